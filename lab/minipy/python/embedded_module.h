// Modules written in Python, as the build compiled them in: the folder's .py files, unchanged.
//
// Thread safety: constants.

#ifndef LAB_MINIPY_PYTHON_EMBEDDED_MODULE_H_
#define LAB_MINIPY_PYTHON_EMBEDDED_MODULE_H_

#include <cstddef>
#include <string_view>

namespace minipy {

struct EmbeddedFile {
  std::string_view name;    // of the module: "threading", "collections.abc"
  std::string_view source;  // ends with a newline and a NUL after it
};
extern const EmbeddedFile kEmbeddedFiles[];
extern const size_t kEmbeddedFileCount;

// Null if there is none.
const EmbeddedFile* FindEmbeddedFile(std::string_view name);
// The source of a module; its data is null if there is none. A package's is that of its __init__.
std::string_view EmbeddedModule(std::string_view name);

}  // namespace minipy

#endif  // LAB_MINIPY_PYTHON_EMBEDDED_MODULE_H_
