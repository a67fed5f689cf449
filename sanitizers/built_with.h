// Which sanitizer this program was built with: what a child can be caught by depends on it.
//
// Thread safety: a constant.

#ifndef SANITIZERS_BUILT_WITH_H_
#define SANITIZERS_BUILT_WITH_H_

#include "sanitizers/explain/parse/report.h"

namespace sanitizers {

// The CMake target `sanitizer` defines exactly one of the SANITIZER_ words.
constexpr Tool BuiltWith() {
#if defined(SANITIZER_THREAD)
  return Tool::kThread;
#elif defined(SANITIZER_ADDRESS)
  return Tool::kAddress;
#elif defined(SANITIZER_UNDEFINED)
  return Tool::kUndefined;
#else
  return Tool::kNone;
#endif
}

}  // namespace sanitizers

#endif  // SANITIZERS_BUILT_WITH_H_
