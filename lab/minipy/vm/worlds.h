// The worlds minipy can run in: a scheme on a memory each. The templates of this room are
// instantiated for these, once, in their .cc files: MINIPY_FOR_EACH_WORLD(X) is X(world) for each.
//
// A sanitizer's build leaves most of them out, because each costs half a minute of compiling. Under
// ThreadSanitizer every scheme runs on checked memory, of which it sees the same accesses; under the
// others there is one scheme alone, on plain memory: what they look for is minipy's own leaks and
// wild reads, the same under all.

#ifndef LAB_MINIPY_VM_WORLDS_H_
#define LAB_MINIPY_VM_WORLDS_H_

#include "generated/schemes.h"

#if defined(SANITIZER_NONE)
#define MINIPY_WORLDS_OF(X, S) X(objects::S<objects::RealMem>) X(objects::S<objects::ReplayMem>)
#define MINIPY_FOR_EACH_WORLD(X) OBJECTS_FOR_EACH_SCHEME_WITH(MINIPY_WORLDS_OF, X)
#elif defined(SANITIZER_THREAD)
#define MINIPY_WORLDS_OF(X, S) X(objects::S<objects::ReplayMem>)
#define MINIPY_FOR_EACH_WORLD(X) OBJECTS_FOR_EACH_SCHEME_WITH(MINIPY_WORLDS_OF, X)
#else
#define MINIPY_FOR_EACH_WORLD(X) X(objects::Gil<objects::RealMem>)
#endif

#endif  // LAB_MINIPY_VM_WORLDS_H_
