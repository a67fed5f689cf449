// The worlds minipy can run in: a scheme on a memory each. The templates of this room are
// instantiated for these, once, in their .cc files: MINIPY_FOR_EACH_WORLD(X) is X(world) for each.
//
// A sanitizer's build leaves most of them out, because each is the whole interpreter compiled
// again. Under ThreadSanitizer every scheme runs on checked memory, of which it sees the same
// accesses; under the others there is the scheme whose threads take turns alone, on plain memory:
// what they look for is minipy's own leaks and wild reads, the same under all.

#ifndef LAB_MINIPY_VM_WORLDS_H_
#define LAB_MINIPY_VM_WORLDS_H_

#include <type_traits>

#include "generated/schemes.h"

namespace minipy {

// Of a list of schemes the first that keeps all its promises by letting one thread run at a time.
template <class List>
struct FirstSerial;
template <class First, class... Rest>
struct FirstSerial<objects::TypeList<First, Rest...>>
    : std::conditional_t<First::kInfo.promises.serial, std::type_identity<First>,
                         FirstSerial<objects::TypeList<Rest...>>> {};
// What minipy runs in unless it is told otherwise.
using DefaultWorld = FirstSerial<objects::AllSchemes<objects::RealMem>>::type;

}  // namespace minipy

#if defined(SANITIZER_NONE)
#define MINIPY_WORLDS_OF(X, S) X(objects::S<objects::RealMem>) X(objects::S<objects::ReplayMem>)
#define MINIPY_FOR_EACH_WORLD(X) OBJECTS_FOR_EACH_SCHEME_WITH(MINIPY_WORLDS_OF, X)
#elif defined(SANITIZER_THREAD)
#define MINIPY_WORLDS_OF(X, S) X(objects::S<objects::ReplayMem>)
#define MINIPY_FOR_EACH_WORLD(X) OBJECTS_FOR_EACH_SCHEME_WITH(MINIPY_WORLDS_OF, X)
#else
#define MINIPY_FOR_EACH_WORLD(X) X(::minipy::DefaultWorld)
#endif

#endif  // LAB_MINIPY_VM_WORLDS_H_
