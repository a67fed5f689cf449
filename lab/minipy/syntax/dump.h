// A tree as text, to the letter what Python's ast.dump() prints for the same source (with text in
// ascii() instead of repr()): what tests compare, and what --ast shows.
//
// Thread safety: functions of their arguments.

#ifndef LAB_MINIPY_SYNTAX_DUMP_H_
#define LAB_MINIPY_SYNTAX_DUMP_H_

#include <string>

#include "lab/minipy/syntax/ast.h"

namespace minipy {

// `attributes`: with the places of nodes, as include_attributes=True.
std::string Dump(const Module& module, bool attributes = false);
std::string Dump(const Expr& expr, bool attributes = false);

// ascii(text) of a str, and repr() of bytes and of a float.
std::string AsciiStr(std::string_view text);
std::string AsciiBytes(std::string_view bytes);
std::string FloatText(double value);

}  // namespace minipy

#endif  // LAB_MINIPY_SYNTAX_DUMP_H_
