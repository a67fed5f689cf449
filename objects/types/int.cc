#include "objects/types/int.h"

#include <limits>

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/builtins.h"
#include "objects/types/float.h"
#include "objects/types/str.h"

namespace objects {
namespace {

template <class S>
int64_t Value(Thread<S>& thread, Object<S>* object) {
  Reading<S> reading(thread, object);
  return static_cast<IntObject<S>*>(object)->value.Load();
}

template <class S>
std::nullptr_t Overflow(Thread<S>& thread) {
  return thread.Fail(ErrorKind::kOverflowError, "int does not fit in 64 bits");
}

// Null without an error where the operands are not both ints: the caller tries elsewhere.
template <class S, class Op>
Object<S>* Arithmetic(Thread<S>& thread, Object<S>* left, Object<S>* right, Op op) {
  if (!IntApi<S>::IntCheck(left) || !IntApi<S>::IntCheck(right)) return nullptr;
  int64_t result;
  if (op(Value(thread, left), Value(thread, right), &result)) return Overflow(thread);
  return IntApi<S>::IntFromInt64(thread, result);
}

template <class S>
Object<S>* Add(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  return Arithmetic(thread, left, right, [](int64_t a, int64_t b, int64_t* result) {
    return __builtin_add_overflow(a, b, result);
  });
}

template <class S>
Object<S>* Subtract(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  return Arithmetic(thread, left, right, [](int64_t a, int64_t b, int64_t* result) {
    return __builtin_sub_overflow(a, b, result);
  });
}

template <class S>
Object<S>* Multiply(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  return Arithmetic(thread, left, right, [](int64_t a, int64_t b, int64_t* result) {
    return __builtin_mul_overflow(a, b, result);
  });
}

// Python divides towards minus infinity, C towards zero.
template <class S>
Object<S>* Divide(Thread<S>& thread, Object<S>* left, Object<S>* right, bool want_quotient) {
  if (!IntApi<S>::IntCheck(left) || !IntApi<S>::IntCheck(right)) return nullptr;
  const int64_t a = Value(thread, left);
  const int64_t b = Value(thread, right);
  if (b == 0) {
    return thread.Fail(ErrorKind::kZeroDivisionError, want_quotient
                                                          ? "integer division or modulo by zero"
                                                          : "integer modulo by zero");
  }
  if (a == std::numeric_limits<int64_t>::min() && b == -1) {
    return want_quotient ? Overflow(thread) : IntApi<S>::IntFromInt64(thread, 0);
  }
  int64_t quotient = a / b;
  int64_t remainder = a % b;
  if (remainder != 0 && (remainder < 0) != (b < 0)) {
    --quotient;
    remainder += b;
  }
  return IntApi<S>::IntFromInt64(thread, want_quotient ? quotient : remainder);
}

template <class S>
Object<S>* FloorDivide(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  return Divide(thread, left, right, true);
}

template <class S>
Object<S>* Remainder(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  return Divide(thread, left, right, false);
}

template <class S>
Object<S>* TrueDivide(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  if (!IntApi<S>::IntCheck(left) || !IntApi<S>::IntCheck(right)) return nullptr;
  const int64_t b = Value(thread, right);
  if (b == 0) return thread.Fail(ErrorKind::kZeroDivisionError, "division by zero");
  return FloatApi<S>::FloatFromDouble(
      thread, static_cast<double>(Value(thread, left)) / static_cast<double>(b));
}

template <class S>
Object<S>* Negative(Thread<S>& thread, Object<S>* object) {
  const int64_t value = Value(thread, object);
  if (value == std::numeric_limits<int64_t>::min()) return Overflow(thread);
  return IntApi<S>::IntFromInt64(thread, -value);
}

template <class S>
Object<S>* Repr(Thread<S>& thread, Object<S>* object) {
  return StrApi<S>::StrFromView(thread, absl::StrCat(Value(thread, object)));
}

template <class S>
Object<S>* BoolRepr(Thread<S>& thread, Object<S>* object) {
  return StrApi<S>::StrFromView(thread, Value(thread, object) != 0 ? "True" : "False");
}

template <class S>
Object<S>* Compare(Thread<S>& thread, Object<S>* left, Object<S>* right, Comparison how) {
  if (!IntApi<S>::IntCheck(left) || !IntApi<S>::IntCheck(right)) return nullptr;
  return IntApi<S>::BoolFromBool(thread,
                                 CompareValues(Value(thread, left), Value(thread, right), how));
}

template <class S>
void Dealloc(Thread<S>& thread, Object<S>* object) {
  thread.Free(static_cast<IntObject<S>*>(object));
}

template <class S>
constexpr typename Type<S>::Number kNumber{
    .add = Add<S>,
    .subtract = Subtract<S>,
    .multiply = Multiply<S>,
    .true_divide = TrueDivide<S>,
    .floor_divide = FloorDivide<S>,
    .remainder = Remainder<S>,
    .negative = Negative<S>,
    .truth = [](Thread<S>& thread, Object<S>* object) -> int { return Value(thread, object) != 0; },
};

template <class S>
constexpr Type<S> Make(const char* name, typename Type<S>::Unary repr) {
  return {
      .name = name,
      .dealloc = Dealloc<S>,
      .repr = repr,
      .hash = [](Thread<S>& thread, Object<S>* object, int64_t* out) -> int {
        *out = Value(thread, object);
        return 0;
      },
      .compare = Compare<S>,
      .number = &kNumber<S>,
      .leaf = true,
  };
}

}  // namespace

template <class S>
const Type<S> IntApi<S>::kIntType = Make<S>("int", Repr<S>);
template <class S>
const Type<S> IntApi<S>::kBoolType = Make<S>("bool", BoolRepr<S>);

template <class S>
Object<S>* IntApi<S>::IntMake(Thread<S>& thread, const Type<S>& type, int64_t value) {
  auto* object = thread.template New<IntObject<S>>(type);
  if (object != nullptr) object->value.Store(value);
  return object;
}

template <class S>
Object<S>* IntApi<S>::IntFromInt64(Thread<S>& thread, int64_t value) {
  if (value >= kSmallest && value <= kLargest) {
    return NewRef(thread, thread.builtins().small_ints[value - kSmallest]);
  }
  return IntMake(thread, kIntType, value);
}

template <class S>
int64_t IntApi<S>::IntAsInt64(Thread<S>& thread, Obj* object) {
  if (!IntCheck(object)) {
    thread.Fail(
        ErrorKind::kTypeError,
        absl::StrCat("'", object->type->name, "' object cannot be interpreted as an integer"));
    return -1;
  }
  return Value(thread, object);
}

template <class S>
Object<S>* IntApi<S>::BoolFromBool(Thread<S>& thread, bool value) {
  return NewRef(thread, value ? thread.builtins().true_object : thread.builtins().false_object);
}

OBJECTS_INSTANTIATE(struct IntApi)

}  // namespace objects
