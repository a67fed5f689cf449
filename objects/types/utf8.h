// What str needs to know of UTF-8: validity (RFC 3629), length in code points, and Python's repr.
//
// Thread safety: functions of their arguments.

#ifndef OBJECTS_TYPES_UTF8_H_
#define OBJECTS_TYPES_UTF8_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace objects::utf8 {

bool Valid(std::string_view text);
// Code points. REQUIRES: valid.
int64_t Length(std::string_view text);
// The bytes of one code point; negative indices count from the end; empty if out of range.
std::string_view PointAt(std::string_view text, int64_t index);
// In quotes, with what is not printable escaped; single quotes unless the text has some and no
// double ones.
std::string Quote(std::string_view text);

}  // namespace objects::utf8

#endif  // OBJECTS_TYPES_UTF8_H_
