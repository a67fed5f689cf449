#include "objects/types/int.h"

#include <cmath>

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/float.h"
#include "objects/types/int_inline.h"
#include "objects/types/int_slots.h"
#include "objects/types/klass.h"
#include "objects/types/str.h"

namespace objects {
namespace {

template <class S>
bool RequireInt(Thread<S>& thread, Object<S>* object) {
  if (IntApi<S>::IntCheck(object)) return true;
  thread.Fail(ErrorKind::kTypeError, absl::StrCat("'", ClassApi<S>::ClassNameOf(thread, object),
                                                  "' object cannot be interpreted as an integer"));
  return false;
}

template <class S>
Object<S>* Repr(Thread<S>& thread, Object<S>* object) {
  return IntText<S>::Write(thread, object, 10);
}

template <class S>
Object<S>* BoolRepr(Thread<S>& thread, Object<S>* object) {
  return StrApi<S>::StrFromView(thread, IntApi<S>::IntValue(thread, object) ? "True" : "False");
}

template <class S>
Object<S>* Compare(Thread<S>& thread, Object<S>* left, Object<S>* right, Comparison how) {
  using Ints = IntApi<S>;
  if (Ints::IntFits64(left) && Ints::IntFits64(right)) [[likely]] {
    return Ints::BoolFromBool(
        thread, CompareValues(Ints::IntValue(thread, left), Ints::IntValue(thread, right), how));
  }
  if (!Ints::IntCheck(left) || !Ints::IntCheck(right)) return nullptr;
  return Ints::BoolFromBool(thread, CompareValues(Ints::IntOrder(thread, left, right), 0, how));
}

template <class S>
int Hash(Thread<S>& thread, Object<S>* object, int64_t* out) {
  constexpr int64_t kModulus = (int64_t{1} << 61) - 1;
  if (IntApi<S>::IntFits64(object)) [[likely]] {
    const int64_t value = IntApi<S>::IntValue(thread, object);
    if (value > -kModulus && value < kModulus) [[likely]] {
      *out = value == -1 ? -2 : value;
      return 0;
    }
  }
  *out = bigint::Hash(IntOperand(thread, object));
  return 0;
}

// A plain int of the same value: itself, unless it is a bool.
template <class S>
Object<S>* ToInt(Thread<S>& thread, Object<S>* object) {
  if (!IntApi<S>::BoolCheck(object)) return NewRef(thread, object);
  return IntApi<S>::IntFromInt64(thread, IntApi<S>::IntValue(thread, object));
}

template <class S>
Object<S>* Absolute(Thread<S>& thread, Object<S>* object) {
  const bool negative = IntOperand(thread, object).negative();
  return negative ? IntSlots<S>::Negative(thread, object) : ToInt(thread, object);
}

template <class S>
Object<S>* ToFloat(Thread<S>& thread, Object<S>* object) {
  const double value = IntApi<S>::IntAsDouble(thread, object);
  return thread.failed() ? nullptr : FloatApi<S>::FloatFromDouble(thread, value);
}

template <class S>
int Truth(Thread<S>& thread, Object<S>* object) {
  return !IntApi<S>::IntFits64(object) || IntApi<S>::IntValue(thread, object) != 0;
}

template <class S>
constexpr typename Type<S>::Number kNumber{
    .add = IntSlots<S>::Add,
    .subtract = IntSlots<S>::Subtract,
    .multiply = IntSlots<S>::Multiply,
    .true_divide = IntSlots<S>::TrueDivide,
    .floor_divide = IntSlots<S>::FloorDivide,
    .remainder = IntSlots<S>::Remainder,
    .power = IntSlots<S>::Power,
    .left_shift = IntBitSlots<S>::LeftShift,
    .right_shift = IntBitSlots<S>::RightShift,
    .bit_and = IntBitSlots<S>::And,
    .bit_or = IntBitSlots<S>::Or,
    .bit_xor = IntBitSlots<S>::Xor,
    .negative = IntSlots<S>::Negative,
    .positive = ToInt<S>,
    .invert = IntBitSlots<S>::Invert,
    .absolute = Absolute<S>,
    .index = ToInt<S>,
    .to_int = ToInt<S>,
    .to_float = ToFloat<S>,
    .truth = Truth<S>,
};

template <class S>
void Dealloc(Thread<S>& thread, Object<S>* object) {
  thread.Free(static_cast<IntObject<S>*>(object));
}

template <class S>
void BigDealloc(Thread<S>& thread, Object<S>* object) {
  auto* big = static_cast<BigIntObject<S>*>(object);
  thread.Free(big, static_cast<size_t>(std::abs(big->size)) * sizeof(uint64_t));
}

template <class S>
constexpr Type<S> Make(const char* name, void (*dealloc)(Thread<S>&, Object<S>*),
                       typename Type<S>::Unary repr) {
  return {
      .name = name,
      .dealloc = dealloc,
      .repr = repr,
      .hash = Hash<S>,
      .compare = Compare<S>,
      .number = &kNumber<S>,
      .leaf = true,
  };
}

}  // namespace

template <class S>
const Type<S> IntApi<S>::kIntType = Make<S>("int", Dealloc<S>, Repr<S>);
template <class S>
const Type<S> IntApi<S>::kBoolType = Make<S>("bool", Dealloc<S>, BoolRepr<S>);
template <class S>
const Type<S> IntApi<S>::kBigIntType = Make<S>("int", BigDealloc<S>, Repr<S>);

template <class S>
Object<S>* IntApi<S>::IntFromDouble(Thread<S>& thread, double value) {
  if (value > -0x1p63 && value < 0x1p63) return IntFromInt64(thread, static_cast<int64_t>(value));
  if (std::isinf(value)) {
    return thread.Fail(ErrorKind::kOverflowError, "cannot convert float infinity to integer");
  }
  if (std::isnan(value)) {
    return thread.Fail(ErrorKind::kValueError, "cannot convert float NaN to integer");
  }
  return IntSlots<S>::FromValue(thread, bigint::FromDouble(value));
}

template <class S>
Object<S>* IntApi<S>::IntFromDigits(Thread<S>& thread, std::string_view digits, int base,
                                    bool negative) {
  return IntText<S>::Read(thread, digits, base, negative);
}

template <class S>
int64_t IntApi<S>::IntAsInt64(Thread<S>& thread, Obj* object) {
  if (IntFits64(object)) [[likely]]
    return IntValue(thread, object);
  if (!RequireInt(thread, object)) return -1;
  thread.Fail(ErrorKind::kOverflowError, "Python int too large to convert to C ssize_t");
  return -1;
}

template <class S>
int64_t IntApi<S>::IntAsClamped(Thread<S>& thread, Obj* object) {
  if (IntFits64(object)) return IntValue(thread, object);
  return IntOperand(thread, object).negative() ? INT64_MIN : INT64_MAX;
}

template <class S>
double IntApi<S>::IntAsDouble(Thread<S>& thread, Obj* object) {
  if (IntFits64(object)) [[likely]]
    return static_cast<double>(IntValue(thread, object));
  if (!RequireInt(thread, object)) return -1;
  const double value = bigint::ToDouble(IntOperand(thread, object));
  if (!std::isinf(value)) return value;
  thread.Fail(ErrorKind::kOverflowError, "int too large to convert to float");
  return -1;
}

template <class S>
int64_t IntApi<S>::IntBitLength(Thread<S>& thread, Obj* object) {
  return bigint::BitLength(IntOperand(thread, object));
}

template <class S>
Object<S>* IntApi<S>::IntToText(Thread<S>& thread, Obj* object, int base) {
  return IntText<S>::Write(thread, object, base);
}

template <class S>
Object<S>* IntApi<S>::IntDivmod(Thread<S>& thread, Obj* left, Obj* right) {
  return IntSlots<S>::DivMod(thread, left, right);
}

template <class S>
Object<S>* IntApi<S>::IntPowMod(Thread<S>& thread, Obj* base, Obj* exponent, Obj* modulus) {
  return IntSlots<S>::PowMod(thread, base, exponent, modulus);
}

template <class S>
int IntApi<S>::IntOrder(Thread<S>& thread, Obj* left, Obj* right) {
  return bigint::Compare(IntOperand(thread, left), IntOperand(thread, right));
}

template <class S>
int IntApi<S>::IntOrderDouble(Thread<S>& thread, Obj* left, double right) {
  const double whole = std::trunc(right);
  const int order =
      bigint::Compare(IntOperand(thread, left), bigint::Operand(bigint::FromDouble(whole)));
  if (order != 0) return order;
  return whole < right ? -1 : whole > right;
}

OBJECTS_INSTANTIATE(struct IntApi)

}  // namespace objects
