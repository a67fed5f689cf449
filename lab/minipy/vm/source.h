// Source text to code, or to the reason why not.
//
// Thread safety: functions of their arguments.

#ifndef LAB_MINIPY_VM_SOURCE_H_
#define LAB_MINIPY_VM_SOURCE_H_

#include <memory>
#include <string>
#include <string_view>

#include "lab/minipy/code/code.h"

namespace minipy {

struct CompiledSource {
  std::shared_ptr<const Code> code;  // null: refused
  std::string kind;                  // "SyntaxError", …
  std::string message;
  std::string report;  // as python3 prints it, with its last newline
};
CompiledSource CompileSource(std::string_view source, std::string_view filename);

// The text of a line, without its newline, of a file that was compiled or of one on disk; empty if
// there is none. For tracebacks.
std::string SourceLine(const std::string& filename, int line);

}  // namespace minipy

#endif  // LAB_MINIPY_VM_SOURCE_H_
