#include "objects/types/str.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/builtins.h"
#include "objects/types/int.h"
#include "objects/types/iterator.h"
#include "objects/types/klass.h"
#include "objects/types/number.h"
#include "objects/types/utf8.h"

namespace objects {
namespace {

// Shorter texts are copied as fast as they are measured.
constexpr size_t kWorthRoom = 64;

template <class S>
StrObject<S>* AsStr(Object<S>* object) {
  return static_cast<StrObject<S>*>(object);
}

template <class S>
std::string_view View(Thread<S>& thread, Object<S>* object) {
  return StrApi<S>::StrView(thread, object);
}

template <class S>
int64_t Length(Thread<S>& thread, Object<S>* object) {
  Reading<S> reading(thread, object);
  const int64_t length = AsStr(object)->length;
  return reading.dead() ? 0 : length;
}

// Room for `capacity` bytes, of which the caller writes the first `size`.
template <class S>
StrObject<S>* Make(Thread<S>& thread, size_t size, int64_t length, size_t capacity) {
  auto* object = thread.template New<StrObject<S>>(StrApi<S>::kStrType, capacity + 1);
  if (object == nullptr) return nullptr;
  object->size = static_cast<int64_t>(size);
  object->length = length;
  object->capacity = static_cast<int64_t>(capacity);
  object->interned = false;
  object->text[size] = '\0';
  return object;
}

template <class S>
StrObject<S>* Copy(Thread<S>& thread, std::string_view text, int64_t length) {
  StrObject<S>* object = Make(thread, text.size(), length, text.size());
  if (object != nullptr && !text.empty()) std::memcpy(object->text, text.data(), text.size());
  return object;
}

// The world's own, if it is one ASCII character; else a copy.
template <class S>
Object<S>* Known(Thread<S>& thread, std::string_view text, int64_t length) {
  if (text.size() == 1) {
    return NewRef(thread, thread.builtins().characters[static_cast<size_t>(text[0])]);
  }
  return Copy(thread, text, length);
}

template <class S>
void Dealloc(Thread<S>& thread, Object<S>* object) {
  thread.Free(AsStr(object), static_cast<size_t>(AsStr(object)->capacity) + 1);
}

template <class S>
Object<S>* Repr(Thread<S>& thread, Object<S>* object) {
  return StrApi<S>::StrFromViewTrusted(thread, utf8::Quote(View(thread, object)));
}

template <class S>
int Hash(Thread<S>& thread, Object<S>* object, int64_t* out) {
  *out = StrApi<S>::StrHash(thread, object);
  return 0;
}

template <class S>
Object<S>* Compare(Thread<S>& thread, Object<S>* left, Object<S>* right, Comparison how) {
  if (!StrApi<S>::StrCheck(left) || !StrApi<S>::StrCheck(right)) return nullptr;
  // UTF-8 sorts as code points do.
  return IntApi<S>::BoolFromBool(thread,
                                 CompareValues(View(thread, left), View(thread, right), how));
}

template <class S>
Object<S>* Concat(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  if (!StrApi<S>::StrCheck(right)) {
    return thread.Fail(ErrorKind::kTypeError,
                       absl::StrCat("can only concatenate str (not \"",
                                    ClassApi<S>::ClassNameOf(thread, right), "\") to str"));
  }
  const std::string_view a = View(thread, left);
  const std::string_view b = View(thread, right);
  if (a.empty()) return NewRef(thread, right);
  if (b.empty()) return NewRef(thread, left);
  const size_t size = a.size() + b.size();
  StrObject<S>* result = Make(thread, size, Length(thread, left) + Length(thread, right), size);
  if (result == nullptr) return nullptr;
  std::memcpy(result->text, a.data(), a.size());
  std::memcpy(result->text + a.size(), b.data(), b.size());
  return result;
}

template <class S>
Object<S>* Repeat(Thread<S>& thread, Object<S>* object, int64_t times) {
  constexpr int64_t kMost = int64_t{1} << 56;
  const std::string_view text = View(thread, object);
  const auto size = static_cast<int64_t>(text.size());
  if (size == 0 || times == 1) return NewRef(thread, object);
  times = std::max<int64_t>(times, 0);
  if (times > kMost / size) return thread.Fail(ErrorKind::kMemoryError, "out of memory");
  const auto total = static_cast<size_t>(size * times);
  StrObject<S>* result = Make(thread, total, Length(thread, object) * times, total);
  if (result == nullptr) return nullptr;
  if (size == 1) {
    std::memset(result->text, text[0], total);
    return result;
  }
  for (int64_t i = 0; i < times; ++i)
    std::memcpy(result->text + i * size, text.data(), text.size());
  return result;
}

template <class S>
Object<S>* Item(Thread<S>& thread, Object<S>* object, int64_t index) {
  const std::string_view text = View(thread, object);
  if (index < 0 || index >= Length(thread, object)) {
    return thread.Fail(ErrorKind::kIndexError, "string index out of range");
  }
  const bool ascii = StrApi<S>::StrIsAscii(object);
  const size_t at = ascii ? static_cast<size_t>(index) : utf8::Offset(text, index);
  return Known(thread, utf8::First(text.substr(at)), 1);
}

template <class S>
Object<S>* Subscript(Thread<S>& thread, Object<S>* text, Object<S>* key) {
  int64_t index;
  SliceBounds bounds;
  if (!IntApi<S>::IntFits64(key)) {
    const int kind = SliceApi<S>::SubscriptUnpack(thread, key, "string", &index, &bounds);
    if (kind == 0) return StrApi<S>::StrGetSlice(thread, text, bounds);
    if (kind < 0 && !SliceApi<S>::SliceCheck(key) && !NumberApi<S>::IndexCheck(thread, key)) {
      thread.Fail(ErrorKind::kTypeError, absl::StrCat("string indices must be integers, not '",
                                                      ClassApi<S>::ClassNameOf(thread, key), "'"));
    }
    if (kind < 0) return nullptr;
  } else {
    index = IntApi<S>::IntValue(thread, key);
  }
  return Item(thread, text, index < 0 ? index + Length(thread, text) : index);
}

template <class S>
int Contains(Thread<S>& thread, Object<S>* object, Object<S>* part) {
  if (!StrApi<S>::StrCheck(part)) {
    thread.Fail(ErrorKind::kTypeError,
                absl::StrCat("'in <string>' requires string as left operand, not ",
                             ClassApi<S>::ClassNameOf(thread, part)));
    return -1;
  }
  return View(thread, object).find(View(thread, part)) != std::string_view::npos;
}

template <class S>
Object<S>* Percent(Thread<S>& thread, Object<S>* format, Object<S>* arguments) {
  const auto percent = thread.builtins().percent;
  return percent != nullptr && StrApi<S>::StrCheck(format) ? percent(thread, format, arguments)
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
    .length = StrApi<S>::StrLength,
    .item = Item<S>,
    .contains = Contains<S>,
    .concat = Concat<S>,
    .repeat = Repeat<S>,
};

template <class S>
constexpr typename Type<S>::Mapping kMapping{
    .length = StrApi<S>::StrLength,
    .subscript = Subscript<S>,
};

}  // namespace

template <class S>
const Type<S> StrApi<S>::kStrType{
    .name = "str",
    .dealloc = Dealloc<S>,
    .repr = Repr<S>,
    .str = [](Thread<S>& thread, Object<S>* object) { return NewRef(thread, object); },
    .hash = Hash<S>,
    .compare = Compare<S>,
    .number = &kNumber<S>,
    .sequence = &kSequence<S>,
    .mapping = &kMapping<S>,
    .iter = IteratorApi<S>::IteratorNew,
    .leaf = true,
};

template <class S>
Object<S>* StrApi<S>::StrFromView(Thread<S>& thread, std::string_view text) {
  const int64_t length = utf8::Measure(text);
  if (length < 0) return thread.Fail(ErrorKind::kValueError, "text is not valid UTF-8");
  return Known(thread, text, length);
}

template <class S>
Object<S>* StrApi<S>::StrFromViewTrusted(Thread<S>& thread, std::string_view text) {
  return Known(thread, text, utf8::Length(text));
}

template <class S>
Object<S>* StrApi<S>::StrMake(Thread<S>& thread, std::string_view text) {
  return Copy(thread, text, utf8::Length(text));
}

template <class S>
Object<S>* StrApi<S>::StrIntern(Thread<S>& thread, std::string_view text) {
  Builtins<S>& builtins = thread.builtins();
  {
    MutexLock lock(builtins.mutex);
    auto it = builtins.interned.find(absl::string_view(text.data(), text.size()));
    if (it != builtins.interned.end()) return NewRef(thread, it->second);
  }
  Obj* made = StrFromView(thread, text);
  if (made == nullptr) return nullptr;
  StrHash(thread, made);  // once, here: dict lookups find it done
  Obj* kept;
  {
    MutexLock lock(builtins.mutex);
    auto [it, added] = builtins.interned.try_emplace(std::string(text), made);
    kept = it->second;
    if (added) {
      AsStr(made)->interned = true;
      S::SetImmortal(made->count);
    }
    Incref(thread, kept);  // added: the table keeps the one it was born with
    if (added) return kept;
  }
  Decref(thread, made);  // another thread was quicker
  return kept;
}

template <class S>
std::string_view StrApi<S>::StrAsView(Thread<S>& thread, Obj* object) {
  if (StrCheck(object)) return View(thread, object);
  thread.Fail(ErrorKind::kTypeError, absl::StrCat("expected str, not ", object->type->name));
  return {};
}

template <class S>
int64_t StrApi<S>::StrLength(Thread<S>& thread, Obj* object) {
  if (StrCheck(object)) return Length(thread, object);
  StrAsView(thread, object);
  return -1;
}

template <class S>
int64_t StrApi<S>::StrComputeHash(Thread<S>& thread, Obj* object) {
  auto hash = static_cast<int64_t>(std::hash<std::string_view>()(View(thread, object)));
  if (hash == 0 || hash == -1) hash = -2;
  AsStr(object)->hash.store(hash, std::memory_order_relaxed);
  return hash;
}

template <class S>
Object<S>* StrApi<S>::StrGetSlice(Thread<S>& thread, Obj* object, const SliceBounds& bounds) {
  const std::string_view text = View(thread, object);
  const SliceRange range = AdjustSlice(bounds, Length(thread, object));
  if (range.count == Length(thread, object) && range.step == 1) return NewRef(thread, object);
  if (range.count == 0) return Known<S>(thread, {}, 0);
  const bool ascii = StrIsAscii(object);
  if (range.step == 1) {
    const size_t begin = ascii ? static_cast<size_t>(range.start) : utf8::Offset(text, range.start);
    const std::string_view rest = text.substr(begin);
    return Known(thread, rest.substr(0, ascii ? range.count : utf8::Offset(rest, range.count)),
                 range.count);
  }
  std::vector<size_t> offsets;  // of all code points, where they are not the indices
  for (size_t at = 0; !ascii && at < text.size(); at += utf8::First(text.substr(at)).size()) {
    offsets.push_back(at);
  }
  std::string picked;
  for (int64_t i = 0; i < range.count; ++i) {
    const auto index = static_cast<size_t>(range.start + i * range.step);
    picked += utf8::First(text.substr(ascii ? index : offsets[index]));
  }
  return Known(thread, picked, range.count);
}

template <class S>
Object<S>* StrApi<S>::StrAppend(Thread<S>& thread, Obj* left, Obj* right) {
  StrObject<S>* self = AsStr(left);
  const std::string_view more = View(thread, right);
  // The only reference is the caller's: nobody else can see the text change, nor take another one.
  const bool sole = S::Unique(thread.scheme, left->count) && !self->interned && left != right;
  const size_t size = View(thread, left).size() + more.size();
  if (!sole || static_cast<int64_t>(size) > self->capacity) {
    Obj* result = nullptr;
    if (!sole || size < kWorthRoom) {
      result = Concat(thread, left, right);
    } else if ((self =
                    Make(thread, size, Length(thread, left) + Length(thread, right), 2 * size))) {
      const std::string_view text = View(thread, left);
      std::memcpy(self->text, text.data(), text.size());
      std::memcpy(self->text + text.size(), more.data(), more.size());
      result = self;
    }
    Decref(thread, left);
    return result;
  }
  std::memcpy(self->text + self->size, more.data(), more.size());
  self->size += static_cast<int64_t>(more.size());
  self->length += Length(thread, right);
  self->text[self->size] = '\0';
  self->hash.store(0, std::memory_order_relaxed);
  return left;
}

OBJECTS_INSTANTIATE(struct StrApi)

}  // namespace objects
