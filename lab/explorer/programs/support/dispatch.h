// From a scheme's name to an execution instantiated for it.

#ifndef LAB_EXPLORER_PROGRAMS_SUPPORT_DISPATCH_H_
#define LAB_EXPLORER_PROGRAMS_SUPPORT_DISPATCH_H_

#include <memory>

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

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_PROGRAMS_SUPPORT_DISPATCH_H_
