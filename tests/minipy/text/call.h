// Calls a function of the room by its Python name, arguments and result in JSON, as oracle.py does
// for Python's own: so one list of calls can be put to both.
//
// Thread safety: functions of their arguments.

#ifndef TESTS_MINIPY_TEXT_CALL_H_
#define TESTS_MINIPY_TEXT_CALL_H_

#include <functional>
#include <map>
#include <string>

#include "tests/minipy/text/values.h"

namespace minipy::text {

// Arguments only, without the name.
using Function = std::function<Json(const Json& arguments)>;
using Functions = std::map<std::string, Function>;

Functions StrMethods();
Functions Conversions();  // numbers, quotes, codecs, formatting

// [name, argument…] → the result, or {"error": [class, message]}.
Json Answer(const Json& call);

}  // namespace minipy::text

#endif  // TESTS_MINIPY_TEXT_CALL_H_
