// Functions of one or two floats. libm computes; what it cannot is an exception here where C has
// NaN, an infinity and errno (CPython, Modules/mathmodule.c, documents the rule): a NaN out of what
// was none is a domain error, an infinity out of what was finite a range error.

#include <cmath>
#include <numbers>
#include <string>

#include "lab/minipy/modules/math.h"
#include "lab/minipy/modules/native_module.h"

namespace minipy {
namespace {

using std::isfinite;
using std::isinf;
using std::isnan;

// kInfinity: what an infinity out of a finite argument means: 1/0 as in atanh(1), or too large.
enum class Infinity { kDomain, kRange };

template <double (*kFunction)(double), Infinity kInfinity = Infinity::kDomain>
Ref OfOne(Host& py, const Args& args) {
  const double x = py.AsDouble(args[0]);
  const double y = kFunction(x);
  if (isnan(y) && !isnan(x)) RaiseDomain(py);
  if (isinf(y) && isfinite(x)) {
    if constexpr (kInfinity == Infinity::kRange) RaiseRange(py);
    RaiseDomain(py);
  }
  return py.Float(y);
}

template <double (*kFunction)(double, double)>
Ref OfTwo(Host& py, const Args& args) {
  const double x = py.AsDouble(args[0]);
  const double y = py.AsDouble(args[1]);
  const double z = kFunction(x, y);
  if (isnan(z) && !isnan(x) && !isnan(y)) RaiseDomain(py);
  if (isinf(z) && isfinite(x) && isfinite(y)) RaiseRange(py);
  return py.Float(z);
}

// No surprises: nothing they return is an error.
template <double (*kFunction)(double, double)>
Ref OfTwoTotal(Host& py, const Args& args) {
  const double x = py.AsDouble(args[0]);
  return py.Float(kFunction(x, py.AsDouble(args[1])));
}

template <bool (*kTest)(double)>
Ref Is(Host& py, const Args& args) {
  return Ref(py.Bool(kTest(py.AsDouble(args[0]))));
}

Ref Pow(Host& py, const Args& args) {
  const double x = py.AsDouble(args[0]);
  const double y = py.AsDouble(args[1]);
  const double z = std::pow(x, y);
  if (isnan(z) && !isnan(x) && !isnan(y)) RaiseDomain(py);
  if (isinf(z) && isfinite(x) && isfinite(y)) {
    if (x == 0) RaiseDomain(py);
    RaiseRange(py);
  }
  return py.Float(z);
}

// Factorials are exact as far as a double goes; libm's may be off in the last place.
double Gamma(double x) {
  if (x == std::floor(x) && x > 0 && x <= 23) {
    double product = 1;
    for (double i = 2; i < x; ++i) product *= i;
    return product;
  }
  return std::tgamma(x);
}
Ref GammaOf(Host& py, const Args& args) {
  const double x = py.AsDouble(args[0]);
  if (isfinite(x) && x <= 0 && x == std::floor(x)) RaiseDomain(py);
  const double y = Gamma(x);
  if (isnan(y) && !isnan(x)) RaiseDomain(py);
  if (isinf(y) && isfinite(x)) RaiseRange(py);
  return py.Float(y);
}
Ref LogGamma(Host& py, const Args& args) {
  const double x = py.AsDouble(args[0]);
  if (isfinite(x) && x <= 0 && x == std::floor(x)) RaiseDomain(py);
  int sign;  // lgamma would write it to a global that all threads share
  const double y = lgamma_r(x, &sign);
  if (isinf(y) && isfinite(x)) RaiseRange(py);
  return py.Float(y);
}

// --- Logarithms ----------------------------------------------------------------------------------
double LogOf(Host& py, View x, double (*log)(double)) {
  if (!py.IsInt(x) || py.FitsInt64(x) || py.IntBitLength(x) < 1000) {
    const double value = py.AsDouble(x);
    if (value <= 0) RaiseDomain(py);
    return log(value);
  }
  if (py.Holds(x, py.Int(0), objects::Comparison::kLess)) RaiseDomain(py);
  // Too large for a double: log(m * 2^e), m of 62 bits.
  const int64_t exponent = py.IntBitLength(x) - 62;
  const Ref top = py.Binary(BinaryOperator::kRightShift, x, py.Int(exponent));
  const double mantissa = std::ldexp(py.AsDouble(top), -62);
  return log(mantissa) + log(2.0) * static_cast<double>(exponent + 62);
}
Ref Log(Host& py, const Args& args) {
  const double x = LogOf(py, args[0], ::log);
  if (!args.Has(1)) return py.Float(x);
  const double base = LogOf(py, args[1], ::log);
  if (base == 0) py.Raise(ErrorKind::kZeroDivisionError, "float division by zero");
  return py.Float(x / base);
}
Ref Log2(Host& py, const Args& args) { return py.Float(LogOf(py, args[0], ::log2)); }
Ref Log10(Host& py, const Args& args) { return py.Float(LogOf(py, args[0], ::log10)); }

// --- Taking floats apart -------------------------------------------------------------------------
Ref Frexp(Host& py, const Args& args) {
  const double x = py.AsDouble(args[0]);
  int exponent = 0;
  const double mantissa = isfinite(x) ? std::frexp(x, &exponent) : x;
  return py.Tuple({py.Float(mantissa), py.Int(exponent)});
}
Ref Ldexp(Host& py, const Args& args) {
  const double x = py.AsDouble(args[0]);
  if (!py.IsInt(args[1])) {
    py.Raise(ErrorKind::kTypeError, "Expected an int as second argument to ldexp.");
  }
  if (x == 0 || !isfinite(x)) return py.Float(x);
  const int64_t exponent = py.AsClamped(args[1]);
  const int limited = exponent > 5000    ? 5000
                      : exponent < -5000 ? -5000
                                         : static_cast<int>(exponent);
  const double y = std::ldexp(x, limited);
  if (isinf(y)) RaiseRange(py);
  return py.Float(y);
}
Ref Modf(Host& py, const Args& args) {
  double whole;
  const double fraction = std::modf(py.AsDouble(args[0]), &whole);
  return py.Tuple({py.Float(fraction), py.Float(whole)});
}
Ref Ulp(Host& py, const Args& args) {
  const double x = std::fabs(py.AsDouble(args[0]));
  if (!isfinite(x)) return py.Float(x);
  const double next = std::nextafter(x, HUGE_VAL);
  return py.Float(isinf(next) ? x - std::nextafter(x, -HUGE_VAL) : next - x);
}

Ref IsClose(Host& py, const Args& args) {
  const double a = py.AsDouble(args[0]);
  const double b = py.AsDouble(args[1]);
  const double relative = args.Has(2) ? py.AsDouble(args[2]) : 1e-9;
  const double absolute = args.Has(3) ? py.AsDouble(args[3]) : 0.0;
  if (relative < 0 || absolute < 0) {
    py.Raise(ErrorKind::kValueError, "tolerances must be non-negative");
  }
  const double apart = std::fabs(b - a);
  const bool close =
      a == b ||
      (!isinf(a) && !isinf(b) &&
       (apart <= std::fabs(relative * b) || apart <= std::fabs(relative * a) || apart <= absolute));
  return Ref(py.Bool(close));
}

double Degrees(double x) { return x * (180 / std::numbers::pi); }
double Radians(double x) { return x * (std::numbers::pi / 180); }
// A difference of infinities, or a remainder by 0, is a NaN: OfTwo makes an error of it.
double Remainder(double x, double y) { return std::remainder(x, y); }
bool IsNan(double x) { return isnan(x); }
bool IsInf(double x) { return isinf(x); }
bool IsFinite(double x) { return isfinite(x); }

constexpr NativeSpec kFunctions[] = {
    {"acos(x, /)", OfOne<::acos>},
    {"acosh(x, /)", OfOne<::acosh>},
    {"asin(x, /)", OfOne<::asin>},
    {"asinh(x, /)", OfOne<::asinh>},
    {"atan(x, /)", OfOne<::atan>},
    {"atanh(x, /)", OfOne<::atanh>},
    {"cbrt(x, /)", OfOne<::cbrt>},
    {"cos(x, /)", OfOne<::cos>},
    {"cosh(x, /)", OfOne<::cosh, Infinity::kRange>},
    {"degrees(x, /)", OfOne<Degrees, Infinity::kRange>},
    {"erf(x, /)", OfOne<::erf>},
    {"erfc(x, /)", OfOne<::erfc>},
    {"exp(x, /)", OfOne<::exp, Infinity::kRange>},
    {"exp2(x, /)", OfOne<::exp2, Infinity::kRange>},
    {"expm1(x, /)", OfOne<::expm1, Infinity::kRange>},
    {"fabs(x, /)", OfOne<::fabs>},
    {"gamma(x, /)", GammaOf},
    {"lgamma(x, /)", LogGamma},
    {"log(x, base=None, /)", Log},
    {"log10(x, /)", Log10},
    {"log1p(x, /)", OfOne<::log1p>},
    {"log2(x, /)", Log2},
    {"radians(x, /)", OfOne<Radians>},
    {"sin(x, /)", OfOne<::sin>},
    {"sinh(x, /)", OfOne<::sinh, Infinity::kRange>},
    {"sqrt(x, /)", OfOne<::sqrt>},
    {"tan(x, /)", OfOne<::tan>},
    {"tanh(x, /)", OfOne<::tanh>},
    {"atan2(y, x, /)", OfTwoTotal<::atan2>},
    {"copysign(x, y, /)", OfTwoTotal<::copysign>},
    {"fmod(x, y, /)", OfTwo<::fmod>},
    {"nextafter(x, y, /)", OfTwoTotal<::nextafter>},
    {"pow(x, y, /)", Pow},
    {"remainder(x, y, /)", OfTwo<Remainder>},
    {"frexp(x, /)", Frexp},
    {"ldexp(x, i, /)", Ldexp},
    {"modf(x, /)", Modf},
    {"ulp(x, /)", Ulp},
    {"isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", IsClose},
    {"isnan(x, /)", Is<IsNan>},
    {"isinf(x, /)", Is<IsInf>},
    {"isfinite(x, /)", Is<IsFinite>},
};

}  // namespace

void DefineMathOfFloats(Host& py, View module_dict) { AddFunctions(py, module_dict, kFunctions); }

}  // namespace minipy
