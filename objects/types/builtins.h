// What every world has from the start: None, True, False, NotImplemented, Ellipsis, the small ints,
// the interned strings, the classes of built-in types and exceptions.
// Each is held by one counted reference here until the Runtime ends.
//
// Thread safety: the singletons never change; the intern table is under its mutex.

#ifndef OBJECTS_TYPES_BUILTINS_H_
#define OBJECTS_TYPES_BUILTINS_H_

#include <array>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/functional/function_ref.h"
#include "objects/base/mutex.h"
#include "objects/heap/world.h"
#include "objects/types/int.h"
#include "objects/types/klass.h"

namespace objects {

template <class S>
struct Builtins {
  static constexpr size_t kSmallInts = IntApi<S>::kLargest - IntApi<S>::kSmallest + 1;

  Object<S>* none = nullptr;
  Object<S>* true_object = nullptr;
  Object<S>* false_object = nullptr;
  Object<S>* not_implemented = nullptr;
  Object<S>* ellipsis = nullptr;
  Object<S>* object_class = nullptr;
  Object<S>* memory_error = nullptr;  // for when there is no memory to make one
  std::array<Object<S>*, kSmallInts> small_ints{};
  std::array<Object<S>*, 128> characters{};             // the strs of one ASCII character
  std::array<Object<S>*, kErrorKinds> error_classes{};  // by ErrorKind; the first is null
  std::array<Object<S>*, kSpecials> special_names{};    // interned strs
  // The classes of types that have one of their own. Complete before threads start.
  absl::flat_hash_map<const Type<S>*, Object<S>*> classes;
  // The % operator of str; null where nobody formats. Set before threads start.
  Object<S>* (*percent)(Thread<S>&, Object<S>* format, Object<S>* arguments) = nullptr;
  typename S::Memory::template Atomic<uint32_t> next_version{1};
  Mutex class_mutex;  // who inherits from whom
  Mutex mutex;
  absl::flat_hash_map<std::string, Object<S>*> interned ABSL_GUARDED_BY(mutex);

  void ForEachReference(absl::FunctionRef<void(Object<S>*)> visit) {
    const auto visit_all = [&](const auto& objects) {
      for (Object<S>* object : objects) {
        if (object != nullptr) visit(object);
      }
    };
    visit_all(std::array{memory_error, none, true_object, false_object, not_implemented, ellipsis});
    visit_all(small_ints);
    visit_all(characters);
    visit_all(error_classes);
    visit_all(special_names);
    for (const auto& [type, cls] : classes) visit(cls);
    if (object_class != nullptr) visit(object_class);
    MutexLock lock(mutex);
    for (const auto& [text, object] : interned) visit(object);
  }
};

}  // namespace objects

#endif  // OBJECTS_TYPES_BUILTINS_H_
