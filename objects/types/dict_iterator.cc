#include "objects/types/dict_iterator.h"

#include "generated/schemes.h"
#include "objects/types/dict.h"

namespace objects {
namespace {

constexpr int64_t kChanged = -1;  // no dict has this size: once refused, always refused

template <class S>
struct DictIteratorObject : Object<S> {
  typename S::Memory::template Plain<int64_t> position;
  typename S::Memory::template Plain<int64_t> size;     // the dict's when the iterator was made
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

// The key at *position, which is moved on; null at the end or with an error.
template <class S>
Object<S>* KeyAt(Thread<S>& thread, Object<S>* dict, int64_t* position, int64_t* size) {
  const int64_t now = DictApi<S>::DictSize(thread, dict);
  if (now != *size) {
    *size = kChanged;
    return thread.Fail(ErrorKind::kRuntimeError, "dictionary changed size during iteration");
  }
  Object<S>* key = nullptr;
  DictApi<S>::DictNextRef(thread, dict, position, &key, nullptr);
  return key;
}

template <class S>
Object<S>* Next(Thread<S>& thread, Object<S>* object) {
  DictIteratorObject<S>* self = AsIterator(object);
  Object<S>* dict;
  int64_t position, size;
  {
    Operation<S> operation(thread, object);
    dict = self->dict.Load();
    if (operation.dead()) return FailDead(thread, object);
    if (dict == nullptr) return nullptr;
    position = self->position.Load();
    size = self->size.Load();
    Incref(thread, dict);
  }
  Object<S>* key = KeyAt(thread, dict, &position, &size);
  if (key == nullptr && !thread.failed()) {
    Drop(thread, object);
  } else {
    Operation<S> operation(thread, object);
    self->position.Store(position);
    self->size.Store(size);
  }
  Decref(thread, dict);
  return key;
}

template <class S>
void Dealloc(Thread<S>& thread, Object<S>* object) {
  XDecref(thread, AsIterator(object)->dict.Load());
  thread.Free(AsIterator(object));
}

}  // namespace

template <class S>
const Type<S> DictIteratorApi<S>::kDictIteratorType{
    .name = "dict_keyiterator",
    .dealloc = Dealloc<S>,
    .traverse =
        [](Object<S>* object, absl::FunctionRef<void(Object<S>*)> visit) {
          if (Object<S>* dict = AsIterator(object)->dict.Load()) visit(dict);
        },
    .clear = Drop<S>,
    .iter = [](Thread<S>& thread, Object<S>* object) { return NewRef(thread, object); },
    .next = Next<S>,
};

template <class S>
Object<S>* DictIteratorApi<S>::DictIteratorNew(Thread<S>& thread, Obj* dict) {
  const int64_t size = DictApi<S>::DictSize(thread, dict);
  if (size < 0) return nullptr;
  auto* iterator = thread.template New<DictIteratorObject<S>>(kDictIteratorType);
  if (iterator == nullptr) return nullptr;
  iterator->position.Store(0);
  iterator->size.Store(size);
  iterator->dict.Store(NewRef(thread, dict));
  return iterator;
}

OBJECTS_INSTANTIATE(struct DictIteratorApi)

}  // namespace objects
