// staticmethod and classmethod: functions in a class that do not get the instance.
//
// Thread safety: what they wrap is set once.

#ifndef LAB_MINIPY_LIBRARY_METHOD_KINDS_H_
#define LAB_MINIPY_LIBRARY_METHOD_KINDS_H_

#include "lab/minipy/host/host.h"

namespace minipy {

Ref StaticMethod(Host& py, View function);
Ref ClassMethod(Host& py, View function);
// Gives a built-in class a native `__new__`, or a class method.
void DefineNew(Host& py, View cls, const NativeSpec& construct);
void DefineClassMethods(Host& py, View cls, absl::Span<const NativeSpec> methods);
void DefineStaticMethods(Host& py, View cls, absl::Span<const NativeSpec> methods);

}  // namespace minipy

#endif  // LAB_MINIPY_LIBRARY_METHOD_KINDS_H_
