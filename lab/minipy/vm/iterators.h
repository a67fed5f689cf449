// The iterators that FOR_ITER runs in line: ranges and lists.
//
// Thread safety: as their types.

#ifndef LAB_MINIPY_VM_ITERATORS_H_
#define LAB_MINIPY_VM_ITERATORS_H_

#include "lab/minipy/vm/code_object.h"
#include "objects/types/int_inline.h"
#include "objects/types/list_inline.h"

namespace minipy {

template <class S>
OBJECTS_INLINE bool IsRangeIterator(Object<S>* iterator) {
  return iterator->type == &objects::RangeApi<S>::kRangeIteratorType;
}
// New; null with an error, or without one at the end.
template <class S>
OBJECTS_INLINE Object<S>* RangeNext(Thread<S>& thread, Object<S>* iterator) {
  int64_t value;
  if (!objects::RangeApi<S>::RangeIteratorClaim(thread, iterator, &value)) return nullptr;
  return objects::IntApi<S>::IntFromInt64(thread, value);
}

template <class S>
OBJECTS_INLINE bool IsListIterator(Object<S>* iterator) {
  return iterator->type == &objects::IteratorApi<S>::kListIteratorType;
}
template <class S>
OBJECTS_INLINE Object<S>* ListNext(Thread<S>& thread, Object<S>* iterator) {
  return iterator->type->next(thread, iterator);
}

template <class S>
OBJECTS_INLINE Object<S>* ListItemAt(Thread<S>& thread, Object<S>* list, int64_t index) {
  return objects::ListApi<S>::ListTryItemRef(thread, list, index);
}
template <class S>
OBJECTS_INLINE Object<S>* TupleItemAt(Thread<S>& thread, Object<S>* tuple, int64_t index) {
  Object<S>* item = objects::TupleApi<S>::TupleTryItem(thread, tuple, index);
  return item != nullptr ? NewRef(thread, item) : nullptr;
}

}  // namespace minipy

#endif  // LAB_MINIPY_VM_ITERATORS_H_
