// The end of immortality: before a world ends, what was not counted is counted once more, by a walk
// over all that refers to it. From then on it dies as anything else does, when its last reference
// is given back, so that a world leaves nothing behind.
//
// Thread safety: no other thread is attached.

#ifndef OBJECTS_HEAP_MORTALITY_H_
#define OBJECTS_HEAP_MORTALITY_H_

#include "absl/functional/function_ref.h"
#include "objects/heap/world.h"

namespace objects {

// References that exist are those of live objects and of the world's built-ins. REQUIRES: the
// thread holds none itself, nor a pending error.
template <class S>
void EndImmortality(Thread<S>& thread);

}  // namespace objects

#endif  // OBJECTS_HEAP_MORTALITY_H_
