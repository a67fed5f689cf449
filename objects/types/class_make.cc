// How a class comes to be and what follows when it changes: the order of its ancestors, what its
// special methods resolve to, version numbers, the numbering of its instances' attributes. The
// other half of klass.cc.

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/builtins.h"
#include "objects/types/class_changes.h"
#include "objects/types/class_seal.h"
#include "objects/types/dict.h"
#include "objects/types/instance.h"
#include "objects/types/int.h"
#include "objects/types/klass.h"
#include "objects/types/none.h"
#include "objects/types/range.h"
#include "objects/types/slice.h"
#include "objects/types/str.h"
#include "objects/types/tuple.h"

namespace objects {
namespace {

template <class S>
ClassObject<S>* AsClass(Object<S>* object) {
  return static_cast<ClassObject<S>*>(object);
}

template <class S>
using Line = std::vector<Object<S>*>;  // classes, borrowed

// The class itself and its ancestors.
template <class S>
Line<S> LineOf(Thread<S>& thread, Object<S>* cls) {
  Line<S> line = {cls};
  Object<S>* ancestors = AsClass(cls)->ancestors.Load();
  const int64_t count = ancestors != nullptr ? TupleApi<S>::TupleSize(thread, ancestors) : 0;
  for (int64_t i = 0; i < count; ++i) {
    line.push_back(TupleApi<S>::TupleGetItem(thread, ancestors, i));
  }
  return line;
}

// C3: again and again the first head that is in no other line's tail. False with TypeError.
template <class S>
bool Merge(Thread<S>& thread, absl::Span<Object<S>* const> bases, Line<S>* order) {
  for (size_t i = 1; i < bases.size(); ++i) {
    if (std::find(bases.begin(), bases.begin() + i, bases[i]) == bases.begin() + i) continue;
    thread.Fail(ErrorKind::kTypeError, absl::StrCat("duplicate base class ",
                                                    ClassApi<S>::ClassNameText(thread, bases[i])));
    return false;
  }
  std::vector<Line<S>> lines;
  for (Object<S>* base : bases) lines.push_back(LineOf(thread, base));
  lines.emplace_back(bases.begin(), bases.end());
  for (;;) {
    lines.erase(std::remove_if(lines.begin(), lines.end(), [](auto& line) { return line.empty(); }),
                lines.end());
    if (lines.empty()) return true;
    Object<S>* next = nullptr;
    for (const Line<S>& candidate : lines) {
      const bool waits = std::any_of(lines.begin(), lines.end(), [&](const Line<S>& line) {
        return std::find(line.begin() + 1, line.end(), candidate.front()) != line.end();
      });
      if (!waits) {
        next = candidate.front();
        break;
      }
    }
    if (next == nullptr) {
      std::string names;
      for (const Line<S>& line : lines) {
        const std::string name = ClassApi<S>::ClassNameText(thread, line.front());
        if (names.find(name) == std::string::npos) {
          absl::StrAppend(&names, names.empty() ? "" : ", ", name);
        }
      }
      thread.Fail(
          ErrorKind::kTypeError,
          absl::StrCat("Cannot create a consistent method resolution\norder (MRO) for bases ",
                       names));
      return false;
    }
    order->push_back(next);
    for (Line<S>& line : lines) {
      if (line.front() == next) line.erase(line.begin());
    }
  }
}

template <class S>
uint32_t NewVersion(Thread<S>& thread) {
  return thread.builtins().next_version.FetchAdd(1, std::memory_order_relaxed);
}

// What a program's classes say of a special method, new or null.
template <class S>
Object<S>* Resolve(Thread<S>& thread, ClassObject<S>* cls, Object<S>* name) {
  for (Object<S>* ancestor : LineOf<S>(thread, cls)) {
    if (AsClass(ancestor)->built_in) continue;
    Object<S>* dict = AsClass(ancestor)->dict.Load();
    Object<S>* value = nullptr;
    if (dict != nullptr && DictApi<S>::DictGetItemRef(thread, dict, name, &value) > 0) return value;
  }
  return nullptr;
}

// Looks one special method up again, and puts what it was before into `old`.
template <class S>
void Refresh(Thread<S>& thread, ClassObject<S>* cls, int special, Line<S>* old) {
  Object<S>* resolved = Resolve(thread, cls, thread.builtins().special_names[special]);
  auto& entry = cls->specials[special];
  {
    Operation<S> operation(thread, cls);
    // Relaxed, as ClassHas reads it; who takes a reference does so under the same guard.
    if (Object<S>* before = entry.Load(std::memory_order_relaxed)) old->push_back(before);
    entry.Store(resolved, std::memory_order_relaxed);
  }
}

template <class S>
void Update(Thread<S>& thread, ClassObject<S>* cls, int first, int last, Line<S>* old) {
  if (cls->built_in) return;
  for (int special = first; special <= last; ++special) Refresh(thread, cls, special, old);
  cls->version.Store(NewVersion(thread), std::memory_order_relaxed);
  for (ClassObject<S>* subclass : cls->subclasses) Update(thread, subclass, first, last, old);
}

template <class S>
bool RequireBase(Thread<S>& thread, Object<S>* base) {
  if (!ClassApi<S>::ClassCheck(base)) {
    thread.Fail(ErrorKind::kTypeError, "bases must be classes");
    return false;
  }
  ClassObject<S>* cls = AsClass(base);
  const bool final =
      cls->values == &NoneApi<S>::kNoneType || cls->values == &IntApi<S>::kBoolType ||
      cls->values == &RangeApi<S>::kRangeType || cls->values == &SliceApi<S>::kSliceType;
  if (!cls->built_in || (cls->construct != nullptr && !final) || cls->exception ||
      base == thread.builtins().object_class) {
    return true;
  }
  thread.Fail(ErrorKind::kTypeError,
              absl::StrCat("type '", ClassApi<S>::ClassNameText(thread, base),
                           "' is not an acceptable base type"));
  return false;
}

// An empty class without bases. Null with MemoryError.
template <class S>
ClassObject<S>* Make(Thread<S>& thread, Object<S>* name, Object<S>* dict) {
  auto* cls = thread.template New<ClassObject<S>>(ClassApi<S>::kClassType);
  if (cls == nullptr) return nullptr;
  cls->version.Store(NewVersion(thread), std::memory_order_relaxed);
  cls->name.Store(NewRef(thread, name));
  cls->dict.Store(NewRef(thread, dict));
  return cls;
}

// Can one object be what an instance of each base is? False with TypeError.
template <class S>
bool RequireOneLayout(Thread<S>& thread, absl::Span<Object<S>* const> bases) {
  const Type<S>* values = nullptr;
  bool exception = false;
  bool conflict = false;
  for (Object<S>* base : bases) {
    const ClassObject<S>* cls = AsClass(base);
    conflict = conflict || (values != nullptr && cls->values != nullptr && cls->values != values);
    if (values == nullptr) values = cls->values;
    exception = exception || cls->exception;
  }
  if (!conflict && !(exception && values != nullptr)) return true;
  thread.Fail(ErrorKind::kTypeError, "multiple bases have instance lay-out conflict");
  return false;
}

// Gives a new class its bases. False with an error.
template <class S>
bool Join(Thread<S>& thread, ClassObject<S>* cls, absl::Span<Object<S>* const> bases) {
  Line<S> order;
  if (!RequireOneLayout(thread, bases) || !Merge(thread, bases, &order)) return false;
  cls->bases.Store(TupleApi<S>::TuplePack(thread, bases));
  if (!thread.failed()) cls->ancestors.Store(TupleApi<S>::TuplePack(thread, order));
  if (thread.failed()) return false;
  for (Object<S>* base : bases) {
    cls->exception = cls->exception || AsClass(base)->exception;
    if (cls->values == nullptr) cls->values = AsClass(base)->values;
    if (cls->construct == nullptr) {
      cls->construct = AsClass(base)->construct;
      cls->constructor = AsClass(base)->constructor;
    }
  }
  MutexLock lock(thread.builtins().class_mutex);
  for (Object<S>* base : bases) AsClass(base)->subclasses.push_back(cls);
  return true;
}

}  // namespace

const char* SpecialName(Special special) {
  static constexpr const char* kNames[] = {
#define SPECIAL(name, text) text,
#include "objects/types/specials.def"
#undef SPECIAL
  };
  return kNames[static_cast<int>(special)];
}

template <class S>
void ClassChanged(Thread<S>& thread, ClassObject<S>* cls, Object<S>* name) {
  int first = 0;
  int last = kSpecials - 1;
  if (name != nullptr) {
    const std::string_view text = StrApi<S>::StrAsView(thread, name);
    last = -1;
    for (int special = 0; special < kSpecials && text.substr(0, 2) == "__"; ++special) {
      if (text == SpecialName(static_cast<Special>(special))) first = last = special;
    }
  }
  Line<S> old;
  {
    MutexLock lock(thread.builtins().class_mutex);
    Update(thread, cls, first, last, &old);
  }
  for (Object<S>* special : old) Decref(thread, special);
}

template <class S>
void LeaveBases(Thread<S>& thread, ClassObject<S>* cls) {
  Object<S>* bases = cls->bases.Load();
  if (bases == nullptr) return;
  const int64_t count = TupleApi<S>::TupleSize(thread, bases);
  MutexLock lock(thread.builtins().class_mutex);
  for (int64_t i = 0; i < count; ++i) {
    auto& known = AsClass(TupleApi<S>::TupleGetItem(thread, bases, i))->subclasses;
    known.erase(std::remove(known.begin(), known.end(), cls), known.end());
  }
}

template <class S>
Object<S>* ClassApi<S>::ClassDerive(Thread<S>& thread, Obj* name, absl::Span<Obj* const> bases,
                                    Obj* dict) {
  Obj* const object_class = thread.builtins().object_class;
  if (bases.empty()) bases = absl::MakeConstSpan(&object_class, 1);
  for (Obj* base : bases) {
    if (!RequireBase(thread, base)) return nullptr;
  }
  ClassObject<S>* cls = Make(thread, name, dict);
  if (cls == nullptr) return nullptr;
  if (!Join(thread, cls, bases) || !SealClass(thread, cls, bases)) {
    Decref<S>(thread, cls);
    return nullptr;
  }
  ClassChanged<S>(thread, cls, nullptr);
  return cls;
}

template <class S>
Object<S>* ClassApi<S>::ClassNew(Thread<S>& thread, std::string_view name) {
  Obj* text = StrApi<S>::StrIntern(thread, name);
  Obj* dict = text != nullptr ? DictApi<S>::DictNew(thread) : nullptr;
  Obj* cls = dict != nullptr ? ClassDerive(thread, text, {}, dict) : nullptr;
  XDecref(thread, dict);
  XDecref(thread, text);
  return cls;
}

template <class S>
Object<S>* ClassApi<S>::ClassBuiltIn(Thread<S>& thread, std::string_view name, Obj* base,
                                     const Type<S>* values) {
  Obj* text = StrApi<S>::StrIntern(thread, name);
  Obj* dict = text != nullptr ? DictApi<S>::DictNew(thread) : nullptr;
  ClassObject<S>* cls = dict != nullptr ? Make(thread, text, dict) : nullptr;
  XDecref(thread, dict);
  XDecref(thread, text);
  if (cls == nullptr) return nullptr;
  cls->built_in = true;
  cls->values = values;
  if (base != nullptr && !Join<S>(thread, cls, {base})) {
    Decref<S>(thread, cls);
    return nullptr;
  }
  return cls;
}

template <class S>
void ClassApi<S>::ClassRegister(Thread<S>& thread, const Type<S>& type, Obj* cls) {
  S::SetImmortal(cls->count);
  Obj*& entry = thread.builtins().classes[&type];
  XDecref(thread, std::exchange(entry, NewRef(thread, cls)));
}

template <class S>
Object<S>* ClassApi<S>::SpecialRef(Thread<S>& thread, ClassObject<S>* cls, Special special) {
  Operation<S> operation(thread, cls);
  Obj* value = cls->specials[static_cast<int>(special)].Load(std::memory_order_relaxed);
  return value != nullptr && !operation.dead() ? NewRef(thread, value) : nullptr;
}

template <class S>
int ClassApi<S>::ClassKey(Thread<S>& thread, Obj* object, Obj* name, bool add) {
  ClassObject<S>* cls = AsClass(object);
  // Keys are only ever added: what is below the count never changes.
  int count = cls->key_count.Load(std::memory_order_acquire);  // pairs with the release below
  for (int i = 0; i < count; ++i) {
    if (cls->keys[i].Load() == name) return i;
  }
  if (!StrApi<S>::StrIsInterned(name)) {
    const std::string_view text = StrApi<S>::StrAsView(thread, name);
    for (int i = 0; i < count; ++i) {
      if (StrApi<S>::StrAsView(thread, cls->keys[i].Load()) == text) return i;
    }
    return -1;
  }
  if (!add || count == ClassObject<S>::kMostKeys) return -1;
  cls->keys_lock.Acquire();
  int key = -1;
  count = cls->key_count.Load(std::memory_order_relaxed);
  for (int i = 0; i < count && key < 0; ++i) {
    if (cls->keys[i].Load() == name) key = i;  // another thread was quicker
  }
  if (key < 0 && count < ClassObject<S>::kMostKeys) {
    cls->keys[count].Store(NewRef(thread, name));
    cls->key_count.Store(count + 1, std::memory_order_release);
    key = count;
  }
  cls->keys_lock.Release();
  return key;
}

#define INSTANTIATE(S)                                                 \
  template void ClassChanged(Thread<S>&, ClassObject<S>*, Object<S>*); \
  template void LeaveBases(Thread<S>&, ClassObject<S>*);
OBJECTS_FOR_EACH_WORLD(INSTANTIATE)
OBJECTS_INSTANTIATE(struct ClassApi)

}  // namespace objects
