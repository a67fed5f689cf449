// How a set grows, one key at a time: by CPython's rules (Objects/setobject.c), because the order
// of its keys depends on the size of its table.
//
// Thread safety: AddHashed is one guarded step.

#ifndef OBJECTS_TYPES_SET_GROWTH_H_
#define OBJECTS_TYPES_SET_GROWTH_H_

#include "objects/types/dict_lookup.h"

namespace objects {

// Inside the guard: a table with room as wanted takes over the keys. False if there is no memory,
// and nothing has happened. `*old` is the table that was there, to be freed outside; may be null.
template <class S>
bool ResizeSet(Thread<S>& thread, HashedObject<S>* set, int64_t room, DictTable<S>** old) {
  DictTable<S>* fresh = DictTable<S>::NewForSet(thread, room);
  if (fresh == nullptr) return false;
  *old = set->table.Load();
  if (*old != nullptr) fresh->CopyFrom(**old);
  set->table.Store(fresh);
  return true;
}

// Adds a key of known hash. 0 or -1.
template <class S>
int AddHashed(Thread<S>& thread, Object<S>* set, Object<S>* key, int64_t hash) {
  DictTable<S>* old = nullptr;
  const int result = WithHash(thread, set, key, hash, [&](const DictLookup<S>& lookup) -> int {
    if (lookup.place.found()) return 0;
    if (!InsertMissing<S, true>(thread, lookup, key, key, &old)) return -1;
    Incref(thread, key);
    DictTable<S>* table = lookup.dict->table.Load();
    const int64_t size = lookup.dict->size.Load();
    if (!table->full()) return 0;
    return ResizeSet(thread, lookup.dict, DictTable<S>::RoomForSet(size), &old) ? 0 : -1;
  });
  DictTable<S>::Free(thread, old);
  return result;
}

}  // namespace objects

#endif  // OBJECTS_TYPES_SET_GROWTH_H_
