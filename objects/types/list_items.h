// The buffer behind a list, for the files that list is made of.
//
// Thread safety: inside the list's guard, or on a buffer nobody else has.

#ifndef OBJECTS_TYPES_LIST_ITEMS_H_
#define OBJECTS_TYPES_LIST_ITEMS_H_

#include <algorithm>

#include "objects/types/list_inline.h"

namespace objects {

template <class S>
struct ListItems {
  using Buffer = typename ListObject<S>::Items;
  using Slot = typename ListView<S>::Slot;
  static constexpr int64_t kMost = int64_t{1} << 56;  // more would not fit in an address

  static size_t BytesFor(int64_t capacity) {
    return sizeof(Buffer) + static_cast<size_t>(capacity) * sizeof(Slot);
  }
  // With empty slots; null with MemoryError. Allocates no object: may be called inside a guard. The
  // caller constructs the first `filled` slots.
  static Buffer* New(Thread<S>& thread, int64_t capacity, int64_t filled = 0) {
    if (capacity > kMost) return thread.Fail(ErrorKind::kMemoryError, "out of memory");
    auto* buffer = static_cast<Buffer*>(thread.NewBuffer(BytesFor(capacity)));
    if (buffer == nullptr) return nullptr;
    buffer->capacity = capacity;
    for (int64_t i = filled; i < capacity; ++i) new (&buffer->slots[i]) Slot();
    return buffer;
  }
  // Null is fine. Outside guards.
  static void Free(Thread<S>& thread, Buffer* buffer) {
    if (buffer != nullptr) thread.FreeBuffer(buffer, BytesFor(buffer->capacity));
  }
  // Gives the first `size` references back and frees the buffer.
  static void Drop(Thread<S>& thread, Buffer* buffer, int64_t size) {
    if (buffer == nullptr) return;
    for (int64_t i = std::min(size, buffer->capacity); i-- > 0;) {
      XDecref(thread, buffer->slots[i].Load());
    }
    Free(thread, buffer);
  }
  // A buffer with room for `more` items than the view has: the list's own, or a larger one that
  // takes its place; null with MemoryError. `*old` is a buffer to free once the guard is gone, or
  // null.
  static Buffer* Room(Thread<S>& thread, Object<S>* object, const ListView<S>& view, int64_t more,
                      Buffer** old) {
    const int64_t needed = view.size + more;
    if (view.items != nullptr && needed <= view.items->capacity) return view.items;
    // By half: an item is copied twice on average until it stays.
    const int64_t capacity = view.items == nullptr ? std::max<int64_t>(needed, 4)
                                                   : std::max(needed, view.size / 2 * 3 + 4);
    const int64_t kept = view.length();
    Buffer* grown = New(thread, capacity, kept);
    if (grown == nullptr) return nullptr;
    for (int64_t i = 0; i < kept; ++i) new (&grown->slots[i]) Slot(view.items->slots[i].Load());
    *old = view.items;
    static_cast<ListObject<S>*>(object)->items.Store(grown);
    return grown;
  }
};

// References to the items of a list or tuple, of one moment, owned: so that what is done with them
// may call anything and take other guards.
template <class S>
class ItemsHeld {
 public:
  ItemsHeld(Thread<S>& thread, Object<S>* sequence);
  ~ItemsHeld() {
    for (Object<S>* item : items_) Decref(thread_, item);
  }
  ItemsHeld(const ItemsHeld&) = delete;
  ItemsHeld& operator=(const ItemsHeld&) = delete;
  absl::Span<Object<S>* const> items() const { return items_; }
  // The references are the caller's from now on.
  std::vector<Object<S>*> Release() { return std::exchange(items_, {}); }

 private:
  Thread<S>& thread_;
  std::vector<Object<S>*> items_;
};

// What list.cc's tables name of the other files.
template <class S>
struct ListSlots {
  using Obj = Object<S>;
  static Obj* Subscript(Thread<S>& thread, Obj* list, Obj* key);
  static int AssignSubscript(Thread<S>& thread, Obj* list, Obj* key, Obj* value);
  static Obj* Concat(Thread<S>& thread, Obj* left, Obj* right);
  static Obj* Repeat(Thread<S>& thread, Obj* list, int64_t times);
  static Obj* InplaceConcat(Thread<S>& thread, Obj* list, Obj* values);
  static Obj* InplaceRepeat(Thread<S>& thread, Obj* list, Obj* times);
  // As ListGetSlice and ListSetSlice, ListExtend and ListFromIterable.
  static Obj* GetSlice(Thread<S>& thread, Obj* list, const SliceBounds& bounds);
  static int SetSlice(Thread<S>& thread, Obj* list, const SliceBounds& bounds, Obj* values);
  static int Extend(Thread<S>& thread, Obj* list, Obj* iterable);
  // A list or tuple itself, else a list of what the iterable gives, which is not asked for its
  // length. New. (PySequence_Fast)
  static Obj* Fast(Thread<S>& thread, Obj* iterable);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_LIST_ITEMS_H_
