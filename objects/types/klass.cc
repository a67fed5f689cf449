#include "objects/types/klass.h"

#include "absl/container/inlined_vector.h"
#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/attribute.h"
#include "objects/types/builtins.h"
#include "objects/types/class_answers.h"
#include "objects/types/class_changes.h"
#include "objects/types/dict.h"
#include "objects/types/exception.h"
#include "objects/types/instance.h"
#include "objects/types/protocol.h"
#include "objects/types/special_call.h"
#include "objects/types/str.h"
#include "objects/types/tuple.h"

namespace objects {
namespace {

template <class S>
ClassObject<S>* AsClass(Object<S>* object) {
  return static_cast<ClassObject<S>*>(object);
}

template <class S>
using Field = typename S::Memory::template Plain<Object<S>*> ClassObject<S>::*;

// A field, borrowed; null with an error.
template <class S>
Object<S>* Get(Thread<S>& thread, Object<S>* object, Field<S> field) {
  if (!ClassApi<S>::ClassCheck(object)) return FailType(thread, "class", object);
  Reading<S> reading(thread, object);
  Object<S>* value = (AsClass(object)->*field).Load();
  return reading.dead() ? FailDead(thread, object) : value;
}

// Every reference the class owns.
template <class S, class Visit>
void ForEachReference(Object<S>* object, const Visit& visit) {
  ClassObject<S>* cls = AsClass(object);
  for (auto* field : {&cls->name, &cls->bases, &cls->ancestors, &cls->dict}) {
    if (Object<S>* value = field->Load()) visit(value);
  }
  for (auto& special : cls->specials) {
    if (Object<S>* value = special.Load(std::memory_order_relaxed)) visit(value);
  }
  const int keys = cls->key_count.Load(std::memory_order_acquire);  // pairs with ClassKey's release
  for (int i = 0; i < keys; ++i) visit(cls->keys[i].Load());
}

template <class S>
void Dealloc(Thread<S>& thread, Object<S>* object) {
  LeaveBases(thread, AsClass(object));
  ForEachReference<S>(object, [&](Object<S>* reference) { Decref(thread, reference); });
  AsClass(object)->~ClassObject();
  thread.Free(AsClass(object));
}

template <class S>
void Clear(Thread<S>& thread, Object<S>* object) {
  ClassObject<S>* cls = AsClass(object);
  if (Object<S>* dict = ClassApi<S>::ClassDict(thread, object)) {
    DictApi<S>::DictClear(thread, dict);
  }
  ClassChanged<S>(thread, cls, nullptr);
}

template <class S>
Object<S>* Repr(Thread<S>& thread, Object<S>* object) {
  if (Object<S>* own = nullptr;
      ClassAnswers<S>::Ask(thread, object, "__class_repr__", {}, &own) != 0) {
    return own;
  }
  std::string name;
  if (!ClassApi<S>::ClassFullName(thread, object, &name)) return nullptr;
  return StrApi<S>::StrFromView(thread, absl::StrCat("<class '", name, "'>"));
}

template <class S>
std::nullptr_t NoAttribute(Thread<S>& thread, Object<S>* object, Object<S>* name) {
  const std::string attribute(StrApi<S>::StrAsView(thread, name));
  return thread.Fail(ErrorKind::kAttributeError,
                     absl::StrCat("type object '", ClassApi<S>::ClassNameText(thread, object),
                                  "' has no attribute '", attribute, "'"));
}

// What the class of classes has to say comes first if it is a data descriptor, and last if not.
template <class S>
Object<S>* GetAttr(Thread<S>& thread, Object<S>* object, Object<S>* name) {
  using Classes = ClassApi<S>;
  Object<S>* meta = nullptr;
  Object<S>* type = Classes::ClassOf(thread, object);
  if (type != nullptr && Classes::ClassLookup(thread, type, name, &meta) < 0) return nullptr;
  if (meta != nullptr && IsDataDescriptor(thread, meta)) {
    return BindStolen(thread, meta, object, type);
  }
  Object<S>* value;
  const int found = Classes::ClassLookup(thread, object, name, &value);
  if (found > 0) {
    XDecref(thread, meta);
    return BindStolen<S>(thread, value, nullptr, object);
  }
  if (found == 0 && meta != nullptr) return BindStolen(thread, meta, object, type);
  XDecref(thread, meta);
  return found < 0 ? nullptr : NoAttribute(thread, object, name);
}

template <class S>
int SetAttr(Thread<S>& thread, Object<S>* object, Object<S>* name, Object<S>* value) {
  Object<S>* dict = ClassApi<S>::ClassDict(thread, object);
  if (dict == nullptr) return -1;
  if (AsClass(object)->built_in) {
    const std::string attribute(StrApi<S>::StrAsView(thread, name));
    thread.Fail(ErrorKind::kTypeError,
                absl::StrCat("cannot set '", attribute, "' attribute of immutable type '",
                             ClassApi<S>::ClassNameText(thread, object), "'"));
    return -1;
  }
  Object<S>* type = ClassApi<S>::ClassOf(thread, object);
  if (const int done = SetThroughDescriptor(thread, type, object, name, value); done != 0) {
    return done < 0 ? -1 : 0;
  }
  if (value != nullptr) {
    Object<S>* agreed = nullptr;
    if (ClassAnswers<S>::Ask(thread, object, "__class_setattr__", {name, value}, &agreed) < 0) {
      return -1;
    }
    XDecref(thread, agreed);
  }
  int result;
  if (value != nullptr) {
    result = DictApi<S>::DictSetItem(thread, dict, name, value);
  } else {
    result = DictApi<S>::DictDelItem(thread, dict, name);
    if (result < 0 && thread.error().kind == ErrorKind::kKeyError) {
      NoAttribute(thread, object, name);
    }
  }
  if (result == 0) ClassChanged(thread, AsClass(object), name);
  return result;
}

// Calls `__init__` on a new instance. False with an error.
template <class S>
bool Initialise(Thread<S>& thread, Object<S>* cls, Object<S>* instance,
                absl::Span<Object<S>* const> arguments, Object<S>* names) {
  Object<S>* result;
  if (!CallSpecial<S>(thread, instance, Special::kInit, arguments, names, &result)) {
    // What a built-in class or `__new__` was given, it has taken.
    if (arguments.empty() || AsClass(cls)->values != nullptr || AsClass(cls)->exception ||
        ClassApi<S>::ClassHas(cls, Special::kNew)) {
      return !thread.failed();
    }
    thread.Fail(ErrorKind::kTypeError,
                absl::StrCat(ClassApi<S>::ClassNameText(thread, cls), "() takes no arguments"));
    return false;
  }
  if (result == nullptr) return false;
  const bool none = NoneApi<S>::NoneCheck(result);
  if (!none) {
    thread.Fail(ErrorKind::kTypeError, absl::StrCat("__init__() should return None, not '",
                                                    ClassApi<S>::ClassNameOf(thread, result), "'"));
  }
  Decref(thread, result);
  return none;
}

// What `__new__` of a program makes, or an instance of the class.
template <class S>
Object<S>* Create(Thread<S>& thread, Object<S>* cls, absl::Span<Object<S>* const> arguments,
                  Object<S>* names) {
  if (Object<S>* make = ClassApi<S>::ClassSpecial(thread, cls, Special::kNew)) {
    Object<S>* function = BindStolen<S>(thread, make, nullptr, cls);  // it is static
    if (function == nullptr) return nullptr;
    absl::InlinedVector<Object<S>*, 8> all;
    all.push_back(cls);
    all.insert(all.end(), arguments.begin(), arguments.end());
    Object<S>* made = ProtocolApi<S>::ObjectCall(thread, function, all, names);
    Decref(thread, function);
    return made;
  }
  if (AsClass(cls)->construct != nullptr) {
    return AsClass(cls)->construct(thread, cls, arguments, names);
  }
  return InstanceApi<S>::InstanceNew(thread, cls);
}

template <class S>
Object<S>* Call(Thread<S>& thread, Object<S>* cls, absl::Span<Object<S>* const> arguments,
                Object<S>* names) {
  Object<S>* made = Create(thread, cls, arguments, names);
  if (made == nullptr || !InstanceApi<S>::InstanceCheck(made) ||
      !ClassApi<S>::ClassIsInstance(thread, made, cls)) {
    return made;
  }
  Object<S>* exact = InstanceApi<S>::InstanceClass(thread, made);
  if (Initialise(thread, exact, made, arguments, names)) return made;
  Decref(thread, made);
  return nullptr;
}

template <class S>
constexpr typename Type<S>::Number kNumber{
    .bit_or = ClassAnswers<S>::Unite,
    .truth = [](Thread<S>&, Object<S>*) -> int { return 1; },
};

}  // namespace

template <class S>
const typename Type<S>::Sequence kClassSequence{
    .length = ClassAnswers<S>::Length,
    .contains = ClassAnswers<S>::Contains,
};
template <class S>
const typename Type<S>::Mapping kClassMapping{
    .subscript = ClassAnswers<S>::Subscript,
    .assign_subscript = ClassAnswers<S>::AssignSubscript,
};

template <class S>
const Type<S> ClassApi<S>::kClassType{
    .name = "type",
    .dealloc = Dealloc<S>,
    .traverse = [](Object<S>* object,
                   absl::FunctionRef<void(Object<S>*)> visit) { ForEachReference(object, visit); },
    .clear = Clear<S>,
    .repr = Repr<S>,
    .hash = ProtocolApi<S>::ObjectHashPointer,
    .number = &kNumber<S>,
    .sequence = &kClassSequence<S>,
    .mapping = &kClassMapping<S>,
    .call = Call<S>,
    .iter = ClassAnswers<S>::Iter,
    .getattr = GetAttr<S>,
    .setattr = SetAttr<S>,
    .leaf = true,
};

template <class S>
Object<S>* ClassApi<S>::ClassName(Thread<S>& thread, Obj* cls) {
  return Get(thread, cls, &ClassObject<S>::name);
}

template <class S>
Object<S>* ClassApi<S>::ClassDict(Thread<S>& thread, Obj* cls) {
  return Get(thread, cls, &ClassObject<S>::dict);
}

template <class S>
bool ClassApi<S>::ClassFullName(Thread<S>& thread, Obj* cls, std::string* name) {
  name->clear();
  Obj* dict = ClassDict(thread, cls);
  for (const char* key : {"__module__", "__qualname__"}) {
    Obj* value = nullptr;
    if (dict == nullptr || DictApi<S>::DictGetItemStringRef(thread, dict, key, &value) < 0) {
      return false;
    }
    if (value != nullptr && StrApi<S>::StrCheck(value)) {
      const std::string text(StrApi<S>::StrAsView(thread, value));
      if (text != "builtins") absl::StrAppend(name, name->empty() ? "" : ".", text);
    }
    XDecref(thread, value);
  }
  if (name->find('.') == std::string::npos) *name = ClassNameText(thread, cls);
  return true;
}

template <class S>
std::string ClassApi<S>::ClassNameText(Thread<S>& thread, Obj* cls) {
  Obj* name = ClassCheck(cls) ? ClassName(thread, cls) : nullptr;
  return name != nullptr ? std::string(StrApi<S>::StrAsView(thread, name)) : std::string();
}

template <class S>
Object<S>* ClassApi<S>::ClassOf(Thread<S>& thread, Obj* object) {
  if (InstanceApi<S>::InstanceCheck(object)) {
    return InstanceApi<S>::InstanceClass(thread, object);
  }
  if (object->type->class_of != nullptr) return object->type->class_of(object);
  const auto& classes = thread.builtins().classes;
  const auto it = classes.find(object->type);
  return it != classes.end() ? it->second : thread.builtins().object_class;
}

template <class S>
std::string ClassApi<S>::ClassNameOf(Thread<S>& thread, Obj* object) {
  if (!InstanceApi<S>::InstanceCheck(object) && object->type->class_of == nullptr) {
    return object->type->name;
  }
  Obj* cls = ClassOf(thread, object);
  return cls != nullptr ? ClassNameText(thread, cls) : object->type->name;
}

template <class S>
Object<S>* ClassApi<S>::ClassOfError(Thread<S>& thread, ErrorKind kind) {
  return thread.builtins().error_classes[static_cast<int>(kind)];
}

template <class S>
bool ClassApi<S>::ClassIsSubclass(Thread<S>& thread, Obj* cls, Obj* ancestor) {
  if (cls == ancestor) return true;
  Obj* ancestors = Get(thread, cls, &ClassObject<S>::ancestors);
  const int64_t count = ancestors != nullptr ? TupleApi<S>::TupleSize(thread, ancestors) : 0;
  for (int64_t i = 0; i < count; ++i) {
    if (TupleApi<S>::TupleGetItem(thread, ancestors, i) == ancestor) return true;
  }
  return false;
}

template <class S>
int ClassApi<S>::ClassLookup(Thread<S>& thread, Obj* cls, Obj* name, Obj** value) {
  *value = nullptr;
  Obj* dict = ClassDict(thread, cls);
  if (dict == nullptr) return -1;
  int found = DictApi<S>::DictGetItemRef(thread, dict, name, value);
  if (found != 0) return found;
  Obj* ancestors = AsClass(cls)->ancestors.Load();
  if (ancestors == nullptr) return 0;
  const int64_t count = TupleApi<S>::TupleSize(thread, ancestors);
  for (int64_t i = 0; i < count && found == 0; ++i) {
    Obj* ancestor = TupleApi<S>::TupleGetItem(thread, ancestors, i);
    if (ancestor == nullptr || (dict = ClassDict(thread, ancestor)) == nullptr) return -1;
    found = DictApi<S>::DictGetItemRef(thread, dict, name, value);
  }
  return found;
}

OBJECTS_INSTANTIATE(struct ClassApi)

}  // namespace objects
