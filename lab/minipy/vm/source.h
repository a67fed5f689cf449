// Source text to code, or to the reason why not.
//
// Thread safety: functions of their arguments.

#ifndef LAB_MINIPY_VM_SOURCE_H_
#define LAB_MINIPY_VM_SOURCE_H_

#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "lab/minipy/code/code.h"
#include "lab/minipy/syntax/syntax_error.h"

namespace minipy {

using CompiledSource = std::variant<std::shared_ptr<const Code>, SyntaxError>;
// Of a file, whose lines tracebacks will show.
CompiledSource CompileSource(std::string_view source, std::string_view filename);
// Of a text that exec, or eval if it is to be an `expression`, was given: there is no file.
CompiledSource CompileText(std::string_view text, std::string_view filename, bool expression);

// The text of a line, without its newline, of a file that was compiled or of one on disk; empty if
// there is none. For tracebacks.
std::string SourceLine(const std::string& filename, int line);

}  // namespace minipy

#endif  // LAB_MINIPY_VM_SOURCE_H_
