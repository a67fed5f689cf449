// Many keys at once: into a set, out of it, from one set into another.

#include <vector>

#include "generated/schemes.h"
#include "objects/types/dict_snapshot.h"
#include "objects/types/instance.h"
#include "objects/types/set.h"
#include "objects/types/set_growth.h"

namespace objects {
namespace {

template <class S>
HashedObject<S>* AsHashed(Object<S>* object) {
  return static_cast<HashedObject<S>*>(object);
}

// Makes room for so many keys more, before a set or dict is added. 0 or -1.
template <class S>
int Reserve(Thread<S>& thread, Object<S>* set, int64_t more) {
  DictTable<S>* old = nullptr;
  bool done = true;
  {
    Operation<S> operation(thread, set);
    DictTable<S>* table;
    if (!TableInside(thread, operation, set, &table)) return -1;
    const int64_t used = table != nullptr ? table->used() : 0;
    const int64_t mask = table != nullptr ? table->slots() - 1 : 0;
    const bool small = table == nullptr ? more * 5 >= 7 * 3 : (used + more) * 5 >= mask * 3;
    if (table == nullptr || small) {
      const int64_t size = AsHashed(set)->size.Load();
      done = ResizeSet(thread, AsHashed(set), small ? (size + more) * 2 : 0, &old);
    }
  }
  DictTable<S>::Free(thread, old);
  return done ? 0 : -1;
}

// Closes up where much was taken out.
template <class S>
void Tidy(Thread<S>& thread, Object<S>* set) {
  DictTable<S>* old = nullptr;
  {
    Operation<S> operation(thread, set);
    DictTable<S>* table = AsHashed(set)->table.Load();
    if (operation.dead() || table == nullptr) return;
    const int64_t size = AsHashed(set)->size.Load();
    if (table->used() - size <= (table->slots() - 1) / 4) return;
    if (!ResizeSet(thread, AsHashed(set), DictTable<S>::RoomForSet(size), &old))
      thread.ClearError();
  }
  DictTable<S>::Free(thread, old);
}

// The keys of a set at one moment, held, with their hashes and slots.
template <class S>
class SlotSnapshot {
 public:
  struct Key {
    int64_t slot;
    int64_t hash;
    Object<S>* key;
  };
  SlotSnapshot(Thread<S>& thread, Object<S>* set) : thread_(thread) {
    Operation<S> operation(thread, set);
    DictTable<S>* table = AsHashed(set)->table.Load();
    if (operation.dead() || table == nullptr) return;
    slots_ = table->slots();
    for (int64_t i = 0; i < slots_; ++i) {
      auto* entry = table->InOrder(i);
      Object<S>* key = entry != nullptr ? entry->key.Load() : nullptr;
      if (key != nullptr) keys_.push_back({i, entry->hash.Load(), NewRef(thread, key)});
    }
    whole_ = static_cast<int64_t>(keys_.size()) == table->used();
  }
  ~SlotSnapshot() {
    for (const Key& key : keys_) Decref(thread_, key.key);
  }
  SlotSnapshot(const SlotSnapshot&) = delete;
  SlotSnapshot& operator=(const SlotSnapshot&) = delete;

  const std::vector<Key>& keys() const { return keys_; }
  // Puts them where they were, in one guarded step. False if the set has had keys, is of another
  // size, or some had been taken out of this one.
  bool CopyTo(Object<S>* set) const {
    Operation<S> operation(thread_, set);
    DictTable<S>* table = AsHashed(set)->table.Load();
    if (operation.dead() || table == nullptr || !whole_) return false;
    if (table->used() > 0 || table->slots() != slots_) return false;
    for (const Key& key : keys_) {
      Incref(thread_, key.key);
      table->Append({key.slot, DictTable<S>::kNowhere}, key.hash, key.key, key.key);
    }
    AsHashed(set)->size.Store(static_cast<int64_t>(keys_.size()));
    return true;
  }

 private:
  Thread<S>& thread_;
  std::vector<Key> keys_;
  int64_t slots_ = 0;
  bool whole_ = false;
};

// 0 or -1.
template <class S>
int Merge(Thread<S>& thread, Object<S>* set, Object<S>* other) {
  const SlotSnapshot<S> snapshot(thread, other);
  if (other == set || snapshot.keys().empty()) return 0;
  if (Reserve(thread, set, static_cast<int64_t>(snapshot.keys().size())) < 0) return -1;
  if (snapshot.CopyTo(set)) return 0;
  for (const auto& [slot, hash, key] : snapshot.keys()) {
    if (AddHashed(thread, set, key, hash) < 0) return -1;
  }
  return 0;
}

}  // namespace

template <class S>
int SetFillApi<S>::SetUpdate(Thread<S>& thread, Obj* set, Obj* iterable) {
  Obj* value = InstanceApi<S>::InstanceValue(iterable);
  if (SetApi<S>::AnySetCheck(value)) return Merge(thread, set, value);
  if (DictApi<S>::DictCheck(iterable) &&
      Reserve(thread, set, DictApi<S>::DictSize(thread, iterable)) < 0) {
    return -1;
  }
  Obj* iterator = ProtocolApi<S>::ObjectGetIter(thread, iterable);
  while (iterator != nullptr) {
    Obj* key = ProtocolApi<S>::IterNext(thread, iterator);
    if (key == nullptr) break;
    const int added = SetApi<S>::SetAdd(thread, set, key);
    Decref(thread, key);
    if (added < 0) break;
  }
  XDecref(thread, iterator);
  return thread.failed() ? -1 : 0;
}

template <class S>
void SetFillApi<S>::SetAdopt(Thread<S>& thread, Obj* set, Obj* from) {
  DictTable<S>* old_table;
  int64_t old_size;
  {
    Operation<S> operation(thread, set);
    old_table = AsHashed(set)->table.Load();
    old_size = AsHashed(set)->size.Load();
    if (operation.dead()) return;
    AsHashed(set)->table.Store(AsHashed(from)->table.Load());
    AsHashed(set)->size.Store(AsHashed(from)->size.Load());
  }
  AsHashed(from)->table.Store(old_table);
  AsHashed(from)->size.Store(old_size);
}

template <class S>
int SetFillApi<S>::SetRemoveAll(Thread<S>& thread, Obj* set, Obj* iterable) {
  Obj* value = InstanceApi<S>::InstanceValue(iterable);
  if (value == set) {
    SetApi<S>::SetClear(thread, set);
    return 0;
  }
  bool removed = true;
  if (SetApi<S>::AnySetCheck(value)) {
    DictSnapshot<S> snapshot(thread, value);
    for (const auto& [key, again] : snapshot.entries()) {
      removed = removed && SetApi<S>::SetDiscard(thread, set, key) >= 0;
    }
  } else {
    Obj* iterator = ProtocolApi<S>::ObjectGetIter(thread, iterable);
    while (iterator != nullptr && removed) {
      Obj* key = ProtocolApi<S>::IterNext(thread, iterator);
      if (key == nullptr) break;
      removed = SetApi<S>::SetDiscard(thread, set, key) >= 0;
      Decref(thread, key);
    }
    XDecref(thread, iterator);
  }
  if (!removed || thread.failed()) return -1;
  Tidy(thread, set);
  return 0;
}

OBJECTS_INSTANTIATE(struct SetFillApi)

}  // namespace objects
