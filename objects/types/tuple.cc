#include "objects/types/tuple.h"

#include <algorithm>
#include <bit>

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/iterator.h"
#include "objects/types/klass.h"
#include "objects/types/list_items.h"
#include "objects/types/protocol.h"
#include "objects/types/sequence.h"

namespace objects {
namespace {

template <class S>
TupleObject<S>* AsTuple(Object<S>* object) {
  return static_cast<TupleObject<S>*>(object);
}

template <class S>
constexpr size_t ExtraFor(int64_t size) {
  return static_cast<size_t>(size) * sizeof(typename TupleApi<S>::Item);
}

template <class S>
void Dealloc(Thread<S>& thread, Object<S>* object) {
  TupleObject<S>* tuple = AsTuple(object);
  const int64_t size = tuple->size.Load();
  for (int64_t i = size; i-- > 0;) XDecref(thread, tuple->items[i].Load());
  thread.Free(tuple, ExtraFor<S>(size));
}

template <class S>
void Traverse(Object<S>* object, absl::FunctionRef<void(Object<S>*)> visit) {
  TupleObject<S>* tuple = AsTuple(object);
  for (int64_t i = 0; i < tuple->size.Load(); ++i) {
    if (Object<S>* item = tuple->items[i].Load()) visit(item);
  }
}

template <class S>
Object<S>* GetItemRef(Thread<S>& thread, Object<S>* object, int64_t index) {
  Object<S>* item = TupleApi<S>::TupleGetItem(thread, object, index);
  return item != nullptr ? NewRef(thread, item) : nullptr;
}

template <class S>
Object<S>* Repr(Thread<S>& thread, Object<S>* object) {
  return SequenceApi<S>::SequenceRepr(thread, object, "(", ")", ",");
}

template <class S>
Object<S>* Compare(Thread<S>& thread, Object<S>* left, Object<S>* right, Comparison how) {
  if (!TupleApi<S>::TupleCheck(left) || !TupleApi<S>::TupleCheck(right)) return nullptr;
  return SequenceApi<S>::SequenceCompare(thread, left, right, how);
}

// As CPython's since 3.8: xxHash's mixing of the items' hashes, so that a tuple hashes there as
// here (Objects/tupleobject.c names its source: the xxHash specification).
template <class S>
int Hash(Thread<S>& thread, Object<S>* object, int64_t* out) {
  constexpr uint64_t kPrime1 = 11400714785074694791u;
  constexpr uint64_t kPrime2 = 14029467366897019727u;
  constexpr uint64_t kPrime5 = 2870177450012600261u;
  uint64_t hash = kPrime5;
  int64_t size = 0;
  for (; Object<S>* item = TupleApi<S>::TupleTryItem(thread, object, size); ++size) {
    int64_t item_hash;
    if (ProtocolApi<S>::ObjectHash(thread, item, &item_hash) < 0) return -1;
    hash = std::rotl(hash + static_cast<uint64_t>(item_hash) * kPrime2, 31) * kPrime1;
  }
  hash += static_cast<uint64_t>(size) ^ (kPrime5 ^ 3527539);
  *out = hash == UINT64_MAX ? 1546275796 : static_cast<int64_t>(hash);
  return 0;
}

template <class S>
Object<S>* Concat(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  if (!TupleApi<S>::TupleCheck(right)) {
    return thread.Fail(ErrorKind::kTypeError,
                       absl::StrCat("can only concatenate tuple (not \"",
                                    ClassApi<S>::ClassNameOf(thread, right), "\") to tuple"));
  }
  const auto first = TupleApi<S>::TupleItems(thread, left);
  const auto second = TupleApi<S>::TupleItems(thread, right);
  if (first.empty()) return NewRef(thread, right);
  if (second.empty()) return NewRef(thread, left);
  Object<S>* result =
      TupleApi<S>::TupleNew(thread, static_cast<int64_t>(first.size() + second.size()));
  if (result == nullptr) return nullptr;
  int64_t at = 0;
  for (const auto& items : {first, second}) {
    for (const auto& item : items) AsTuple(result)->items[at++].Store(NewRef(thread, item.Load()));
  }
  return result;
}

template <class S>
Object<S>* Repeat(Thread<S>& thread, Object<S>* tuple, int64_t times) {
  constexpr int64_t kMost = int64_t{1} << 56;
  const auto items = TupleApi<S>::TupleItems(thread, tuple);
  const auto size = static_cast<int64_t>(items.size());
  if (size == 0 || times == 1) return NewRef(thread, tuple);
  times = std::max<int64_t>(times, 0);
  if (times > kMost / size) return thread.Fail(ErrorKind::kMemoryError, "out of memory");
  Object<S>* result = TupleApi<S>::TupleNew(thread, size * times);
  if (result == nullptr) return nullptr;
  for (int64_t i = 0; i < size * times;) {
    for (const auto& item : items) AsTuple(result)->items[i++].Store(NewRef(thread, item.Load()));
  }
  return result;
}

template <class S>
Object<S>* Subscript(Thread<S>& thread, Object<S>* tuple, Object<S>* key) {
  int64_t index;
  SliceBounds bounds;
  const int kind = SliceApi<S>::SubscriptUnpack(thread, key, "tuple", &index, &bounds);
  if (kind < 0) return nullptr;
  if (kind == 0) return TupleApi<S>::TupleGetSlice(thread, tuple, bounds);
  if (index < 0) index += TupleApi<S>::TupleSize(thread, tuple);
  return GetItemRef(thread, tuple, index);
}

template <class S>
constexpr typename Type<S>::Mapping kMapping{
    .length = TupleApi<S>::TupleSize,
    .subscript = Subscript<S>,
};

template <class S>
constexpr typename Type<S>::Sequence kSequence{
    .length = TupleApi<S>::TupleSize,
    .item = GetItemRef<S>,
    .contains = SequenceApi<S>::SequenceContains,
    .concat = Concat<S>,
    .repeat = Repeat<S>,
};

template <class S>
std::nullptr_t OutOfRange(Thread<S>& thread, const char* what) {
  return thread.Fail(ErrorKind::kIndexError, what);
}

}  // namespace

// No `clear`: a tuple cannot be emptied, its cycles are broken at the mutable object they go
// through.
template <class S>
const Type<S> TupleApi<S>::kTupleType{
    .name = "tuple",
    .dealloc = Dealloc<S>,
    .traverse = Traverse<S>,
    .repr = Repr<S>,
    .hash = Hash<S>,
    .compare = Compare<S>,
    .sequence = &kSequence<S>,
    .mapping = &kMapping<S>,
    .iter = IteratorApi<S>::IteratorNew,
};

template <class S>
Object<S>* TupleApi<S>::TupleNew(Thread<S>& thread, int64_t size) {
  if (size < 0) return thread.Fail(ErrorKind::kSystemError, "a tuple of negative size");
  auto* tuple = thread.template New<TupleObject<S>>(kTupleType, ExtraFor<S>(size));
  if (tuple == nullptr) return nullptr;
  tuple->size.Store(size);
  for (int64_t i = 0; i < size; ++i) new (&tuple->items[i]) Item();
  return tuple;
}

template <class S>
Object<S>* TupleApi<S>::TuplePack(Thread<S>& thread, absl::Span<Obj* const> items) {
  Obj* tuple = TupleNew(thread, static_cast<int64_t>(items.size()));
  if (tuple == nullptr) return nullptr;
  for (size_t i = 0; i < items.size(); ++i) {
    AsTuple(tuple)->items[i].Store(NewRef(thread, items[i]));
  }
  return tuple;
}

template <class S>
Object<S>* TupleApi<S>::TupleFromSpanSteal(Thread<S>& thread, absl::Span<Obj* const> items) {
  Obj* tuple = TupleNew(thread, static_cast<int64_t>(items.size()));
  for (size_t i = 0; i < items.size(); ++i) {
    if (tuple != nullptr) {
      AsTuple(tuple)->items[i].Store(items[i]);
    } else {
      Decref(thread, items[i]);
    }
  }
  return tuple;
}

template <class S>
Object<S>* TupleApi<S>::TupleFromIterable(Thread<S>& thread, Obj* iterable) {
  if (TupleCheck(iterable)) return NewRef(thread, iterable);
  const bool is_list = ListApi<S>::ListCheck(iterable);
  Obj* list = is_list ? NewRef(thread, iterable) : ListApi<S>::ListFromIterable(thread, iterable);
  if (list == nullptr) return nullptr;
  ItemsHeld<S> held(thread, list);
  Decref(thread, list);
  return TupleFromSpanSteal(thread, held.Release());
}

template <class S>
Object<S>* TupleApi<S>::TupleGetSlice(Thread<S>& thread, Obj* tuple, const SliceBounds& bounds) {
  const auto items = TupleItems(thread, tuple);
  const auto size = static_cast<int64_t>(items.size());
  const SliceRange range = AdjustSlice(bounds, size);
  if (range.count == size && range.step == 1) return NewRef(thread, tuple);
  Obj* result = TupleNew(thread, range.count);
  if (result == nullptr) return nullptr;
  for (int64_t i = 0; i < range.count; ++i) {
    Obj* item = items[range.start + i * range.step].Load();
    AsTuple(result)->items[i].Store(NewRef(thread, item));
  }
  return result;
}

template <class S>
int64_t TupleApi<S>::TupleSize(Thread<S>& thread, Obj* tuple) {
  if (!TupleCheck(tuple)) {
    FailType(thread, "tuple", tuple);
    return -1;
  }
  Reading<S> reading(thread, tuple);
  const int64_t size = AsTuple(tuple)->size.Load();
  return reading.dead() ? 0 : size;
}

template <class S>
Object<S>* TupleApi<S>::TupleGetItem(Thread<S>& thread, Obj* tuple, int64_t index) {
  if (!TupleCheck(tuple)) return FailType(thread, "tuple", tuple);
  Reading<S> reading(thread, tuple);
  if (index < 0 || index >= AsTuple(tuple)->size.Load()) {  // poison is negative
    return OutOfRange(thread, "tuple index out of range");
  }
  Obj* item = AsTuple(tuple)->items[index].Load();
  if (reading.dead()) return FailDead(thread, tuple);
  if (item == nullptr) return thread.Fail(ErrorKind::kSystemError, "a tuple item that is not set");
  return item;
}

template <class S>
int TupleApi<S>::TupleSetItem(Thread<S>& thread, Obj* tuple, int64_t index, Obj* item) {
  Obj* back = item;  // what is given back: the old item, or on error the new one
  bool ok = false;
  if (!TupleCheck(tuple)) {
    FailType(thread, "tuple", tuple);
  } else if (index < 0 || index >= AsTuple(tuple)->size.Load()) {
    OutOfRange(thread, "tuple assignment index out of range");
  } else {
    back = AsTuple(tuple)->items[index].Load();
    AsTuple(tuple)->items[index].Store(item);
    ok = true;
  }
  XDecref(thread, back);
  return ok ? 0 : -1;
}

OBJECTS_INSTANTIATE(struct TupleApi)

}  // namespace objects
