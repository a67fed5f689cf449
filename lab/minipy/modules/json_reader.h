// JSON text read into objects, natively: a decoder that looks at one character after the other is
// what an interpreter is slowest at.
//
// Thread safety: see Host.

#ifndef LAB_MINIPY_MODULES_JSON_READER_H_
#define LAB_MINIPY_MODULES_JSON_READER_H_

#include <string_view>

#include "lab/minipy/host/host.h"

namespace minipy {

// What json.loads takes besides the text; empty or None: as usual.
struct JsonHooks {
  View error;  // called with message, text and position (in characters), returns what is raised
  View object;
  View pairs;
  View parse_float;
  View parse_int;
  View parse_constant;
};

// `text` is a str.
Ref ReadJson(Host& py, View text, const JsonHooks& hooks);

}  // namespace minipy

#endif  // LAB_MINIPY_MODULES_JSON_READER_H_
