// operator.itemgetter, attrgetter and methodcaller: callables that remember what to ask for.
//
// Thread safety: they do not change once made.

#ifndef LAB_MINIPY_MODULES_OPERATOR_GETTERS_H_
#define LAB_MINIPY_MODULES_OPERATOR_GETTERS_H_

#include "lab/minipy/host/host.h"

namespace minipy {

void DefineGetters(Host& py, View module_dict);

}  // namespace minipy

#endif  // LAB_MINIPY_MODULES_OPERATOR_GETTERS_H_
