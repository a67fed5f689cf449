// Numbers in the lexer: where a literal ends, and what is wrong with one that ends badly. Their
// values are made in literal.h.

#include <string>

#include "lab/minipy/syntax/characters.h"
#include "lab/minipy/syntax/lexer.h"

namespace minipy {

bool Lexer::Number() {
  const size_t start = at_;
  if (At(at_) == '0') {
    const char base = static_cast<char>(At(at_ + 1) | 0x20);
    const int digits = base == 'x' ? 16 : base == 'o' ? 8 : base == 'b' ? 2 : 0;
    if (digits != 0) {
      at_ += 2;
      const char* const kind = digits == 16 ? "hexadecimal" : digits == 8 ? "octal" : "binary";
      if (!DigitsOfBase(kind, digits) || !NumberEnd(kind)) return false;
      Add(Tok::kNumber, start);
      return true;
    }
    bool done = false;
    if (!LeadingZero(start, &done)) return false;
    if (done) return true;
  } else if (At(at_) != '.' && !DecimalTail()) {
    return false;
  }
  return Fraction(start);
}

// Behind "0x": groups of digits, an underscore before each.
bool Lexer::DigitsOfBase(const char* kind, int base) {
  const auto is_digit = [&](char c) { return IsHexDigit(c) && DigitValue(c) < base; };
  do {
    if (At(at_) == '_') ++at_;
    if (!is_digit(At(at_))) {
      if (base == 16 || !IsDigit(At(at_)))
        return FailHere(std::string("invalid ") + kind + " literal");
      break;
    }
    while (is_digit(At(at_))) ++at_;
  } while (At(at_) == '_');
  if (base < 10 && IsDigit(At(at_))) {
    const char digit = At(at_++);
    return FailHere(std::string("invalid digit '") + digit + "' in " + kind + " literal");
  }
  return true;
}

// 0, 00, 0_0 are numbers; 07 is one only with a fraction or an exponent behind it. `done`: it was
// added.
bool Lexer::LeadingZero(size_t start, bool* done) {
  for (;; ++at_) {
    if (At(at_) == '_') {
      ++at_;
      if (!IsDigit(At(at_))) return FailHere("invalid decimal literal");
    }
    if (At(at_) != '0') break;
  }
  const size_t zeros_end = at_;
  if (!IsDigit(At(at_))) return true;
  if (!DecimalTail()) return false;
  const char next = static_cast<char>(At(at_) | 0x20);
  if (next != '.' && next != 'e' && next != 'j') {
    *done = true;
    return Fail(SyntaxErrorKind::kSyntaxError, {line_, Column(start), line_, Column(zeros_end)},
                "leading zeros in decimal integer literals are not permitted; use an 0o prefix for "
                "octal integers");
  }
  return true;
}

bool Lexer::DecimalTail() {
  for (;;) {
    while (IsDigit(At(at_))) ++at_;
    if (At(at_) != '_') return true;
    ++at_;
    if (!IsDigit(At(at_))) return FailHere("invalid decimal literal");
  }
}

// From the point on, or from behind the whole part if there is none.
bool Lexer::Fraction(size_t start) {
  if (At(at_) == '.') {
    ++at_;
    if (IsDigit(At(at_)) && !DecimalTail()) return false;
  }
  if ((At(at_) | 0x20) == 'e') {
    const size_t sign = At(at_ + 1) == '+' || At(at_ + 1) == '-' ? 1 : 0;
    if (IsDigit(At(at_ + 1 + sign))) {
      at_ += 1 + sign;
      if (!DecimalTail()) return false;
    } else if (sign == 1) {
      at_ += 2;
      return FailHere("invalid decimal literal");
    }
  }
  if ((At(at_) | 0x20) == 'j') {
    ++at_;
    if (!NumberEnd("imaginary")) return false;
  } else if (!NumberEnd("decimal")) {
    return false;
  }
  Add(Tok::kNumber, start);
  return true;
}

// `1if x else y` is allowed (and frowned upon), `1abc` is not.
bool Lexer::NumberEnd(const char* kind) {
  if (!IsNameByte(At(at_)) || (At(at_) & 0x80) != 0) return true;
  const std::string_view rest = text_.substr(at_);
  for (const std::string_view word : {"and", "else", "for", "or", "not"}) {
    if (rest.starts_with(word) && !IsNameByte(At(at_ + word.size()))) return true;
  }
  for (const std::string_view start : {"if", "in", "is"}) {
    if (rest.starts_with(start)) return true;
  }
  return FailHere(std::string("invalid ") + kind + " literal");
}

}  // namespace minipy
