#include "objects/types/number.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/float.h"
#include "objects/types/instance.h"
#include "objects/types/int.h"
#include "objects/types/klass.h"
#include "objects/types/special_call.h"

namespace objects {
namespace {

template <class S, class... Text>
std::nullptr_t TypeError(Thread<S>& thread, const Text&... text) {
  return thread.Fail(ErrorKind::kTypeError, absl::StrCat(text...));
}

template <class S>
using NumberSlots = typename Type<S>::Number;

template <class S>
using BinarySlot = typename Type<S>::Binary NumberSlots<S>::*;

// By BinaryOperator.
template <class S>
constexpr BinarySlot<S> kBinarySlots[kBinaryOperators] = {
    &NumberSlots<S>::add,         &NumberSlots<S>::subtract,
    &NumberSlots<S>::multiply,    &NumberSlots<S>::matrix_multiply,
    &NumberSlots<S>::true_divide, &NumberSlots<S>::floor_divide,
    &NumberSlots<S>::remainder,   &NumberSlots<S>::power,
    &NumberSlots<S>::left_shift,  &NumberSlots<S>::right_shift,
    &NumberSlots<S>::bit_and,     &NumberSlots<S>::bit_or,
    &NumberSlots<S>::bit_xor,
};

template <class S>
typename Type<S>::Binary SlotOf(const NumberSlots<S>* number, BinaryOperator op) {
  return number != nullptr ? number->*kBinarySlots<S>[static_cast<int>(op)] : nullptr;
}

// Null without an error: neither operand can. Both slots get the operands in their written order.
template <class S>
Object<S>* TryOperands(Thread<S>& thread, Object<S>* left, Object<S>* right, BinaryOperator op) {
  const auto first = SlotOf<S>(left->type->number, op);
  const auto second = SlotOf<S>(right->type->number, op);
  if (first != nullptr) {
    Object<S>* result = first(thread, left, right);
    if (result != nullptr || thread.failed()) return result;
  }
  return second != nullptr && second != first ? second(thread, left, right) : nullptr;
}

template <class S>
Object<S>* Repeat(Thread<S>& thread, Object<S>* sequence, Object<S>* times) {
  if (!NumberApi<S>::IndexCheck(thread, times)) {
    return TypeError(thread, "can't multiply sequence by non-int of type '",
                     ClassApi<S>::ClassNameOf(thread, times), "'");
  }
  int64_t count;
  if (NumberApi<S>::NumberAsClamped(thread, times, &count) < 0) return nullptr;
  return sequence->type->sequence->repeat(thread, sequence, count);
}

// What sequences make of + and *. Null without an error: nothing.
template <class S>
Object<S>* TrySequences(Thread<S>& thread, BinaryOperator op, Object<S>* left, Object<S>* right) {
  const auto* first = left->type->sequence;
  const auto* second = right->type->sequence;
  if (op == BinaryOperator::kAdd && first != nullptr && first->concat != nullptr) {
    return first->concat(thread, left, right);
  }
  if (op != BinaryOperator::kMultiply) return nullptr;
  if (first != nullptr && first->repeat != nullptr) return Repeat(thread, left, right);
  if (second != nullptr && second->repeat != nullptr) return Repeat(thread, right, left);
  return nullptr;
}

template <class S>
Object<S>* Operate(Thread<S>& thread, BinaryOperator op, Object<S>* left, Object<S>* right,
                   const char* equals) {
  Object<S>* result = TryOperands(thread, left, right, op);
  if (result != nullptr || thread.failed()) return result;
  result = TrySequences(thread, op, left, right);
  if (result != nullptr || thread.failed()) return result;
  const bool power = op == BinaryOperator::kPower && *equals != '\0';
  return TypeError(thread, "unsupported operand type(s) for ", power ? "**" : Sign(op), equals,
                   ": '", ClassApi<S>::ClassNameOf(thread, left), "' and '",
                   ClassApi<S>::ClassNameOf(thread, right), "'");
}

template <class S>
Object<S>* Unary(Thread<S>& thread, Object<S>* object,
                 typename Type<S>::Unary NumberSlots<S>::* slot, const char* sign) {
  if (object->type->number != nullptr && object->type->number->*slot != nullptr) {
    Object<S>* result = (object->type->number->*slot)(thread, object);
    if (result != nullptr || thread.failed()) return result;
  }
  return TypeError(thread, "bad operand type for unary ", sign, ": '",
                   ClassApi<S>::ClassNameOf(thread, object), "'");
}

// What a slot makes of the object, new; null without an error if there is none. A method of a
// program may return anything: what it returns must pass the check, or hold what does.
template <class S>
Object<S>* Convert(Thread<S>& thread, Object<S>* object,
                   typename Type<S>::Unary NumberSlots<S>::* slot, bool (*check)(const Object<S>*),
                   const std::string& method, const char* expected) {
  const auto* number = object->type->number;
  if (number == nullptr || number->*slot == nullptr) return nullptr;
  Object<S>* result = (number->*slot)(thread, object);
  if (result == nullptr || check(result)) return result;
  Object<S>* value = InstanceApi<S>::InstanceValue(result);
  if (check(value)) {
    Incref(thread, value);
  } else {
    value = TypeError(thread, method, " returned non-", expected, " (type ",
                      ClassApi<S>::ClassNameOf(thread, result), ")");
  }
  Decref(thread, result);
  return value;
}

}  // namespace

const char* Sign(BinaryOperator op) {
  constexpr const char* kSigns[kBinaryOperators] = {"+",           "-",  "*",  "@", "/", "//", "%",
                                                    "** or pow()", "<<", ">>", "&", "|", "^"};
  return kSigns[static_cast<int>(op)];
}

template <class S>
Object<S>* NumberApi<S>::NumberBinary(Thread<S>& thread, BinaryOperator op, Obj* left, Obj* right) {
  return Operate(thread, op, left, right, "");
}

template <class S>
Object<S>* NumberApi<S>::NumberInplace(Thread<S>& thread, BinaryOperator op, Obj* left,
                                       Obj* right) {
  if (const auto change = SlotOf<S>(left->type->inplace, op); change != nullptr) {
    Obj* result = change(thread, left, right);
    if (result != nullptr || thread.failed()) return result;
  }
  return Operate(thread, op, left, right, "=");
}

template <class S>
Object<S>* NumberApi<S>::NumberNegative(Thread<S>& thread, Obj* object) {
  return Unary(thread, object, &NumberSlots<S>::negative, "-");
}

template <class S>
Object<S>* NumberApi<S>::NumberPositive(Thread<S>& thread, Obj* object) {
  return Unary(thread, object, &NumberSlots<S>::positive, "+");
}

template <class S>
Object<S>* NumberApi<S>::NumberInvert(Thread<S>& thread, Obj* object) {
  return Unary(thread, object, &NumberSlots<S>::invert, "~");
}

template <class S>
bool NumberApi<S>::IndexCheck(Thread<S>& thread, Obj* object) {
  if (!InstanceApi<S>::InstanceCheck(object)) {
    return object->type->number != nullptr && object->type->number->index != nullptr;
  }
  if (IntApi<S>::IntCheck(InstanceApi<S>::InstanceValue(object))) return true;
  return HasSpecial(thread, object, Special::kIndex);
}

template <class S>
Object<S>* NumberApi<S>::NumberIndex(Thread<S>& thread, Obj* object) {
  // What is an int is not asked, whatever its class defines.
  if (Obj* value = InstanceApi<S>::InstanceValue(object); IntApi<S>::IntCheck(value)) {
    return NewRef(thread, value);
  }
  Obj* index =
      Convert<S>(thread, object, &NumberSlots<S>::index, IntApi<S>::IntCheck, "__index__", "int");
  if (index != nullptr || thread.failed()) return index;
  return TypeError(thread, "'", ClassApi<S>::ClassNameOf(thread, object),
                   "' object cannot be interpreted as an integer");
}

template <class S>
Object<S>* NumberApi<S>::NumberToInt(Thread<S>& thread, Obj* object) {
  Obj* result =
      Convert<S>(thread, object, &NumberSlots<S>::to_int, IntApi<S>::IntCheck, "__int__", "int");
  if (result == nullptr || !IntApi<S>::BoolCheck(result)) return result;
  const int64_t value = IntApi<S>::IntValue(thread, result);
  Decref(thread, result);
  return IntApi<S>::IntFromInt64(thread, value);
}

template <class S>
Object<S>* NumberApi<S>::NumberToFloat(Thread<S>& thread, Obj* object) {
  return Convert<S>(thread, object, &NumberSlots<S>::to_float, FloatApi<S>::FloatCheck,
                    ClassApi<S>::ClassNameOf(thread, object) + ".__float__", "float");
}

template <class S>
int NumberApi<S>::NumberAsClamped(Thread<S>& thread, Obj* object, int64_t* out) {
  Obj* index = NumberIndex(thread, object);
  if (index == nullptr) return -1;
  *out = IntApi<S>::IntAsClamped(thread, index);
  Decref(thread, index);
  return 0;
}

template <class S>
Object<S>* NumberApi<S>::SequenceConcat(Thread<S>& thread, Obj* left, Obj* right) {
  if (left->type->sequence != nullptr && left->type->sequence->concat != nullptr) {
    return left->type->sequence->concat(thread, left, right);
  }
  return TypeError(thread, "'", ClassApi<S>::ClassNameOf(thread, left),
                   "' object can't be concatenated");
}

OBJECTS_INSTANTIATE(struct NumberApi)

}  // namespace objects
