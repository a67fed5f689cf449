// The operators and comparisons of Python, numbered. Apart from the objects they work on, for code
// that only names them.
//
// Thread safety: values.

#ifndef OBJECTS_TYPES_OPERATORS_H_
#define OBJECTS_TYPES_OPERATORS_H_

#include <cstdint>

#include "objects/heap/comparison.h"

namespace objects {

enum class BinaryOperator : uint8_t {
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
inline constexpr int kBinaryOperators = 13;
// "+", …, as in CPython's messages: "** or pow()" for kPower.
const char* Sign(BinaryOperator op);

}  // namespace objects

#endif  // OBJECTS_TYPES_OPERATORS_H_
