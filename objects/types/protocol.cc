#include "objects/types/protocol.h"

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/attribute.h"
#include "objects/types/exception.h"
#include "objects/types/instance.h"
#include "objects/types/int.h"
#include "objects/types/klass.h"
#include "objects/types/number.h"
#include "objects/types/special_call.h"
#include "objects/types/str.h"

namespace objects {

std::string Located(std::string_view what, const void* object) {
  return absl::StrCat(std::string(what), " at 0x", absl::Hex(reinterpret_cast<uintptr_t>(object)));
}

namespace {

template <class S, class... Text>
std::nullptr_t TypeError(Thread<S>& thread, const Text&... text) {
  return thread.Fail(ErrorKind::kTypeError, absl::StrCat(text...));
}

template <class S>
bool RequireName(Thread<S>& thread, Object<S>* name) {
  if (StrApi<S>::StrCheck(name)) return true;
  TypeError(thread, "attribute name must be string, not '", ClassApi<S>::ClassNameOf(thread, name),
            "'");
  return false;
}

// repr and str must return a str.
template <class S>
Object<S>* Text(Thread<S>& thread, Object<S>* object, typename Type<S>::Unary slot,
                const char* what) {
  Recursion<S> recursion(thread, " while getting the text of an object");
  if (!recursion.ok()) return nullptr;
  Object<S>* text = slot(thread, object);
  if (text == nullptr || StrApi<S>::StrCheck(text)) return text;
  TypeError(thread, what, " returned non-string (type ", ClassApi<S>::ClassNameOf(thread, text),
            ")");
  Decref(thread, text);
  return nullptr;
}

const char* Sign(Comparison how) {
  constexpr const char* kSigns[] = {"==", "!=", "<", "<=", ">", ">="};
  return kSigns[static_cast<int>(how)];
}

// The index an int key stands for, the length added if it is negative; what is still negative is
// out of range to every slot. False with TypeError.
template <class S>
bool IndexFrom(Thread<S>& thread, Object<S>* object, Object<S>* key, int64_t* index) {
  if (!NumberApi<S>::IndexCheck(thread, key)) {
    TypeError(thread, ClassApi<S>::ClassNameOf(thread, object), " indices must be integers, not ",
              ClassApi<S>::ClassNameOf(thread, key));
    return false;
  }
  if (NumberApi<S>::NumberAsClamped(thread, key, index) < 0) return false;
  if (*index >= 0 || object->type->sequence->length == nullptr) return true;
  const int64_t length = object->type->sequence->length(thread, object);
  if (length < 0) return false;
  *index = *index + length < 0 ? -1 : *index + length;
  return true;
}

// Is the right operand an instance of a class derived from the left one's?
template <class S>
bool Refines(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  if (!InstanceApi<S>::InstanceCheck(left) || !InstanceApi<S>::InstanceCheck(right)) return false;
  Object<S>* base = InstanceApi<S>::InstanceClass(thread, left);
  Object<S>* cls = InstanceApi<S>::InstanceClass(thread, right);
  return base != nullptr && cls != nullptr && cls != base &&
         ClassApi<S>::ClassIsSubclass(thread, cls, base);
}

template <class S>
int Assign(Thread<S>& thread, Object<S>* object, Object<S>* key, Object<S>* value,
           const char* cannot) {
  const Type<S>& type = *object->type;
  if (type.mapping != nullptr && type.mapping->assign_subscript != nullptr) {
    return type.mapping->assign_subscript(thread, object, key, value);
  }
  if (type.sequence == nullptr || type.sequence->assign_item == nullptr) {
    TypeError(thread, "'", ClassApi<S>::ClassNameOf(thread, object), "' object ", cannot);
    return -1;
  }
  int64_t index;
  if (!IndexFrom(thread, object, key, &index)) return -1;
  return type.sequence->assign_item(thread, object, index, value);
}

template <class S>
int SetOrDelete(Thread<S>& thread, Object<S>* object, Object<S>* name, Object<S>* value) {
  if (!RequireName(thread, name)) return -1;
  if (object->type->setattr != nullptr) return object->type->setattr(thread, object, name, value);
  return GenericSetAttr(thread, object, name, value);
}

}  // namespace

template <class S>
Object<S>* ProtocolApi<S>::ObjectRepr(Thread<S>& thread, Obj* object) {
  if (object->type->repr != nullptr) return Text(thread, object, object->type->repr, "__repr__");
  return ObjectDefaultRepr(thread, object);
}

template <class S>
Object<S>* ProtocolApi<S>::ObjectDefaultRepr(Thread<S>& thread, Obj* object) {
  std::string name = ClassApi<S>::ClassNameOf(thread, object);
  if (InstanceApi<S>::InstanceCheck(object)) {
    Obj* cls = InstanceApi<S>::InstanceClass(thread, object);
    if (cls == nullptr || !ClassApi<S>::ClassFullName(thread, cls, &name)) return nullptr;
  }
  return StrApi<S>::StrFromView(thread, absl::StrCat("<", Located(name + " object", object), ">"));
}

template <class S>
Object<S>* ProtocolApi<S>::ObjectStr(Thread<S>& thread, Obj* object) {
  if (object->type->str == nullptr) return ObjectRepr(thread, object);
  return Text(thread, object, object->type->str, "__str__");
}

template <class S>
bool ProtocolApi<S>::AppendRepr(Thread<S>& thread, Obj* object, std::string* text) {
  Obj* repr = ObjectRepr(thread, object);
  if (repr == nullptr) return false;
  text->append(StrApi<S>::StrView(thread, repr));
  Decref(thread, repr);
  return true;
}

template <class S>
int ProtocolApi<S>::ObjectHash(Thread<S>& thread, Obj* object, int64_t* out) {
  Recursion<S> recursion(thread, " while hashing an object");
  if (!recursion.ok()) return -1;
  if (object->type->hash != nullptr) return object->type->hash(thread, object, out);
  TypeError(thread, "unhashable type: '", ClassApi<S>::ClassNameOf(thread, object), "'");
  return -1;
}

template <class S>
Object<S>* ProtocolApi<S>::ObjectRichCompare(Thread<S>& thread, Obj* left, Obj* right,
                                             Comparison how) {
  Recursion<S> recursion(thread, " in comparison");
  if (!recursion.ok()) return nullptr;
  const bool right_first = Refines(thread, left, right);
  const bool instances = InstanceApi<S>::InstanceCheck(left);
  const bool ask_right =
      right->type->compare != nullptr && (right->type != left->type || instances);
  for (const bool asks_right : {right_first, !right_first}) {
    Obj* const asked = asks_right ? right : left;
    if (asks_right ? !ask_right : left->type->compare == nullptr) continue;
    Obj* result = asked->type->compare(thread, asked, asks_right ? left : right,
                                       asks_right ? Reflected(how) : how);
    if (result != nullptr || thread.failed()) return result;
  }
  if (how == Comparison::kEqual) return IntApi<S>::BoolFromBool(thread, left == right);
  if (how == Comparison::kNotEqual) return IntApi<S>::BoolFromBool(thread, left != right);
  return TypeError(thread, "'", Sign(how), "' not supported between instances of '",
                   ClassApi<S>::ClassNameOf(thread, left), "' and '",
                   ClassApi<S>::ClassNameOf(thread, right), "'");
}

template <class S>
int ProtocolApi<S>::ObjectRichCompareBool(Thread<S>& thread, Obj* left, Obj* right,
                                          Comparison how) {
  if (left == right && how == Comparison::kEqual) return 1;
  if (left == right && how == Comparison::kNotEqual) return 0;
  Obj* result = ObjectRichCompare(thread, left, right, how);
  if (result == nullptr) return -1;
  const int truth = ObjectIsTrue(thread, result);
  Decref(thread, result);
  return truth;
}

template <class S>
int ProtocolApi<S>::ObjectIsTrue(Thread<S>& thread, Obj* object) {
  const Type<S>& type = *object->type;
  if (type.number != nullptr && type.number->truth != nullptr) {
    return type.number->truth(thread, object);
  }
  int64_t length = 1;  // what has neither a truth nor a length is true
  if (type.mapping != nullptr && type.mapping->length != nullptr) {
    length = type.mapping->length(thread, object);
  } else if (type.sequence != nullptr && type.sequence->length != nullptr) {
    length = type.sequence->length(thread, object);
  }
  return length < 0 ? -1 : length > 0;
}

template <class S>
Object<S>* ProtocolApi<S>::ObjectCall(Thread<S>& thread, Obj* callable,
                                      absl::Span<Obj* const> arguments, Obj* names) {
  if (callable->type->call == nullptr) {
    return TypeError(thread, "'", ClassApi<S>::ClassNameOf(thread, callable),
                     "' object is not callable");
  }
  Recursion<S> recursion(thread, " while calling an object");
  if (!recursion.ok()) return nullptr;
  return callable->type->call(thread, callable, arguments, names);
}

template <class S>
int ProtocolApi<S>::ObjectHashPointer(Thread<S>&, Obj* object, int64_t* out) {
  // The low bits are the same for all objects: they go to the top, as in CPython.
  const auto address = reinterpret_cast<uintptr_t>(object);
  *out = static_cast<int64_t>((address >> 4) | (address << (8 * sizeof(address) - 4)));
  return 0;
}

template <class S>
Object<S>* ProtocolApi<S>::ObjectGetAttr(Thread<S>& thread, Obj* object, Obj* name) {
  if (!RequireName(thread, name)) return nullptr;
  if (object->type->getattr != nullptr) return object->type->getattr(thread, object, name);
  return GenericGetAttr(thread, object, name);
}

template <class S>
Object<S>* ProtocolApi<S>::ObjectGetAttrString(Thread<S>& thread, Obj* object,
                                               std::string_view name) {
  Obj* key = StrApi<S>::StrIntern(thread, name);
  if (key == nullptr) return nullptr;
  Obj* value = ObjectGetAttr(thread, object, key);
  Decref(thread, key);
  return value;
}

template <class S>
int ProtocolApi<S>::ObjectSetAttr(Thread<S>& thread, Obj* object, Obj* name, Obj* value) {
  return SetOrDelete(thread, object, name, value);
}

template <class S>
int ProtocolApi<S>::ObjectSetAttrString(Thread<S>& thread, Obj* object, std::string_view name,
                                        Obj* value) {
  Obj* key = StrApi<S>::StrIntern(thread, name);
  if (key == nullptr) return -1;
  const int result = SetOrDelete(thread, object, key, value);
  Decref(thread, key);
  return result;
}

template <class S>
int ProtocolApi<S>::ObjectDelAttr(Thread<S>& thread, Obj* object, Obj* name) {
  return SetOrDelete<S>(thread, object, name, nullptr);
}

template <class S>
int64_t ProtocolApi<S>::ObjectLength(Thread<S>& thread, Obj* object) {
  const Type<S>& type = *object->type;
  if (type.sequence != nullptr && type.sequence->length != nullptr) {
    return type.sequence->length(thread, object);
  }
  if (type.mapping != nullptr && type.mapping->length != nullptr) {
    return type.mapping->length(thread, object);
  }
  TypeError(thread, "object of type '", ClassApi<S>::ClassNameOf(thread, object), "' has no len()");
  return -1;
}

template <class S>
Object<S>* ProtocolApi<S>::ObjectGetItem(Thread<S>& thread, Obj* object, Obj* key) {
  const Type<S>& type = *object->type;
  if (type.mapping != nullptr && type.mapping->subscript != nullptr) {
    return type.mapping->subscript(thread, object, key);
  }
  if (type.sequence == nullptr || type.sequence->item == nullptr) {
    return TypeError(thread, "'", ClassApi<S>::ClassNameOf(thread, object),
                     "' object is not subscriptable");
  }
  int64_t index;
  if (!IndexFrom(thread, object, key, &index)) return nullptr;
  return type.sequence->item(thread, object, index);
}

template <class S>
int ProtocolApi<S>::ObjectSetItem(Thread<S>& thread, Obj* object, Obj* key, Obj* value) {
  return Assign(thread, object, key, value, "does not support item assignment");
}

template <class S>
int ProtocolApi<S>::ObjectDelItem(Thread<S>& thread, Obj* object, Obj* key) {
  const bool holds_items = object->type->sequence != nullptr || object->type->mapping != nullptr;
  return Assign<S>(
      thread, object, key, nullptr,
      holds_items ? "doesn't support item deletion" : "does not support item deletion");
}

template <class S>
int ProtocolApi<S>::ObjectContains(Thread<S>& thread, Obj* container, Obj* item) {
  const Type<S>& type = *container->type;
  if (type.sequence != nullptr && type.sequence->contains != nullptr) {
    return type.sequence->contains(thread, container, item);
  }
  if (type.iter != nullptr) return IterContains(thread, container, item);
  TypeError(thread, "argument of type '", ClassApi<S>::ClassNameOf(thread, container),
            "' is not iterable");
  return -1;
}

template <class S>
Object<S>* ProtocolApi<S>::ObjectGetIter(Thread<S>& thread, Obj* object) {
  if (object->type->iter != nullptr) return object->type->iter(thread, object);
  return TypeError(thread, "'", ClassApi<S>::ClassNameOf(thread, object),
                   "' object is not iterable");
}

template <class S>
int ProtocolApi<S>::ObjectLengthHint(Thread<S>& thread, Obj* object) {
  if (!InstanceApi<S>::InstanceCheck(object)) return 0;
  Obj* cls = InstanceApi<S>::InstanceClass(thread, object);
  if (cls == nullptr) return -1;
  if (ClassApi<S>::ClassHas(cls, Special::kLength)) {
    if (ObjectLength(thread, object) >= 0) return 0;
    if (!ExceptionApi<S>::ErrorMatches(thread, ErrorKind::kTypeError)) return -1;
    thread.ClearError();
  }
  Obj* hint;
  if (InstanceApi<S>::InstanceValue(object) != object ||
      !CallSpecial<S>(thread, object, Special::kLengthHint, {}, &hint)) {
    return 0;
  }
  if (hint == nullptr) {
    if (!ExceptionApi<S>::ErrorMatches(thread, ErrorKind::kTypeError)) return -1;
    thread.ClearError();
    return 0;
  }
  Obj* length = InstanceApi<S>::InstanceValue(hint);
  const bool silent = hint == thread.builtins().not_implemented;
  if (!silent && !IntApi<S>::IntCheck(length)) {
    TypeError(thread, "__length_hint__ must be an integer, not ",
              ClassApi<S>::ClassNameOf(thread, hint));
  } else if (!silent && IntApi<S>::IntAsInt64(thread, length) < 0 && !thread.failed()) {
    thread.Fail(ErrorKind::kValueError, "__length_hint__() should return >= 0");
  }
  Decref(thread, hint);
  return thread.failed() ? -1 : 0;
}

template <class S>
bool ProtocolApi<S>::IterCheck(Thread<S>& thread, Obj* object) {
  if (!InstanceApi<S>::InstanceCheck(object)) return object->type->next != nullptr;
  return HasSpecial(thread, object, Special::kNext);
}

template <class S>
int ProtocolApi<S>::IterContains(Thread<S>& thread, Obj* iterable, Obj* item) {
  Obj* iterator = ObjectGetIter(thread, iterable);
  if (iterator == nullptr) {
    if (ExceptionApi<S>::ErrorMatches(thread, ErrorKind::kTypeError)) {
      TypeError(thread, "argument of type '", ClassApi<S>::ClassNameOf(thread, iterable),
                "' is not iterable");
    }
    return -1;
  }
  int equal = 0;
  while (equal == 0) {
    Obj* candidate = IterNext(thread, iterator);
    if (candidate == nullptr) break;
    equal = ObjectRichCompareBool(thread, candidate, item, Comparison::kEqual);
    Decref(thread, candidate);
  }
  Decref(thread, iterator);
  return thread.failed() ? -1 : equal;
}

template <class S>
Object<S>* ProtocolApi<S>::IterNext(Thread<S>& thread, Obj* iterator) {
  if (iterator->type->next != nullptr) return iterator->type->next(thread, iterator);
  return TypeError(thread, "'", ClassApi<S>::ClassNameOf(thread, iterator),
                   "' object is not an iterator");
}

OBJECTS_INSTANTIATE(struct ProtocolApi)

}  // namespace objects
