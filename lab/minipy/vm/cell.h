// cell: one variable that an inner function shares with the function around it.
//
// Thread safety: as the scheme guards contents.

#ifndef LAB_MINIPY_VM_CELL_H_
#define LAB_MINIPY_VM_CELL_H_

#include "lab/minipy/vm/code_object.h"

namespace minipy {

template <class S>
struct CellObject : Object<S> {
  typename S::Memory::template Plain<Object<S>*> value;
};

template <class S>
struct CellApi {
  using Obj = Object<S>;
  static const Type<S> kCellType;
  static bool CellCheck(const Obj* object) { return object->type == &kCellType; }
  // New; steals `value`, which may be null. Null with MemoryError, the value given back.
  static Obj* CellNew(Thread<S>& thread, Obj* value);
  // New, or null without an error: empty.
  static Obj* CellGet(Thread<S>& thread, Obj* cell) {
    objects::Operation<S> operation(thread, cell);
    Obj* value = static_cast<CellObject<S>*>(cell)->value.Load();
    return value != nullptr && !operation.dead() ? NewRef(thread, value) : nullptr;
  }
  // Steals `value`, which may be null. True if there was a value before.
  static bool CellSet(Thread<S>& thread, Obj* cell, Obj* value) {
    Obj* old = value;
    {
      objects::Operation<S> operation(thread, cell);
      auto& slot = static_cast<CellObject<S>*>(cell)->value;
      Obj* before = slot.Load();
      if (!operation.dead()) {
        slot.Store(value);
        old = before;
      }
    }
    XDecref(thread, old);
    return old != nullptr;
  }
};

}  // namespace minipy

#endif  // LAB_MINIPY_VM_CELL_H_
