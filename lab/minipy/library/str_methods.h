// str's methods are in three files, one for each thing that is done to text.
//
// Thread safety: before threads start.

#ifndef LAB_MINIPY_LIBRARY_STR_METHODS_H_
#define LAB_MINIPY_LIBRARY_STR_METHODS_H_

#include "lab/minipy/host/host.h"

namespace minipy {

void DefineStrSearch(Host& py, View cls);  // find, replace, startswith, strip, …
void DefineStrParts(Host& py, View cls);   // split, join, partition, …
void DefineStrTables(Host& py, View cls);  // translate, maketrans

}  // namespace minipy

#endif  // LAB_MINIPY_LIBRARY_STR_METHODS_H_
