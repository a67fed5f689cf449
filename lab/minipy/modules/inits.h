// The native modules, one file or few each; what they are called is in native_module.cc.
//
// Thread safety: see Host.

#ifndef LAB_MINIPY_MODULES_INITS_H_
#define LAB_MINIPY_MODULES_INITS_H_

#include "lab/minipy/host/host.h"

namespace minipy {

void InitBisect(Host& py, View module_dict);
void InitCollections(Host& py, View module_dict);
void InitDis(Host& py, View module_dict);
void InitGc(Host& py, View module_dict);
void InitHeap(Host& py, View module_dict);
void InitItertools(Host& py, View module_dict);
void InitJson(Host& py, View module_dict);
void InitMath(Host& py, View module_dict);
void InitOperator(Host& py, View module_dict);
void InitOs(Host& py, View module_dict);
void InitRandom(Host& py, View module_dict);
void InitSys(Host& py, View module_dict);
void InitThread(Host& py, View module_dict);
void InitTime(Host& py, View module_dict);
void InitTraceback(Host& py, View module_dict);

}  // namespace minipy

#endif  // LAB_MINIPY_MODULES_INITS_H_
