#include "lab/minipy/vm/cell.h"

#include "lab/minipy/vm/worlds.h"

namespace minipy {

template <class S>
const Type<S> CellApi<S>::kCellType{
    .name = "cell",
    .dealloc =
        [](Thread<S>& thread, Object<S>* object) {
          auto* self = static_cast<CellObject<S>*>(object);
          XDecref(thread, self->value.Load());
          thread.Free(self);
        },
    .traverse =
        [](Object<S>* object, absl::FunctionRef<void(Object<S>*)> visit) {
          if (Object<S>* value = static_cast<CellObject<S>*>(object)->value.Load()) visit(value);
        },
    .clear = [](Thread<S>& thread,
                Object<S>* object) { CellApi<S>::CellSet(thread, object, nullptr); },
    .hash = objects::ProtocolApi<S>::ObjectHashPointer,
    .leaf = true,
};

template <class S>
Object<S>* CellApi<S>::CellNew(Thread<S>& thread, Obj* value) {
  auto* cell = thread.template New<CellObject<S>>(kCellType);
  if (cell == nullptr) {
    XDecref(thread, value);
    return nullptr;
  }
  cell->value.Store(value);
  return cell;
}

#define INSTANTIATE_CELLAPI(S) template struct CellApi<S>;
MINIPY_FOR_EACH_WORLD(INSTANTIATE_CELLAPI)

}  // namespace minipy
