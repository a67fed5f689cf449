#include "objects/types/class_seal.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/dict.h"
#include "objects/types/protocol.h"
#include "objects/types/str.h"

namespace objects {
namespace {

template <class S>
ClassObject<S>* AsClass(Object<S>* object) {
  return static_cast<ClassObject<S>*>(object);
}

// The attribute that a name in `__slots__` of a class stands for: private ones are mangled.
std::string SlotName(std::string_view name, std::string_view cls) {
  const size_t first = cls.find_first_not_of('_');
  if (!name.starts_with("__") || name.ends_with("__") || first == cls.npos) {
    return std::string(name);
  }
  return "_" + std::string(cls.substr(first)) + std::string(name);
}

// Adds a name to the keys of a class that is being sealed. False with an error.
template <class S>
bool AddSlot(Thread<S>& thread, ClassObject<S>* cls, Object<S>* name) {
  if (!StrApi<S>::StrCheck(name)) {
    thread.Fail(ErrorKind::kTypeError, absl::StrCat("__slots__ items must be strings, not '",
                                                    ClassApi<S>::ClassNameOf(thread, name), "'"));
    return false;
  }
  const std::string_view text = StrApi<S>::StrAsView(thread, name);
  if (text == "__dict__") cls->sealed = false;
  if (text == "__dict__" || text == "__weakref__") return true;
  Object<S>* key =
      StrApi<S>::StrIntern(thread, SlotName(text, ClassApi<S>::ClassNameText(thread, cls)));
  if (key == nullptr) return false;
  const int taken = DictApi<S>::DictContains(thread, cls->dict.Load(), key);
  if (taken > 0) {
    thread.Fail(
        ErrorKind::kValueError,
        absl::StrCat("'", std::string(text), "' in __slots__ conflicts with class variable"));
  } else if (ClassApi<S>::ClassKey(thread, cls, key, true) < 0) {
    cls->sealed = false;  // too many to be numbered
  }
  Decref(thread, key);
  return !thread.failed();
}

}  // namespace

template <class S>
bool SealClass(Thread<S>& thread, ClassObject<S>* cls, absl::Span<Object<S>* const> bases) {
  for (Object<S>* base : bases) {
    if (!AsClass(base)->sealed && (!AsClass(base)->built_in || AsClass(base)->exception)) {
      return true;
    }
  }
  Object<S>* slots;
  const int found = DictApi<S>::DictGetItemStringRef(thread, cls->dict.Load(), "__slots__", &slots);
  if (found <= 0) return found == 0;
  cls->sealed = true;
  for (Object<S>* base : bases) {
    // Acquire pairs with the release of ClassKey.
    const int keys =
        AsClass(base)->sealed ? AsClass(base)->key_count.Load(std::memory_order_acquire) : 0;
    for (int i = 0; i < keys && cls->sealed; ++i) {
      cls->sealed = ClassApi<S>::ClassKey(thread, cls, AsClass(base)->keys[i].Load(), true) >= 0;
    }
  }
  bool added = true;
  if (StrApi<S>::StrCheck(slots)) {
    added = AddSlot(thread, cls, slots);
  } else {
    Object<S>* iterator = ProtocolApi<S>::ObjectGetIter(thread, slots);
    while (iterator != nullptr && added) {
      Object<S>* name = ProtocolApi<S>::IterNext(thread, iterator);
      if (name == nullptr) break;
      added = AddSlot(thread, cls, name);
      Decref(thread, name);
    }
    XDecref(thread, iterator);
  }
  Decref(thread, slots);
  return added && !thread.failed();
}

#define INSTANTIATE(S) \
  template bool SealClass(Thread<S>&, ClassObject<S>*, absl::Span<Object<S>* const>);
OBJECTS_FOR_EACH_WORLD(INSTANTIATE)

}  // namespace objects
