// Instances as operands and as containers: the number, sequence and mapping slots of the instance
// type. The other half of instance_slots.cc.

#include "objects/types/instance_slots.h"

#include "generated/schemes.h"
#include "objects/types/dict_lookup.h"
#include "objects/types/float.h"
#include "objects/types/int.h"
#include "objects/types/number.h"
#include "objects/types/special_call.h"

namespace objects {
namespace {

template <class S>
std::nullptr_t Cannot(Thread<S>& thread, Object<S>* self, const char* before, const char* after) {
  return thread.Fail(ErrorKind::kTypeError,
                     absl::StrCat(before, "'", ClassApi<S>::ClassNameOf(thread, self), "'", after));
}

// What `__len__` of a program returned, which is given back. -1 with an error.
template <class S>
int64_t TakeLength(Thread<S>& thread, Object<S>* result) {
  Object<S>* index = result != nullptr ? NumberApi<S>::NumberIndex(thread, result) : nullptr;
  XDecref(thread, result);
  if (index == nullptr) return -1;
  const int64_t length = IntApi<S>::IntAsClamped(thread, index);
  const bool fits = IntApi<S>::IntFits64(index);
  Decref(thread, index);
  if (length < 0) {
    thread.Fail(ErrorKind::kValueError, "__len__() should return >= 0");
  } else if (!fits) {
    thread.Fail(ErrorKind::kOverflowError, "cannot fit 'int' into an index-sized integer");
  }
  return thread.failed() ? -1 : length;
}

template <class S>
int64_t Length(Thread<S>& thread, Object<S>* self) {
  Object<S>* result;
  if (CallSpecial<S>(thread, self, Special::kLength, {}, &result)) {
    return TakeLength(thread, result);
  }
  if (Object<S>* value = HeldValue(self)) return ProtocolApi<S>::ObjectLength(thread, value);
  Cannot(thread, self, "object of type ", " has no len()");
  return -1;
}

template <class S>
int Truth(Thread<S>& thread, Object<S>* self) {
  Object<S>* result;
  if (CallSpecial<S>(thread, self, Special::kBool, {}, &result)) {
    if (result == nullptr) return -1;
    const bool is_bool = result->type == &IntApi<S>::kBoolType;
    const bool truth = result == thread.builtins().true_object;
    if (!is_bool) {
      thread.Fail(ErrorKind::kTypeError, absl::StrCat("__bool__ should return bool, returned ",
                                                      ClassApi<S>::ClassNameOf(thread, result)));
    }
    Decref(thread, result);
    return is_bool ? truth : -1;
  }
  // A number that the instance holds comes before its length: it has a truth of its own.
  Object<S>* value = HeldValue(self);
  const bool number =
      value != nullptr && (IntApi<S>::IntCheck(value) || FloatApi<S>::FloatCheck(value));
  if (!number && CallSpecial<S>(thread, self, Special::kLength, {}, &result)) {
    const int64_t length = TakeLength(thread, result);
    return length < 0 ? -1 : length > 0;
  }
  return value != nullptr ? ProtocolApi<S>::ObjectIsTrue(thread, value) : 1;
}

template <class S>
Object<S>* GetItem(Thread<S>& thread, Object<S>* self, Object<S>* key) {
  Object<S>* result;
  if (CallSpecial(thread, self, Special::kGetItem, {key}, &result)) return result;
  Object<S>* value = HeldValue(self);
  if (value == nullptr) return Cannot(thread, self, "", " object is not subscriptable");
  result = ProtocolApi<S>::ObjectGetItem(thread, value, key);
  if (result != nullptr || thread.error().kind != ErrorKind::kKeyError) return result;
  Object<S>* missing;
  if (!HasSpecial(thread, self, Special::kMissing)) return nullptr;
  thread.ClearError();
  // The method may be gone by now.
  return CallSpecial(thread, self, Special::kMissing, {key}, &missing) ? missing
                                                                       : FailMissing(thread, key);
}

template <class S>
int AssignItem(Thread<S>& thread, Object<S>* self, Object<S>* key, Object<S>* item) {
  Object<S>* result;
  const bool called = item != nullptr
                          ? CallSpecial(thread, self, Special::kSetItem, {key, item}, &result)
                          : CallSpecial(thread, self, Special::kDelItem, {key}, &result);
  if (called) {
    XDecref(thread, result);
    return result != nullptr ? 0 : -1;
  }
  Object<S>* value = HeldValue(self);
  if (value == nullptr) {
    // A class that can do one of the two lacks the other's method, not the ability.
    const Special other = item != nullptr ? Special::kDelItem : Special::kSetItem;
    if (HasSpecial(thread, self, other)) {
      thread.Fail(ErrorKind::kAttributeError,
                  SpecialName(item != nullptr ? Special::kSetItem : Special::kDelItem));
      return -1;
    }
    Cannot(thread, self, "",
           item != nullptr ? " object does not support item assignment"
                           : " object doesn't support item deletion");
    return -1;
  }
  return item != nullptr ? ProtocolApi<S>::ObjectSetItem(thread, value, key, item)
                         : ProtocolApi<S>::ObjectDelItem(thread, value, key);
}

template <class S>
int Contains(Thread<S>& thread, Object<S>* self, Object<S>* item) {
  Object<S>* cls = InstanceApi<S>::InstanceClass(thread, self);
  if (cls == nullptr) return -1;
  if (SpecialIsNone(thread, cls, Special::kContains)) {
    Cannot(thread, self, "", " object is not a container");
    return -1;
  }
  Object<S>* result;
  if (CallSpecial(thread, self, Special::kContains, {item}, &result)) {
    const int truth = result != nullptr ? ProtocolApi<S>::ObjectIsTrue(thread, result) : -1;
    XDecref(thread, result);
    return truth;
  }
  if (Object<S>* value = HeldValue(self)) {
    return ProtocolApi<S>::ObjectContains(thread, value, item);
  }
  return ProtocolApi<S>::IterContains(thread, self, item);
}

// Does a derived class define the method anew?
template <class S>
bool Overrides(Thread<S>& thread, Object<S>* cls, Object<S>* base, Special special) {
  Object<S>* own = ClassApi<S>::ClassSpecial(thread, cls, special);
  Object<S>* inherited = ClassApi<S>::ClassSpecial(thread, base, special);
  const bool overrides = own != nullptr && own != inherited;
  XDecref(thread, own);
  XDecref(thread, inherited);
  return overrides;
}

// `left op right` where one of them at least is an instance.
template <class S, int op>
Object<S>* Binary(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  constexpr auto kPlain = static_cast<Special>(static_cast<int>(Special::kAdd) + op);
  constexpr auto kReflected = static_cast<Special>(static_cast<int>(Special::kReflectedAdd) + op);
  using Instances = InstanceApi<S>;
  const bool left_is = Instances::InstanceCheck(left);
  const bool right_is = Instances::InstanceCheck(right);
  Object<S>* result = nullptr;
  bool right_asked = false;
  if (left_is && right_is) {
    Object<S>* first = Instances::InstanceClass(thread, left);
    Object<S>* second = Instances::InstanceClass(thread, right);
    if (first == nullptr || second == nullptr) return nullptr;
    // A derived class that refines the operator is asked before its base; one class, once.
    const bool refined = first != second && ClassApi<S>::ClassIsSubclass(thread, second, first) &&
                         Overrides(thread, second, first, kReflected);
    right_asked = first == second || refined;
    if (refined && CallSpecial(thread, right, kReflected, {left}, &result)) {
      result = OrNotImplemented(thread, result);
      if (result != nullptr || thread.failed()) return result;
    }
  }
  if (left_is && CallSpecial(thread, left, kPlain, {right}, &result)) {
    result = OrNotImplemented(thread, result);
    if (result != nullptr || thread.failed()) return result;
  }
  if (right_is && !right_asked && CallSpecial(thread, right, kReflected, {left}, &result)) {
    result = OrNotImplemented(thread, result);
    if (result != nullptr || thread.failed()) return result;
  }
  Object<S>* plain_left = Instances::InstanceValue(left);
  Object<S>* plain_right = Instances::InstanceValue(right);
  if (plain_left == left && plain_right == right) return nullptr;
  if (Instances::InstanceCheck(plain_left)) return nullptr;
  if (op == static_cast<int>(BinaryOperator::kRemainder) && plain_left != left) {
    // A format takes what it is given as it is; only numbers want the number that it stands for.
    const bool is_number = IntApi<S>::IntCheck(plain_left) || FloatApi<S>::FloatCheck(plain_left);
    const auto* number = plain_left->type->number;
    if (!is_number && number != nullptr && number->remainder != nullptr) {
      return number->remainder(thread, plain_left, right);
    }
  }
  if (Instances::InstanceCheck(plain_right)) return nullptr;
  return NumberApi<S>::NumberBinary(thread, static_cast<BinaryOperator>(op), plain_left,
                                    plain_right);
}

template <class S, int op>
Object<S>* Inplace(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  constexpr auto kInplace = static_cast<Special>(static_cast<int>(Special::kInplaceAdd) + op);
  Object<S>* result = nullptr;
  if (CallSpecial(thread, left, kInplace, {right}, &result)) {
    return OrNotImplemented(thread, result);
  }
  Object<S>* value = HeldValue(left);
  if (value == nullptr || value->type->inplace == nullptr ||
      HasSpecial(thread, left, static_cast<Special>(static_cast<int>(Special::kAdd) + op))) {
    return nullptr;
  }
  // A list that changed itself is still what the instance holds: the instance is the result.
  result = NumberApi<S>::NumberInplace(thread, static_cast<BinaryOperator>(op), value,
                                       InstanceApi<S>::InstanceValue(right));
  if (result != value) return result;
  Decref(thread, result);
  return NewRef(thread, left);
}

template <class S, Special special>
Object<S>* Unary(Thread<S>& thread, Object<S>* self) {
  Object<S>* result;
  if (CallSpecial<S>(thread, self, special, {}, &result)) return result;
  Object<S>* value = HeldValue(self);
  if (value == nullptr || value->type->number == nullptr) return nullptr;
  const auto* number = value->type->number;
  const typename Type<S>::Unary slot = special == Special::kNegative   ? number->negative
                                       : special == Special::kPositive ? number->positive
                                       : special == Special::kInvert   ? number->invert
                                       : special == Special::kAbsolute ? number->absolute
                                       : special == Special::kInt      ? number->to_int
                                       : special == Special::kFloat    ? number->to_float
                                                                       : number->index;
  return slot != nullptr ? slot(thread, value) : nullptr;
}

template <class S, bool inplace, int op>
constexpr typename Type<S>::Binary Slot() {
  if constexpr (inplace) {
    return Inplace<S, op>;
  } else {
    return Binary<S, op>;
  }
}

template <class S, bool inplace>
constexpr typename Type<S>::Number Operators() {
  typename Type<S>::Number number{.add = Slot<S, inplace, 0>(),
                                  .subtract = Slot<S, inplace, 1>(),
                                  .multiply = Slot<S, inplace, 2>(),
                                  .matrix_multiply = Slot<S, inplace, 3>(),
                                  .true_divide = Slot<S, inplace, 4>(),
                                  .floor_divide = Slot<S, inplace, 5>(),
                                  .remainder = Slot<S, inplace, 6>(),
                                  .power = Slot<S, inplace, 7>(),
                                  .left_shift = Slot<S, inplace, 8>(),
                                  .right_shift = Slot<S, inplace, 9>(),
                                  .bit_and = Slot<S, inplace, 10>(),
                                  .bit_or = Slot<S, inplace, 11>(),
                                  .bit_xor = Slot<S, inplace, 12>()};
  if constexpr (!inplace) {
    number.negative = Unary<S, Special::kNegative>;
    number.positive = Unary<S, Special::kPositive>;
    number.invert = Unary<S, Special::kInvert>;
    number.absolute = Unary<S, Special::kAbsolute>;
    number.index = Unary<S, Special::kIndex>;
    number.to_int = Unary<S, Special::kInt>;
    number.to_float = Unary<S, Special::kFloat>;
    number.truth = Truth<S>;
  }
  return number;
}

}  // namespace

template <class S>
const typename Type<S>::Number InstanceSlots<S>::kNumber = Operators<S, false>();
template <class S>
const typename Type<S>::Number InstanceSlots<S>::kInplace = Operators<S, true>();
template <class S>
const typename Type<S>::Sequence InstanceSlots<S>::kSequence{.contains = Contains<S>};
template <class S>
const typename Type<S>::Mapping InstanceSlots<S>::kMapping{
    .length = Length<S>, .subscript = GetItem<S>, .assign_subscript = AssignItem<S>};

#define INSTANTIATE(S)                                          \
  template const Type<S>::Number InstanceSlots<S>::kNumber;     \
  template const Type<S>::Number InstanceSlots<S>::kInplace;    \
  template const Type<S>::Sequence InstanceSlots<S>::kSequence; \
  template const Type<S>::Mapping InstanceSlots<S>::kMapping;
OBJECTS_FOR_EACH_WORLD(INSTANTIATE)

}  // namespace objects
