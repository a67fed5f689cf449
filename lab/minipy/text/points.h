// UTF-8 seen as code points. Python's text is indexed by code point, ours is stored as bytes: here
// is the only place that goes from one to the other. ASCII text, where both are the same, is found
// out once per string and then handled as bytes.
//
// Thread safety: functions of their arguments.
//
// REQUIRES, throughout the room: text is valid UTF-8 (objects/types/utf8.h, Valid).

#ifndef LAB_MINIPY_TEXT_POINTS_H_
#define LAB_MINIPY_TEXT_POINTS_H_

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace minipy::text {

bool IsAscii(std::string_view text);

// Code points; quick where the text is ASCII.
int64_t Length(std::string_view text);

// The bytes before code point `index`; the size of the text if it has not so many.
size_t ByteAt(std::string_view text, int64_t index);

inline bool ContinuesPoint(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// The code point at byte *at, which moves past it. REQUIRES: *at < text.size()
char32_t NextPoint(std::string_view text, size_t* at);
// The code point that ends before byte *at, which moves to its beginning. REQUIRES: *at > 0
char32_t PreviousPoint(std::string_view text, size_t* at);

void AppendPoint(char32_t point, std::string* out);
std::string PointText(char32_t point);
// The point, `count` times; nothing if that is negative.
std::string Repeat(char32_t point, int64_t count);

// The part of a text between two indices, with Python's rules for negative and far ones.
struct Part {
  std::string_view text;
  int64_t start;  // code points before it
  bool inside;    // false: it begins past the end of the text or after its own end
};
Part Between(std::string_view text, int64_t start,
             int64_t end = std::numeric_limits<int64_t>::max());

// "a quick walk": for (Points points(text); points.More();) Use(points.Next());
class Points {
 public:
  explicit Points(std::string_view text) : text_(text) {}
  bool More() const { return at_ < text_.size(); }
  char32_t Next() { return NextPoint(text_, &at_); }
  size_t at() const { return at_; }  // bytes

 private:
  std::string_view text_;
  size_t at_ = 0;
};

}  // namespace minipy::text

#endif  // LAB_MINIPY_TEXT_POINTS_H_
