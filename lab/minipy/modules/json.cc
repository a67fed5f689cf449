// _json: the native parts of json: reading, and strings in quotes. Walking objects to write them is
// in Python, where a program's `default` may say what to do.

#include <string>
#include <string_view>

#include "lab/minipy/modules/inits.h"
#include "lab/minipy/modules/json_reader.h"
#include "lab/minipy/modules/native_module.h"
#include "objects/types/utf8.h"

namespace minipy {
namespace {

Ref Decode(Host& py, const Args& args) {
  const JsonHooks hooks = {.error = args[1],
                           .object = args[2],
                           .pairs = args[3],
                           .parse_float = args[4],
                           .parse_int = args[5],
                           .parse_constant = args[6]};
  return ReadJson(py, py.Value(args[0]), hooks);
}

void AppendUnit(std::string& text, uint32_t unit) {
  constexpr char kDigits[] = "0123456789abcdef";
  text += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) text += kDigits[unit >> shift & 15];
}

// Beyond 16 bits a point is written as two halves, as in UTF-16.
void AppendEscaped(std::string& text, uint32_t point) {
  if (point < 0x10000) return AppendUnit(text, point);
  AppendUnit(text, 0xD800 + ((point - 0x10000) >> 10));
  AppendUnit(text, 0xDC00 + ((point - 0x10000) & 0x3FF));
}

Ref Quote(Host& py, const Args& args) {
  const bool ascii = py.IsTrue(args[1]);
  const std::string_view text = py.Text(py.Value(args[0]));
  constexpr std::string_view kPlain = "\"\\\b\f\n\r\t";
  constexpr std::string_view kNames = "\"\\bfnrt";
  std::string quoted = "\"";
  for (size_t at = 0; at < text.size();) {
    const char c = text[at];
    const size_t index = kPlain.find(c);
    if (index != std::string_view::npos) {
      quoted += '\\';
      quoted += kNames[index];
      ++at;
    } else if (static_cast<uint8_t>(c) < 0x20 || (ascii && (c & 0x80) != 0)) {
      const std::string_view first = objects::utf8::First(text.substr(at));
      AppendEscaped(quoted, objects::utf8::Decode(first));
      at += first.size();
    } else {
      quoted += c;
      ++at;
    }
  }
  return py.Str(quoted + '"');
}

constexpr NativeSpec kFunctions[] = {
    {"decode(text, error, object_hook, pairs_hook, parse_float, parse_int, parse_constant, /)",
     Decode},
    {"quote(text, ascii, /)", Quote},
};

}  // namespace

void InitJson(Host& py, View module_dict) { AddFunctions(py, module_dict, kFunctions); }

}  // namespace minipy
