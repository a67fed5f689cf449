#include "objects/types/slice.h"

#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/int.h"
#include "objects/types/klass.h"
#include "objects/types/none.h"
#include "objects/types/number.h"
#include "objects/types/protocol.h"
#include "objects/types/str.h"
#include "objects/types/tuple.h"

namespace objects {
namespace {

template <class S>
SliceObject<S>* AsSlice(Object<S>* object) {
  return static_cast<SliceObject<S>*>(object);
}

template <class S>
Object<S>* AsTuple(Thread<S>& thread, Object<S>* slice) {
  Reading<S> reading(thread, slice);
  if (reading.dead()) return FailDead(thread, slice);
  return TupleApi<S>::TuplePack(
      thread, {AsSlice(slice)->start, AsSlice(slice)->stop, AsSlice(slice)->step});
}

template <class S>
Object<S>* Repr(Thread<S>& thread, Object<S>* slice) {
  Object<S>* parts = AsTuple(thread, slice);
  if (parts == nullptr) return nullptr;
  std::string text = "slice";
  const bool printed = ProtocolApi<S>::AppendRepr(thread, parts, &text);
  Decref(thread, parts);
  return printed ? StrApi<S>::StrFromView(thread, text) : nullptr;
}

template <class S>
Object<S>* Compare(Thread<S>& thread, Object<S>* left, Object<S>* right, Comparison how) {
  if (!SliceApi<S>::SliceCheck(left) || !SliceApi<S>::SliceCheck(right)) return nullptr;
  Object<S>* a = AsTuple(thread, left);
  Object<S>* b = a != nullptr ? AsTuple(thread, right) : nullptr;
  Object<S>* result = b != nullptr ? ProtocolApi<S>::ObjectRichCompare(thread, a, b, how) : nullptr;
  XDecref(thread, a);
  XDecref(thread, b);
  return result;
}

template <class S>
void Dealloc(Thread<S>& thread, Object<S>* object) {
  SliceObject<S>* slice = AsSlice(object);
  for (Object<S>* part : {slice->start, slice->stop, slice->step}) XDecref(thread, part);
  thread.Free(slice);
}

// The integer a part stands for; None stands for `otherwise`. False with an error.
template <class S>
bool Part(Thread<S>& thread, Object<S>* part, int64_t otherwise, int64_t* out) {
  if (NoneApi<S>::NoneCheck(part)) {
    *out = otherwise;
    return true;
  }
  if (NumberApi<S>::IndexCheck(thread, part))
    return NumberApi<S>::NumberAsClamped(thread, part, out) == 0;
  thread.Fail(ErrorKind::kTypeError,
              "slice indices must be integers or None or have an __index__ method");
  return false;
}

}  // namespace

template <class S>
const Type<S> SliceApi<S>::kSliceType{
    .name = "slice",
    .dealloc = Dealloc<S>,
    .traverse =
        [](Object<S>* object, absl::FunctionRef<void(Object<S>*)> visit) {
          for (Object<S>* part :
               {AsSlice(object)->start, AsSlice(object)->stop, AsSlice(object)->step}) {
            visit(part);
          }
        },
    .repr = Repr<S>,
    .compare = Compare<S>,
};

template <class S>
Object<S>* SliceApi<S>::SliceNew(Thread<S>& thread, Obj* start, Obj* stop, Obj* step) {
  auto* slice = thread.template New<SliceObject<S>>(kSliceType);
  if (slice == nullptr) return nullptr;
  const auto owned = [&](Obj* part) {
    return part != nullptr ? NewRef(thread, part) : NoneApi<S>::NoneNew(thread);
  };
  slice->start = owned(start);
  slice->stop = owned(stop);
  slice->step = owned(step);
  return slice;
}

template <class S>
int SliceApi<S>::SliceUnpack(Thread<S>& thread, Obj* slice, SliceBounds* bounds) {
  Obj *start, *stop, *step;
  {
    Reading<S> reading(thread, slice);
    start = AsSlice(slice)->start;
    stop = AsSlice(slice)->stop;
    step = AsSlice(slice)->step;
    if (reading.dead()) {
      FailDead(thread, slice);
      return -1;
    }
  }
  if (!Part(thread, step, 1, &bounds->step)) return -1;
  if (bounds->step == 0) {
    thread.Fail(ErrorKind::kValueError, "slice step cannot be zero");
    return -1;
  }
  bounds->step = std::max(bounds->step, -INT64_MAX);  // so that it can be negated
  const bool down = bounds->step < 0;
  if (!Part(thread, start, down ? INT64_MAX : 0, &bounds->start)) return -1;
  if (!Part(thread, stop, down ? INT64_MIN : INT64_MAX, &bounds->stop)) return -1;
  return 0;
}

template <class S>
int SliceApi<S>::SubscriptUnpack(Thread<S>& thread, Obj* key, const char* what, int64_t* index,
                                 SliceBounds* bounds) {
  if (IntApi<S>::IntFits64(key)) [[likely]] {
    *index = IntApi<S>::IntValue(thread, key);
    return 1;
  }
  if (SliceCheck(key)) return SliceUnpack(thread, key, bounds);
  if (!NumberApi<S>::IndexCheck(thread, key)) {
    thread.Fail(ErrorKind::kTypeError,
                absl::StrCat(what, " indices must be integers or slices, not ",
                             ClassApi<S>::ClassNameOf(thread, key)));
    return -1;
  }
  Obj* integer = NumberApi<S>::NumberIndex(thread, key);
  if (integer == nullptr) return -1;
  const bool fits = IntApi<S>::IntFits64(integer);
  *index = IntApi<S>::IntAsClamped(thread, integer);
  Decref(thread, integer);
  if (fits) return 1;
  thread.Fail(ErrorKind::kIndexError,
              absl::StrCat("cannot fit '", ClassApi<S>::ClassNameOf(thread, key),
                           "' into an index-sized integer"));
  return -1;
}

OBJECTS_INSTANTIATE(struct SliceApi)

}  // namespace objects
