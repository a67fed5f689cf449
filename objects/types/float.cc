#include "objects/types/float.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <string>

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/bigint.h"
#include "objects/types/int_inline.h"
#include "objects/types/klass.h"
#include "objects/types/protocol.h"
#include "objects/types/str.h"
#include "objects/types/tuple.h"

namespace objects {
namespace {

template <class S>
bool Number(Object<S>* object) {
  return FloatApi<S>::FloatCheck(object) || IntApi<S>::IntCheck(object);
}

// False where an operand is neither float nor int: the caller tries elsewhere; or with an error.
template <class S>
bool Operands(Thread<S>& thread, Object<S>* left, Object<S>* right, double* a, double* b) {
  using Floats = FloatApi<S>;
  if (Floats::FloatCheck(left) && Floats::FloatCheck(right)) [[likely]] {
    *a = Floats::FloatValue(thread, left);
    *b = Floats::FloatValue(thread, right);
    return true;
  }
  if (!Number(left) || !Number(right)) return false;
  *a = Floats::FloatAsDouble(thread, left);
  *b = Floats::FloatAsDouble(thread, right);
  return !thread.failed();
}

template <class S, class Op>
Object<S>* Arithmetic(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  double a, b;
  if (!Operands(thread, left, right, &a, &b)) return nullptr;
  return FloatApi<S>::FloatFromDouble(thread, Op()(a, b));
}

struct Parts {
  double quotient;
  double remainder;
};

// The remainder has the sign of the divisor, also when it is zero; the quotient is rounded from the
// difference, because a / b itself may already have been rounded up to the next whole number.
Parts FloorDivMod(double a, double b) {
  double remainder = std::fmod(a, b);
  double quotient = (a - remainder) / b;
  if (remainder == 0) {
    remainder = std::copysign(0.0, b);
  } else if ((remainder < 0) != (b < 0)) {
    remainder += b;
    quotient -= 1;
  }
  if (quotient == 0) return {std::copysign(0.0, a / b), remainder};
  const double whole = std::floor(quotient);
  return {quotient - whole > 0.5 ? whole + 1 : whole, remainder};
}

struct FloorDivides {
  static constexpr const char kByZero[] = "float floor division by zero";
  double operator()(double a, double b) const { return FloorDivMod(a, b).quotient; }
};

struct Modulus {
  static constexpr const char kByZero[] = "float modulo";
  double operator()(double a, double b) const { return FloorDivMod(a, b).remainder; }
};

struct Divides {
  static constexpr const char kByZero[] = "float division by zero";
  double operator()(double a, double b) const { return a / b; }
};

template <class S, class Op>
Object<S>* Division(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  double a, b;
  if (!Operands(thread, left, right, &a, &b)) return nullptr;
  if (b == 0) return thread.Fail(ErrorKind::kZeroDivisionError, Op::kByZero);
  return FloatApi<S>::FloatFromDouble(thread, Op()(a, b));
}

template <class S>
Object<S>* Power(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  double a, b;
  if (!Operands(thread, left, right, &a, &b)) return nullptr;
  return FloatApi<S>::FloatPower(thread, a, b);
}

template <class S>
Object<S>* Repr(Thread<S>& thread, Object<S>* object) {
  return StrApi<S>::StrFromView(thread, FloatText(FloatApi<S>::FloatValue(thread, object)));
}

// Equal numbers hash alike: 2.0 is the key 2. No NaN equals another, nor hashes like it.
template <class S>
int Hash(Thread<S>& thread, Object<S>* object, int64_t* out) {
  const double value = FloatApi<S>::FloatValue(thread, object);
  if (std::isnan(value)) return ProtocolApi<S>::ObjectHashPointer(thread, object, out);
  *out = bigint::HashDouble(value);
  return 0;
}

bool CompareUnordered(Comparison how) { return how == Comparison::kNotEqual; }

// Exact: an int is not rounded to be compared.
template <class S>
bool CompareWithInt(Thread<S>& thread, double value, Object<S>* integer, Comparison how) {
  if (std::isnan(value)) return CompareUnordered(how);
  if (std::isinf(value)) return CompareValues(value, 0.0, how);
  return CompareValues(0, IntApi<S>::IntOrderDouble(thread, integer, value), how);
}

template <class S>
Object<S>* Compare(Thread<S>& thread, Object<S>* left, Object<S>* right, Comparison how) {
  using Floats = FloatApi<S>;
  bool result;
  if (Floats::FloatCheck(left) && Floats::FloatCheck(right)) {
    result =
        CompareValues(Floats::FloatValue(thread, left), Floats::FloatValue(thread, right), how);
  } else if (Floats::FloatCheck(left) && IntApi<S>::IntCheck(right)) {
    result = CompareWithInt(thread, Floats::FloatValue(thread, left), right, how);
  } else if (IntApi<S>::IntCheck(left) && Floats::FloatCheck(right)) {
    result = CompareWithInt(thread, Floats::FloatValue(thread, right), left, Reflected(how));
  } else {
    return nullptr;
  }
  return IntApi<S>::BoolFromBool(thread, result);
}

template <class S, double (*kFunction)(double)>
Object<S>* Unary(Thread<S>& thread, Object<S>* object) {
  return FloatApi<S>::FloatFromDouble(thread, kFunction(FloatApi<S>::FloatValue(thread, object)));
}

double Negated(double value) { return -value; }
double Magnitude(double value) { return std::fabs(value); }

template <class S>
Object<S>* Itself(Thread<S>& thread, Object<S>* object) {
  return NewRef(thread, object);
}

template <class S>
constexpr typename Type<S>::Number kNumber{
    .add = Arithmetic<S, std::plus<double>>,
    .subtract = Arithmetic<S, std::minus<double>>,
    .multiply = Arithmetic<S, std::multiplies<double>>,
    .true_divide = Division<S, Divides>,
    .floor_divide = Division<S, FloorDivides>,
    .remainder = Division<S, Modulus>,
    .power = Power<S>,
    .negative = Unary<S, Negated>,
    .positive = Itself<S>,
    .absolute = Unary<S, Magnitude>,
    .to_int = [](Thread<S>& thread, Object<S>* object) -> Object<S>* {
      return IntApi<S>::IntFromDouble(thread, FloatApi<S>::FloatValue(thread, object));
    },
    .to_float = Itself<S>,
    .truth = [](Thread<S>& thread, Object<S>* object) -> int {
      return FloatApi<S>::FloatValue(thread, object) != 0;
    },
};

}  // namespace

template <class S>
const Type<S> FloatApi<S>::kFloatType{
    .name = "float",
    .dealloc = [](Thread<S>& thread,
                  Object<S>* object) { thread.Free(static_cast<FloatObject<S>*>(object)); },
    .repr = Repr<S>,
    .hash = Hash<S>,
    .compare = Compare<S>,
    .number = &kNumber<S>,
    .leaf = true,
};

template <class S>
double FloatApi<S>::FloatAsDouble(Thread<S>& thread, Obj* object) {
  if (FloatCheck(object)) return FloatValue(thread, object);
  if (IntApi<S>::IntCheck(object)) return IntApi<S>::IntAsDouble(thread, object);
  thread.Fail(ErrorKind::kTypeError,
              absl::StrCat("must be real number, not ", ClassApi<S>::ClassNameOf(thread, object)));
  return -1;
}

template <class S>
Object<S>* FloatApi<S>::FloatDivmod(Thread<S>& thread, Obj* left, Obj* right) {
  double a, b;
  if (!Operands(thread, left, right, &a, &b)) return nullptr;
  if (b == 0) return thread.Fail(ErrorKind::kZeroDivisionError, "float divmod()");
  const Parts parts = FloorDivMod(a, b);
  Obj* pair[2] = {FloatFromDouble(thread, parts.quotient),
                  FloatFromDouble(thread, parts.remainder)};
  const bool made = pair[0] != nullptr && pair[1] != nullptr;
  Obj* result = made ? TupleApi<S>::TuplePack(thread, pair) : nullptr;
  for (Obj* part : pair) XDecref(thread, part);
  return result;
}

template <class S>
Object<S>* FloatApi<S>::FloatPower(Thread<S>& thread, double base, double exponent) {
  if (base == 0 && exponent < 0 && std::isfinite(exponent)) {
    return thread.Fail(ErrorKind::kZeroDivisionError, "0.0 cannot be raised to a negative power");
  }
  const bool finite = std::isfinite(base) && std::isfinite(exponent);
  if (finite && base < 0 && exponent != std::floor(exponent)) {
    return thread.Fail(ErrorKind::kValueError, "complex numbers are not supported");
  }
  const double result = std::pow(base, exponent);
  if (finite && std::isinf(result)) {
    return thread.Fail(ErrorKind::kOverflowError, "(34, 'Numerical result out of range')");
  }
  return FloatFromDouble(thread, result);
}

std::string FloatText(double value) {
  if (std::isnan(value)) return "nan";
  if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
  const double magnitude = std::fabs(value);
  const bool fixed = magnitude == 0 || (magnitude >= 1e-4 && magnitude < 1e16);
  char buffer[64];
  const auto end = std::to_chars(buffer, buffer + sizeof(buffer), value,
                                 fixed ? std::chars_format::fixed : std::chars_format::scientific);
  std::string text(buffer, end.ptr);
  if (fixed && text.find('.') == std::string::npos) text += ".0";
  return text;
}

OBJECTS_INSTANTIATE(struct FloatApi)

}  // namespace objects
