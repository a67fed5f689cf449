#include "objects/types/dict_iterator.h"

#include "generated/schemes.h"
#include "objects/types/dict.h"
#include "objects/types/tuple.h"

namespace objects {
namespace {

constexpr int64_t kChanged = -2;  // no dict has this size: once refused, always refused

template <class S>
struct DictIteratorObject : Object<S> {
  typename S::Memory::template Plain<int64_t> position;
  typename S::Memory::template Plain<int64_t> size;     // the dict's when the iterator was made
  typename S::Memory::template Plain<int64_t> left;     // entries not yet handed out
  typename S::Memory::template Plain<Object<S>*> dict;  // null once exhausted
};

template <class S>
DictIteratorObject<S>* AsIterator(Object<S>* object) {
  return static_cast<DictIteratorObject<S>*>(object);
}

// Gives the dict back.
template <class S>
void Drop(Thread<S>& thread, Object<S>* object) {
  Object<S>* dict;
  {
    Operation<S> operation(thread, object);
    dict = AsIterator(object)->dict.Load();
    if (operation.dead()) return;
    AsIterator(object)->dict.Store(nullptr);
  }
  XDecref(thread, dict);
}

// Where an iterator is: read and written back under its guard.
struct State {
  int64_t position;
  int64_t size;
  int64_t left;
};

// The next key or value or pair; null at the end or with an error.
template <class S, DictPart kPart>
Object<S>* PartAt(Thread<S>& thread, Object<S>* dict, State* state) {
  Object<S>* key = nullptr;
  Object<S>* value = nullptr;
  const int found = DictApi<S>::DictNextIfSize(thread, dict, state->size, &state->position,
                                               kPart == DictPart::kValues ? nullptr : &key,
                                               kPart == DictPart::kKeys ? nullptr : &value);
  const bool too_many = found > 0 && state->left-- <= 0;
  if (found == 0 || (found < 0 && thread.failed())) return nullptr;
  if (found < 0 || too_many) {
    XDecref(thread, key);
    XDecref(thread, value);
    state->size = kChanged;
    return thread.Fail(ErrorKind::kRuntimeError, too_many
                                                     ? "dictionary keys changed during iteration"
                                                     : "dictionary changed size during iteration");
  }
  if constexpr (kPart == DictPart::kItems) {
    return TupleApi<S>::TupleFromSpanSteal(thread, {key, value});
  }
  return kPart == DictPart::kKeys ? key : value;
}

template <class S, DictPart kPart>
Object<S>* Next(Thread<S>& thread, Object<S>* object) {
  DictIteratorObject<S>* self = AsIterator(object);
  Object<S>* dict;
  State state;
  {
    Operation<S> operation(thread, object);
    dict = self->dict.Load();
    if (operation.dead()) return FailDead(thread, object);
    if (dict == nullptr) return nullptr;
    state = {self->position.Load(), self->size.Load(), self->left.Load()};
    Incref(thread, dict);
  }
  Object<S>* part = PartAt<S, kPart>(thread, dict, &state);
  if (part == nullptr && !thread.failed()) {
    Drop(thread, object);
  } else {
    Operation<S> operation(thread, object);
    self->position.Store(state.position);
    self->size.Store(state.size);
    self->left.Store(state.left);
  }
  Decref(thread, dict);
  return part;
}

template <class S>
void Dealloc(Thread<S>& thread, Object<S>* object) {
  XDecref(thread, AsIterator(object)->dict.Load());
  thread.Free(AsIterator(object));
}

template <class S, DictPart kPart>
constexpr Type<S> Make(const char* name) {
  return {
      .name = name,
      .dealloc = Dealloc<S>,
      .traverse =
          [](Object<S>* object, absl::FunctionRef<void(Object<S>*)> visit) {
            if (Object<S>* dict = AsIterator(object)->dict.Load()) visit(dict);
          },
      .clear = Drop<S>,
      .iter = [](Thread<S>& thread, Object<S>* object) { return NewRef(thread, object); },
      .next = Next<S, kPart>,
  };
}

}  // namespace

template <class S>
const Type<S> DictIteratorApi<S>::kDictIteratorType = Make<S, DictPart::kKeys>("dict_keyiterator");
template <class S>
const Type<S> DictIteratorApi<S>::kDictValueIteratorType =
    Make<S, DictPart::kValues>("dict_valueiterator");
template <class S>
const Type<S> DictIteratorApi<S>::kDictItemIteratorType =
    Make<S, DictPart::kItems>("dict_itemiterator");

template <class S>
Object<S>* DictIteratorApi<S>::DictIteratorOver(Thread<S>& thread, Obj* dict, DictPart part) {
  const int64_t size = DictApi<S>::DictSize(thread, dict);
  if (size < 0) return nullptr;
  const Type<S>* const types[] = {&kDictIteratorType, &kDictValueIteratorType,
                                  &kDictItemIteratorType};
  auto* iterator = thread.template New<DictIteratorObject<S>>(*types[static_cast<int>(part)]);
  if (iterator == nullptr) return nullptr;
  iterator->position.Store(0);
  iterator->size.Store(size);
  iterator->left.Store(size);
  iterator->dict.Store(NewRef(thread, dict));
  return iterator;
}

template <class S>
Object<S>* DictIteratorApi<S>::DictIteratorNew(Thread<S>& thread, Obj* dict) {
  return DictIteratorOver(thread, dict, DictPart::kKeys);
}

OBJECTS_INSTANTIATE(struct DictIteratorApi)

}  // namespace objects
