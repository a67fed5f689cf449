#include "objects/types/float.h"

#include <charconv>
#include <cmath>
#include <functional>
#include <string>

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/int.h"
#include "objects/types/str.h"

namespace objects {
namespace {

template <class S>
double Value(Thread<S>& thread, Object<S>* object) {
  Reading<S> reading(thread, object);
  return static_cast<FloatObject<S>*>(object)->value.Load();
}

// False where an operand is neither float nor int: the caller tries elsewhere.
template <class S>
bool Operands(Thread<S>& thread, Object<S>* left, Object<S>* right, double* a, double* b) {
  for (Object<S>* operand : {left, right}) {
    if (!FloatApi<S>::FloatCheck(operand) && !IntApi<S>::IntCheck(operand)) return false;
  }
  *a = FloatApi<S>::FloatAsDouble(thread, left);
  *b = FloatApi<S>::FloatAsDouble(thread, right);
  return true;
}

template <class S, class Op>
Object<S>* Arithmetic(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  double a, b;
  if (!Operands(thread, left, right, &a, &b)) return nullptr;
  return FloatApi<S>::FloatFromDouble(thread, Op()(a, b));
}

template <class S, class Op>
Object<S>* Division(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  double a, b;
  if (!Operands(thread, left, right, &a, &b)) return nullptr;
  if (b == 0) return thread.Fail(ErrorKind::kZeroDivisionError, "float division by zero");
  return FloatApi<S>::FloatFromDouble(thread, Op()(a, b));
}

struct FloorDivides {
  double operator()(double a, double b) const { return std::floor(a / b); }
};

// The sign of the divisor, as Python's.
struct Modulus {
  double operator()(double a, double b) const {
    const double remainder = std::fmod(a, b);
    return remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder;
  }
};

template <class S>
Object<S>* Negative(Thread<S>& thread, Object<S>* object) {
  return FloatApi<S>::FloatFromDouble(thread, -Value(thread, object));
}

// The shortest text that reads back as the same double, with Python's ".0" and exponent rules.
std::string Text(double value) {
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

template <class S>
Object<S>* Repr(Thread<S>& thread, Object<S>* object) {
  return StrApi<S>::StrFromView(thread, Text(Value(thread, object)));
}

template <class S>
int Hash(Thread<S>& thread, Object<S>* object, int64_t* out) {
  const double value = Value(thread, object);
  // Equal numbers hash alike: 2.0 is the key 2.
  if (value == std::floor(value) && std::fabs(value) < 9e18) {
    *out = static_cast<int64_t>(value);
  } else {
    *out = static_cast<int64_t>(std::hash<double>()(value));
  }
  return 0;
}

template <class S>
Object<S>* Compare(Thread<S>& thread, Object<S>* left, Object<S>* right, Comparison how) {
  double a, b;
  if (!Operands(thread, left, right, &a, &b)) return nullptr;
  return IntApi<S>::BoolFromBool(thread, CompareValues(a, b, how));
}

template <class S>
constexpr typename Type<S>::Number kNumber{
    .add = Arithmetic<S, std::plus<double>>,
    .subtract = Arithmetic<S, std::minus<double>>,
    .multiply = Arithmetic<S, std::multiplies<double>>,
    .true_divide = Division<S, std::divides<double>>,
    .floor_divide = Division<S, FloorDivides>,
    .remainder = Division<S, Modulus>,
    .negative = Negative<S>,
    .truth = [](Thread<S>& thread, Object<S>* object) -> int { return Value(thread, object) != 0; },
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
Object<S>* FloatApi<S>::FloatFromDouble(Thread<S>& thread, double value) {
  auto* object = thread.template New<FloatObject<S>>(kFloatType);
  if (object != nullptr) object->value.Store(value);
  return object;
}

template <class S>
double FloatApi<S>::FloatAsDouble(Thread<S>& thread, Obj* object) {
  if (FloatCheck(object)) return Value(thread, object);
  if (IntApi<S>::IntCheck(object)) {
    return static_cast<double>(IntApi<S>::IntAsInt64(thread, object));
  }
  thread.Fail(ErrorKind::kTypeError, absl::StrCat("must be real number, not ", object->type->name));
  return -1;
}

OBJECTS_INSTANTIATE(struct FloatApi)

}  // namespace objects
