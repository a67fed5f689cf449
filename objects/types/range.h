// range: the integers from start to stop by step, none of them made before it is asked for. 64 bits
// here: a range that needs more is refused with OverflowError.
//
// Thread safety: a range never changes; its iterator as the scheme guards contents, each integer
// handed out once.

#ifndef OBJECTS_TYPES_RANGE_H_
#define OBJECTS_TYPES_RANGE_H_

#include "objects/heap/world.h"
#include "objects/types/slice.h"

namespace objects {

template <class S>
struct RangeObject : Object<S> {
  int64_t start;
  int64_t stop;
  int64_t step;
  int64_t length;
};

template <class S>
struct RangeIteratorObject : Object<S> {
  typename S::Memory::template Plain<int64_t> next;
  typename S::Memory::template Plain<int64_t> left;
  int64_t step;
};

template <class S>
struct RangeApi {
  using Obj = Object<S>;
  static const Type<S> kRangeType;
  static const Type<S> kRangeIteratorType;
  static bool RangeCheck(const Obj* object) { return object->type == &kRangeType; }

  // New; ValueError if the step is 0, OverflowError if the length needs more than 63 bits.
  static Obj* RangeNew(Thread<S>& thread, int64_t start, int64_t stop, int64_t step);
  // New iterator from the last to the first. REQUIRES: RangeCheck.
  static Obj* RangeReversed(Thread<S>& thread, Obj* range);

  // Claims the next value of a range's iterator; false when exhausted. For loops that make the int
  // themselves. REQUIRES: the type is kRangeIteratorType.
  static bool RangeIteratorClaim(Thread<S>& thread, Obj* iterator, int64_t* value) {
    auto* self = static_cast<RangeIteratorObject<S>*>(iterator);
    Operation<S> operation(thread, iterator);
    const int64_t left = self->left.Load();
    if (operation.dead() || left <= 0) return false;
    *value = self->next.Load();
    // The value after the last may lie outside 64 bits; nobody looks at it.
    self->next.Store(
        static_cast<int64_t>(static_cast<uint64_t>(*value) + static_cast<uint64_t>(self->step)));
    self->left.Store(left - 1);
    return true;
  }
};

}  // namespace objects

#endif  // OBJECTS_TYPES_RANGE_H_
