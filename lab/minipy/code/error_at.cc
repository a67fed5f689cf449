#include "lab/minipy/code/error_at.h"

#include <utility>

#include "lab/minipy/syntax/source.h"

namespace minipy {

SyntaxError ErrorAt(const Module& module, const Span& span, std::string message) {
  SyntaxError error;
  error.message = std::move(message);
  error.filename = module.filename;
  error.line = span.line;
  error.column = span.column + 1;
  error.end_line = span.end_line;
  error.end_column = span.end_column + 1;
  error.text = LineOf(module.source, span.line);
  return error;
}

}  // namespace minipy
