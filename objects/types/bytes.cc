#include "objects/types/bytes.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <string>

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/instance.h"
#include "objects/types/int_inline.h"
#include "objects/types/iterator.h"
#include "objects/types/klass.h"
#include "objects/types/number.h"
#include "objects/types/str.h"
#include "objects/types/utf8.h"

namespace objects {
namespace {

template <class S>
BytesObject<S>* AsBytes(Object<S>* object) {
  return static_cast<BytesObject<S>*>(object);
}

// Of what is known to be bytes.
template <class S>
std::string_view View(Thread<S>& thread, Object<S>* object) {
  Reading<S> reading(thread, object);
  const int64_t size = AsBytes(object)->size;
  if (reading.dead()) return {};  // the size may be poison
  return {AsBytes(object)->bytes, static_cast<size_t>(size)};
}

template <class S>
BytesObject<S>* Make(Thread<S>& thread, size_t size) {
  auto* object = thread.template New<BytesObject<S>>(BytesApi<S>::kBytesType, size + 1);
  if (object == nullptr) return nullptr;
  object->size = static_cast<int64_t>(size);
  object->bytes[size] = '\0';
  return object;
}

template <class S>
int64_t Length(Thread<S>& thread, Object<S>* object) {
  return static_cast<int64_t>(View(thread, object).size());
}

template <class S>
Object<S>* Item(Thread<S>& thread, Object<S>* object, int64_t index) {
  const std::string_view bytes = View(thread, object);
  if (index < 0 || static_cast<size_t>(index) >= bytes.size()) {
    return thread.Fail(ErrorKind::kIndexError, "index out of range");
  }
  return IntApi<S>::IntFromInt64(thread, static_cast<unsigned char>(bytes[index]));
}

template <class S>
Object<S>* Subscript(Thread<S>& thread, Object<S>* object, Object<S>* key) {
  int64_t index;
  SliceBounds bounds;
  const int kind = SliceApi<S>::SubscriptUnpack(thread, key, "byte", &index, &bounds);
  if (kind < 0) return nullptr;
  if (kind == 0) return BytesApi<S>::BytesGetSlice(thread, object, bounds);
  return Item(thread, object, index < 0 ? index + Length(thread, object) : index);
}

template <class S>
int ContainsByte(Thread<S>& thread, Object<S>* object, Object<S>* index) {
  int64_t byte;
  if (NumberApi<S>::NumberAsClamped(thread, index, &byte) < 0) return -1;
  const std::string_view bytes = View(thread, object);
  if (byte >= 0 && byte < 256) return bytes.find(static_cast<char>(byte)) != bytes.npos;
  thread.Fail(ErrorKind::kValueError, "byte must be in range(0, 256)");
  return -1;
}

template <class S>
int Contains(Thread<S>& thread, Object<S>* object, Object<S>* part) {
  Object<S>* value = InstanceApi<S>::InstanceValue(part);
  if (BytesApi<S>::BytesCheck(value)) {
    return View(thread, object).find(View(thread, value)) != std::string_view::npos;
  }
  if (NumberApi<S>::IndexCheck(thread, part)) return ContainsByte(thread, object, part);
  if (value->type->buffer != nullptr) {
    std::string held;
    const int holds = value->type->buffer(thread, value, &held);
    if (holds < 0) return -1;
    if (holds > 0) return View(thread, object).find(held) != std::string_view::npos;
  }
  thread.Fail(ErrorKind::kTypeError, absl::StrCat("a bytes-like object is required, not '",
                                                  ClassApi<S>::ClassNameOf(thread, part), "'"));
  return -1;
}

template <class S>
Object<S>* Concat(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  if (!BytesApi<S>::BytesCheck(right)) {
    return thread.Fail(
        ErrorKind::kTypeError,
        absl::StrCat("can't concat ", ClassApi<S>::ClassNameOf(thread, right), " to bytes"));
  }
  const std::string_view a = View(thread, left);
  const std::string_view b = View(thread, right);
  BytesObject<S>* result = Make(thread, a.size() + b.size());
  if (result == nullptr) return nullptr;
  std::memcpy(result->bytes, a.data(), a.size());
  std::memcpy(result->bytes + a.size(), b.data(), b.size());
  return result;
}

template <class S>
Object<S>* Repeat(Thread<S>& thread, Object<S>* object, int64_t times) {
  constexpr int64_t kMost = int64_t{1} << 56;
  const std::string_view bytes = View(thread, object);
  const auto size = static_cast<int64_t>(bytes.size());
  times = size == 0 ? 0 : std::max<int64_t>(times, 0);
  if (size > 0 && times > kMost / size) {
    return thread.Fail(ErrorKind::kMemoryError, "out of memory");
  }
  BytesObject<S>* result = Make(thread, static_cast<size_t>(size * times));
  for (int64_t i = 0; result != nullptr && i < times; ++i) {
    std::memcpy(result->bytes + i * size, bytes.data(), bytes.size());
  }
  return result;
}

template <class S>
Object<S>* Repr(Thread<S>& thread, Object<S>* object) {
  return StrApi<S>::StrFromViewTrusted(thread, utf8::QuoteBytes(View(thread, object)));
}

template <class S>
int Hash(Thread<S>& thread, Object<S>* object, int64_t* out) {
  *out = static_cast<int64_t>(std::hash<std::string_view>()(View(thread, object)));
  if (*out == -1) *out = -2;
  return 0;
}

template <class S>
Object<S>* Compare(Thread<S>& thread, Object<S>* left, Object<S>* right, Comparison how) {
  if (!BytesApi<S>::BytesCheck(left) || !BytesApi<S>::BytesCheck(right)) return nullptr;
  return IntApi<S>::BoolFromBool(thread,
                                 CompareValues(View(thread, left), View(thread, right), how));
}

template <class S>
Object<S>* Percent(Thread<S>& thread, Object<S>* format, Object<S>* arguments) {
  const auto percent = thread.builtins().percent;
  return percent != nullptr && BytesApi<S>::BytesCheck(format) ? percent(thread, format, arguments)
                                                               : nullptr;
}

template <class S>
constexpr typename Type<S>::Number kNumber{
    .remainder = Percent<S>,
    .truth = [](Thread<S>& thread, Object<S>* object) -> int {
      return !View(thread, object).empty();
    },
};

template <class S>
constexpr typename Type<S>::Sequence kSequence{
    .length = Length<S>,
    .item = Item<S>,
    .contains = Contains<S>,
    .concat = Concat<S>,
    .repeat = Repeat<S>,
};

template <class S>
constexpr typename Type<S>::Mapping kMapping{.length = Length<S>, .subscript = Subscript<S>};

}  // namespace

template <class S>
const Type<S> BytesApi<S>::kBytesType{
    .name = "bytes",
    .dealloc =
        [](Thread<S>& thread, Object<S>* object) {
          thread.Free(AsBytes(object), static_cast<size_t>(AsBytes(object)->size) + 1);
        },
    .repr = Repr<S>,
    .hash = Hash<S>,
    .compare = Compare<S>,
    .number = &kNumber<S>,
    .sequence = &kSequence<S>,
    .mapping = &kMapping<S>,
    .iter = IteratorApi<S>::IteratorNew,
    .leaf = true,
};

template <class S>
Object<S>* BytesApi<S>::BytesFromView(Thread<S>& thread, std::string_view bytes) {
  BytesObject<S>* object = Make(thread, bytes.size());
  if (object != nullptr) std::memcpy(object->bytes, bytes.data(), bytes.size());
  return object;
}

template <class S>
std::string_view BytesApi<S>::BytesAsView(Thread<S>& thread, Obj* object) {
  if (BytesCheck(object)) return View(thread, object);
  thread.Fail(ErrorKind::kTypeError,
              absl::StrCat("expected bytes, ", ClassApi<S>::ClassNameOf(thread, object), " found"));
  return {};
}

template <class S>
Object<S>* BytesApi<S>::BytesGetSlice(Thread<S>& thread, Obj* bytes, const SliceBounds& bounds) {
  const std::string_view all = View(thread, bytes);
  const SliceRange range = AdjustSlice(bounds, static_cast<int64_t>(all.size()));
  BytesObject<S>* result = Make(thread, static_cast<size_t>(range.count));
  for (int64_t i = 0; result != nullptr && i < range.count; ++i) {
    result->bytes[i] = all[range.start + i * range.step];
  }
  return result;
}

OBJECTS_INSTANTIATE(struct BytesApi)

}  // namespace objects
