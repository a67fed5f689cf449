// UndefinedBehaviorSanitizer's options, compiled into every program of the ubsan preset.
// UBSAN_OPTIONS in the environment is read later and wins.

#include "sanitizers/options/symbolizer.h"

// print_stacktrace: without it the report names a line in a header and not who called it.
// halt_on_error says at run time what -fno-sanitize-recover says at compile time.
SANITIZER_HOOK const char* __ubsan_default_options() {
  return "print_stacktrace=1:halt_on_error=1:exitcode=1" SYMBOLIZER_OPTION;
}
