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

template <class S>
struct DictObject : Object<S> {
  typename S::Memory::template Plain<int64_t> size;
  typename S::Memory::template Plain<DictTable<S>*> table;
};

template <class S>
struct DictApi {
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
  // 0, or -1 with KeyError, whose message is the key's repr. (PyDict_DelItem)
  static int DictDelItem(Thread<S>& thread, Obj* dict, Obj* key);
  // Drops all keys. (PyDict_Clear)
  static void DictClear(Thread<S>& thread, Obj* dict);
  // The next entry at or after *position, which is moved behind it; begin with 0. 1 with new
  // references in *key and *value (either pointer may be null), 0 at the end, -1 with an error.
  // (PyDict_Next, which borrows)
  static int DictNextRef(Thread<S>& thread, Obj* dict, int64_t* position, Obj** key, Obj** value);
  // New list, of one moment. (PyDict_Keys, PyDict_Values)
  static Obj* DictKeys(Thread<S>& thread, Obj* dict);
  static Obj* DictValues(Thread<S>& thread, Obj* dict);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_DICT_H_
