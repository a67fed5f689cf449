// What the library needs besides host/support.h: the text room's errors as Python's.
//
// Thread safety: as Host.

#ifndef LAB_MINIPY_LIBRARY_SUPPORT_H_
#define LAB_MINIPY_LIBRARY_SUPPORT_H_

#include "lab/minipy/host/support.h"
#include "lab/minipy/text/error.h"

namespace minipy {

[[noreturn]] void RaiseTextError(Host& py, const text::Error& error);

// Runs what may throw an error of the text room, and raises it.
template <typename Function>
decltype(auto) Textual(Host& py, Function&& function) {
  try {
    return function();
  } catch (const text::Error& error) {
    RaiseTextError(py, error);
  }
}

}  // namespace minipy

#endif  // LAB_MINIPY_LIBRARY_SUPPORT_H_
