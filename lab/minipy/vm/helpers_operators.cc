#include "lab/minipy/vm/fast.h"
#include "lab/minipy/vm/helpers.h"
#include "lab/minipy/vm/iterators.h"
#include "lab/minipy/vm/worlds.h"

namespace minipy {

using objects::BinaryOperator;

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
