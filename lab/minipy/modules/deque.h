// collections.deque, native: queues and breadth-first searches live on it.
//
// Thread safety: deque_ring.h.

#ifndef LAB_MINIPY_MODULES_DEQUE_H_
#define LAB_MINIPY_MODULES_DEQUE_H_

#include "lab/minipy/host/host.h"

namespace minipy {

// Returns the class.
View DefineDeque(Host& py);

}  // namespace minipy

#endif  // LAB_MINIPY_MODULES_DEQUE_H_
