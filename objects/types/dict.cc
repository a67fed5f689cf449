#include "objects/types/dict.h"

#include <string>

#include "generated/schemes.h"
#include "objects/types/dict_iterator.h"
#include "objects/types/dict_lookup.h"
#include "objects/types/list.h"

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

// KeyError, with the key's repr; what the repr raises, if it does. Returns null.
template <class S>
std::nullptr_t Missing(Thread<S>& thread, Object<S>* key) {
  Object<S>* repr = ProtocolApi<S>::ObjectRepr(thread, key);
  if (repr == nullptr) return nullptr;
  std::string text(StrApi<S>::StrAsView(thread, repr));
  Decref(thread, repr);
  return thread.Fail(ErrorKind::kKeyError, std::move(text));
}

// Visits the key and value of each live entry. At a quiescent point or on a table nobody else has.
template <class S, class Visit>
void ForEachEntry(DictTable<S>& table, const Visit& visit) {
  for (int64_t i = 0; i < table.used(); ++i) {
    Object<S>* key = table.entry(i).key.Load();
    Object<S>* value = table.entry(i).value.Load();
    if (key != nullptr && value != nullptr) visit(key, value);
  }
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

// All entries of one moment, held.
template <class S>
class Snapshot {
 public:
  Snapshot(Thread<S>& thread, Object<S>* dict) : thread_(thread) {
    Operation<S> operation(thread, dict);
    DictTable<S>* table = AsDict(dict)->table.Load();
    if (operation.dead() || table == nullptr) return;
    ForEachEntry(*table, [&](Object<S>* key, Object<S>* value) {
      entries_.emplace_back(NewRef(thread, key), NewRef(thread, value));
    });
  }
  ~Snapshot() {
    for (const auto& [key, value] : entries_) {
      Decref(thread_, key);
      Decref(thread_, value);
    }
  }
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  const auto& entries() const { return entries_; }

 private:
  Thread<S>& thread_;
  std::vector<std::pair<Object<S>*, Object<S>*>> entries_;
};

template <class S>
Object<S>* ListOf(Thread<S>& thread, Object<S>* dict, bool values) {
  if (!RequireDict(thread, dict)) return nullptr;
  Object<S>* list = ListApi<S>::ListNew(thread);
  if (list == nullptr) return nullptr;
  Snapshot<S> snapshot(thread, dict);
  for (const auto& [key, value] : snapshot.entries()) {
    if (ListApi<S>::ListAppend(thread, list, values ? value : key) < 0) {
      Decref(thread, list);
      return nullptr;
    }
  }
  return list;
}

// Appends an object's repr. False with an error.
template <class S>
bool Print(Thread<S>& thread, Object<S>* object, std::string* text) {
  Object<S>* repr = ProtocolApi<S>::ObjectRepr(thread, object);
  if (repr == nullptr) return false;
  text->append(StrApi<S>::StrAsView(thread, repr));
  Decref(thread, repr);
  return true;
}

template <class S>
Object<S>* Repr(Thread<S>& thread, Object<S>* object) {
  if (!thread.EnterRepr(object)) return StrApi<S>::StrFromView(thread, "{...}");
  std::string text;
  bool printed = true;
  {
    Snapshot<S> snapshot(thread, object);
    for (const auto& [key, value] : snapshot.entries()) {
      text += text.empty() ? "{" : ", ";
      printed = printed && Print(thread, key, &text);
      text += ": ";
      printed = printed && Print(thread, value, &text);
    }
    if (snapshot.entries().empty()) text = "{";
  }
  thread.LeaveRepr();
  return printed ? StrApi<S>::StrFromView(thread, text + "}") : nullptr;
}

// 1 if every entry of left is in right, with an equal value; 0; -1 with an error.
template <class S>
int Included(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  Snapshot<S> snapshot(thread, left);
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
      return found != 0 ? value : Missing(thread, key);
    },
    .assign_subscript = [](Thread<S>& thread, Object<S>* dict, Object<S>* key,
                           Object<S>* value) -> int {
      return value != nullptr ? DictApi<S>::DictSetItem(thread, dict, key, value)
                              : DictApi<S>::DictDelItem(thread, dict, key);
    },
};

template <class S>
constexpr typename Type<S>::Sequence kSequence{.contains = DictApi<S>::DictContains};

}  // namespace

template <class S>
const Type<S> DictApi<S>::kDictType{
    .name = "dict",
    .dealloc = Dealloc<S>,
    .traverse = Traverse<S>,
    .clear = Clear<S>,
    .repr = Repr<S>,
    .compare = Compare<S>,
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
  const int result = WithLookup(thread, dict, key, [&](DictLookup<S> lookup) -> int {
    DictTable<S>* table = lookup.table;
    if (lookup.place.found()) {
      auto& slot = table->entry(lookup.place.entry).value;
      old_value = slot.Load();
      slot.Store(NewRef(thread, value));
      return 0;
    }
    const int64_t size = lookup.dict->size.Load();
    if (table == nullptr || table->full()) {
      DictTable<S>* grown = DictTable<S>::New(thread, size);
      if (grown == nullptr) return -1;
      if (table != nullptr) grown->CopyFrom(*table);
      lookup.place = grown->Find(lookup.hash, [](Obj*) { return false; });
      lookup.dict->table.Store(grown);
      old_table = table;
      table = grown;
    }
    table->Append(lookup.place, lookup.hash, NewRef(thread, key), NewRef(thread, value));
    lookup.dict->size.Store(size + 1);
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
  Obj* old_key = nullptr;
  Obj* old_value = nullptr;
  const int found = WithLookup(thread, dict, key, [&](const DictLookup<S>& lookup) -> int {
    if (!lookup.place.found()) return 0;
    auto& entry = lookup.table->entry(lookup.place.entry);
    old_key = entry.key.Load();
    old_value = entry.value.Load();
    lookup.table->Remove(lookup.place);
    lookup.dict->size.Store(lookup.dict->size.Load() - 1);
    return 1;
  });
  XDecref(thread, old_key);
  XDecref(thread, old_value);
  if (found == 0) Missing(thread, key);
  return found > 0 ? 0 : -1;
}

template <class S>
void DictApi<S>::DictClear(Thread<S>& thread, Obj* dict) {
  if (RequireDict(thread, dict)) Clear(thread, dict);
}

template <class S>
int DictApi<S>::DictNextRef(Thread<S>& thread, Obj* dict, int64_t* position, Obj** key,
                            Obj** value) {
  if (!RequireDict(thread, dict)) return -1;
  Operation<S> operation(thread, dict);
  DictTable<S>* table = AsDict(dict)->table.Load();
  if (operation.dead()) {
    FailDead(thread, dict);
    return -1;
  }
  if (table == nullptr) return 0;
  while (*position >= 0 && *position < table->used()) {
    auto& entry = table->entry((*position)++);
    Obj* found_key = entry.key.Load();
    Obj* found_value = entry.value.Load();
    if (found_key == nullptr || found_value == nullptr) continue;
    if (key != nullptr) *key = NewRef(thread, found_key);
    if (value != nullptr) *value = NewRef(thread, found_value);
    return 1;
  }
  return 0;
}

template <class S>
Object<S>* DictApi<S>::DictKeys(Thread<S>& thread, Obj* dict) {
  return ListOf(thread, dict, false);
}

template <class S>
Object<S>* DictApi<S>::DictValues(Thread<S>& thread, Obj* dict) {
  return ListOf(thread, dict, true);
}

OBJECTS_INSTANTIATE(struct DictApi)

}  // namespace objects
