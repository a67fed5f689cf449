// Python values as JSON tells them (oracle.py says how), with as much of their behaviour as
// formatting asks for. The tests' stand-in for objects.
//
// Thread safety: functions of their arguments.

#ifndef TESTS_MINIPY_TEXT_VALUES_H_
#define TESTS_MINIPY_TEXT_VALUES_H_

#include <memory>
#include <string>
#include <string_view>

#include "lab/minipy/text/integer.h"
#include "nlohmann/json.hpp"

namespace minipy::text {

using Json = nlohmann::ordered_json;

// An exception that the room itself does not know: AttributeError and the like.
struct Raised {
  std::string kind;
  std::string message;
};

std::string TypeNameOf(const Json& value);
std::string ReprOf(const Json& value);
std::string StrOf(const Json& value);
std::string FormattedValue(const Json& value, std::string_view spec);
// Null if it is no int.
std::unique_ptr<IntegerValue> IntegerOf(const Json& value);
bool IsFloat(const Json& value);
double FloatOf(const Json& value);

}  // namespace minipy::text

#endif  // TESTS_MINIPY_TEXT_VALUES_H_
