#include "objects/types/class_answers.h"

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/attribute.h"
#include "objects/types/int.h"
#include "objects/types/protocol.h"
#include "objects/types/special_call.h"
#include "objects/types/str.h"

namespace objects {

template <class S>
int ClassAnswers<S>::Ask(Thread<S>& thread, Obj* cls, std::string_view hook,
                         absl::Span<Obj* const> arguments, Obj** answer, Obj* self) {
  Obj* name = StrApi<S>::StrIntern(thread, hook);
  if (name == nullptr) return -1;
  Obj* found = nullptr;
  const int has = ClassApi<S>::ClassLookup(thread, cls, name, &found);
  Decref(thread, name);
  if (has <= 0) return has;
  Obj* method = BindStolen(thread, found, self, cls);
  if (method == nullptr) return -1;
  *answer = ProtocolApi<S>::ObjectCall(thread, method, arguments, nullptr);
  Decref(thread, method);
  return *answer != nullptr ? 1 : -1;
}

template <class S>
Object<S>* ClassAnswers<S>::Iter(Thread<S>& thread, Obj* cls) {
  Obj* iterator = nullptr;
  const int asked = Ask(thread, cls, "__class_iter__", {}, &iterator);
  if (asked != 0) return iterator;
  return thread.Fail(ErrorKind::kTypeError, "'type' object is not iterable");
}

template <class S>
int64_t ClassAnswers<S>::Length(Thread<S>& thread, Obj* cls) {
  Obj* length = nullptr;
  const int asked = Ask(thread, cls, "__class_len__", {}, &length);
  if (asked == 0) thread.Fail(ErrorKind::kTypeError, "object of type 'type' has no len()");
  if (asked <= 0) return -1;
  const int64_t value = IntApi<S>::IntAsInt64(thread, length);
  Decref(thread, length);
  return value;
}

template <class S>
int ClassAnswers<S>::Contains(Thread<S>& thread, Obj* cls, Obj* item) {
  Obj* answer = nullptr;
  const int asked = Ask(thread, cls, "__class_contains__", {item}, &answer);
  if (asked == 0) thread.Fail(ErrorKind::kTypeError, "argument of type 'type' is not iterable");
  if (asked <= 0) return -1;
  const int contains = ProtocolApi<S>::ObjectIsTrue(thread, answer);
  Decref(thread, answer);
  return contains;
}

template <class S>
Object<S>* ClassAnswers<S>::Subscript(Thread<S>& thread, Obj* cls, Obj* key) {
  Obj* item = nullptr;
  const int asked = Ask(thread, cls, "__class_getitem__", {key}, &item);
  if (asked != 0) return item;
  return thread.Fail(
      ErrorKind::kTypeError,
      absl::StrCat("type '", ClassApi<S>::ClassNameText(thread, cls), "' is not subscriptable"));
}

template <class S>
int ClassAnswers<S>::AssignSubscript(Thread<S>& thread, Obj*, Obj*, Obj* value) {
  thread.Fail(ErrorKind::kTypeError, absl::StrCat("'type' object does not support item ",
                                                  value != nullptr ? "assignment" : "deletion"));
  return -1;
}

template <class S>
Object<S>* ClassAnswers<S>::Unite(Thread<S>& thread, Obj* left, Obj* right) {
  const bool reflected = !ClassApi<S>::ClassCheck(left);
  Obj* cls = reflected ? right : left;
  Obj* answer = nullptr;
  Ask(thread, ClassApi<S>::ClassOf(thread, cls), reflected ? "__ror__" : "__or__",
      {reflected ? left : right}, &answer, cls);
  return OrNotImplemented(thread, answer);
}

OBJECTS_INSTANTIATE(struct ClassAnswers)

}  // namespace objects
