#include "objects/types/iterator.h"

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/bytes.h"
#include "objects/types/exception.h"
#include "objects/types/int_inline.h"
#include "objects/types/klass.h"
#include "objects/types/list_inline.h"
#include "objects/types/protocol.h"
#include "objects/types/range.h"
#include "objects/types/str.h"
#include "objects/types/tuple.h"
#include "objects/types/utf8.h"

namespace objects {
namespace {

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

// New items; null without an error when the index is out of range.
template <class S>
struct AnyItem {
  static Object<S>* Get(Thread<S>& thread, Object<S>* sequence, int64_t index) {
    Object<S>* item = Fetch(thread, sequence, index);
    if (item == nullptr && thread.failed() &&
        (ExceptionApi<S>::ErrorMatches(thread, ErrorKind::kIndexError) ||
         ExceptionApi<S>::ErrorMatches(thread, ErrorKind::kStopIteration))) {
      thread.ClearError();
    }
    return item;
  }

 private:
  // What has `__getitem__` only, and that of a program, is asked with an int.
  static Object<S>* Fetch(Thread<S>& thread, Object<S>* sequence, int64_t index) {
    const auto* slots = sequence->type->sequence;
    if (slots != nullptr && slots->item != nullptr) return slots->item(thread, sequence, index);
    Object<S>* key = IntApi<S>::IntFromInt64(thread, index);
    if (key == nullptr) return nullptr;
    Object<S>* item = ProtocolApi<S>::ObjectGetItem(thread, sequence, key);
    Decref(thread, key);
    return item;
  }
};

template <class S>
struct ListItem {
  static Object<S>* Get(Thread<S>& thread, Object<S>* list, int64_t index) {
    return ListApi<S>::ListTryItemRef(thread, list, index);
  }
};

template <class S>
struct TupleItem {
  static Object<S>* Get(Thread<S>& thread, Object<S>* tuple, int64_t index) {
    Object<S>* item = TupleApi<S>::TupleTryItem(thread, tuple, index);
    return item != nullptr ? NewRef(thread, item) : nullptr;
  }
};

template <class S, class Item, int kStep>
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
    self->index.Store(index + kStep);
    Incref(thread, sequence);
  }
  Object<S>* item = index >= 0 ? Item::Get(thread, sequence, index) : nullptr;
  if (item == nullptr && !thread.failed()) Drop(thread, object);
  Decref(thread, sequence);
  return item;
}

template <class S>
Object<S>* NextCharacter(Thread<S>& thread, Object<S>* object) {
  IteratorObject<S>* self = AsIterator(object);
  Object<S>* text;
  std::string_view character;
  {
    Operation<S> operation(thread, object);
    text = self->sequence.Load();
    if (operation.dead()) return FailDead(thread, object);
    if (text == nullptr) return nullptr;
    const auto index = static_cast<size_t>(self->index.Load());
    const std::string_view rest = StrApi<S>::StrAsView(thread, text);
    if (index < rest.size()) character = utf8::First(rest.substr(index));
    self->index.Store(static_cast<int64_t>(index + character.size()));
    Incref(thread, text);
  }
  Object<S>* item = character.empty() ? nullptr : StrApi<S>::StrFromViewTrusted(thread, character);
  if (item == nullptr && !thread.failed()) Drop(thread, object);
  Decref(thread, text);
  return item;
}

template <class S>
void Dealloc(Thread<S>& thread, Object<S>* object) {
  XDecref(thread, AsIterator(object)->sequence.Load());
  thread.Free(AsIterator(object));
}

template <class S>
void Traverse(Object<S>* object, absl::FunctionRef<void(Object<S>*)> visit) {
  if (Object<S>* sequence = AsIterator(object)->sequence.Load()) visit(sequence);
}

template <class S>
constexpr Type<S> Make(const char* name, typename Type<S>::Unary next) {
  return {
      .name = name,
      .dealloc = Dealloc<S>,
      .traverse = Traverse<S>,
      .clear = Drop<S>,
      .iter = [](Thread<S>& thread, Object<S>* object) { return NewRef(thread, object); },
      .next = next,
  };
}

template <class S>
const Type<S>& TypeFor(Object<S>* sequence) {
  using Iterators = IteratorApi<S>;
  if (ListApi<S>::ListCheck(sequence)) return Iterators::kListIteratorType;
  if (TupleApi<S>::TupleCheck(sequence)) return Iterators::kTupleIteratorType;
  if (StrApi<S>::StrCheck(sequence)) return Iterators::kStrIteratorType;
  if (BytesApi<S>::BytesCheck(sequence)) return Iterators::kBytesIteratorType;
  return Iterators::kIteratorType;
}

template <class S>
Object<S>* MakeIterator(Thread<S>& thread, const Type<S>& type, Object<S>* sequence,
                        int64_t index) {
  auto* iterator = thread.template New<IteratorObject<S>>(type);
  if (iterator == nullptr) return nullptr;
  iterator->index.Store(index);
  iterator->sequence.Store(NewRef(thread, sequence));
  return iterator;
}

}  // namespace

template <class S>
const Type<S> IteratorApi<S>::kIteratorType = Make<S>("iterator", Next<S, AnyItem<S>, 1>);
template <class S>
const Type<S> IteratorApi<S>::kListIteratorType = Make<S>("list_iterator", Next<S, ListItem<S>, 1>);
template <class S>
const Type<S> IteratorApi<S>::kTupleIteratorType =
    Make<S>("tuple_iterator", Next<S, TupleItem<S>, 1>);
template <class S>
const Type<S> IteratorApi<S>::kStrIteratorType = Make<S>("str_iterator", NextCharacter<S>);
template <class S>
const Type<S> IteratorApi<S>::kBytesIteratorType =
    Make<S>("bytes_iterator", Next<S, AnyItem<S>, 1>);
template <class S>
const Type<S> IteratorApi<S>::kListReverseIteratorType =
    Make<S>("list_reverseiterator", Next<S, ListItem<S>, -1>);
template <class S>
const Type<S> IteratorApi<S>::kReversedType = Make<S>("reversed", Next<S, AnyItem<S>, -1>);

template <class S>
Object<S>* IteratorApi<S>::IteratorNew(Thread<S>& thread, Obj* sequence) {
  if (sequence->type->sequence == nullptr || sequence->type->sequence->item == nullptr) {
    return FailType(thread, "sequence", sequence);
  }
  return MakeIterator(thread, TypeFor(sequence), sequence, 0);
}

template <class S>
Object<S>* IteratorApi<S>::IteratorReversed(Thread<S>& thread, Obj* sequence) {
  if (RangeApi<S>::RangeCheck(sequence)) return RangeApi<S>::RangeReversed(thread, sequence);
  if (sequence->type->sequence == nullptr || sequence->type->sequence->item == nullptr) {
    return thread.Fail(ErrorKind::kTypeError,
                       absl::StrCat("'", ClassApi<S>::ClassNameOf(thread, sequence),
                                    "' object is not reversible"));
  }
  const int64_t length = ProtocolApi<S>::ObjectLength(thread, sequence);
  if (length < 0) return nullptr;
  const bool is_list = ListApi<S>::ListCheck(sequence);
  return MakeIterator(thread, is_list ? kListReverseIteratorType : kReversedType, sequence,
                      length - 1);
}

template <class S>
Object<S>* IteratorApi<S>::IteratorOverItems(Thread<S>& thread, Obj* object) {
  return MakeIterator(thread, kIteratorType, object, 0);
}

OBJECTS_INSTANTIATE(struct IteratorApi)

}  // namespace objects
