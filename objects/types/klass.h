// class: a name, bases, and a dict of attributes; calling it makes an instance. Built-in types have
// class objects too, so that a program can name them, inherit from them and find their methods.
//
// Representation. The order in which a class and its ancestors are searched is C3's (Barrett et al.
// 1996; PEP 253); the class itself comes first and is not stored, or every class would be a cycle.
// What special methods (`__add__`, `__len__`, …) resolve to is kept in a table by Special, which
// holds a reference to each: only definitions of programs are in it, what built-in classes do is in
// C++. `version` is a number that no other state of any class has: it changes when an attribute of
// the class or of an ancestor does, and so an inline cache needs to compare nothing else (CPython:
// tp_version_tag). `keys` are the names of attributes that instances keep in slots, numbered as
// they turn up and never given up (PEP 412's key sharing).
//
// Thread safety: attributes as dict. Versions are atomic; so are the special methods, whose
// references are taken under the class's guard; keys are published by their count; who
// inherits from whom is under the built-ins' class mutex.

#ifndef OBJECTS_TYPES_KLASS_H_
#define OBJECTS_TYPES_KLASS_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/types/span.h"
#include "objects/heap/world.h"

namespace objects {

enum class Special : uint8_t {
#define SPECIAL(name, text) k##name,
#include "objects/types/specials.def"
#undef SPECIAL
};
inline constexpr int kSpecials = static_cast<int>(Special::kInplaceBitXor) + 1;
const char* SpecialName(Special special);

template <class S>
struct ClassObject : Object<S> {
  using Obj = Object<S>;
  using Mem = typename S::Memory;
  static constexpr int kMostKeys = 30;
  // Makes what a built-in class stands for: `int("3")`. As Type::call.
  using Construct = Obj* (*)(Thread<S>&, Obj* cls, absl::Span<Obj* const>, Obj* names);

  typename Mem::template Plain<Obj*> name;       // str
  typename Mem::template Plain<Obj*> bases;      // tuple
  typename Mem::template Plain<Obj*> ancestors;  // tuple
  typename Mem::template Plain<Obj*> dict;
  typename Mem::template Atomic<Obj*> specials[kSpecials];  // null: not defined by a program
  typename Mem::template Atomic<uint32_t> version;
  typename Mem::Lock keys_lock;
  typename Mem::template Atomic<int32_t> key_count;
  typename Mem::template Plain<Obj*> keys[kMostKeys];  // interned; written once, before the count

  // Never change once the class is made.
  bool built_in = false;
  // `__slots__`, of it and of all its bases: no instance has an attribute that is not in `keys`.
  bool sealed = false;
  bool exception = false;                // BaseException is an ancestor, or itself
  const Type<S>* values = nullptr;       // the built-in type whose values its instances are or hold
  Construct construct = nullptr;         // inherited
  const void* constructor = nullptr;     // what `construct` works with; inherited with it
  std::vector<ClassObject*> subclasses;  // borrowed: each removes itself when it dies
};

template <class S>
struct ClassApi {
  using Obj = Object<S>;
  static const Type<S> kClassType;
  static bool ClassCheck(const Obj* object) { return object->type == &kClassType; }

  // New, without attributes (set them with ObjectSetAttr), derived from `object`. Called, it makes
  // an instance and calls `__init__`, if it has one, which must return None. Null with MemoryError.
  static Obj* ClassNew(Thread<S>& thread, std::string_view name);
  // New, derived from `bases` (classes; none: from `object`), with `dict` for its attributes, to
  // which it takes a reference. TypeError if the bases have no consistent order, or are no classes.
  static Obj* ClassDerive(Thread<S>& thread, Obj* name, absl::Span<Obj* const> bases, Obj* dict);
  // New: the class of a built-in type, to be registered with ClassRegister.
  static Obj* ClassBuiltIn(Thread<S>& thread, std::string_view name, Obj* base,
                           const Type<S>* values);

  // Borrowed; they live as long as the class. Null with SystemError if it is none.
  static Obj* ClassName(Thread<S>& thread, Obj* cls);
  static Obj* ClassDict(Thread<S>& thread, Obj* cls);
  // The name as text; "" if it is no class.
  static std::string ClassNameText(Thread<S>& thread, Obj* cls);
  // The name with its module, unless that is builtins: "__main__.Counter". False with an error.
  static bool ClassFullName(Thread<S>& thread, Obj* cls, std::string* name);

  // The class of any object, borrowed: it lives as long as the object. (Py_TYPE)
  static Obj* ClassOf(Thread<S>& thread, Obj* object);
  // What the class of an object is called: for messages.
  static std::string ClassNameOf(Thread<S>& thread, Obj* object);
  // Says which class the values of a built-in type have; takes a reference. Before threads start.
  static void ClassRegister(Thread<S>& thread, const Type<S>& type, Obj* cls);
  // The class of an exception kind, borrowed.
  static Obj* ClassOfError(Thread<S>& thread, ErrorKind kind);

  // Is `cls` the other class, or derived from it?
  static bool ClassIsSubclass(Thread<S>& thread, Obj* cls, Obj* ancestor);
  static bool ClassIsInstance(Thread<S>& thread, Obj* object, Obj* cls) {
    return ClassIsSubclass(thread, ClassOf(thread, object), cls);
  }
  // 1 with a new reference in *value to what the class or the first ancestor that has it says of
  // `name`, not bound; 0, or -1 with an error. (_PyType_Lookup, which borrows)
  static int ClassLookup(Thread<S>& thread, Obj* cls, Obj* name, Obj** value);
  // New, or null without an error: what a program defined for a special method.
  static Obj* ClassSpecial(Thread<S>& thread, Obj* cls, Special special) {
    auto* self = static_cast<ClassObject<S>*>(cls);
    if (!ClassHas(self, special)) [[likely]]
      return nullptr;
    return SpecialRef(thread, self, special);
  }
  // Relaxed: what it is, is read under the class's guard, which orders it.
  static bool ClassHas(Obj* cls, Special special) {
    return static_cast<ClassObject<S>*>(cls)->specials[static_cast<int>(special)].Load(
               std::memory_order_relaxed) != nullptr;
  }
  // The number of an instance attribute's slot, added if there is room (`add`); -1 if there is
  // none.
  static int ClassKey(Thread<S>& thread, Obj* cls, Obj* name, bool add);
  // Never 0.
  static uint32_t ClassVersion(Obj* cls) {
    return static_cast<ClassObject<S>*>(cls)->version.Load(std::memory_order_relaxed);
  }

 private:
  static Obj* SpecialRef(Thread<S>& thread, ClassObject<S>* cls, Special special);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_KLASS_H_
