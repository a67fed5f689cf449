// What str and bytes need to know of UTF-8: validity (RFC 3629), length in code points, and
// Python's repr.
//
// Thread safety: functions of their arguments.

#ifndef OBJECTS_TYPES_UTF8_H_
#define OBJECTS_TYPES_UTF8_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace objects::utf8 {

bool Valid(std::string_view text);
bool Ascii(std::string_view text);
// Code points; -1 if the text is not valid.
int64_t Measure(std::string_view text);

// REQUIRES, from here on: valid.

// Code points.
int64_t Length(std::string_view text);
// The bytes of the first code point; empty if there is none.
std::string_view First(std::string_view text);
// Where the code point of an index begins, in bytes; the text's size if it has no more than that.
// REQUIRES: index >= 0.
size_t Offset(std::string_view text, int64_t index);
// The value of the first code point. REQUIRES: there is one.
uint32_t Decode(std::string_view text);
// Appends a code point. REQUIRES: it is no surrogate and below 0x110000.
void Append(uint32_t point, std::string* text);
// In quotes, with what is not printable escaped; single quotes unless the text has some and no
// double ones.
std::string Quote(std::string_view text);
// The same for any bytes, after a b: everything that is not printable ASCII is escaped.
std::string QuoteBytes(std::string_view bytes);

}  // namespace objects::utf8

#endif  // OBJECTS_TYPES_UTF8_H_
