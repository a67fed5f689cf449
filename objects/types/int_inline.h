// The making of ints and bools, small enough to be compiled into whoever makes them: an arithmetic
// result is made once per operation, and a call would cost as much as the rest of it. Whoever
// includes only int.h calls the copies in int.cc.
//
// Thread safety: as int.h.

#ifndef OBJECTS_TYPES_INT_INLINE_H_
#define OBJECTS_TYPES_INT_INLINE_H_

#include "objects/types/builtins.h"
#include "objects/types/int.h"

namespace objects {

template <class S>
inline Object<S>* IntApi<S>::IntMake(Thread<S>& thread, const Type<S>& type, int64_t value) {
  auto* object = thread.template New<IntObject<S>>(type);
  if (object != nullptr) [[likely]]
    object->value.Store(value);
  return object;
}

template <class S>
inline Object<S>* IntApi<S>::IntFromInt64(Thread<S>& thread, int64_t value) {
  const auto small = static_cast<uint64_t>(value) - static_cast<uint64_t>(kSmallest);
  if (small <= static_cast<uint64_t>(kLargest - kSmallest)) {
    return NewRef(thread, thread.builtins().small_ints[small]);
  }
  return IntMake(thread, kIntType, value);
}

template <class S>
inline Object<S>* IntApi<S>::BoolFromBool(Thread<S>& thread, bool value) {
  const Builtins<S>& builtins = thread.builtins();
  return NewRef(thread, value ? builtins.true_object : builtins.false_object);
}

}  // namespace objects

#endif  // OBJECTS_TYPES_INT_INLINE_H_
