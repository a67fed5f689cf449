// The guarded lookup that all operations of dict and set are made of; for their files alone.
//
// Keys are mostly strs and small ints, and a key that is one is compared with others of its type
// right here. Only where that does not decide, a KeyMatcher is set up.
//
// What goes wrong without the care taken here: a key's comparison may run any code, which takes
// other guards (deadlock), frees the key being looked at, or replaces the table. So an undecided
// key is held by a reference, compared outside, its verdict remembered by identity, and the lookup
// starts over; a table that changed meanwhile is simply looked at afresh.
//
// Thread safety: as dict.

#ifndef OBJECTS_TYPES_DICT_LOOKUP_H_
#define OBJECTS_TYPES_DICT_LOOKUP_H_

#include <utility>
#include <vector>

#include "objects/types/builtins.h"
#include "objects/types/dict.h"
#include "objects/types/int_inline.h"
#include "objects/types/protocol.h"
#include "objects/types/quick_equal.h"
#include "objects/types/str.h"

namespace objects {

template <class S>
class KeyMatcher {
 public:
  using Obj = Object<S>;
  KeyMatcher(Thread<S>& thread, Obj* key) : thread_(thread), key_(key) {}
  ~KeyMatcher() {
    for (const auto& [candidate, equal] : verdicts_) Decref(thread_, candidate);
    XDecref(thread_, undecided_);
  }
  KeyMatcher(const KeyMatcher&) = delete;
  KeyMatcher& operator=(const KeyMatcher&) = delete;

  // Inside the guard: is `candidate`, whose hash is the key's, the key? If that cannot be told
  // here, holds it and says yes, to end the search.
  bool Matches(Obj* candidate) {
    if (candidate == key_) return true;
    if (candidate->type->leaf && key_->type->leaf) return LeavesEqual(candidate);
    for (const auto& [known, equal] : verdicts_) {
      if (known == candidate) return equal;
    }
    undecided_ = NewRef(thread_, candidate);
    return true;
  }
  bool undecided() const { return undecided_ != nullptr; }
  // Outside the guard: compares. False with an error.
  bool Decide() {
    const int equal = ProtocolApi<S>::ObjectRichCompareBool(thread_, undecided_, key_,  //
                                                            Comparison::kEqual);
    if (equal < 0) return false;
    verdicts_.emplace_back(std::exchange(undecided_, nullptr), equal != 0);
    return true;
  }

 private:
  // str and int first, without the count of a True or False that all threads share.
  bool LeavesEqual(Obj* candidate) {
    if (StrApi<S>::StrCheck(candidate) && StrApi<S>::StrCheck(key_)) {
      return StrApi<S>::StrAsView(thread_, candidate) == StrApi<S>::StrAsView(thread_, key_);
    }
    if (IntApi<S>::IntFits64(candidate) && IntApi<S>::IntFits64(key_)) {
      return IntApi<S>::IntValue(thread_, candidate) == IntApi<S>::IntValue(thread_, key_);
    }
    return AskedEqual(candidate, key_) || AskedEqual(key_, candidate);
  }
  // What a leaf's own compare slot says: True, False, or nothing.
  bool AskedEqual(Obj* left, Obj* right) {
    if (left->type->compare == nullptr) return false;
    Obj* result = left->type->compare(thread_, left, right, Comparison::kEqual);
    if (result == nullptr) return false;
    const bool equal = result == thread_.builtins().true_object;
    Decref(thread_, result);  // never the last one
    return equal;
  }

  Thread<S>& thread_;
  Obj* const key_;
  Obj* undecided_ = nullptr;                     // owned
  std::vector<std::pair<Obj*, bool>> verdicts_;  // owned: no other object gets their addresses
};

// Decides what can be decided at a glance. For what cannot, says yes, to end the search, and
// remembers that it did not know.
template <class S>
class QuickMatcher {
 public:
  using Obj = Object<S>;
  QuickMatcher(Thread<S>& thread, Obj* key) : thread_(thread), key_(key) {}
  bool operator()(Obj* candidate) {
    const Quick equal = QuickEqual(thread_, candidate, key_);
    if (equal != Quick::kUnknown) return equal == Quick::kEqual;
    undecided_ = true;
    return true;
  }
  bool undecided() const { return undecided_; }

 private:
  Thread<S>& thread_;
  Obj* const key_;
  bool undecided_ = false;
};

// KeyError with the key; its repr is made when somebody prints the exception. Returns null.
template <class S>
std::nullptr_t FailMissing(Thread<S>& thread, Object<S>* key) {
  return thread.FailWith(ErrorKind::kKeyError, {}, NewRef(thread, key));
}

// What a lookup hands to the step that follows it, inside the same guard.
template <class S>
struct DictLookup {
  HashedObject<S>* dict;
  DictTable<S>* table;  // null: empty
  typename DictTable<S>::Place place;
  int64_t hash;
};

// The hash of any key; -1 with an error.
template <class S>
int HashKey(Thread<S>& thread, Object<S>* key, int64_t* hash) {
  if (StrApi<S>::StrCheck(key)) [[likely]] {
    *hash = StrApi<S>::StrHash(thread, key);
    return 0;
  }
  if (key->type == &IntApi<S>::kIntType) return key->type->hash(thread, key, hash);
  return ProtocolApi<S>::ObjectHash(thread, key, hash);
}

template <class S, class Step>
[[gnu::noinline]] int WithSlowLookup(Thread<S>& thread, Object<S>* object, Object<S>* key,
                                     int64_t hash, const Step& step) {
  auto* dict = static_cast<HashedObject<S>*>(object);
  KeyMatcher<S> matcher(thread, key);
  for (;;) {
    {
      Operation<S> operation(thread, object);
      DictTable<S>* table = dict->table.Load();
      if (operation.dead()) {
        FailDead(thread, object);
        return -1;
      }
      typename DictTable<S>::Place place;
      if (table != nullptr) {
        place = table->Find(hash, [&](Object<S>* candidate) { return matcher.Matches(candidate); });
      }
      if (!matcher.undecided()) return step(DictLookup<S>{dict, table, place, hash});
    }
    if (!matcher.Decide()) return -1;
  }
}

// Finds `key` and runs step(lookup) inside the guard; returns what it returns, or -1 with an error.
// REQUIRES: the object is a HashedObject.
template <class S, class Step>
OBJECTS_INLINE int WithHash(Thread<S>& thread, Object<S>* object, Object<S>* key, int64_t hash,
                            const Step& step) {
  {
    Operation<S> operation(thread, object);
    auto* dict = static_cast<HashedObject<S>*>(object);
    DictTable<S>* table = dict->table.Load();
    if (operation.dead()) {
      FailDead(thread, object);
      return -1;
    }
    QuickMatcher<S> matcher(thread, key);
    typename DictTable<S>::Place place;
    if (table != nullptr) {
      place = table->Find(hash, [&](Object<S>* candidate) { return matcher(candidate); });
    }
    if (!matcher.undecided()) [[likely]]
      return step(DictLookup<S>{dict, table, place, hash});
  }
  return WithSlowLookup(thread, object, key, hash, step);
}

template <class S, class Step>
OBJECTS_INLINE int WithLookup(Thread<S>& thread, Object<S>* object, Object<S>* key,
                              const Step& step) {
  if (!DictApi<S>::DictCheck(object)) {
    FailType(thread, "dict", object);
    return -1;
  }
  int64_t hash;
  if (HashKey(thread, key, &hash) < 0) return -1;
  return WithHash(thread, object, key, hash, step);
}

// Adds an entry for a missing key inside the guard, in a larger table if there is no room: *old is
// then a table to free outside. The references are the caller's affair. False with MemoryError.
template <class S, bool kForSet = false>
bool InsertMissing(Thread<S>& thread, DictLookup<S> lookup, Object<S>* key, Object<S>* value,
                   DictTable<S>** old) {
  DictTable<S>* table = lookup.table;
  const int64_t size = lookup.dict->size.Load();
  if (table == nullptr || table->full()) {
    DictTable<S>* grown = kForSet ? DictTable<S>::NewForSet(thread, DictTable<S>::RoomForSet(size))
                                  : DictTable<S>::New(thread, size);
    if (grown == nullptr) return false;
    if (table != nullptr) grown->CopyFrom(*table);
    lookup.place = grown->Find(lookup.hash, [](Object<S>*) { return false; });
    lookup.dict->table.Store(grown);
    *old = table;
    table = grown;
  }
  table->Append(lookup.place, lookup.hash, key, value);
  lookup.dict->size.Store(size + 1);
  // Relaxed: written under the guard alone; who reads it without has no use for what was added.
  const uint32_t insertions = lookup.dict->insertions.Load(std::memory_order_relaxed);
  lookup.dict->insertions.Store(insertions + 1, std::memory_order_relaxed);
  return true;
}

// Takes the entry that was found out, inside the guard; its references are the caller's.
template <class S>
void Take(const DictLookup<S>& lookup, Object<S>** key, Object<S>** value) {
  auto& entry = lookup.table->entry(lookup.place.entry);
  *key = entry.key.Load();
  *value = entry.value.Load();
  lookup.table->Remove(lookup.place);
  lookup.dict->size.Store(lookup.dict->size.Load() - 1);
}

// The table inside the guard; null if nothing was ever added. False with an error if the dict or
// set is dead.
template <class S>
bool TableInside(Thread<S>& thread, const Operation<S>& operation, Object<S>* object,
                 DictTable<S>** table) {
  *table = static_cast<HashedObject<S>*>(object)->table.Load();
  if (!operation.dead()) return true;
  FailDead(thread, object);
  return false;
}

// Takes the last entry out in one guarded step: 1, 0 if there is none, or -1 with an error. Its
// references are the caller's.
template <class S>
int TakeLast(Thread<S>& thread, Object<S>* object, Object<S>** key, Object<S>** value) {
  auto* dict = static_cast<HashedObject<S>*>(object);
  Operation<S> operation(thread, object);
  DictTable<S>* table;
  if (!TableInside(thread, operation, object, &table)) return -1;
  const int64_t last = table != nullptr ? table->Last() : DictTable<S>::kNowhere;
  if (last == DictTable<S>::kNowhere) return 0;
  *key = table->entry(last).key.Load();
  *value = table->entry(last).value.Load();
  table->RemoveLast(last);
  dict->size.Store(dict->size.Load() - 1);
  return 1;
}

inline constexpr int64_t kAnySize = -1;

// The next entry at or after *position, as DictNextIfSize; kAnySize: whatever the size is.
template <class S>
int NextEntry(Thread<S>& thread, Object<S>* object, int64_t size, int64_t* position,
              Object<S>** key, Object<S>** value) {
  auto* dict = static_cast<HashedObject<S>*>(object);
  Operation<S> operation(thread, object);
  DictTable<S>* table;
  if (!TableInside(thread, operation, object, &table)) return -1;
  if (size != kAnySize && dict->size.Load() != size) return -1;
  if (table == nullptr) return 0;
  while (*position >= 0 && *position < table->places()) {
    auto* entry = table->InOrder((*position)++);
    if (entry == nullptr) continue;
    Object<S>* found_key = entry->key.Load();
    Object<S>* found_value = entry->value.Load();
    if (found_key == nullptr || found_value == nullptr) continue;
    if (key != nullptr) *key = NewRef(thread, found_key);
    if (value != nullptr) *value = NewRef(thread, found_value);
    return 1;
  }
  return 0;
}

}  // namespace objects

#endif  // OBJECTS_TYPES_DICT_LOOKUP_H_
