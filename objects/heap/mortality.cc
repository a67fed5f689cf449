#include "objects/heap/mortality.h"

#include <vector>

#include "absl/container/flat_hash_map.h"
#include "generated/schemes.h"

namespace objects {

template <class S>
void EndImmortality(Thread<S>& thread) {
  using Obj = Object<S>;
  World<S>& world = thread.world();
  absl::flat_hash_map<Obj*, int64_t> references;  // to immortal objects
  std::vector<Obj*> referring;
  world.heap().ForEachBlock([&](void* block) {
    auto* object = static_cast<Obj*>(block);
    if (!Alive(object)) return;
    if (S::IsImmortal(object->count)) references.try_emplace(object);
    if (object->type->traverse != nullptr) referring.push_back(object);
  });
  if (references.empty()) return;
  const auto count = [&](Obj* object) {
    if (auto it = references.find(object); it != references.end()) ++it->second;
  };
  for (Obj* object : referring) object->type->traverse(object, count);
  if (world.builtin_references != nullptr) world.builtin_references(*world.builtins, count);
  for (const auto& [object, existing] : references) S::SetMortal(object->count, existing);
}

#define INSTANTIATE(S) template void EndImmortality(Thread<S>&);
OBJECTS_FOR_EACH_WORLD(INSTANTIATE)

}  // namespace objects
