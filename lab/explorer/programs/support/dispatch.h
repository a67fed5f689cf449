// From a scheme's name to an execution instantiated for it.

#ifndef LAB_EXPLORER_PROGRAMS_SUPPORT_DISPATCH_H_
#define LAB_EXPLORER_PROGRAMS_SUPPORT_DISPATCH_H_

#include <memory>

#include "generated/broken_schemes.h"
#include "generated/schemes.h"
#include "lab/explorer/program.h"
#include "objects/base/check.h"

namespace lab::explorer {

// Program::start of a program whose execution is a template over schemes.
template <template <class> class E>
std::unique_ptr<Execution> StartUnder(const Setup& setup) {
#define LAB_TRY_SCHEME(S)                                              \
  if (setup.scheme == objects::S<objects::ReplayMem>::kInfo.name) {    \
    return std::make_unique<E<objects::S<objects::ReplayMem>>>(setup); \
  }
  OBJECTS_FOR_EACH_SCHEME(LAB_TRY_SCHEME)
#undef LAB_TRY_SCHEME
  objects::Check(false, "no such scheme");
  __builtin_unreachable();
}

// The same, for executions in a bare world, which need nothing that is made for each scheme: those
// of objects/schemes/broken as well.
template <template <class> class E>
std::unique_ptr<Execution> StartUnderAny(const Setup& setup) {
#define LAB_TRY_SCHEME(S)                                              \
  if (setup.scheme == objects::S<objects::ReplayMem>::kInfo.name) {    \
    return std::make_unique<E<objects::S<objects::ReplayMem>>>(setup); \
  }
  OBJECTS_FOR_EACH_BROKEN_SCHEME(LAB_TRY_SCHEME)
#undef LAB_TRY_SCHEME
  return StartUnder<E>(setup);
}

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_PROGRAMS_SUPPORT_DISPATCH_H_
