// A tree as text, to the letter what Python's ast.dump() prints for the same source (with text in
// ascii() instead of repr()).
//
// Thread safety: functions of their arguments.

#ifndef TESTS_MINIPY_SYNTAX_DUMP_H_
#define TESTS_MINIPY_SYNTAX_DUMP_H_

#include <string>

#include "lab/minipy/syntax/ast.h"

namespace minipy {

// `attributes`: with the places of nodes, as include_attributes=True.
std::string Dump(const Module& module, bool attributes = false);

// ascii(text) of a str, and repr() of bytes and of a float.
std::string AsciiStr(std::string_view text);
std::string AsciiBytes(std::string_view bytes);
std::string FloatText(double value);

}  // namespace minipy

#endif  // TESTS_MINIPY_SYNTAX_DUMP_H_
