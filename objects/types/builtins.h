// What every world has from the start: None, True, False, the small ints, the interned strings.
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

namespace objects {

template <class S>
struct Builtins {
  static constexpr size_t kSmallInts = IntApi<S>::kLargest - IntApi<S>::kSmallest + 1;

  Object<S>* none = nullptr;
  Object<S>* true_object = nullptr;
  Object<S>* false_object = nullptr;
  std::array<Object<S>*, kSmallInts> small_ints{};
  std::array<Object<S>*, 128> characters{};  // the strs of one ASCII character
  Mutex mutex;
  absl::flat_hash_map<std::string, Object<S>*> interned ABSL_GUARDED_BY(mutex);

  void ForEachReference(absl::FunctionRef<void(Object<S>*)> visit) {
    for (Object<S>* object : {none, true_object, false_object}) {
      if (object != nullptr) visit(object);
    }
    for (Object<S>* object : small_ints) {
      if (object != nullptr) visit(object);
    }
    for (Object<S>* object : characters) {
      if (object != nullptr) visit(object);
    }
    MutexLock lock(mutex);
    for (const auto& [text, object] : interned) visit(object);
  }
};

}  // namespace objects

#endif  // OBJECTS_TYPES_BUILTINS_H_
