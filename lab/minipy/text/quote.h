// How text and bytes are shown in Python source: repr, ascii, and repr of bytes.
//
// objects/types/utf8.h has a Quote for error messages, which escapes ASCII only; this one knows all
// that Unicode says is not printable.
//
// Thread safety: functions of their arguments.

#ifndef LAB_MINIPY_TEXT_QUOTE_H_
#define LAB_MINIPY_TEXT_QUOTE_H_

#include <string>
#include <string_view>

namespace minipy::text {

std::string Repr(std::string_view text);
// What is not ASCII is escaped, in a repr that was made already: ascii(x) is AsciiOnly(repr(x)).
std::string AsciiOnly(std::string_view repr);
std::string BytesRepr(std::string_view bytes);

// \xhh, \uhhhh or \Uhhhhhhhh, whichever is the shortest that holds the point.
void AppendEscape(char32_t point, std::string* out);

}  // namespace minipy::text

#endif  // LAB_MINIPY_TEXT_QUOTE_H_
