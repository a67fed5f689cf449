#include "lab/minipy/code/operators.h"

namespace minipy {

BinaryArgument ArgumentOf(Operator op) {
  switch (op) {
    case Operator::kAdd:
      return BinaryArgument::kAdd;
    case Operator::kSub:
      return BinaryArgument::kSubtract;
    case Operator::kMult:
      return BinaryArgument::kMultiply;
    case Operator::kMatMult:
      return BinaryArgument::kMatrixMultiply;
    case Operator::kDiv:
      return BinaryArgument::kTrueDivide;
    case Operator::kMod:
      return BinaryArgument::kRemainder;
    case Operator::kPow:
      return BinaryArgument::kPower;
    case Operator::kLShift:
      return BinaryArgument::kLeftShift;
    case Operator::kRShift:
      return BinaryArgument::kRightShift;
    case Operator::kBitOr:
      return BinaryArgument::kBitOr;
    case Operator::kBitXor:
      return BinaryArgument::kBitXor;
    case Operator::kBitAnd:
      return BinaryArgument::kBitAnd;
    case Operator::kFloorDiv:
      return BinaryArgument::kFloorDivide;
  }
  return BinaryArgument::kAdd;
}

const char* SignOf(BinaryArgument op) {
  static constexpr const char* kSigns[] = {"+",  "-",  "*",  "@", "/", "//", "%",
                                           "**", "<<", ">>", "&", "|", "^"};
  return kSigns[static_cast<int>(op)];
}

const char* SignOf(CompareArgument op) {
  static constexpr const char* kSigns[] = {"==", "!=", "<", "<=", ">", ">="};
  return kSigns[static_cast<int>(op)];
}

}  // namespace minipy
