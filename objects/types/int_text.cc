// int(text, base) and back.

#include <charconv>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/int_inline.h"
#include "objects/types/int_slots.h"
#include "objects/types/str.h"
#include "objects/types/utf8.h"

namespace objects {
namespace {

// CPython's default for sys.set_int_max_str_digits: the conversion takes quadratic time.
constexpr size_t kMostDigits = 4300;
constexpr const char kLimit[] = "Exceeds the limit (4300 digits) for integer string conversion";
constexpr const char kRemedy[] = "; use sys.set_int_max_str_digits() to increase the limit";

bool PowerOfTwo(int base) { return (base & (base - 1)) == 0; }

bool IsDigit(char c, int base) {
  if (absl::ascii_isdigit(c)) return c - '0' < base;
  return absl::ascii_isalpha(c) && absl::ascii_tolower(c) - 'a' + 10 < base;
}

std::string_view Stripped(std::string_view text) {
  while (!text.empty() && absl::ascii_isspace(text.front())) text.remove_prefix(1);
  while (!text.empty() && absl::ascii_isspace(text.back())) text.remove_suffix(1);
  return text;
}

// What an integer literal is made of.
struct Literal {
  bool negative = false;
  int base = 10;
  std::string digits;  // without underscores
};

// Takes "0x" and its like off, where the base admits it; base 0 becomes the one it stands for.
void TakePrefix(std::string_view* text, int* base) {
  const char mark = text->size() > 1 && (*text)[0] == '0' ? absl::ascii_tolower((*text)[1]) : '\0';
  const int marked = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 0;
  if (marked != 0 && (*base == 0 || *base == marked)) {
    *base = marked;
    text->remove_prefix(2);
    if (!text->empty() && text->front() == '_') text->remove_prefix(1);
  }
}

// False: no literal.
bool Parse(std::string_view text, int base, Literal* literal) {
  text = Stripped(text);
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    literal->negative = text.front() == '-';
    text.remove_prefix(1);
  }
  const bool guess = base == 0;
  TakePrefix(&text, &base);
  literal->base = base == 0 ? 10 : base;
  bool after_digit = false;
  for (char c : text) {
    if (c == '_' ? !after_digit : !IsDigit(c, literal->base)) return false;
    after_digit = c != '_';
    if (after_digit) literal->digits += c;
  }
  if (!after_digit) return false;
  // 012 is no literal, 00 is.
  const bool leading_zero = literal->digits.size() > 1 && literal->digits.front() == '0';
  return !(guess && base == 0 && leading_zero) ||
         literal->digits.find_first_not_of('0') == std::string::npos;
}

}  // namespace

template <class S>
Object<S>* IntText<S>::Read(Thread<S>& thread, std::string_view text, int base) {
  if (base != 0 && (base < 2 || base > 36)) {
    return thread.Fail(ErrorKind::kValueError, "int() base must be >= 2 and <= 36, or 0");
  }
  Literal literal;
  if (!Parse(text, base, &literal)) {
    return thread.Fail(ErrorKind::kValueError, absl::StrCat("invalid literal for int() with base ",
                                                            base, ": ", utf8::Quote(text)));
  }
  int64_t small;
  const char* end = literal.digits.data() + literal.digits.size();
  if (std::from_chars(literal.digits.data(), end, small, literal.base).ec == std::errc()) {
    return IntApi<S>::IntFromInt64(thread, literal.negative ? -small : small);
  }
  if (!PowerOfTwo(literal.base) && literal.digits.size() > kMostDigits) {
    return thread.Fail(
        ErrorKind::kValueError,
        absl::StrCat(kLimit, ": value has ", literal.digits.size(), " digits", kRemedy));
  }
  bigint::Value value = bigint::FromDigits(literal.digits, literal.base);
  value.negative = literal.negative;
  return IntSlots<S>::FromValue(thread, value);
}

template <class S>
Object<S>* IntText<S>::Write(Thread<S>& thread, Obj* object, int base) {
  if (IntApi<S>::IntFits64(object)) {
    char text[72];
    const auto end =
        std::to_chars(text, text + sizeof(text), IntApi<S>::IntValue(thread, object), base);
    return StrApi<S>::StrFromView(thread, {text, static_cast<size_t>(end.ptr - text)});
  }
  const bigint::Operand value = IntOperand(thread, object);
  // A digit is a little more than 3 bits: what is far beyond the limit is not converted in vain.
  const bool hopeless = bigint::BitLength(value) > static_cast<int64_t>(kMostDigits) * 4;
  std::string text;
  if (PowerOfTwo(base) || !hopeless) text = bigint::ToText(value, base);
  if (!PowerOfTwo(base) && (hopeless || text.size() - value.negative() > kMostDigits)) {
    return thread.Fail(ErrorKind::kValueError, absl::StrCat(kLimit, kRemedy));
  }
  return StrApi<S>::StrFromView(thread, text);
}

OBJECTS_INSTANTIATE(struct IntText)

}  // namespace objects
