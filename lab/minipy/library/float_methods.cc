// float: construction, and what it can say of its own bits.
//
// Thread safety: numbers never change.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "absl/strings/ascii.h"
#include "lab/minipy/library/bytes_like.h"
#include "lab/minipy/library/descriptors.h"
#include "lab/minipy/library/method_kinds.h"
#include "lab/minipy/library/number_methods.h"
#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/round.h"
#include "lab/minipy/library/wrappers.h"
#include "lab/minipy/text/error.h"
#include "lab/minipy/text/float_text.h"
#include "lab/minipy/text/split.h"

namespace minipy {
namespace {

double Of(Host& py, const Args& args) { return py.AsDouble(py.Value(args[0])); }

// Nothing but ASCII is a digit or a blank.
Ref FloatOfBytes(Host& py, View object) {
  const std::string bytes = BytesIn(py, object);
  try {
    if (std::all_of(bytes.begin(), bytes.end(), absl::ascii_isascii))
      return py.Float(text::ParseFloat(bytes));
  } catch (const text::Error&) {
  }
  FailValue(py, "could not convert string to float: ", py.ReprText(object));
}

Ref FloatOf(Host& py, View object) {
  switch (ValueKind(py, object)) {
    case Kind::kFloat:
    case Kind::kInt:
    case Kind::kBool:
      return py.Float(py.AsDouble(object));
    case Kind::kStr:
      return py.Float(Textual(py, [&] { return text::ParseFloat(py.Text(object)); }));
    default:
      break;
  }
  if (IsBytesLike(py, object)) return FloatOfBytes(py, object);
  if (!SpecialMethod(py, object, "__float__") && !SpecialMethod(py, object, "__index__"))
    FailType(py, "float() argument must be a string or a real number, not '", py.NameOf(object),
             "'");
  return py.Float(py.AsDouble(object));
}

constexpr NativeSpec kFloat = {
    "float(cls, x=0, /)", [](Host& py, const Args& args) {
      const bool exact = args.Has(1) && py.KindOf(args[1]) == Kind::kFloat;
      Ref value = exact ? Ref(args[1]) : args.Has(1) ? FloatOf(py, args[1]) : py.Float(0.0);
      return Constructed(py, args[0], std::move(value));
    }};

Ref Ratio(Host& py, const Args& args) {
  const double value = Of(py, args);
  if (std::isnan(value)) FailValue(py, "cannot convert NaN to integer ratio");
  if (std::isinf(value))
    Fail(py, ErrorKind::kOverflowError, "cannot convert Infinity to integer ratio");
  int exponent = 0;
  double fraction = std::frexp(value, &exponent);
  for (int i = 0; i < 300 && fraction != std::floor(fraction); ++i) {
    fraction *= 2;
    --exponent;
  }
  Ref numerator = py.IntFromDouble(fraction);
  Ref denominator = py.Int(1);
  const Ref power = py.Binary(BinaryOperator::kLeftShift, denominator, py.Int(std::abs(exponent)));
  if (exponent > 0) {
    numerator = py.Binary(BinaryOperator::kMultiply, numerator, power);
  } else {
    denominator = power;
  }
  return py.Tuple({numerator, denominator});
}

// "0x1.8000000000000p+1": always 13 digits, where C's %a leaves zeros out.
Ref Hex(Host& py, const Args& args) {
  const double value = Of(py, args);
  if (!std::isfinite(value)) return py.Str(text::FloatRepr(value));
  const char* sign = std::signbit(value) ? "-" : "";
  if (value == 0) return py.Str(Cat(sign, "0x0.0p+0"));
  char digits[64];
  int exponent = 0;
  double fraction = std::frexp(std::fabs(value), &exponent) * 2;
  --exponent;
  if (exponent < -1022) {  // subnormal: the first digit is 0
    fraction = std::ldexp(fraction, exponent + 1022);
    exponent = -1022;
  }
  const auto bits = static_cast<uint64_t>(std::ldexp(fraction, 52));
  std::snprintf(digits, sizeof digits, "%s0x%llu.%013llxp%+d", sign,
                static_cast<unsigned long long>(bits >> 52),
                static_cast<unsigned long long>(bits & ((uint64_t{1} << 52) - 1)), exponent);
  return py.Str(digits);
}

Ref FromHex(Host& py, const Args& args) {
  std::string text(text::Strip(TextArgument(py, args[1], "fromhex() argument")));
  const size_t first = text.find_first_of("0123456789abcdefABCDEF.");
  const bool word = text.find_first_of("nN") != std::string::npos;
  if (!word && text.find_first_of("xX") == std::string::npos && first != std::string::npos)
    text.insert(first, "0x");
  char* end = nullptr;
  const double value = std::strtod(text.c_str(), &end);
  if (text.empty() || *end != '\0') FailValue(py, "invalid hexadecimal floating-point string");
  return Constructed(py, args[0], py.Float(value));
}

double Floor(double value) { return std::floor(value); }
double Ceiling(double value) { return std::ceil(value); }

// An int from a float rounded by a function.
template <double (*round)(double)>
Ref Rounded(Host& py, const Args& args) {
  const double value = Of(py, args);
  return RoundFloat(py, std::isfinite(value) ? round(value) : value, {});
}

constexpr NativeSpec kMethods[] = {
    {"__round__(self, ndigits=None, /)",
     [](Host& py, const Args& args) { return RoundFloat(py, Of(py, args), args[1]); }},
    {"__floor__(self, /)", Rounded<Floor>},
    {"__ceil__(self, /)", Rounded<Ceiling>},
    {"as_integer_ratio(self, /)", Ratio},
    {"hex(self, /)", Hex},
    {"is_integer(self, /)",
     [](Host& py, const Args& args) -> Ref {
       const double value = Of(py, args);
       return py.Bool(std::isfinite(value) && value == std::floor(value));
     }},
    {"conjugate(self, /)", UnaryMethod<UnaryOperator::kFloat>},
};

constexpr NativeSpec kClassMethods[] = {{"fromhex(cls, string, /)", FromHex}};

constexpr Getset kParts[] = {
    {"real", [](Host& py, View self,
                const Getset&) { return py.Unary(UnaryOperator::kFloat, py.Value(self)); }},
    {"imag", [](Host& py, View, const Getset&) { return py.Float(0.0); }},
};

}  // namespace

void InstallFloat(Host& py) {
  const View cls = py.BuiltInClass("float");
  DefineNew(py, cls, kFloat);
  DefineArithmetic(py, cls);
  py.DefineMethods(cls, kMethods);
  DefineClassMethods(py, cls, kClassMethods);
  DefineGetsets(py, cls, kParts);
}

}  // namespace minipy
