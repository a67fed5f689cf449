// The part of sys that never changes: versions, limits, names.
//
// Thread safety: see Host.

#ifndef LAB_MINIPY_MODULES_SYS_INFO_H_
#define LAB_MINIPY_MODULES_SYS_INFO_H_

#include "lab/minipy/host/host.h"

namespace minipy {

void DefineSysInfo(Host& py, View module_dict);

}  // namespace minipy

#endif  // LAB_MINIPY_MODULES_SYS_INFO_H_
