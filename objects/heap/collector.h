// The cycle collector: frees what only its own members still refer to, which counting cannot see.
//
// CPython's idea (Modules/gcmodule.c, "Garbage collector design" in the developer's guide): take
// from each object's stored count the references that other objects hold to it; what is left over
// is held from outside, by a frame, a thread or the built-ins, and keeps alive what it reaches. The
// rest is unreachable: its finalizers run, and if none of them brought an object back, its `clear`
// slots drop the references it is tied together with, while each is held, and counting does the
// rest.
//
// No object is marked and nothing is kept between collections: the live objects are listed afresh,
// so that an object's header pays nothing for a collector that seldom runs.
//
// Thread safety: REQUIRES that no other attached thread runs: under a serial scheme the caller is
// attached, under the others it is alone. Not inside a dealloc or a guard. Finalizers may switch
// threads; the counts are looked at again after them.

#ifndef OBJECTS_HEAP_COLLECTOR_H_
#define OBJECTS_HEAP_COLLECTOR_H_

#include <cstdint>

#include "objects/heap/world.h"

namespace objects {

// The number of unreachable objects found that refer to others: gc.collect()'s result.
template <class S>
int64_t Collect(Thread<S>& thread);

}  // namespace objects

#endif  // OBJECTS_HEAP_COLLECTOR_H_
