// The Host of one attached thread, over objects::Api<S>; and the two directions between the
// library's opaque handles and the model's objects.
//
// Thread safety: as Host.

#ifndef LAB_MINIPY_VM_HOST_FOR_H_
#define LAB_MINIPY_VM_HOST_FOR_H_

#include <memory>

#include "lab/minipy/host/host.h"
#include "lab/minipy/vm/state.h"

namespace minipy {

template <class S>
std::unique_ptr<Host> MakeHost(ThreadState<S>& state);

template <class S>
Host& HostOf(ThreadState<S>& state) {
  return *state.host;
}
template <class S>
Host& HostOf(Thread<S>& thread) {
  return *ThreadState<S>::Of(thread).host;
}
template <class S>
Object<S>* RawOf(Raw raw) {
  return reinterpret_cast<Object<S>*>(raw);
}
template <class S>
Object<S>* RawOf(const View& view) {
  return RawOf<S>(view.raw());
}
template <class S>
View ViewOf(ThreadState<S>& state, Object<S>* object) {
  return View(*state.host, reinterpret_cast<Raw>(object));
}

}  // namespace minipy

#endif  // LAB_MINIPY_VM_HOST_FOR_H_
