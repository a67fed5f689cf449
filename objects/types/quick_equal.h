// Equality of what most keys and items are, decided at a glance: the same object, two strs, ints or
// floats, tuples of these. It calls nothing back and takes no guard, so that it may be asked inside
// one, and it makes no bool, whose count all threads share.
//
// Thread safety: looks only at what never changes.

#ifndef OBJECTS_TYPES_QUICK_EQUAL_H_
#define OBJECTS_TYPES_QUICK_EQUAL_H_

#include "objects/types/float.h"
#include "objects/types/int.h"
#include "objects/types/str.h"
#include "objects/types/tuple.h"

namespace objects {

enum class Quick { kDiffer, kEqual, kUnknown };

template <class S>
OBJECTS_INLINE Quick QuickEqualScalars(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  const auto say = [](bool equal) { return equal ? Quick::kEqual : Quick::kDiffer; };
  if (left == right) return Quick::kEqual;
  if (left->type != right->type) return Quick::kUnknown;
  if (StrApi<S>::StrCheck(left)) {
    return say(StrApi<S>::StrView(thread, left) == StrApi<S>::StrView(thread, right));
  }
  if (left->type == &IntApi<S>::kIntType) {
    return say(IntApi<S>::IntValue(thread, left) == IntApi<S>::IntValue(thread, right));
  }
  if (FloatApi<S>::FloatCheck(left)) {
    return say(FloatApi<S>::FloatValue(thread, left) == FloatApi<S>::FloatValue(thread, right));
  }
  return Quick::kUnknown;
}

// Of two tuples of one size: unknown if any two of their items are.
template <class S>
[[gnu::noinline]] Quick QuickEqualTuples(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  using Tuples = TupleApi<S>;
  const auto size = static_cast<int64_t>(Tuples::TupleItems(thread, left).size());
  if (size != static_cast<int64_t>(Tuples::TupleItems(thread, right).size())) return Quick::kDiffer;
  for (int64_t i = 0; i < size; ++i) {
    Object<S>* a = Tuples::TupleTryItem(thread, left, i);
    Object<S>* b = Tuples::TupleTryItem(thread, right, i);
    if (a == nullptr || b == nullptr) return Quick::kUnknown;  // not set yet
    const Quick equal = QuickEqualScalars(thread, a, b);
    if (equal != Quick::kEqual) return equal;
  }
  return Quick::kEqual;
}

template <class S>
OBJECTS_INLINE Quick QuickEqual(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  const Quick equal = QuickEqualScalars(thread, left, right);
  if (equal != Quick::kUnknown || left->type != right->type) return equal;
  return TupleApi<S>::TupleCheck(left) ? QuickEqualTuples(thread, left, right) : Quick::kUnknown;
}

}  // namespace objects

#endif  // OBJECTS_TYPES_QUICK_EQUAL_H_
