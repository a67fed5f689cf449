// What other parts of the library need of iterators.
//
// Thread safety: as Host.

#ifndef LAB_MINIPY_LIBRARY_ITERATORS_H_
#define LAB_MINIPY_LIBRARY_ITERATORS_H_

#include "lab/minipy/host/host.h"

namespace minipy {

// Calls the function until it returns what equals the sentinel.
Ref CallableIterator(Host& py, View function, View sentinel);
// From the last item to the first: reversed(), __reversed__. TypeError if the object is no
// sequence.
Ref Reversed(Host& py, View object);
// An iterator over a list from its end, of a class called as the kind says.
Ref ReversedList(Host& py, View list);
Ref ReversedKeys(Host& py, View keys);

}  // namespace minipy

#endif  // LAB_MINIPY_LIBRARY_ITERATORS_H_
