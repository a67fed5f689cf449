#include "objects/types/tuple.h"

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/iterator.h"
#include "objects/types/protocol.h"
#include "objects/types/sequence.h"

namespace objects {
namespace {

template <class S>
TupleObject<S>* AsTuple(Object<S>* object) {
  return static_cast<TupleObject<S>*>(object);
}

template <class S>
using Item = typename S::Memory::template Plain<Object<S>*>;

template <class S>
constexpr size_t ExtraFor(int64_t size) {
  return static_cast<size_t>(size) * sizeof(Item<S>);
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

// Order matters and each item's bits reach all of the result (the mixer is splitmix64's).
template <class S>
int Hash(Thread<S>& thread, Object<S>* object, int64_t* out) {
  const int64_t size = TupleApi<S>::TupleSize(thread, object);
  uint64_t hash = 0x9E3779B97F4A7C15u + static_cast<uint64_t>(size);
  for (int64_t i = 0; i < size; ++i) {
    Object<S>* item = TupleApi<S>::TupleGetItem(thread, object, i);
    int64_t item_hash;
    if (item == nullptr || ProtocolApi<S>::ObjectHash(thread, item, &item_hash) < 0) return -1;
    hash = (hash ^ static_cast<uint64_t>(item_hash)) * 0xBF58476D1CE4E5B9u;
    hash ^= hash >> 31;
  }
  *out = static_cast<int64_t>(hash);
  return 0;
}

template <class S>
Object<S>* Concat(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  if (!TupleApi<S>::TupleCheck(right)) {
    return thread.Fail(ErrorKind::kTypeError, absl::StrCat("can only concatenate tuple (not \"",
                                                           right->type->name, "\") to tuple"));
  }
  const int64_t left_size = TupleApi<S>::TupleSize(thread, left);
  const int64_t size = left_size + TupleApi<S>::TupleSize(thread, right);
  Object<S>* result = TupleApi<S>::TupleNew(thread, size);
  for (int64_t i = 0; result != nullptr && i < size; ++i) {
    Object<S>* item =
        i < left_size ? GetItemRef(thread, left, i) : GetItemRef(thread, right, i - left_size);
    if (item == nullptr) {
      Decref(thread, result);
      return nullptr;
    }
    AsTuple(result)->items[i].Store(item);
  }
  return result;
}

template <class S>
constexpr typename Type<S>::Sequence kSequence{
    .length = TupleApi<S>::TupleSize,
    .item = GetItemRef<S>,
    .contains = SequenceApi<S>::SequenceContains,
    .concat = Concat<S>,
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
    .iter = IteratorApi<S>::IteratorNew,
};

template <class S>
Object<S>* TupleApi<S>::TupleNew(Thread<S>& thread, int64_t size) {
  if (size < 0) return thread.Fail(ErrorKind::kSystemError, "a tuple of negative size");
  auto* tuple = thread.template New<TupleObject<S>>(kTupleType, ExtraFor<S>(size));
  if (tuple == nullptr) return nullptr;
  tuple->size.Store(size);
  for (int64_t i = 0; i < size; ++i) new (&tuple->items[i]) Item<S>();
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
