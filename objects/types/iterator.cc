#include "objects/types/iterator.h"

#include "generated/schemes.h"
#include "objects/types/exception.h"
#include "objects/types/int.h"
#include "objects/types/protocol.h"

namespace objects {
namespace {

template <class S>
struct IteratorObject : Object<S> {
  typename S::Memory::template Plain<int64_t> index;
  typename S::Memory::template Plain<Object<S>*> sequence;  // null once exhausted
};

template <class S>
IteratorObject<S>* AsIterator(Object<S>* object) {
  return static_cast<IteratorObject<S>*>(object);
}

// Gives the sequence back. Under no guard two threads can both find it here.
template <class S>
void Drop(Thread<S>& thread, Object<S>* object) {
  Object<S>* sequence;
  {
    Operation<S> operation(thread, object);
    sequence = AsIterator(object)->sequence.Load();
    if (operation.dead()) return;
    AsIterator(object)->sequence.Store(nullptr);
  }
  XDecref(thread, sequence);
}

template <class S>
Object<S>* ItemAt(Thread<S>& thread, Object<S>* sequence, int64_t index) {
  const auto* slots = sequence->type->sequence;
  if (slots != nullptr && slots->item != nullptr) return slots->item(thread, sequence, index);
  Object<S>* key = IntApi<S>::IntFromInt64(thread, index);
  if (key == nullptr) return nullptr;
  Object<S>* item = ProtocolApi<S>::ObjectGetItem(thread, sequence, key);
  Decref(thread, key);
  return item;
}

template <class S>
Object<S>* Next(Thread<S>& thread, Object<S>* object) {
  IteratorObject<S>* self = AsIterator(object);
  Object<S>* sequence;
  int64_t index;
  {
    // Claims an index, so that each item is handed out once. The item itself is fetched outside,
    // under the sequence's guard; hence a reference of our own, or whoever exhausts the iterator
    // meanwhile could take the sequence away.
    Operation<S> operation(thread, object);
    sequence = self->sequence.Load();
    if (operation.dead()) return FailDead(thread, object);
    if (sequence == nullptr) return nullptr;
    index = self->index.Load();
    self->index.Store(index + 1);
    Incref(thread, sequence);
  }
  Object<S>* item = ItemAt(thread, sequence, index);
  if (item == nullptr && ExceptionApi<S>::ErrorMatches(thread, ErrorKind::kIndexError)) {
    thread.ClearError();
    Drop(thread, object);
  }
  Decref(thread, sequence);
  return item;
}

template <class S>
void Dealloc(Thread<S>& thread, Object<S>* object) {
  XDecref(thread, AsIterator(object)->sequence.Load());
  thread.Free(AsIterator(object));
}

}  // namespace

template <class S>
const Type<S> IteratorApi<S>::kIteratorType{
    .name = "iterator",
    .dealloc = Dealloc<S>,
    .traverse =
        [](Object<S>* object, absl::FunctionRef<void(Object<S>*)> visit) {
          if (Object<S>* sequence = AsIterator(object)->sequence.Load()) visit(sequence);
        },
    .clear = Drop<S>,
    .iter = [](Thread<S>& thread, Object<S>* object) { return NewRef(thread, object); },
    .next = Next<S>,
};

template <class S>
Object<S>* IteratorApi<S>::IteratorNew(Thread<S>& thread, Obj* sequence) {
  if (sequence->type->sequence == nullptr || sequence->type->sequence->item == nullptr) {
    return FailType(thread, "sequence", sequence);
  }
  return IteratorOverItems(thread, sequence);
}

template <class S>
Object<S>* IteratorApi<S>::IteratorOverItems(Thread<S>& thread, Obj* sequence) {
  auto* iterator = thread.template New<IteratorObject<S>>(kIteratorType);
  if (iterator == nullptr) return nullptr;
  iterator->index.Store(0);
  iterator->sequence.Store(NewRef(thread, sequence));
  return iterator;
}

OBJECTS_INSTANTIATE(struct IteratorApi)

}  // namespace objects
