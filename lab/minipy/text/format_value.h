// What format(value, spec) gives for the types that have a mini-language: str, int, bool, float.
//
// Thread safety: functions of their arguments.

#ifndef LAB_MINIPY_TEXT_FORMAT_VALUE_H_
#define LAB_MINIPY_TEXT_FORMAT_VALUE_H_

#include <string>
#include <string_view>

#include "lab/minipy/text/integer.h"

namespace minipy::text {

// `type_name` is for messages; a bool is an int of type "bool" whose empty spec gives its str.
// ValueError where the spec is none, or does not suit the type; OverflowError from 'c' and from
// integers too large for the types of float.
std::string FormatText(std::string_view value, std::string_view spec,
                       std::string_view type_name = "str");
std::string FormatInteger(const IntegerValue& value, std::string_view spec,
                          std::string_view type_name = "int");
std::string FormatBool(bool value, std::string_view spec);
std::string FormatFloat(double value, std::string_view spec, std::string_view type_name = "float");

}  // namespace minipy::text

#endif  // LAB_MINIPY_TEXT_FORMAT_VALUE_H_
