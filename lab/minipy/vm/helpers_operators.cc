// The part of helpers.h about operators: which specialised instruction fits which operands.

#include "lab/minipy/code/operators.h"
#include "lab/minipy/vm/fast.h"
#include "lab/minipy/vm/helpers.h"
#include "lab/minipy/vm/iterators.h"
#include "lab/minipy/vm/worlds.h"

namespace minipy {

using objects::BinaryOperator;
using objects::Comparison;

// An argument of the compiler, which does not know the object model, is the number of an operator
// here.
#define AGREE(argument, operation) \
  static_assert(static_cast<int>(argument) == static_cast<int>(operation))
AGREE(BinaryArgument::kAdd, BinaryOperator::kAdd);
AGREE(BinaryArgument::kSubtract, BinaryOperator::kSubtract);
AGREE(BinaryArgument::kMultiply, BinaryOperator::kMultiply);
AGREE(BinaryArgument::kMatrixMultiply, BinaryOperator::kMatrixMultiply);
AGREE(BinaryArgument::kTrueDivide, BinaryOperator::kTrueDivide);
AGREE(BinaryArgument::kFloorDivide, BinaryOperator::kFloorDivide);
AGREE(BinaryArgument::kRemainder, BinaryOperator::kRemainder);
AGREE(BinaryArgument::kPower, BinaryOperator::kPower);
AGREE(BinaryArgument::kLeftShift, BinaryOperator::kLeftShift);
AGREE(BinaryArgument::kRightShift, BinaryOperator::kRightShift);
AGREE(BinaryArgument::kBitAnd, BinaryOperator::kBitAnd);
AGREE(BinaryArgument::kBitOr, BinaryOperator::kBitOr);
AGREE(BinaryArgument::kBitXor, BinaryOperator::kBitXor);
AGREE(kBinaryOperators, objects::kBinaryOperators);
AGREE(CompareArgument::kEqual, Comparison::kEqual);
AGREE(CompareArgument::kNotEqual, Comparison::kNotEqual);
AGREE(CompareArgument::kLess, Comparison::kLess);
AGREE(CompareArgument::kLessEqual, Comparison::kLessEqual);
AGREE(CompareArgument::kGreater, Comparison::kGreater);
AGREE(CompareArgument::kGreaterEqual, Comparison::kGreaterEqual);
#undef AGREE

template <class S>
Object<S>* Not(Thread<S>& thread, Object<S>* object) {
  const int truth = objects::ProtocolApi<S>::ObjectIsTrue(thread, object);
  return truth < 0 ? nullptr : objects::IntApi<S>::BoolFromBool(thread, truth == 0);
}

template <class S>
Opcode SpecialBinary(int op, Object<S>* left, Object<S>* right) {
  const auto which = static_cast<BinaryOperator>(op % objects::kBinaryOperators);
  if (IsExactInt(left) && IsExactInt(right)) {
    if (which == BinaryOperator::kAdd) return Opcode::BINARY_ADD_INT;
    if (which == BinaryOperator::kSubtract) return Opcode::BINARY_SUBTRACT_INT;
    if (which == BinaryOperator::kMultiply) return Opcode::BINARY_MULTIPLY_INT;
  }
  if (IsExactFloat(left) && IsExactFloat(right)) {
    if (which == BinaryOperator::kAdd) return Opcode::BINARY_ADD_FLOAT;
    if (which == BinaryOperator::kSubtract) return Opcode::BINARY_SUBTRACT_FLOAT;
    if (which == BinaryOperator::kMultiply) return Opcode::BINARY_MULTIPLY_FLOAT;
    if (which == BinaryOperator::kTrueDivide) return Opcode::BINARY_DIVIDE_FLOAT;
  }
  const bool strs = objects::StrApi<S>::StrCheck(left) && objects::StrApi<S>::StrCheck(right);
  return strs && which == BinaryOperator::kAdd ? Opcode::BINARY_ADD_STR : Opcode::BINARY_OP;
}

template <class S>
Opcode SpecialCompare(Object<S>* left, Object<S>* right) {
  if (IsExactInt(left) && IsExactInt(right)) return Opcode::COMPARE_INT;
  if (IsExactFloat(left) && IsExactFloat(right)) return Opcode::COMPARE_FLOAT;
  const bool strs = objects::StrApi<S>::StrCheck(left) && objects::StrApi<S>::StrCheck(right);
  return strs ? Opcode::COMPARE_STR : Opcode::COMPARE_OP;
}

template <class S>
Opcode SpecialForIter(Object<S>* iterator) {
  if (IsRangeIterator(iterator)) return Opcode::FOR_ITER_RANGE;
  if (IsListIterator(iterator)) return Opcode::FOR_ITER_LIST;
  return Opcode::FOR_ITER;
}

#define INSTANTIATE(S)                                        \
  template Object<S>* Not(Thread<S>&, Object<S>*);            \
  template Opcode SpecialBinary(int, Object<S>*, Object<S>*); \
  template Opcode SpecialCompare(Object<S>*, Object<S>*);     \
  template Opcode SpecialForIter(Object<S>*);
MINIPY_FOR_EACH_WORLD(INSTANTIATE)

}  // namespace minipy
