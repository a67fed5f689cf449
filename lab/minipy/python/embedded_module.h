// The modules written in Python, as they are compiled into the binary: a module is compiled when it is
// imported, and costs nothing before.
//
// Thread safety: constants.

#ifndef LAB_MINIPY_PYTHON_EMBEDDED_MODULE_H_
#define LAB_MINIPY_PYTHON_EMBEDDED_MODULE_H_

#include <string_view>

namespace minipy {

// The source of a module ("threading", "collections.abc"); a view without data if there is none.
std::string_view EmbeddedModule(std::string_view name);

}  // namespace minipy

#endif  // LAB_MINIPY_PYTHON_EMBEDDED_MODULE_H_
