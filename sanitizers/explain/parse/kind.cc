// Titles as the sanitizers word them, and the kind that each is; UBSan's are in undefined_kind.cc.
// A table and not code: a new wording is a new line. The first line that fits wins, so the longer
// stands first.
//
// Thread safety: pure functions over values.

#include <string>
#include <string_view>
#include <utility>

#include "sanitizers/explain/parse/scan.h"
#include "sanitizers/explain/parse/title.h"

namespace sanitizers {
namespace {

struct Wording {
  std::string_view begins;
  std::string_view kind;
};

constexpr Wording kThread[] = {
    {"data race on vptr", "data-race-vptr"},
    {"data race", "data-race"},
    {"heap-use-after-free (virtual call", "heap-use-after-free-vptr"},
    {"race on external object", "external-race"},
    {"Swift access race", "external-race"},
    {"race on ", "external-race"},
    {"thread leak", "thread-leak"},
    {"destroy of a locked mutex", "mutex-destroy-locked"},
    {"double lock of a mutex", "mutex-double-lock"},
    {"use of an invalid mutex", "mutex-invalid-access"},
    {"use of an uninitialized or destroyed mutex", "mutex-invalid-access"},
    {"unlock of an unlocked mutex", "mutex-bad-unlock"},
    {"unlock of unlocked mutex", "mutex-bad-unlock"},
    {"read lock of a write locked mutex", "mutex-bad-read-lock"},
    {"read unlock of a write locked mutex", "mutex-bad-read-unlock"},
    {"mutex held in the wrong context", "mutex-wrong-context"},
    {"signal-unsafe call", "signal-unsafe-call"},
    {"signal handler spoils errno", "errno-in-signal"},
    {"lock-order-inversion", "lock-order-inversion"},
    {"main thread finished with ignores", "ignores-not-ended"},
    {"thread T", "ignores-not-ended"},
};

constexpr Wording kAny[] = {
    {"attempting double-free", "double-free"},
    {"attempting free on address", "bad-free"},
    {"attempting to call malloc_usable_size", "bad-malloc-usable-size"},
    {"attempting to call __sanitizer_get_allocated_size", "bad-allocated-size"},
    {"bad-__sanitizer_get_allocated_size", "bad-allocated-size"},
    {"bad-malloc_usable_size", "bad-malloc-usable-size"},
    {"requested allocation size", "allocation-size-too-big"},
    {"specified RSS limit exceeded", "rss-limit-exceeded"},
    {"soft rss limit exhausted", "rss-limit-exceeded"},
    {"hard rss limit exhausted", "rss-limit-exceeded"},
    {"invalid allocation alignment", "invalid-allocation-alignment"},
    {"invalid alignment requested", "invalid-allocation-alignment"},
    {"invalid-aligned-alloc-alignment", "invalid-allocation-alignment"},
    {"invalid-posix-memalign-alignment", "invalid-allocation-alignment"},
    {"reallocarray-overflow", "calloc-overflow"},
    {"pvalloc-overflow", "calloc-overflow"},
    {"calloc parameters overflow", "calloc-overflow"},
    {"reallocarray parameters overflow", "calloc-overflow"},
    {"pvalloc parameters overflow", "calloc-overflow"},
    {"allocator is out of memory", "out-of-memory"},
    {"allocator is trying to allocate", "out-of-memory"},
    {"detected memory leaks", "memory-leak"},
    {"failed to allocate", "out-of-memory"},
    {"CHECK failed", "check-failed"},
    {"unexpected memory mapping", "unexpected-memory-mapping"},
    {"Shadow memory range interleaves", "unexpected-memory-mapping"},
    {"memory layout is incompatible", "unexpected-memory-mapping"},
    {"nested bug in the same thread", "nested-bug"},
    {"DEADLYSIGNAL", "deadly-signal"},
    {"SEGV", "segv"},
    {"access-violation", "segv"},
    {"BUS", "bus"},
    {"FPE", "fpe"},
    {"ILL", "ill"},
    {"ABRT", "abrt"},
    {"TRAP", "trap"},
    {"ERROR: ", "bad-options"},
    {"Failed to mmap", "sanitizer-error"},
    {"starting new threads after multi-threaded fork", "sanitizer-error"},
    {"has encountered a fatal error", "leak-check-failed"},
};

template <size_t kCount>
std::string_view KindIn(const Wording (&wordings)[kCount], std::string_view title) {
  for (const Wording& wording : wordings) {
    if (title.starts_with(wording.begins)) return wording.kind;
  }
  return "";
}

}  // namespace

std::pair<Tool, size_t> ToolEndingIn(std::string_view word) {
  constexpr std::pair<std::string_view, Tool> kTools[] = {
      {"Thread", Tool::kThread},   {"HWAddress", Tool::kOther},
      {"Address", Tool::kAddress}, {"Leak", Tool::kLeak},
      {"Memory", Tool::kMemory},   {"UndefinedBehavior", Tool::kUndefined},
      {"DataFlow", Tool::kOther},  {"Realtime", Tool::kOther},
      {"Type", Tool::kOther},      {"NumericalStability", Tool::kOther},
      {"MemTag", Tool::kOther},
  };
  for (const auto& [name, tool] : kTools) {
    if (word.ends_with(name)) return {tool, name.size()};
  }
  return {Tool::kNone, 0};
}

std::string KindOf(Tool tool, std::string_view title) {
  if (tool == Tool::kThread) {
    if (std::string_view kind = KindIn(kThread, title); !kind.empty()) return std::string(kind);
  }
  if (std::string_view kind = KindIn(kAny, title); !kind.empty()) return std::string(kind);
  // "heap-use-after-free on address 0x…", "odr-violation (0x…):", "negative-size-param: (size=-1)"
  std::string_view head = title.substr(0, title.find_first_of(":("));
  head = head.substr(0, Find(head, " on "));
  head = head.substr(0, Find(head, " 0x"));
  std::string slug = Slug(head.substr(0, 60));
  if (slug.ends_with("-param-overlap")) return "param-overlap";
  if (slug.starts_with("wild-addr")) return "unknown-crash";
  return slug.empty() ? "sanitizer-error" : slug;
}

}  // namespace sanitizers
