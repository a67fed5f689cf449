#include "objects/types/range.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/int_inline.h"
#include "objects/types/none.h"
#include "objects/types/protocol.h"
#include "objects/types/sequence.h"
#include "objects/types/str.h"
#include "objects/types/tuple.h"

namespace objects {
namespace {

// A copy of what never changes; all zero, an empty range, if the object is dead.
struct Values {
  int64_t start = 0;
  int64_t stop = 0;
  int64_t step = 1;
  int64_t length = 0;
};

template <class S>
Values Look(Thread<S>& thread, Object<S>* object) {
  Reading<S> reading(thread, object);
  const auto* range = static_cast<RangeObject<S>*>(object);
  const Values values{range->start, range->stop, range->step, range->length};
  return reading.dead() ? Values{} : values;
}

// How many values; -1 if that needs more than 63 bits. REQUIRES: step is not 0.
int64_t LengthOf(int64_t start, int64_t stop, int64_t step) {
  if (step > 0 ? start >= stop : start <= stop) return 0;
  const auto low = static_cast<uint64_t>(step > 0 ? start : stop);
  const auto high = static_cast<uint64_t>(step > 0 ? stop : start);
  const uint64_t stride = step > 0 ? static_cast<uint64_t>(step) : 0 - static_cast<uint64_t>(step);
  const uint64_t count = (high - low - 1) / stride + 1;
  return count <= uint64_t{INT64_MAX} ? static_cast<int64_t>(count) : -1;
}

int64_t At(const Values& range, int64_t index) {
  return static_cast<int64_t>(static_cast<uint64_t>(range.start) +
                              static_cast<uint64_t>(index) * static_cast<uint64_t>(range.step));
}

// The index of an integer, or -1.
int64_t IndexOf(const Values& range, int64_t value) {
  if (range.length == 0) return -1;
  const int64_t last = At(range, range.length - 1);
  const bool inside = range.step > 0 ? value >= range.start && value <= last
                                     : value <= range.start && value >= last;
  if (!inside) return -1;
  const __int128 offset = static_cast<__int128>(value) - range.start;
  return offset % range.step == 0 ? static_cast<int64_t>(offset / range.step) : -1;
}

template <class S>
int64_t Length(Thread<S>& thread, Object<S>* object) {
  return Look(thread, object).length;
}

template <class S>
Object<S>* Item(Thread<S>& thread, Object<S>* object, int64_t index) {
  const Values range = Look(thread, object);
  if (index >= 0 && index < range.length) {
    return IntApi<S>::IntFromInt64(thread, At(range, index));
  }
  return thread.Fail(ErrorKind::kIndexError, "range object index out of range");
}

template <class S>
Object<S>* Subscript(Thread<S>& thread, Object<S>* object, Object<S>* key) {
  int64_t index;
  SliceBounds bounds;
  const int kind = SliceApi<S>::SubscriptUnpack(thread, key, "range", &index, &bounds);
  if (kind < 0) return nullptr;
  const Values range = Look(thread, object);
  if (kind == 1) return Item(thread, object, index < 0 ? index + range.length : index);
  const SliceRange slice = AdjustSlice(bounds, range.length);
  int64_t step;
  if (__builtin_mul_overflow(range.step, slice.step, &step)) {
    return thread.Fail(ErrorKind::kOverflowError, "Python int too large to convert to C ssize_t");
  }
  return RangeApi<S>::RangeNew(thread, At(range, slice.start), At(range, slice.stop), step);
}

template <class S>
int Contains(Thread<S>& thread, Object<S>* object, Object<S>* value) {
  if (IntApi<S>::IntFits64(value)) {
    return IndexOf(Look(thread, object), IntApi<S>::IntValue(thread, value)) >= 0;
  }
  return IntApi<S>::IntCheck(value) ? 0 : SequenceApi<S>::SequenceContains(thread, object, value);
}

template <class S>
Object<S>* Repr(Thread<S>& thread, Object<S>* object) {
  const Values range = Look(thread, object);
  std::string text = absl::StrCat("range(", range.start, ", ", range.stop);
  if (range.step != 1) absl::StrAppend(&text, ", ", range.step);
  return StrApi<S>::StrFromView(thread, text + ")");
}

template <class S>
Object<S>* Compare(Thread<S>& thread, Object<S>* left, Object<S>* right, Comparison how) {
  if (!RangeApi<S>::RangeCheck(left) || !RangeApi<S>::RangeCheck(right)) return nullptr;
  if (how != Comparison::kEqual && how != Comparison::kNotEqual) return nullptr;
  const Values a = Look(thread, left);
  const Values b = Look(thread, right);
  const bool equal = a.length == b.length && (a.length == 0 || a.start == b.start) &&
                     (a.length <= 1 || a.step == b.step);
  return IntApi<S>::BoolFromBool(thread, equal == (how == Comparison::kEqual));
}

// As the tuple of what makes two ranges equal: length, start, step, None where it does not matter.
template <class S>
int Hash(Thread<S>& thread, Object<S>* object, int64_t* out) {
  const Values range = Look(thread, object);
  Object<S>* parts[3] = {IntApi<S>::IntFromInt64(thread, range.length), nullptr, nullptr};
  parts[1] =
      range.length > 0 ? IntApi<S>::IntFromInt64(thread, range.start) : NoneApi<S>::NoneNew(thread);
  parts[2] =
      range.length > 1 ? IntApi<S>::IntFromInt64(thread, range.step) : NoneApi<S>::NoneNew(thread);
  const bool made = parts[0] != nullptr && parts[1] != nullptr && parts[2] != nullptr;
  Object<S>* tuple = made ? TupleApi<S>::TuplePack(thread, parts) : nullptr;
  for (Object<S>* part : parts) XDecref(thread, part);
  if (tuple == nullptr) return -1;
  const int hashed = ProtocolApi<S>::ObjectHash(thread, tuple, out);
  Decref(thread, tuple);
  return hashed;
}

template <class S>
Object<S>* MakeIterator(Thread<S>& thread, int64_t start, int64_t step, int64_t length) {
  auto* iterator = thread.template New<RangeIteratorObject<S>>(RangeApi<S>::kRangeIteratorType);
  if (iterator == nullptr) return nullptr;
  iterator->next.Store(start);
  iterator->left.Store(length);
  iterator->step = step;
  return iterator;
}

template <class S>
Object<S>* Iterate(Thread<S>& thread, Object<S>* object) {
  const Values range = Look(thread, object);
  return MakeIterator(thread, range.start, range.step, range.length);
}

template <class S>
Object<S>* Next(Thread<S>& thread, Object<S>* iterator) {
  int64_t value;
  if (!RangeApi<S>::RangeIteratorClaim(thread, iterator, &value)) return nullptr;
  return IntApi<S>::IntFromInt64(thread, value);
}

template <class S>
constexpr typename Type<S>::Sequence kSequence{
    .length = Length<S>, .item = Item<S>, .contains = Contains<S>};

template <class S>
constexpr typename Type<S>::Mapping kMapping{.length = Length<S>, .subscript = Subscript<S>};

}  // namespace

template <class S>
const Type<S> RangeApi<S>::kRangeType{
    .name = "range",
    .dealloc = [](Thread<S>& thread,
                  Object<S>* object) { thread.Free(static_cast<RangeObject<S>*>(object)); },
    .repr = Repr<S>,
    .hash = Hash<S>,
    .compare = Compare<S>,
    .sequence = &kSequence<S>,
    .mapping = &kMapping<S>,
    .iter = Iterate<S>,
};

template <class S>
const Type<S> RangeApi<S>::kRangeIteratorType{
    .name = "range_iterator",
    .dealloc = [](Thread<S>& thread,
                  Object<S>* object) { thread.Free(static_cast<RangeIteratorObject<S>*>(object)); },
    .iter = [](Thread<S>& thread, Object<S>* object) { return NewRef(thread, object); },
    .next = Next<S>,
};

template <class S>
Object<S>* RangeApi<S>::RangeNew(Thread<S>& thread, int64_t start, int64_t stop, int64_t step) {
  if (step == 0) return thread.Fail(ErrorKind::kValueError, "range() arg 3 must not be zero");
  const int64_t length = LengthOf(start, stop, step);
  if (length < 0) {
    return thread.Fail(ErrorKind::kOverflowError, "Python int too large to convert to C ssize_t");
  }
  auto* range = thread.template New<RangeObject<S>>(kRangeType);
  if (range == nullptr) return nullptr;
  range->start = start;
  range->stop = stop;
  range->step = step;
  range->length = length;
  return range;
}

template <class S>
Object<S>* RangeApi<S>::RangeReversed(Thread<S>& thread, Obj* object) {
  const Values range = Look(thread, object);
  const auto back = static_cast<int64_t>(0 - static_cast<uint64_t>(range.step));
  return MakeIterator(thread, At(range, range.length - 1), back, range.length);
}

OBJECTS_INSTANTIATE(struct RangeApi)

}  // namespace objects
