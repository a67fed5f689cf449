#include "sanitizers/explain/help.h"

namespace sanitizers {

std::string_view Help() {
  return R"(Usage: explain [FLAG…] [FILE…]

Finds every sanitizer report in logs (ThreadSanitizer, AddressSanitizer, LeakSanitizer,
UndefinedBehaviorSanitizer, MemorySanitizer; clang and g++) and says of each what happened, what
follows from it and what to do. Without FILE, or as '-', it reads standard input.

Result:
  --format=text|json|sarif|markdown
                               for people, programs, code scanning, pull requests (default text)
  --output=FILE                instead of stdout; written whole or not at all
  --group, --no-group          one finding for all reports of the same places (default), or one each
  --root=DIR                   show source paths from here; a relative DIR is one of this machine
  --frames=N                   of each stack in text and markdown (default 4)
  --color=auto|always|never    auto: a terminal, unless NO_COLOR is set (default auto)

What counts:
  --fail-on=any|new            which findings make the exit code 1 (default any)
  --baseline=FILE              json or sarif of an earlier run: what is in it is not new
  --suppressions=FILE          in the sanitizers' own form, "race:PATTERN" a line; repeatable
  --expect-passed              what a test printed that passed (by the lines of ctest's LastTest.log
                               or of GoogleTest) is expected and does not fail
  --knowledge=FILE             json with more primitives (functions that count references, lock, …)
                               and more noise (what is reported though it is right)

  --quiet                      say nothing on stderr but errors
  --help, --version            this text; the version

Examples:
  ./my_program 2>&1 | explain
  explain --root=. --format=markdown build/Testing/Temporary/LastTest.log
  explain --format=sarif --output=findings.sarif ci.log
  explain --baseline=findings.sarif --fail-on=new ci.log

Exit code: 0 no finding that counts, 1 findings, 2 usage or unreadable input, 74 the output could
not be written, 130 interrupted.
)";
}

std::string_view Version() { return EXPLAIN_VERSION; }

}  // namespace sanitizers
