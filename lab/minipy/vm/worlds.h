// The worlds minipy can run in: a scheme on a memory each. The templates of this room are
// instantiated for these, once, in their .cc files: MINIPY_FOR_EACH_WORLD(X) is X(world) for each.
//
// A sanitizer's build leaves most of them out, because each is the whole interpreter compiled
// again. Under ThreadSanitizer every scheme runs on checked memory, of which it sees the same
// accesses; under the others there is the default scheme, on plain memory: what they look for is
// minipy's own leaks and wild reads, the same under all schemes that count what lies on a stack. So
// those that do not are there as well.

#ifndef LAB_MINIPY_VM_WORLDS_H_
#define LAB_MINIPY_VM_WORLDS_H_

#include "generated/schemes.h"

namespace minipy {

using DefaultWorld = objects::DefaultScheme<objects::RealMem>;

}  // namespace minipy

#if defined(SANITIZER_NONE) || defined(SANITIZER_THREAD)
#define MINIPY_FOR_EACH_WORLD(X) OBJECTS_FOR_EACH_WORLD(X)
#else
#define MINIPY_FOR_EACH_WORLD(X) X(::minipy::DefaultWorld) OBJECTS_FOR_EACH_WORLD_THAT_DEFERS(X)
#endif

#endif  // LAB_MINIPY_VM_WORLDS_H_
