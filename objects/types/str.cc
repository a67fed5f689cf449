#include "objects/types/str.h"

#include <cstring>
#include <functional>
#include <string>

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/builtins.h"
#include "objects/types/int.h"
#include "objects/types/iterator.h"
#include "objects/types/utf8.h"

namespace objects {
namespace {

template <class S>
StrObject<S>* AsStr(Object<S>* object) {
  return static_cast<StrObject<S>*>(object);
}

// Unlike StrAsView, for what is known to be a str.
template <class S>
std::string_view View(Thread<S>& thread, Object<S>* object) {
  Reading<S> reading(thread, object);
  const int64_t size = AsStr(object)->size;
  if (reading.dead()) return {};  // the size may be poison
  return {AsStr(object)->text, static_cast<size_t>(size)};
}

// Room for `size` bytes; the caller writes them, then calls Finish.
template <class S>
StrObject<S>* Make(Thread<S>& thread, size_t size) {
  auto* object = thread.template New<StrObject<S>>(StrApi<S>::kStrType, size + 1);
  if (object == nullptr) return nullptr;
  object->size = static_cast<int64_t>(size);
  object->interned = false;
  object->text[size] = '\0';
  return object;
}

template <class S>
void Finish(StrObject<S>* object) {
  const std::string_view text(object->text, static_cast<size_t>(object->size));
  object->hash = static_cast<int64_t>(std::hash<std::string_view>()(text));
}

template <class S>
void Dealloc(Thread<S>& thread, Object<S>* object) {
  thread.Free(AsStr(object), static_cast<size_t>(AsStr(object)->size) + 1);
}

template <class S>
Object<S>* Repr(Thread<S>& thread, Object<S>* object) {
  return StrApi<S>::StrFromView(thread, utf8::Quote(View(thread, object)));
}

template <class S>
int Hash(Thread<S>& thread, Object<S>* object, int64_t* out) {
  Reading<S> reading(thread, object);
  *out = AsStr(object)->hash;
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
    return thread.Fail(ErrorKind::kTypeError, absl::StrCat("can only concatenate str (not \"",
                                                           right->type->name, "\") to str"));
  }
  const std::string_view a = View(thread, left);
  const std::string_view b = View(thread, right);
  StrObject<S>* result = Make(thread, a.size() + b.size());
  if (result == nullptr) return nullptr;
  std::memcpy(result->text, a.data(), a.size());
  std::memcpy(result->text + a.size(), b.data(), b.size());
  Finish(result);
  return result;
}

template <class S>
Object<S>* Item(Thread<S>& thread, Object<S>* object, int64_t index) {
  const std::string_view point =
      index >= 0 ? utf8::PointAt(View(thread, object), index) : std::string_view();
  if (point.empty()) return thread.Fail(ErrorKind::kIndexError, "string index out of range");
  return StrApi<S>::StrFromView(thread, point);
}

template <class S>
int Contains(Thread<S>& thread, Object<S>* object, Object<S>* part) {
  if (!StrApi<S>::StrCheck(part)) {
    thread.Fail(
        ErrorKind::kTypeError,
        absl::StrCat("'in <string>' requires string as left operand, not ", part->type->name));
    return -1;
  }
  return View(thread, object).find(View(thread, part)) != std::string_view::npos;
}

template <class S>
constexpr typename Type<S>::Number kNumber{
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
    .iter = IteratorApi<S>::IteratorNew,
    .leaf = true,
};

template <class S>
Object<S>* StrApi<S>::StrFromView(Thread<S>& thread, std::string_view text) {
  if (!utf8::Valid(text)) return thread.Fail(ErrorKind::kValueError, "text is not valid UTF-8");
  StrObject<S>* object = Make(thread, text.size());
  if (object == nullptr) return nullptr;
  std::memcpy(object->text, text.data(), text.size());
  Finish(object);
  return object;
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
  Obj* kept;
  {
    MutexLock lock(builtins.mutex);
    auto [it, added] = builtins.interned.try_emplace(std::string(text), made);
    kept = it->second;
    if (added) AsStr(made)->interned = true;
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
  const std::string_view text = StrAsView(thread, object);
  return StrCheck(object) ? utf8::Length(text) : -1;
}

OBJECTS_INSTANTIATE(struct StrApi)

}  // namespace objects
