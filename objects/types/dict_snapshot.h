// The entries of a dict or set as they are at one moment, held by references, so that what is done
// with them may call anything and change the container.
//
// Thread safety: taking them is one guarded step.

#ifndef OBJECTS_TYPES_DICT_SNAPSHOT_H_
#define OBJECTS_TYPES_DICT_SNAPSHOT_H_

#include <utility>
#include <vector>

#include "objects/types/dict.h"

namespace objects {

// Visits the key and value of each live entry. At a quiescent point or on a table nobody else has.
template <class S, class Visit>
void ForEachEntry(DictTable<S>& table, const Visit& visit) {
  for (int64_t i = 0; i < table.places(); ++i) {
    auto* entry = table.InOrder(i);
    if (entry == nullptr) continue;
    Object<S>* key = entry->key.Load();
    Object<S>* value = entry->value.Load();
    if (key != nullptr && value != nullptr) visit(key, value);
  }
}

// All entries of one moment, held.
template <class S>
class DictSnapshot {
 public:
  DictSnapshot(Thread<S>& thread, Object<S>* dict) : thread_(thread) {
    Operation<S> operation(thread, dict);
    DictTable<S>* table = static_cast<HashedObject<S>*>(dict)->table.Load();
    if (operation.dead() || table == nullptr) return;
    ForEachEntry(*table, [&](Object<S>* key, Object<S>* value) {
      entries_.emplace_back(NewRef(thread, key), NewRef(thread, value));
    });
  }
  ~DictSnapshot() {
    for (const auto& [key, value] : entries_) {
      Decref(thread_, key);
      Decref(thread_, value);
    }
  }
  DictSnapshot(const DictSnapshot&) = delete;
  DictSnapshot& operator=(const DictSnapshot&) = delete;
  const auto& entries() const { return entries_; }

 private:
  Thread<S>& thread_;
  std::vector<std::pair<Object<S>*, Object<S>*>> entries_;
};

}  // namespace objects

#endif  // OBJECTS_TYPES_DICT_SNAPSHOT_H_
