// What instructions' arguments say: the numbers of operators and comparisons, the flags of
// MAKE_FUNCTION and FORMAT_VALUE. Operators and comparisons are in the order of the object model's
// (objects::BinaryOperator, objects::Comparison), which this room does not use; the VM checks that
// they agree.
//
// Thread safety: constants and functions of their arguments.

#ifndef LAB_MINIPY_CODE_OPERATORS_H_
#define LAB_MINIPY_CODE_OPERATORS_H_

#include <cstdint>

#include "lab/minipy/code/code.h"
#include "lab/minipy/syntax/ast_expr.h"

namespace minipy {

enum class BinaryArgument : uint8_t {
  kAdd,
  kSubtract,
  kMultiply,
  kMatrixMultiply,
  kTrueDivide,
  kFloorDivide,
  kRemainder,
  kPower,
  kLeftShift,
  kRightShift,
  kBitAnd,
  kBitOr,
  kBitXor,
};
inline constexpr Word kBinaryOperators = 13;
inline constexpr Word kInPlace = kBinaryOperators;  // added for +=, -=, …

enum class CompareArgument : uint8_t {
  kEqual,
  kNotEqual,
  kLess,
  kLessEqual,
  kGreater,
  kGreaterEqual,
};
inline constexpr Word kComparisons = 6;

inline constexpr Word kHasDefaults = 1;
inline constexpr Word kHasKeywordDefaults = 2;
inline constexpr Word kHasAnnotations = 4;
inline constexpr Word kHasClosure = 8;

inline constexpr Word kFormatStr = 1;
inline constexpr Word kFormatRepr = 2;
inline constexpr Word kFormatAscii = 3;
inline constexpr Word kFormatWithSpec = 4;

BinaryArgument ArgumentOf(Operator op);
// "+", "//", …
const char* SignOf(BinaryArgument op);
const char* SignOf(CompareArgument op);

}  // namespace minipy

#endif  // LAB_MINIPY_CODE_OPERATORS_H_
