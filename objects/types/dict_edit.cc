// The dict operations that are more than one lookup, each a guarded step all the same unless it
// takes another container's entries.

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/dict_lookup.h"
#include "objects/types/dict_snapshot.h"
#include "objects/types/list_inline.h"
#include "objects/types/list_items.h"
#include "objects/types/tuple.h"

namespace objects {
namespace {

template <class S>
bool RequireDict(Thread<S>& thread, Object<S>* object) {
  if (DictApi<S>::DictCheck(object)) return true;
  FailType(thread, "dict", object);
  return false;
}

template <class S, class Part>
Object<S>* ListOf(Thread<S>& thread, Object<S>* dict, Part part) {
  if (!RequireDict(thread, dict)) return nullptr;
  Object<S>* list = ListApi<S>::ListNew(thread);
  if (list == nullptr) return nullptr;
  DictSnapshot<S> snapshot(thread, dict);
  for (const auto& [key, value] : snapshot.entries()) {
    Object<S>* item = part(key, value);
    if (item == nullptr || ListApi<S>::ListAppendSteal(thread, list, item) < 0) {
      Decref(thread, list);
      return nullptr;
    }
  }
  return list;
}

// Merges one pair, the n-th. False with an error.
template <class S>
bool MergePair(Thread<S>& thread, Object<S>* dict, Object<S>* pair, int64_t n) {
  Object<S>* sequence = ListSlots<S>::Fast(thread, pair);
  if (sequence == nullptr) {
    if (thread.error().kind == ErrorKind::kTypeError && pair->type->iter == nullptr) {
      thread.Fail(
          ErrorKind::kTypeError,
          absl::StrCat("cannot convert dictionary update sequence element #", n, " to a sequence"));
    }
    return false;
  }
  const ItemsHeld<S> held(thread, sequence);
  Decref(thread, sequence);
  const auto items = held.items();
  if (items.size() == 2) return DictApi<S>::DictSetItem(thread, dict, items[0], items[1]) == 0;
  thread.Fail(ErrorKind::kValueError,
              absl::StrCat("dictionary update sequence element #", n, " has length ", items.size(),
                           "; 2 is required"));
  return false;
}

}  // namespace

template <class S>
int DictEditApi<S>::DictPop(Thread<S>& thread, Obj* dict, Obj* key, Obj** value) {
  *value = nullptr;
  Obj* old_key = nullptr;
  const int found = WithLookup(thread, dict, key, [&](const DictLookup<S>& lookup) -> int {
    if (!lookup.place.found()) return 0;
    Take(lookup, &old_key, value);
    return 1;
  });
  XDecref(thread, old_key);
  return found;
}

template <class S>
int DictEditApi<S>::DictPopItem(Thread<S>& thread, Obj* dict, Obj** key, Obj** value) {
  if (!RequireDict(thread, dict)) return -1;
  return TakeLast(thread, dict, key, value);
}

template <class S>
Object<S>* DictEditApi<S>::DictSetDefault(Thread<S>& thread, Obj* dict, Obj* key, Obj* otherwise) {
  Obj* value = nullptr;
  DictTable<S>* old_table = nullptr;
  WithLookup(thread, dict, key, [&](const DictLookup<S>& lookup) -> int {
    if (lookup.place.found()) {
      value = lookup.table->entry(lookup.place.entry).value.Load();
    } else if (InsertMissing(thread, lookup, key, otherwise, &old_table)) {
      Incref(thread, key);
      value = NewRef(thread, otherwise);
    }
    if (value != nullptr) Incref(thread, value);
    return 0;
  });
  DictTable<S>::Free(thread, old_table);
  return value;
}

template <class S>
Object<S>* DictEditApi<S>::DictCopy(Thread<S>& thread, Obj* dict) {
  if (!RequireDict(thread, dict)) return nullptr;
  Obj* copy = DictApi<S>::DictNew(thread);
  if (copy == nullptr) return nullptr;
  auto* self = static_cast<HashedObject<S>*>(dict);
  bool copied = true;
  {
    Operation<S> operation(thread, dict);
    DictTable<S>* table = self->table.Load();
    const int64_t size = self->size.Load();
    if (!operation.dead() && table != nullptr && size > 0) {
      DictTable<S>* fresh = DictTable<S>::New(thread, size);
      copied = fresh != nullptr;
      if (copied) {
        fresh->CopyFrom(*table);
        ForEachEntry(*fresh, [&](Obj* key, Obj* value) {
          Incref(thread, key);
          Incref(thread, value);
        });
        static_cast<HashedObject<S>*>(copy)->table.Store(fresh);
        static_cast<HashedObject<S>*>(copy)->size.Store(size);
      }
    }
  }
  if (copied) return copy;
  Decref(thread, copy);
  return nullptr;
}

template <class S>
int DictEditApi<S>::DictMerge(Thread<S>& thread, Obj* dict, Obj* other, bool override) {
  if (!RequireDict(thread, dict) || !RequireDict(thread, other)) return -1;
  if (dict == other) return 0;
  DictSnapshot<S> snapshot(thread, other);
  for (const auto& [key, value] : snapshot.entries()) {
    if (override) {
      if (DictApi<S>::DictSetItem(thread, dict, key, value) < 0) return -1;
    } else {
      Obj* kept = DictSetDefault(thread, dict, key, value);
      if (kept == nullptr) return -1;
      Decref(thread, kept);
    }
  }
  return 0;
}

template <class S>
int DictEditApi<S>::DictMergePairs(Thread<S>& thread, Obj* dict, Obj* pairs) {
  if (!RequireDict(thread, dict)) return -1;
  Obj* iterator = ProtocolApi<S>::ObjectGetIter(thread, pairs);
  if (iterator == nullptr) return -1;
  int64_t n = 0;
  while (Obj* pair = ProtocolApi<S>::IterNext(thread, iterator)) {
    const bool merged = MergePair(thread, dict, pair, n++);
    Decref(thread, pair);
    if (!merged) break;
  }
  Decref(thread, iterator);
  return thread.failed() ? -1 : 0;
}

template <class S>
Object<S>* DictEditApi<S>::DictKeys(Thread<S>& thread, Obj* dict) {
  return ListOf(thread, dict, [&](Obj* key, Obj*) { return NewRef(thread, key); });
}

template <class S>
Object<S>* DictEditApi<S>::DictValues(Thread<S>& thread, Obj* dict) {
  return ListOf(thread, dict, [&](Obj*, Obj* value) { return NewRef(thread, value); });
}

template <class S>
Object<S>* DictEditApi<S>::DictItems(Thread<S>& thread, Obj* dict) {
  return ListOf(thread, dict,
                [&](Obj* key, Obj* value) { return TupleApi<S>::TuplePack(thread, {key, value}); });
}

OBJECTS_INSTANTIATE(struct DictEditApi)

}  // namespace objects
