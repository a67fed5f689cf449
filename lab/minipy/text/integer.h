// int("…", base): Python's rules for signs, prefixes and underscores, leaving the number as digits
// for whoever has integers without bounds. And what the formatters need to know of such an integer.
//
// Thread safety: functions of their arguments; an IntegerValue is as safe as who implements it.

#ifndef LAB_MINIPY_TEXT_INTEGER_H_
#define LAB_MINIPY_TEXT_INTEGER_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace minipy::text {

struct ParsedInteger {
  bool negative;
  int base;                      // 2 to 36
  std::string digits;            // 0-9 and a-z, no zeros in front, at least one
  std::optional<int64_t> value;  // if it fits
};

// `base` 0: the prefix says. ValueError if the base or the text will not do, or if there are more
// digits than CPython converts (4300, unless the base is a power of two).
ParsedInteger ParseInteger(std::string_view text, int64_t base = 10);
// As int(b"…", base): nothing but ASCII is a digit or a blank.
ParsedInteger ParseIntegerBytes(std::string_view bytes, int64_t base = 10);

// A Python int as formatting sees it.
class IntegerValue {
 public:
  virtual ~IntegerValue() = default;
  virtual bool Negative() const = 0;
  // Of the magnitude, lower case, no prefix; base 2, 8, 10 or 16.
  virtual std::string Digits(int base) const = 0;
  virtual std::optional<int64_t> Small() const = 0;  // if it fits
  // May throw OverflowError "int too large to convert to float".
  virtual double AsDouble() const = 0;
};

class SmallInteger : public IntegerValue {
 public:
  explicit SmallInteger(int64_t value) : value_(value) {}
  bool Negative() const override { return value_ < 0; }
  std::string Digits(int base) const override;
  std::optional<int64_t> Small() const override { return value_; }
  double AsDouble() const override { return static_cast<double>(value_); }

 private:
  int64_t value_;
};

}  // namespace minipy::text

#endif  // LAB_MINIPY_TEXT_INTEGER_H_
