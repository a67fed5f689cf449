// list.sort and sorted: a stable merge sort of what is compared, apart from the objects it belongs
// to. Keys that are all small ints, all floats or all strs are compared without asking anybody;
// other ones by their `<`, which may be a program's and raise, or contradict itself: then the order
// is none, but every item is still there once.
//
// Thread safety: the caller owns the items; comparing them may run any code.

#ifndef LAB_MINIPY_LIBRARY_SORT_H_
#define LAB_MINIPY_LIBRARY_SORT_H_

#include "lab/minipy/host/host.h"

namespace minipy {

// By key(item), or by the items if `key` is empty or None. ValueError if somebody changes the list,
// which is empty meanwhile; when a comparison raises, the items are in the order they came in.
void SortList(Host& py, View list, View key, bool reverse);

}  // namespace minipy

#endif  // LAB_MINIPY_LIBRARY_SORT_H_
