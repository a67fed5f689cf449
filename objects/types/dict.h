// dict: keys to values, in the order of insertion. Like list, every operation is one guarded step,
// lookup and what follows from it together: a value that is read is given its new reference inside
// (DictGetItemRef); the borrowed one of DictGetItem is good for as long as nobody else can change
// the dict.
//
// Keys whose type is a leaf (str, int, …) are compared inside the guard. Comparing any other key
// may call anything, so it is done outside, on references, and the lookup begins again with what
// was learnt.
//
// Representation: the number of live entries and a table (objects/types/dict_table.h), null while
// empty. The table is replaced when it is full; the dict's guard is the only one taken.
//
// Thread safety: as the scheme guards contents.

#ifndef OBJECTS_TYPES_DICT_H_
#define OBJECTS_TYPES_DICT_H_

#include <string_view>

#include "objects/heap/world.h"
#include "objects/types/dict_table.h"

namespace objects {

// What dict and set have in common.
template <class S>
struct HashedObject : Object<S> {
  typename S::Memory::template Plain<int64_t> size;
  typename S::Memory::template Plain<DictTable<S>*> table;
  // Keys added so far, wrapping around: who finds it as it was knows that no key is new.
  typename S::Memory::template Atomic<uint32_t> insertions;
};

template <class S>
struct DictObject : HashedObject<S> {};

// The part of DictApi below that is more than one lookup.
template <class S>
struct DictEditApi {
  using Obj = Object<S>;
  // Takes a key out. 1 with its value, new, in *value; else *value is null: 0 if missing, -1 with
  // an error. (3.13's PyDict_Pop)
  static int DictPop(Thread<S>& thread, Obj* dict, Obj* key, Obj** value);
  // Takes the last entry out. 1 with new references, 0 if the dict is empty, -1 with an error.
  static int DictPopItem(Thread<S>& thread, Obj* dict, Obj** key, Obj** value);
  // The value of a key, new; a missing key gets `otherwise` first. Null with an error.
  // (PyDict_SetDefault, which borrows)
  static Obj* DictSetDefault(Thread<S>& thread, Obj* dict, Obj* key, Obj* otherwise);
  // New dict with the same entries, of one moment. (PyDict_Copy)
  static Obj* DictCopy(Thread<S>& thread, Obj* dict);
  // Takes over the entries of another dict, each in a step of its own; keys that are there keep
  // their values unless `override`. 0 or -1. (PyDict_Merge)
  static int DictMerge(Thread<S>& thread, Obj* dict, Obj* other, bool override = true);
  // The same from what iterates over pairs. 0, or -1 with TypeError or ValueError.
  // (PyDict_MergeFromSeq2)
  static int DictMergePairs(Thread<S>& thread, Obj* dict, Obj* pairs);
  // New list, of one moment. (PyDict_Keys, PyDict_Values)
  static Obj* DictKeys(Thread<S>& thread, Obj* dict);
  static Obj* DictValues(Thread<S>& thread, Obj* dict);
  // New list of pairs. (PyDict_Items)
  static Obj* DictItems(Thread<S>& thread, Obj* dict);
};

template <class S>
struct DictApi : DictEditApi<S> {
  using Obj = Object<S>;
  static const Type<S> kDictType;
  static bool DictCheck(const Obj* object) { return object->type == &kDictType; }

  // Everywhere: TypeError if the key cannot be hashed, what a key's comparison raises, SystemError
  // for what is no dict.

  // New, empty. (PyDict_New)
  static Obj* DictNew(Thread<S>& thread);
  // The number of keys; -1 with an error. (PyDict_Size)
  static int64_t DictSize(Thread<S>& thread, Obj* dict);
  // Borrowed; null without an error if the key is missing. (PyDict_GetItemWithError)
  static Obj* DictGetItem(Thread<S>& thread, Obj* dict, Obj* key);
  // 1 with a new reference in *value; else *value is null: 0 if missing, -1 with an error.
  // (3.13's PyDict_GetItemRef, PyDict_GetItemStringRef)
  static int DictGetItemRef(Thread<S>& thread, Obj* dict, Obj* key, Obj** value);
  static int DictGetItemStringRef(Thread<S>& thread, Obj* dict, std::string_view key, Obj** value);
  // 1, 0, or -1 with an error. (PyDict_Contains)
  static int DictContains(Thread<S>& thread, Obj* dict, Obj* key);
  // Steals neither key nor value. 0, or -1 with an error. The string becomes an interned str.
  // (PyDict_SetItem, PyDict_SetItemString)
  static int DictSetItem(Thread<S>& thread, Obj* dict, Obj* key, Obj* value);
  static int DictSetItemString(Thread<S>& thread, Obj* dict, std::string_view key, Obj* value);
  // 0, or -1 with KeyError, whose argument is the key. (PyDict_DelItem)
  static int DictDelItem(Thread<S>& thread, Obj* dict, Obj* key);
  // Drops all keys. (PyDict_Clear)
  static void DictClear(Thread<S>& thread, Obj* dict);
  // The next entry at or after *position, which is moved behind it; begin with 0. 1 with new
  // references in *key and *value (either pointer may be null), 0 at the end, -1 with an error.
  // (PyDict_Next, which borrows)
  static int DictNextRef(Thread<S>& thread, Obj* dict, int64_t* position, Obj** key, Obj** value);
  // DictNextRef, unless the dict's size is no longer `size`: then -1 without an error.
  static int DictNextIfSize(Thread<S>& thread, Obj* dict, int64_t size, int64_t* position,
                            Obj** key, Obj** value);

  // A number that changes when a key is added. REQUIRES: DictCheck.
  static uint32_t DictKeysVersion(Obj* dict) {
    return static_cast<HashedObject<S>*>(dict)->insertions.Load(std::memory_order_relaxed);
  }

  // --- Hints: where a key was found the last time, for who looks it up again and again -----------
  // The number of a key's entry, or -1: missing, or not to be told without calling anything.
  static int64_t DictFindHint(Thread<S>& thread, Obj* dict, Obj* key);
  // True, with a new reference in *value, if the entry of this number still has this very key; else
  // the caller looks the key up. REQUIRES: DictCheck.
  static bool DictGetHint(Thread<S>& thread, Obj* dict, Obj* key, uint32_t hint, Obj** value) {
    auto* self = static_cast<DictObject<S>*>(dict);
    Operation<S> operation(thread, dict);
    DictTable<S>* table = self->table.Load();
    if (operation.dead() || table == nullptr) return false;
    auto* entry = table->AtHint(hint, key);
    Obj* found = entry != nullptr ? entry->value.Load() : nullptr;
    if (found == nullptr) return false;
    *value = NewRef(thread, found);
    return true;
  }
};

}  // namespace objects

#endif  // OBJECTS_TYPES_DICT_H_
