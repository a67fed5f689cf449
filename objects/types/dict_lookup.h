// The guarded lookup that all dict operations are made of; included by dict.cc alone.
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
#include "objects/types/int.h"
#include "objects/types/protocol.h"
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

// What a lookup hands to the step that follows it, inside the same guard.
template <class S>
struct DictLookup {
  DictObject<S>* dict;
  DictTable<S>* table;  // null: empty
  typename DictTable<S>::Place place;
  int64_t hash;
};

// Finds `key` and runs step(lookup) inside the guard; returns what it returns, or -1 with an error.
template <class S, class Step>
int WithLookup(Thread<S>& thread, Object<S>* object, Object<S>* key, const Step& step) {
  if (!DictApi<S>::DictCheck(object)) {
    FailType(thread, "dict", object);
    return -1;
  }
  auto* dict = static_cast<DictObject<S>*>(object);
  int64_t hash;
  if (ProtocolApi<S>::ObjectHash(thread, key, &hash) < 0) return -1;
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

}  // namespace objects

#endif  // OBJECTS_TYPES_DICT_LOOKUP_H_
