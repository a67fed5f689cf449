// dict.keys(), dict.values() and dict.items(): they show the dict as it is when they are asked.
//
// Thread safety: as the dict.

#ifndef LAB_MINIPY_LIBRARY_DICT_VIEWS_H_
#define LAB_MINIPY_LIBRARY_DICT_VIEWS_H_

#include "lab/minipy/host/host.h"

namespace minipy {

Ref DictKeys(Host& py, View dict);
Ref DictValues(Host& py, View dict);
Ref DictItems(Host& py, View dict);
Ref ReversedDict(Host& py, View dict);
// Is it a dict_keys or a dict_items, which act like sets?
bool IsSetView(Host& py, View object);

}  // namespace minipy

#endif  // LAB_MINIPY_LIBRARY_DICT_VIEWS_H_
