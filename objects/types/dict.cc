#include "objects/types/dict.h"

#include <string>

#include "generated/schemes.h"
#include "objects/types/dict_iterator.h"
#include "objects/types/dict_lookup.h"
#include "objects/types/dict_snapshot.h"

namespace objects {
namespace {

template <class S>
DictObject<S>* AsDict(Object<S>* object) {
  return static_cast<DictObject<S>*>(object);
}

template <class S>
bool RequireDict(Thread<S>& thread, Object<S>* object) {
  if (DictApi<S>::DictCheck(object)) return true;
  FailType(thread, "dict", object);
  return false;
}

template <class S>
void FreeTable(Thread<S>& thread, DictTable<S>* table) {
  if (table == nullptr) return;
  ForEachEntry(*table, [&](Object<S>* key, Object<S>* value) {
    Decref(thread, key);
    Decref(thread, value);
  });
  DictTable<S>::Free(thread, table);
}

template <class S>
void Clear(Thread<S>& thread, Object<S>* object) {
  DictTable<S>* table;
  {
    Operation<S> operation(thread, object);
    table = AsDict(object)->table.Load();
    if (operation.dead()) return;
    AsDict(object)->table.Store(nullptr);
    AsDict(object)->size.Store(0);
  }
  FreeTable(thread, table);
}

template <class S>
void Dealloc(Thread<S>& thread, Object<S>* object) {
  FreeTable(thread, AsDict(object)->table.Load());
  thread.Free(AsDict(object));
}

template <class S>
void Traverse(Object<S>* object, absl::FunctionRef<void(Object<S>*)> visit) {
  DictTable<S>* table = AsDict(object)->table.Load();
  if (table == nullptr) return;
  ForEachEntry(*table, [&](Object<S>* key, Object<S>* value) {
    visit(key);
    visit(value);
  });
}

template <class S>
Object<S>* Repr(Thread<S>& thread, Object<S>* object) {
  if (!thread.EnterRepr(object)) return StrApi<S>::StrFromView(thread, "{...}");
  std::string text;
  bool printed = true;
  {
    DictSnapshot<S> snapshot(thread, object);
    for (const auto& [key, value] : snapshot.entries()) {
      text += text.empty() ? "{" : ", ";
      printed = printed && ProtocolApi<S>::AppendRepr(thread, key, &text);
      text += ": ";
      printed = printed && ProtocolApi<S>::AppendRepr(thread, value, &text);
    }
    if (snapshot.entries().empty()) text = "{";
  }
  thread.LeaveRepr();
  return printed ? StrApi<S>::StrFromView(thread, text + "}") : nullptr;
}

// 1 if every entry of left is in right, with an equal value; 0; -1 with an error.
template <class S>
int Included(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  DictSnapshot<S> snapshot(thread, left);
  for (const auto& [key, value] : snapshot.entries()) {
    Object<S>* other;
    const int found = DictApi<S>::DictGetItemRef(thread, right, key, &other);
    if (found <= 0) return found;
    const int equal =
        ProtocolApi<S>::ObjectRichCompareBool(thread, value, other, Comparison::kEqual);
    Decref(thread, other);
    if (equal <= 0) return equal;
  }
  return 1;
}

template <class S>
Object<S>* Compare(Thread<S>& thread, Object<S>* left, Object<S>* right, Comparison how) {
  using Dicts = DictApi<S>;
  if (!Dicts::DictCheck(left) || !Dicts::DictCheck(right)) return nullptr;
  if (how != Comparison::kEqual && how != Comparison::kNotEqual) return nullptr;
  int equal = Dicts::DictSize(thread, left) == Dicts::DictSize(thread, right);
  if (equal) equal = Included(thread, left, right);
  if (equal < 0) return nullptr;
  return IntApi<S>::BoolFromBool(thread, (how == Comparison::kEqual) == (equal != 0));
}

template <class S>
constexpr typename Type<S>::Mapping kMapping{
    .length = DictApi<S>::DictSize,
    .subscript = [](Thread<S>& thread, Object<S>* dict, Object<S>* key) -> Object<S>* {
      Object<S>* value;
      const int found = DictApi<S>::DictGetItemRef(thread, dict, key, &value);
      return found != 0 ? value : FailMissing(thread, key);
    },
    .assign_subscript = [](Thread<S>& thread, Object<S>* dict, Object<S>* key,
                           Object<S>* value) -> int {
      return value != nullptr ? DictApi<S>::DictSetItem(thread, dict, key, value)
                              : DictApi<S>::DictDelItem(thread, dict, key);
    },
};

template <class S>
constexpr typename Type<S>::Sequence kSequence{.contains = DictApi<S>::DictContains};

// New dict of the entries of both, the right one's values before the left one's.
template <class S>
Object<S>* Union(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  using Dicts = DictApi<S>;
  if (!Dicts::DictCheck(left) || !Dicts::DictCheck(right)) return nullptr;
  Object<S>* dict = Dicts::DictCopy(thread, left);
  if (dict == nullptr || Dicts::DictMerge(thread, dict, right) == 0) return dict;
  Decref(thread, dict);
  return nullptr;
}

template <class S>
Object<S>* InplaceUnion(Thread<S>& thread, Object<S>* dict, Object<S>* other) {
  using Dicts = DictApi<S>;
  const int merged = Dicts::DictCheck(other) ? Dicts::DictMerge(thread, dict, other)
                                             : Dicts::DictMergePairs(thread, dict, other);
  return merged == 0 ? NewRef(thread, dict) : nullptr;
}

template <class S>
constexpr typename Type<S>::Number kNumber{.bit_or = Union<S>};
template <class S>
constexpr typename Type<S>::Number kInplace{.bit_or = InplaceUnion<S>};

}  // namespace

template <class S>
const Type<S> DictApi<S>::kDictType{
    .name = "dict",
    .dealloc = Dealloc<S>,
    .traverse = Traverse<S>,
    .clear = Clear<S>,
    .repr = Repr<S>,
    .compare = Compare<S>,
    .number = &kNumber<S>,
    .inplace = &kInplace<S>,
    .sequence = &kSequence<S>,
    .mapping = &kMapping<S>,
    .iter = DictIteratorApi<S>::DictIteratorNew,
};

template <class S>
Object<S>* DictApi<S>::DictNew(Thread<S>& thread) {
  return thread.template New<DictObject<S>>(kDictType);
}

template <class S>
int64_t DictApi<S>::DictSize(Thread<S>& thread, Obj* dict) {
  if (!RequireDict(thread, dict)) return -1;
  Operation<S> operation(thread, dict);
  const int64_t size = AsDict(dict)->size.Load();
  return operation.dead() ? 0 : size;
}

template <class S>
Object<S>* DictApi<S>::DictGetItem(Thread<S>& thread, Obj* dict, Obj* key) {
  Obj* value = nullptr;
  WithLookup(thread, dict, key, [&](const DictLookup<S>& lookup) {
    if (lookup.place.found()) value = lookup.table->entry(lookup.place.entry).value.Load();
    return 0;
  });
  return value;
}

template <class S>
int DictApi<S>::DictGetItemRef(Thread<S>& thread, Obj* dict, Obj* key, Obj** value) {
  *value = nullptr;
  return WithLookup(thread, dict, key, [&](const DictLookup<S>& lookup) -> int {
    if (!lookup.place.found()) return 0;
    Obj* found = lookup.table->entry(lookup.place.entry).value.Load();
    if (found == nullptr) return 0;  // being deleted, under no guard
    *value = NewRef(thread, found);
    return 1;
  });
}

template <class S>
int DictApi<S>::DictGetItemStringRef(Thread<S>& thread, Obj* dict, std::string_view key,
                                     Obj** value) {
  *value = nullptr;
  Obj* text = StrApi<S>::StrFromView(thread, key);
  if (text == nullptr) return -1;
  const int found = DictGetItemRef(thread, dict, text, value);
  Decref(thread, text);
  return found;
}

template <class S>
int DictApi<S>::DictContains(Thread<S>& thread, Obj* dict, Obj* key) {
  return WithLookup(thread, dict, key,
                    [](const DictLookup<S>& lookup) -> int { return lookup.place.found(); });
}

template <class S>
int DictApi<S>::DictSetItem(Thread<S>& thread, Obj* dict, Obj* key, Obj* value) {
  Obj* old_value = nullptr;
  DictTable<S>* old_table = nullptr;
  const int result = WithLookup(thread, dict, key, [&](const DictLookup<S>& lookup) -> int {
    if (lookup.place.found()) {
      auto& slot = lookup.table->entry(lookup.place.entry).value;
      old_value = slot.Load();
      slot.Store(NewRef(thread, value));
      return 0;
    }
    if (!InsertMissing(thread, lookup, key, value, &old_table)) return -1;
    Incref(thread, key);
    Incref(thread, value);
    return 0;
  });
  XDecref(thread, old_value);
  DictTable<S>::Free(thread, old_table);
  return result;
}

template <class S>
int DictApi<S>::DictSetItemString(Thread<S>& thread, Obj* dict, std::string_view key, Obj* value) {
  Obj* text = StrApi<S>::StrIntern(thread, key);
  if (text == nullptr) return -1;
  const int result = DictSetItem(thread, dict, text, value);
  Decref(thread, text);
  return result;
}

template <class S>
int DictApi<S>::DictDelItem(Thread<S>& thread, Obj* dict, Obj* key) {
  Obj* value;
  const int found = DictEditApi<S>::DictPop(thread, dict, key, &value);
  XDecref(thread, value);
  if (found == 0) FailMissing(thread, key);
  return found > 0 ? 0 : -1;
}

template <class S>
void DictApi<S>::DictClear(Thread<S>& thread, Obj* dict) {
  if (RequireDict(thread, dict)) Clear(thread, dict);
}

template <class S>
int DictApi<S>::DictNextRef(Thread<S>& thread, Obj* dict, int64_t* position, Obj** key,
                            Obj** value) {
  return RequireDict(thread, dict) ? NextEntry(thread, dict, kAnySize, position, key, value) : -1;
}

template <class S>
int DictApi<S>::DictNextIfSize(Thread<S>& thread, Obj* dict, int64_t size, int64_t* position,
                               Obj** key, Obj** value) {
  return NextEntry(thread, dict, size, position, key, value);
}

template <class S>
int64_t DictApi<S>::DictFindHint(Thread<S>& thread, Obj* dict, Obj* key) {
  if (!DictCheck(dict) || !StrApi<S>::StrCheck(key)) return -1;
  const int64_t hash = StrApi<S>::StrHash(thread, key);
  Operation<S> operation(thread, dict);
  DictTable<S>* table = AsDict(dict)->table.Load();
  if (operation.dead() || table == nullptr) return -1;
  return table->Find(hash, [key](Obj* candidate) { return candidate == key; }).entry;
}

OBJECTS_INSTANTIATE(struct DictApi)

}  // namespace objects
