// Functions whose result is an int of any size. What fits 64 bits is computed there.

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "lab/minipy/modules/math.h"
#include "lab/minipy/modules/native_module.h"

namespace minipy {
namespace {

Ref Index(Host& py, View object) { return py.Unary(UnaryOperator::kIndex, object); }
Ref Multiply(Host& py, View a, View b) { return py.Binary(BinaryOperator::kMultiply, a, b); }
bool IsNegative(Host& py, View integer) {
  return py.Holds(integer, py.Int(0), objects::Comparison::kLess);
}

// --- Rounding ------------------------------------------------------------------------------------
// An object may say itself how it is rounded: `special` of its class.
Ref Rounded(Host& py, View x, std::string_view special, double (*round)(double)) {
  if (py.KindOf(x) == Kind::kFloat) return py.IntFromDouble(round(py.AsDouble(x)));
  if (py.IsInt(x) && py.KindOf(x) != Kind::kInstance) return Index(py, x);
  if (const Ref method = SpecialMethod(py, x, special)) return py.Call(method, {});
  return py.IntFromDouble(round(py.AsDouble(x)));
}
Ref Floor(Host& py, const Args& args) { return Rounded(py, args[0], "__floor__", std::floor); }
Ref Ceil(Host& py, const Args& args) { return Rounded(py, args[0], "__ceil__", std::ceil); }
Ref Trunc(Host& py, const Args& args) {
  const View x = py.Value(args[0]);
  const Kind kind = py.KindOf(x);
  if (kind != Kind::kFloat && !py.IsInt(x) &&
      !py.ClassLookup(py.ClassOf(x), py.Intern("__trunc__"))) {
    py.Raise(ErrorKind::kTypeError,
             "type " + py.NameOf(args[0]) + " doesn't define __trunc__ method");
  }
  return Rounded(py, args[0], "__trunc__", std::trunc);
}

// --- Divisors ------------------------------------------------------------------------------------
uint64_t Magnitude(int64_t value) {
  return value < 0 ? 0 - static_cast<uint64_t>(value) : static_cast<uint64_t>(value);
}

Ref Gcd2(Host& py, Ref a, Ref b) {
  while (!py.FitsInt64(a) || !py.FitsInt64(b)) {
    if (!py.IsTrue(b)) return py.Unary(UnaryOperator::kAbsolute, a);
    Ref rest = py.Divmod(a, b).second;
    a = std::exchange(b, rest);
  }
  const uint64_t divisor = std::gcd(Magnitude(py.AsInt64(a)), Magnitude(py.AsInt64(b)));
  if (divisor <= INT64_MAX) return py.Int(static_cast<int64_t>(divisor));
  return py.Unary(UnaryOperator::kAbsolute, py.Int(INT64_MIN));
}
Ref Gcd(Host& py, const Args& args) {
  Ref result = py.Int(0);
  for (const View& item : args.rest()) result = Gcd2(py, result, Index(py, item));
  return result;
}
Ref Lcm(Host& py, const Args& args) {
  Ref result = py.Int(1);
  for (const View& item : args.rest()) {
    const Ref other = Index(py, item);
    const Ref divisor = Gcd2(py, result, other);
    if (!py.IsTrue(divisor)) {
      result = divisor;
      continue;
    }
    const Ref part = py.Binary(BinaryOperator::kFloorDivide, result, divisor);
    result = py.Unary(UnaryOperator::kAbsolute, Multiply(py, part, other));
  }
  return result;
}

// --- Products ------------------------------------------------------------------------------------
// first * (first + 1) * … * last, halves first: products of numbers of like size are cheapest.
Ref ProductOfRange(Host& py, int64_t first, int64_t last) {
  if (first > last) return py.Int(1);
  int64_t product = 1;
  int64_t next = first;
  while (next <= last && !__builtin_mul_overflow(product, next, &product)) ++next;
  if (next > last) return py.Int(product);
  const int64_t middle = first + (last - first) / 2;
  return Multiply(py, ProductOfRange(py, first, middle), ProductOfRange(py, middle + 1, last));
}

Ref Factorial(Host& py, View n) {
  if (IsNegative(py, n)) {
    py.Raise(ErrorKind::kValueError, "factorial() not defined for negative values");
  }
  if (!py.FitsInt64(n)) {
    py.Raise(ErrorKind::kOverflowError,
             "factorial() argument should not exceed 9223372036854775807");
  }
  return ProductOfRange(py, 1, py.AsInt64(n));
}
Ref FactorialOf(Host& py, const Args& args) { return Factorial(py, Index(py, args[0])); }

void CheckNotNegative(Host& py, View integer, const char* name) {
  if (IsNegative(py, integer)) {
    py.Raise(ErrorKind::kValueError, std::string(name) + " must be a non-negative integer");
  }
}

// n * (n - 1) * … of so many numbers, n of any size.
Ref FallingProduct(Host& py, View n, int64_t count) {
  if (py.FitsInt64(n)) {
    const int64_t last = py.AsInt64(n);
    return ProductOfRange(py, last - count + 1, last);
  }
  Ref product = py.Int(1);
  for (int64_t i = 0; i < count; ++i) {
    product = Multiply(py, product, py.Binary(BinaryOperator::kSubtract, n, py.Int(i)));
  }
  return product;
}

int64_t CountOf(Host& py, View k, const char* function) {
  if (py.FitsInt64(k)) return py.AsInt64(k);
  py.Raise(ErrorKind::kOverflowError,
           std::string(function) + " must not exceed 9223372036854775807");
}

Ref Perm(Host& py, const Args& args) {
  if (args.IsNone(1)) return Factorial(py, Index(py, args[0]));
  const Ref n = Index(py, args[0]);
  const Ref k = Index(py, args[1]);
  CheckNotNegative(py, n, "n");
  CheckNotNegative(py, k, "k");
  if (py.Holds(n, k, objects::Comparison::kLess)) return py.Int(0);
  return FallingProduct(py, n, CountOf(py, k, "k"));
}

Ref Comb(Host& py, const Args& args) {
  const Ref n = Index(py, args[0]);
  Ref k = Index(py, args[1]);
  CheckNotNegative(py, n, "n");
  CheckNotNegative(py, k, "k");
  if (py.Holds(n, k, objects::Comparison::kLess)) return py.Int(0);
  const Ref others = py.Binary(BinaryOperator::kSubtract, n, k);
  if (py.Holds(others, k, objects::Comparison::kLess)) k = others;
  const int64_t count = CountOf(py, k, "min(n - k, k)");
  return py.Binary(BinaryOperator::kFloorDivide, FallingProduct(py, n, count),
                   ProductOfRange(py, 1, count));
}

// --- Roots ---------------------------------------------------------------------------------------
int64_t SmallRoot(int64_t n) {
  auto root = static_cast<int64_t>(std::sqrt(static_cast<double>(n)));
  // The double may be off by one near squares; 3037000499 is the root of the largest int64.
  root = std::min<int64_t>(root, 3037000499);
  while (root * root > n) --root;
  while (root < 3037000499 && (root + 1) * (root + 1) <= n) ++root;
  return root;
}

// Newton's iteration from above: it falls until it is there.
Ref Isqrt(Host& py, const Args& args) {
  const Ref n = Index(py, args[0]);
  if (IsNegative(py, n)) {
    py.Raise(ErrorKind::kValueError, "isqrt() argument must be nonnegative");
  }
  if (py.FitsInt64(n)) return py.Int(SmallRoot(py.AsInt64(n)));
  const Ref one = py.Int(1);
  Ref root = py.Binary(BinaryOperator::kLeftShift, one, py.Int((py.IntBitLength(n) + 1) / 2));
  while (true) {
    const Ref quotient = py.Binary(BinaryOperator::kFloorDivide, n, root);
    const Ref sum = py.Binary(BinaryOperator::kAdd, root, quotient);
    const Ref next = py.Binary(BinaryOperator::kRightShift, sum, one);
    if (!py.Holds(next, root, objects::Comparison::kLess)) return root;
    root = next;
  }
}

constexpr NativeSpec kFunctions[] = {
    {"ceil(x, /)", Ceil},    {"comb(n, k, /)", Comb},      {"factorial(n, /)", FactorialOf},
    {"floor(x, /)", Floor},  {"gcd(*integers)", Gcd},      {"isqrt(n, /)", Isqrt},
    {"lcm(*integers)", Lcm}, {"perm(n, k=None, /)", Perm}, {"trunc(x, /)", Trunc},
};

}  // namespace

void DefineMathOfInts(Host& py, View module_dict) { AddFunctions(py, module_dict, kFunctions); }

}  // namespace minipy
