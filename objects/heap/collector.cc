#include "objects/heap/collector.h"

#include <vector>

#include "absl/container/flat_hash_map.h"
#include "generated/schemes.h"

namespace objects {
namespace {

constexpr int64_t kForEver = int64_t{1} << 62;

struct Mark {
  int64_t outside = 0;  // references that none of the objects looked at holds
  bool reached = false;
};

// In the heap's order, which is nearly that of their making: finalizers run in it.
template <class S>
using Objects = std::vector<Object<S>*>;

template <class S>
void Traverse(Object<S>* object, absl::FunctionRef<void(Object<S>*)> visit) {
  if (object->type->traverse != nullptr) object->type->traverse(object, visit);
}

// Every live object of the world.
template <class S>
Objects<S> ListAll(Thread<S>& thread) {
  Objects<S> objects;
  thread.world().heap().ForEachBlock([&](void* block) {
    auto* object = static_cast<Object<S>*>(block);
    if (Alive(object)) objects.push_back(object);
  });
  return objects;
}

// Those of the objects that nothing reaches from outside of them, also no stack: not counting the
// `held` references that the caller has taken to each.
template <class S>
Objects<S> Unreachable(Thread<S>& thread, const Objects<S>& objects, int64_t held) {
  absl::flat_hash_map<Object<S>*, Mark> marks;
  marks.reserve(objects.size());
  for (Object<S>* object : objects) {
    marks[object].outside =
        S::IsImmortal(object->count) ? kForEver : S::Stored(object->count) - held;
  }
  if constexpr (S::kInfo.defers) {
    S::ForEachUncounted(thread.world().shared(), [&](typename S::Count* count) {
      auto it = marks.find(reinterpret_cast<Object<S>*>(count));
      if (it != marks.end()) it->second.outside = kForEver;
    });
  }
  for (Object<S>* object : objects) {
    Traverse<S>(object, [&](Object<S>* child) {
      if (auto it = marks.find(child); it != marks.end()) --it->second.outside;
    });
  }
  Objects<S> to_visit;
  const auto reach = [&](Object<S>* object) {
    auto it = marks.find(object);
    if (it == marks.end() || it->second.reached) return;
    it->second.reached = true;
    to_visit.push_back(object);
  };
  for (Object<S>* object : objects) {
    if (marks[object].outside > 0) reach(object);
    while (!to_visit.empty()) {
      Object<S>* next = to_visit.back();
      to_visit.pop_back();
      Traverse<S>(next, reach);
    }
  }
  Objects<S> unreachable;
  for (Object<S>* object : objects) {
    if (!marks[object].reached) unreachable.push_back(object);
  }
  return unreachable;
}

// Runs the finalizers of objects that are held. True if there were any.
template <class S>
bool Finalize(Thread<S>& thread, const Objects<S>& objects) {
  bool any = false;
  for (Object<S>* object : objects) {
    if (object->type->finalize == nullptr) continue;
    object->type->finalize(thread, object);
    any = true;
  }
  return any;
}

}  // namespace

template <class S>
int64_t Collect(Thread<S>& thread) {
  Settle(thread);
  const Objects<S> held = Unreachable(thread, ListAll(thread), 0);
  int64_t found = 0;
  for (Object<S>* object : held) found += object->type->traverse != nullptr;

  for (Object<S>* object : held) Incref(thread, object);
  // A finalizer may have brought objects back: those that are still unreachable are garbage.
  const Objects<S> garbage = Finalize(thread, held) ? Unreachable(thread, held, 1) : held;
  for (Object<S>* object : garbage) {
    if (object->type->clear != nullptr) object->type->clear(thread, object);
  }
  for (Object<S>* object : held) Decref(thread, object);
  Settle(thread);
  return found;
}

#define INSTANTIATE(S) template int64_t Collect(Thread<S>&);
OBJECTS_FOR_EACH_WORLD(INSTANTIATE)

}  // namespace objects
