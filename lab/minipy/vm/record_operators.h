// Operators on records: what the methods of a record's class say (`__and__`, `__rsub__`, `__lt__`),
// so that the library writes an operator once, as the method that programs can call as well.
//
// Thread safety: as those methods.

#ifndef LAB_MINIPY_VM_RECORD_OPERATORS_H_
#define LAB_MINIPY_VM_RECORD_OPERATORS_H_

#include "lab/minipy/vm/call.h"
#include "lab/minipy/vm/native_function.h"

namespace minipy {

// Null without an error: no method of the name, or it gave NotImplemented.
template <class S>
Object<S>* AskRecord(Thread<S>& thread, Object<S>* record, objects::Special special,
                     Object<S>* other) {
  using Py = objects::Api<S>;
  Object<S>* name = Py::StrIntern(thread, objects::SpecialName(special));
  if (name == nullptr) return nullptr;
  Object<S>* method;
  const int found = Py::ClassLookup(thread, Py::ClassOf(thread, record), name, &method);
  Decref(thread, name);
  if (found <= 0) return nullptr;
  Object<S>* result = CallObject<S>(thread, method, {record, other});
  Decref(thread, method);
  if (result != nullptr && result->type == &Py::kNotImplementedType) {
    Decref(thread, result);
    return nullptr;
  }
  return result;
}

template <class S, int kOperator>
Object<S>* RecordBinary(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  using objects::Special;
  constexpr auto kPlain = static_cast<Special>(static_cast<int>(Special::kAdd) + kOperator);
  constexpr auto kReflected =
      static_cast<Special>(static_cast<int>(Special::kReflectedAdd) + kOperator);
  Object<S>* result = nullptr;
  if (RecordApi<S>::RecordCheck(left)) result = AskRecord(thread, left, kPlain, right);
  if (result != nullptr || thread.failed() || !RecordApi<S>::RecordCheck(right)) return result;
  return AskRecord(thread, right, kReflected, left);
}

template <class S, int kOperator>
Object<S>* RecordInplace(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  using objects::Special;
  constexpr auto kInplace =
      static_cast<Special>(static_cast<int>(Special::kInplaceAdd) + kOperator);
  return AskRecord(thread, left, kInplace, right);
}

template <class S, bool kInplace, int kOperator>
constexpr typename Type<S>::Binary RecordSlot() {
  if constexpr (kInplace) {
    return RecordInplace<S, kOperator>;
  } else {
    return RecordBinary<S, kOperator>;
  }
}

template <class S, bool kInplace>
constexpr typename Type<S>::Number RecordOperators(int (*truth)(Thread<S>&, Object<S>*)) {
  return {.add = RecordSlot<S, kInplace, 0>(),
          .subtract = RecordSlot<S, kInplace, 1>(),
          .multiply = RecordSlot<S, kInplace, 2>(),
          .matrix_multiply = RecordSlot<S, kInplace, 3>(),
          .true_divide = RecordSlot<S, kInplace, 4>(),
          .floor_divide = RecordSlot<S, kInplace, 5>(),
          .remainder = RecordSlot<S, kInplace, 6>(),
          .power = RecordSlot<S, kInplace, 7>(),
          .left_shift = RecordSlot<S, kInplace, 8>(),
          .right_shift = RecordSlot<S, kInplace, 9>(),
          .bit_and = RecordSlot<S, kInplace, 10>(),
          .bit_or = RecordSlot<S, kInplace, 11>(),
          .bit_xor = RecordSlot<S, kInplace, 12>(),
          .truth = truth};
}

// Which method a comparison is.
constexpr objects::Special SpecialOf(objects::Comparison how) {
  using objects::Comparison;
  using objects::Special;
  switch (how) {
    case Comparison::kEqual:
      return Special::kEqual;
    case Comparison::kNotEqual:
      return Special::kNotEqual;
    case Comparison::kLess:
      return Special::kLess;
    case Comparison::kLessEqual:
      return Special::kLessEqual;
    case Comparison::kGreater:
      return Special::kGreater;
    case Comparison::kGreaterEqual:
      return Special::kGreaterEqual;
  }
  return Special::kEqual;
}

}  // namespace minipy

#endif  // LAB_MINIPY_VM_RECORD_OPERATORS_H_
