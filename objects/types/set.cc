#include "objects/types/set.h"

#include <optional>
#include <string>

#include "generated/schemes.h"
#include "objects/types/dict_lookup.h"
#include "objects/types/dict_snapshot.h"
#include "objects/types/exception.h"
#include "objects/types/instance.h"
#include "objects/types/set_growth.h"
#include "objects/types/set_slots.h"

namespace objects {
namespace {

constexpr int64_t kChanged = -2;  // no set has this size: once refused, always refused

template <class S>
struct SetIteratorObject : Object<S> {
  typename S::Memory::template Plain<int64_t> position;
  typename S::Memory::template Plain<int64_t> size;    // the set's when the iterator was made
  typename S::Memory::template Plain<Object<S>*> set;  // null once exhausted
};

template <class S>
HashedObject<S>* AsHashed(Object<S>* object) {
  return static_cast<HashedObject<S>*>(object);
}

template <class S>
SetIteratorObject<S>* AsIterator(Object<S>* object) {
  return static_cast<SetIteratorObject<S>*>(object);
}

// Finds a key and runs step(lookup) inside the guard.
template <class S, class Step>
int WithKey(Thread<S>& thread, Object<S>* set, Object<S>* key, const Step& step) {
  int64_t hash;
  if (HashKey(thread, key, &hash) < 0) return -1;
  return WithHash(thread, set, key, hash, step);
}

template <class S>
void FreeTable(Thread<S>& thread, DictTable<S>* table) {
  if (table == nullptr) return;
  ForEachEntry(*table, [&](Object<S>* key, Object<S>*) { Decref(thread, key); });
  DictTable<S>::Free(thread, table);
}

template <class S>
void Clear(Thread<S>& thread, Object<S>* object) {
  DictTable<S>* table;
  {
    Operation<S> operation(thread, object);
    table = AsHashed(object)->table.Load();
    if (operation.dead()) return;
    AsHashed(object)->table.Store(nullptr);
    AsHashed(object)->size.Store(0);
  }
  FreeTable(thread, table);
}

template <class S>
void Dealloc(Thread<S>& thread, Object<S>* object) {
  FreeTable(thread, AsHashed(object)->table.Load());
  thread.Free(static_cast<SetObject<S>*>(object));
}

template <class S>
void Traverse(Object<S>* object, absl::FunctionRef<void(Object<S>*)> visit) {
  DictTable<S>* table = AsHashed(object)->table.Load();
  if (table == nullptr) return;
  ForEachEntry(*table, [&](Object<S>* key, Object<S>*) { visit(key); });
}

// "{1, 2}"; empty, if there are no keys; "...", if the set is being printed. Nothing with an error.
template <class S>
std::optional<std::string> KeysText(Thread<S>& thread, Object<S>* object) {
  if (!thread.EnterRepr(object)) return "...";
  std::string text;
  bool printed = true;
  {
    DictSnapshot<S> snapshot(thread, object);
    for (const auto& [key, value] : snapshot.entries()) {
      text += text.empty() ? "{" : ", ";
      printed = ProtocolApi<S>::AppendRepr(thread, key, &text);
      if (!printed) break;
    }
  }
  thread.LeaveRepr();
  if (!printed) return std::nullopt;
  if (!text.empty()) text += "}";
  return text;
}

template <class S>
Object<S>* ReprAs(Thread<S>& thread, Object<S>* object, std::string_view cls) {
  const std::optional<std::string> keys = KeysText(thread, object);
  if (!keys) return nullptr;
  return StrApi<S>::StrFromView(thread, std::string(cls) + "(" + *keys + ")");
}

template <class S>
Object<S>* Repr(Thread<S>& thread, Object<S>* object) {
  if (!SetApi<S>::SetCheck(object)) return ReprAs(thread, object, object->type->name);
  const std::optional<std::string> keys = KeysText(thread, object);
  if (!keys) return nullptr;
  const bool bare = keys->starts_with('{');
  return StrApi<S>::StrFromView(thread, bare ? *keys : "set(" + *keys + ")");
}

// Whatever the order of the keys; as CPython's, which spreads each hash before it joins them
// (Objects/setobject.c, frozenset_hash).
template <class S>
int FrozenHash(Thread<S>& thread, Object<S>* object, int64_t* out) {
  Operation<S> operation(thread, object);
  DictTable<S>* table = AsHashed(object)->table.Load();
  uint64_t hash = 0;
  if (!operation.dead() && table != nullptr) {
    for (int64_t i = 0; i < table->used(); ++i) {
      if (table->entry(i).key.Load() == nullptr) continue;
      const auto key = static_cast<uint64_t>(table->entry(i).hash.Load());
      hash ^= ((key ^ 89869747u) ^ (key << 16)) * 3644798167u;
    }
  }
  hash ^= (static_cast<uint64_t>(AsHashed(object)->size.Load()) + 1) * 1927868237u;
  hash ^= (hash >> 11) ^ (hash >> 25);
  hash = hash * 69069u + 907133923u;
  *out = hash == UINT64_MAX ? 590923713 : static_cast<int64_t>(hash);
  return 0;
}

// A set cannot be a key; what is looked for is a frozenset of its keys.
template <class S>
int LookForFrozen(Thread<S>& thread, Object<S>* set, Object<S>* key,
                  int (*look)(Thread<S>&, Object<S>*, Object<S>*)) {
  Object<S>* frozen = SetApi<S>::FrozenSetNew(thread, key);
  if (frozen == nullptr) return -1;
  const int found = look(thread, set, frozen);
  Decref(thread, frozen);
  return found;
}

// After a key could not be hashed: a set, or what is derived from one, is looked for as above.
template <class S>
int LookAgain(Thread<S>& thread, Object<S>* set, Object<S>* key,
              int (*look)(Thread<S>&, Object<S>*, Object<S>*)) {
  Object<S>* value = InstanceApi<S>::InstanceValue(key);
  if (!SetApi<S>::SetCheck(value)) return -1;
  if (!ExceptionApi<S>::ErrorMatches(thread, ErrorKind::kTypeError)) return -1;
  thread.ClearError();
  return LookForFrozen(thread, set, value, look);
}

template <class S>
Object<S>* Make(Thread<S>& thread, const Type<S>& type, Object<S>* iterable) {
  Object<S>* set = thread.template New<SetObject<S>>(type);
  if (set == nullptr || iterable == nullptr) return set;
  if (SetApi<S>::SetUpdate(thread, set, iterable) == 0) return set;
  Decref(thread, set);
  return nullptr;
}

// Gives the set back.
template <class S>
void Drop(Thread<S>& thread, Object<S>* object) {
  Object<S>* set;
  {
    Operation<S> operation(thread, object);
    set = AsIterator(object)->set.Load();
    if (operation.dead()) return;
    AsIterator(object)->set.Store(nullptr);
  }
  XDecref(thread, set);
}

template <class S>
Object<S>* Next(Thread<S>& thread, Object<S>* object) {
  SetIteratorObject<S>* self = AsIterator(object);
  Object<S>* set;
  int64_t position, size;
  {
    Operation<S> operation(thread, object);
    set = self->set.Load();
    if (operation.dead()) return FailDead(thread, object);
    if (set == nullptr) return nullptr;
    position = self->position.Load();
    size = self->size.Load();
    Incref(thread, set);
  }
  Object<S>* key = nullptr;
  const int found = NextEntry<S>(thread, set, size, &position, &key, nullptr);
  const bool changed = found < 0 && !thread.failed();
  if (key == nullptr && !changed) {
    Drop(thread, object);
  } else {
    Operation<S> operation(thread, object);
    self->position.Store(position);
    if (changed) self->size.Store(kChanged);
  }
  Decref(thread, set);
  if (changed) thread.Fail(ErrorKind::kRuntimeError, "Set changed size during iteration");
  return key;
}

template <class S>
constexpr typename Type<S>::Sequence kSequence{.length = SetApi<S>::SetSize,
                                               .contains = SetApi<S>::SetContains};

template <class S>
constexpr Type<S> MakeType(const char* name, int (*hash)(Thread<S>&, Object<S>*, int64_t*),
                           const typename Type<S>::Number* inplace) {
  return {
      .name = name,
      .dealloc = Dealloc<S>,
      .traverse = Traverse<S>,
      .clear = Clear<S>,
      .repr = Repr<S>,
      .repr_as = ReprAs<S>,
      .hash = hash,
      .compare = SetSlots<S>::Compare,
      .number = &SetSlots<S>::kNumber,
      .inplace = inplace,
      .sequence = &kSequence<S>,
      .iter = SetApi<S>::SetIterate,
  };
}

}  // namespace

template <class S>
const Type<S> SetApi<S>::kSetType = MakeType<S>("set", nullptr, &SetSlots<S>::kInplace);
template <class S>
const Type<S> SetApi<S>::kFrozenSetType = MakeType<S>("frozenset", FrozenHash<S>, nullptr);
template <class S>
const Type<S> SetApi<S>::kSetIteratorType{
    .name = "set_iterator",
    .dealloc =
        [](Thread<S>& thread, Object<S>* object) {
          XDecref(thread, AsIterator(object)->set.Load());
          thread.Free(AsIterator(object));
        },
    .traverse =
        [](Object<S>* object, absl::FunctionRef<void(Object<S>*)> visit) {
          if (Object<S>* set = AsIterator(object)->set.Load()) visit(set);
        },
    .clear = Drop<S>,
    .iter = [](Thread<S>& thread, Object<S>* object) { return NewRef(thread, object); },
    .next = Next<S>,
};

template <class S>
Object<S>* SetApi<S>::SetNew(Thread<S>& thread, Obj* iterable) {
  return Make(thread, kSetType, iterable);
}

template <class S>
Object<S>* SetApi<S>::FrozenSetNew(Thread<S>& thread, Obj* iterable) {
  if (iterable != nullptr && FrozenSetCheck(iterable)) return NewRef(thread, iterable);
  return Make(thread, kFrozenSetType, iterable);
}

template <class S>
int64_t SetApi<S>::SetSize(Thread<S>& thread, Obj* set) {
  Operation<S> operation(thread, set);
  const int64_t size = AsHashed(set)->size.Load();
  return operation.dead() ? 0 : size;
}

template <class S>
int SetApi<S>::SetContains(Thread<S>& thread, Obj* set, Obj* key) {
  const int found = WithKey(
      thread, set, key, [](const DictLookup<S>& lookup) -> int { return lookup.place.found(); });
  return found < 0 ? LookAgain(thread, set, key, SetContains) : found;
}

template <class S>
int SetApi<S>::SetAdd(Thread<S>& thread, Obj* set, Obj* key) {
  int64_t hash;
  return HashKey(thread, key, &hash) < 0 ? -1 : AddHashed(thread, set, key, hash);
}

template <class S>
int SetApi<S>::SetDiscard(Thread<S>& thread, Obj* set, Obj* key) {
  Obj* old_key = nullptr;
  Obj* uncounted;
  const int found = WithKey(thread, set, key, [&](const DictLookup<S>& lookup) -> int {
    if (!lookup.place.found()) return 0;
    Take(lookup, &old_key, &uncounted);
    return 1;
  });
  XDecref(thread, old_key);
  return found < 0 ? LookAgain(thread, set, key, SetDiscard) : found;
}

template <class S>
Object<S>* SetApi<S>::SetPop(Thread<S>& thread, Obj* set) {
  {
    auto* self = static_cast<SetObject<S>*>(set);
    Operation<S> operation(thread, set);
    DictTable<S>* table;
    if (!TableInside(thread, operation, set, &table)) return nullptr;
    const int64_t slots = table != nullptr ? table->slots() : 0;
    const int64_t first = slots > 0 ? self->finger.Load() & (slots - 1) : 0;
    for (int64_t i = 0; i < slots; ++i) {
      const int64_t slot = (first + i) & (slots - 1);
      auto* entry = table->InOrder(slot);
      Obj* key = entry != nullptr ? entry->key.Load() : nullptr;
      if (key == nullptr) continue;
      table->RemoveAt(slot);
      self->size.Store(self->size.Load() - 1);
      self->finger.Store(slot + 1);
      return key;
    }
  }
  constexpr std::string_view kMessage = "pop from an empty set";
  Obj* text = StrApi<S>::StrFromViewTrusted(thread, kMessage);
  if (text == nullptr) return nullptr;
  return thread.FailWith(ErrorKind::kKeyError, "'" + std::string(kMessage) + "'", text);
}

template <class S>
void SetApi<S>::SetClear(Thread<S>& thread, Obj* set) {
  Clear(thread, set);
}

template <class S>
int SetApi<S>::SetNextRef(Thread<S>& thread, Obj* set, int64_t* position, Obj** key) {
  *key = nullptr;
  return NextEntry<S>(thread, set, kAnySize, position, key, nullptr);
}

template <class S>
Object<S>* SetApi<S>::SetIterate(Thread<S>& thread, Obj* set) {
  auto* iterator = thread.template New<SetIteratorObject<S>>(kSetIteratorType);
  if (iterator == nullptr) return nullptr;
  iterator->position.Store(0);
  iterator->size.Store(SetSize(thread, set));
  iterator->set.Store(NewRef(thread, set));
  return iterator;
}

OBJECTS_INSTANTIATE(struct SetApi)

}  // namespace objects
