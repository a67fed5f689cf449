#include "lab/minipy/code/fold.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

namespace minipy {
namespace {

using Folded = std::optional<ConstantValue>;

constexpr size_t kLongestText = 4096;  // bytes
constexpr size_t kLongestTuple = 256;
constexpr int64_t kExactInDouble = int64_t{1} << 53;

std::optional<int64_t> IntegerOf(const ConstantValue& constant) {
  if (const auto* integer = std::get_if<int64_t>(&constant)) return *integer;
  if (const auto* truth = std::get_if<bool>(&constant)) return *truth ? 1 : 0;
  return std::nullopt;
}

// Whole numbers too, where a double holds them exactly.
std::optional<double> RealOf(const ConstantValue& constant) {
  if (const auto* real = std::get_if<double>(&constant)) return *real;
  const std::optional<int64_t> integer = IntegerOf(constant);
  if (!integer || *integer > kExactInDouble || *integer < -kExactInDouble) return std::nullopt;
  return static_cast<double>(*integer);
}

int64_t FloorRemainder(int64_t left, int64_t right) {
  const int64_t remainder = left % right;
  return remainder != 0 && (remainder < 0) != (right < 0) ? remainder + right : remainder;
}

Folded Power(int64_t base, int64_t exponent) {
  if (exponent < 0) return std::nullopt;
  int64_t result = 1;
  if (base == 0 || base == 1) return exponent == 0 ? int64_t{1} : base;
  if (base == -1) return exponent % 2 == 0 ? int64_t{1} : int64_t{-1};
  for (int64_t i = 0; i < exponent; ++i) {
    if (__builtin_mul_overflow(result, base, &result)) return std::nullopt;
  }
  return result;
}

Folded ShiftLeft(int64_t left, int64_t right) {
  if (right < 0 || right > 62) return std::nullopt;
  int64_t result;
  if (__builtin_mul_overflow(left, int64_t{1} << right, &result)) return std::nullopt;
  return result;
}

Folded Divide(double left, double right) {
  if (right == 0) return std::nullopt;
  return left / right;
}

Folded FoldIntegers(BinaryArgument op, int64_t left, int64_t right) {
  int64_t result;
  switch (op) {
    case BinaryArgument::kAdd:
      if (__builtin_add_overflow(left, right, &result)) return std::nullopt;
      return result;
    case BinaryArgument::kSubtract:
      if (__builtin_sub_overflow(left, right, &result)) return std::nullopt;
      return result;
    case BinaryArgument::kMultiply:
      if (__builtin_mul_overflow(left, right, &result)) return std::nullopt;
      return result;
    case BinaryArgument::kFloorDivide:
      // The smallest number by -1 is beyond 64 bits.
      if (right == 0 || right == -1) return std::nullopt;
      return left / right - (left % right != 0 && (left < 0) != (right < 0) ? 1 : 0);
    case BinaryArgument::kRemainder:
      if (right == 0 || right == -1) return std::nullopt;
      return FloorRemainder(left, right);
    case BinaryArgument::kPower:
      return Power(left, right);
    case BinaryArgument::kLeftShift:
      return ShiftLeft(left, right);
    case BinaryArgument::kRightShift:
      if (right < 0) return std::nullopt;
      return left >> std::min<int64_t>(right, 63);
    case BinaryArgument::kBitAnd:
      return left & right;
    case BinaryArgument::kBitOr:
      return left | right;
    case BinaryArgument::kBitXor:
      return left ^ right;
    default:
      return std::nullopt;
  }
}

Folded FoldTruths(BinaryArgument op, bool left, bool right) {
  switch (op) {
    case BinaryArgument::kBitAnd:
      return left && right;
    case BinaryArgument::kBitOr:
      return left || right;
    case BinaryArgument::kBitXor:
      return left != right;
    default:
      return FoldIntegers(op, left ? 1 : 0, right ? 1 : 0);
  }
}

Folded FoldReals(BinaryArgument op, double left, double right) {
  switch (op) {
    case BinaryArgument::kAdd:
      return left + right;
    case BinaryArgument::kSubtract:
      return left - right;
    case BinaryArgument::kMultiply:
      return left * right;
    case BinaryArgument::kTrueDivide:
      return Divide(left, right);
    default:
      return std::nullopt;
  }
}

Folded Repeat(const std::string& text, int64_t times) {
  if (times > static_cast<int64_t>(kLongestText)) return std::nullopt;
  if (times > 0 && text.size() * static_cast<size_t>(times) > kLongestText) return std::nullopt;
  std::string repeated;
  for (int64_t i = 0; i < times; ++i) repeated += text;
  return repeated;
}

Folded Concatenate(const std::string& left, const std::string& right) {
  if (left.size() + right.size() > kLongestText) return std::nullopt;
  return left + right;
}

using TuplePointer = std::shared_ptr<const TupleConstant>;

Folded Concatenate(const TupleConstant& left, const TupleConstant& right) {
  if (left.frozenset || right.frozenset) return std::nullopt;
  if (left.items.size() + right.items.size() > kLongestTuple) return std::nullopt;
  auto sum = std::make_shared<TupleConstant>(left);
  sum->items.insert(sum->items.end(), right.items.begin(), right.items.end());
  return TuplePointer(std::move(sum));
}

bool IsReal(const ConstantValue& constant) { return std::holds_alternative<double>(constant); }

}  // namespace

std::optional<ConstantValue> FoldBinary(BinaryArgument op, const ConstantValue& left,
                                        const ConstantValue& right) {
  if (std::holds_alternative<bool>(left) && std::holds_alternative<bool>(right)) {
    return FoldTruths(op, std::get<bool>(left), std::get<bool>(right));
  }
  const std::optional<int64_t> m = IntegerOf(left);
  const std::optional<int64_t> n = IntegerOf(right);
  if (m && n && op != BinaryArgument::kTrueDivide) return FoldIntegers(op, *m, *n);
  if (IsReal(left) || IsReal(right) || op == BinaryArgument::kTrueDivide) {
    const std::optional<double> x = RealOf(left);
    const std::optional<double> y = RealOf(right);
    return x && y ? FoldReals(op, *x, *y) : std::nullopt;
  }
  const auto* text = std::get_if<std::string>(&left);
  if (op == BinaryArgument::kMultiply) {
    if (text != nullptr && n) return Repeat(*text, *n);
    const auto* after = std::get_if<std::string>(&right);
    return after != nullptr && m ? Repeat(*after, *m) : std::nullopt;
  }
  if (op != BinaryArgument::kAdd) return std::nullopt;
  if (text != nullptr && std::holds_alternative<std::string>(right)) {
    return Concatenate(*text, std::get<std::string>(right));
  }
  if (std::holds_alternative<TuplePointer>(left) && std::holds_alternative<TuplePointer>(right)) {
    return Concatenate(*std::get<TuplePointer>(left), *std::get<TuplePointer>(right));
  }
  return std::nullopt;
}

std::optional<ConstantValue> FoldUnary(PrefixOperator op, const ConstantValue& operand) {
  if (op == PrefixOperator::kNot) {
    const std::optional<bool> truth = TruthOf(operand);
    return truth ? Folded(!*truth) : std::nullopt;
  }
  if (const auto* real = std::get_if<double>(&operand)) {
    if (op == PrefixOperator::kInvert) return std::nullopt;
    return op == PrefixOperator::kUSub ? -*real : *real;
  }
  if (const auto* big = std::get_if<BigInt>(&operand)) {
    // The one number whose digits alone do not fit.
    const bool smallest = big->digits == "9223372036854775808" && op == PrefixOperator::kUSub;
    return smallest ? Folded(std::numeric_limits<int64_t>::min()) : std::nullopt;
  }
  const std::optional<int64_t> integer = IntegerOf(operand);
  if (!integer) return std::nullopt;
  if (op == PrefixOperator::kInvert) return ~*integer;
  if (op == PrefixOperator::kUAdd) return *integer;
  if (*integer == std::numeric_limits<int64_t>::min()) return std::nullopt;
  return -*integer;
}

std::optional<bool> TruthOf(const ConstantValue& constant) {
  if (std::holds_alternative<std::monostate>(constant)) return false;
  if (const std::optional<int64_t> integer = IntegerOf(constant)) return *integer != 0;
  if (const auto* real = std::get_if<double>(&constant)) return *real != 0;
  if (const auto* text = std::get_if<std::string>(&constant)) return !text->empty();
  if (const auto* bytes = std::get_if<Bytes>(&constant)) return !bytes->bytes.empty();
  if (const auto* tuple = std::get_if<TuplePointer>(&constant)) return !(*tuple)->items.empty();
  if (std::holds_alternative<std::shared_ptr<const Code>>(constant)) return std::nullopt;
  return true;
}

ConstantValue ValueOf(const Constant& node) {
  switch (node.constant) {
    case ConstantKind::kNone:
      return std::monostate();
    case ConstantKind::kTrue:
      return true;
    case ConstantKind::kFalse:
      return false;
    case ConstantKind::kEllipsis:
      return EllipsisConstant();
    case ConstantKind::kInt:
      return node.integer;
    case ConstantKind::kBigInt:
      return BigInt{std::string(node.text)};
    case ConstantKind::kFloat:
      return node.real;
    case ConstantKind::kStr:
      return std::string(node.text);
    case ConstantKind::kBytes:
      return Bytes{std::string(node.text)};
  }
  return std::monostate();
}

}  // namespace minipy
