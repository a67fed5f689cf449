// The properties of every code point that Python's str methods ask for, as CPython 3.11 (Unicode
// 14.0) answers them. Upper, lower, printable and the like differ per code point in ways that no
// rule and no C library on every machine gives; without a table of our own `isidentifier` would
// depend on where the lab was built.
//
// A property is a list of distances: the first code point that has it, then how far it is to the
// first that has not, and so on. make_tables.py writes the lists; properties.h is how to ask.
//
// Thread safety: constants, ready before any code runs.

#ifndef LAB_MINIPY_TEXT_UNICODE_RANGES_H_
#define LAB_MINIPY_TEXT_UNICODE_RANGES_H_

#include <cstdint>
#include <span>

namespace minipy::text::unicode {

using Steps = std::span<const uint32_t>;

extern const Steps kAlpha;
extern const Steps kDecimal;
extern const Steps kDigit;
extern const Steps kNumeric;
extern const Steps kSpace;
extern const Steps kUpper;
extern const Steps kLower;
extern const Steps kTitle;
extern const Steps kPrintable;
extern const Steps kCaseIgnorable;
// Where the answer differs from kAlpha's.
extern const Steps kIdentifierStartUnlikeAlpha;
extern const Steps kIdentifierContinueUnlikeAlpha;

}  // namespace minipy::text::unicode

#endif  // LAB_MINIPY_TEXT_UNICODE_RANGES_H_
