#include "lab/minipy/vm/traceback.h"

#include "lab/minipy/vm/worlds.h"

namespace minipy {
namespace {

template <class S>
TracebackObject<S>* AsTraceback(Object<S>* object) {
  return static_cast<TracebackObject<S>*>(object);
}

}  // namespace

template <class S>
const Type<S> TracebackApi<S>::kTracebackType{
    .name = "traceback",
    .dealloc =
        [](Thread<S>& thread, Object<S>* object) {
          Decref(thread, AsTraceback(object)->code);
          XDecref(thread, AsTraceback(object)->next);
          thread.Free(AsTraceback(object));
        },
    .traverse =
        [](Object<S>* object, absl::FunctionRef<void(Object<S>*)> visit) {
          visit(AsTraceback(object)->code);
          if (AsTraceback(object)->next != nullptr) visit(AsTraceback(object)->next);
        },
    .hash = objects::ProtocolApi<S>::ObjectHashPointer,
    .leaf = true,
};

template <class S>
Object<S>* TracebackApi<S>::TracebackNew(Thread<S>& thread, Obj* code, int word, Obj* next) {
  auto* self = thread.template New<TracebackObject<S>>(kTracebackType);
  if (self == nullptr) {
    XDecref(thread, next);
    return nullptr;
  }
  self->code = NewRef(thread, code);
  self->next = next;
  self->word = word;
  return self;
}

#define INSTANTIATE_TRACEBACKAPI(S) template struct TracebackApi<S>;
MINIPY_FOR_EACH_WORLD(INSTANTIATE_TRACEBACKAPI)

}  // namespace minipy
