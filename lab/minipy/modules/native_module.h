// Modules written in C++: what a program imports is first looked for here, then among the modules
// written in Python (python/embedded_module.h), then on the path.
//
// A module is a function that fills a dict. It is called once for each world that imports it, so
// whatever a module remembers lies in objects or in Host::State: two interpreters of one process do
// not see each other.
//
// Thread safety: the table is constant.

#ifndef LAB_MINIPY_MODULES_NATIVE_MODULE_H_
#define LAB_MINIPY_MODULES_NATIVE_MODULE_H_

#include <optional>
#include <string_view>
#include <vector>

#include "lab/minipy/host/support.h"

namespace minipy {

struct NativeModule {
  const char* name;
  // `module_dict` has its __name__ already.
  void (*init)(Host& py, View module_dict);
};

// "math", "_thread", …
std::optional<NativeModule> FindNativeModule(std::string_view name);
// All of them, for sys.builtin_module_names and for tests.
std::vector<std::string_view> NativeModuleNames();

// For the modules themselves: what a function without a value returns.
inline Ref None(Host& py) { return Ref(py.None()); }

}  // namespace minipy

#endif  // LAB_MINIPY_MODULES_NATIVE_MODULE_H_
