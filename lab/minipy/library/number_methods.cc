// int and bool. float is in float_methods.cc and shares the arithmetic.
//
// Thread safety: numbers never change.

#include "lab/minipy/library/number_methods.h"
#include "lab/minipy/library/bytes_like.h"

#include <cmath>

#include "lab/minipy/library/descriptors.h"
#include "lab/minipy/library/format.h"
#include "lab/minipy/library/int_bytes.h"
#include "lab/minipy/library/method_kinds.h"
#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/round.h"
#include "lab/minipy/library/wrappers.h"
#include "lab/minipy/text/integer.h"

namespace minipy {
namespace {

Ref Itself(Host& py, View self, const Getset&) {
  return py.Unary(UnaryOperator::kInt, py.Value(self));
}
Ref Whole(Host& py, const Args& args) { return py.Unary(UnaryOperator::kInt, py.Value(args[0])); }

// Of a str or of what is bytes-like.
Ref IntFromText(Host& py, View object, int64_t base) {
  const text::ParsedInteger parsed = Textual(py, [&] {
    return IsStr(py, object) ? text::ParseInteger(py.Text(object), base)
                             : text::ParseIntegerBytes(BytesIn(py, object), base);
  });
  if (parsed.value) return py.Int(*parsed.value);
  return py.IntFromDigits(parsed.digits, parsed.base, parsed.negative);
}

Ref IntOf(Host& py, View object) {
  switch (ValueKind(py, object)) {
    case Kind::kInt:
    case Kind::kBool:
    case Kind::kFloat:
      return py.Unary(UnaryOperator::kInt, object);
    case Kind::kStr:
      return IntFromText(py, object, 10);
    default:
      break;
  }
  if (IsBytesLike(py, object)) return IntFromText(py, object, 10);
  if (SpecialMethod(py, object, "__int__")) return py.Unary(UnaryOperator::kInt, object);
  if (SpecialMethod(py, object, "__index__")) return py.Unary(UnaryOperator::kIndex, object);
  if (const Ref method = SpecialMethod(py, object, "__trunc__"))
    return py.Unary(UnaryOperator::kInt, py.Call(method, absl::Span<const View>()));
  FailType(py, "int() argument must be a string, a bytes-like object or a real number, not '",
           py.NameOf(object), "'");
}

Ref IntWithBase(Host& py, View object, View base) {
  const int64_t number = py.AsClamped(base);
  if ((number != 0 && number < 2) || number > 36)
    FailValue(py, "int() base must be >= 2 and <= 36, or 0");
  if (IsStr(py, object) || IsBytesLike(py, object)) return IntFromText(py, object, number);
  FailType(py, "int() can't convert non-string with explicit base");
}

constexpr NativeSpec kInt = {"int(cls, x=0, /, base=10)", [](Host& py, const Args& args) {
                               if (!args.Has(1) && args.Has(2))
                                 FailType(py, "int() missing string argument");
                               Ref value = !args.Has(1)  ? py.Int(0)
                                           : args.Has(2) ? IntWithBase(py, args[1], args[2])
                                                         : IntOf(py, args[1]);
                               return Constructed(py, args[0], std::move(value));
                             }};

constexpr NativeSpec kBool = {"bool(cls, x=False, /)", [](Host& py, const Args& args) -> Ref {
                                return py.Bool(args.Has(1) && py.IsTrue(args[1]));
                              }};

Ref DivmodMethod(Host& py, const Args& args) {
  if (!NumbersFit(py, args[0], args[1])) return py.NotImplemented();
  const auto [quotient, remainder] = py.Divmod(py.Value(args[0]), py.Value(args[1]));
  return py.Tuple({quotient, remainder});
}
Ref ReflectedDivmodMethod(Host& py, const Args& args) {
  if (!NumbersFit(py, args[0], args[1])) return py.NotImplemented();
  const auto [quotient, remainder] = py.Divmod(py.Value(args[1]), py.Value(args[0]));
  return py.Tuple({quotient, remainder});
}
Ref PowerMethod(Host& py, const Args& args) {
  if (args.IsNone(2)) return NumberMethod<BinaryOperator::kPower>(py, args);
  return py.PowMod(py.Value(args[0]), py.Value(args[1]), py.Value(args[2]));
}

Ref CountBits(Host& py, const Args& args) {
  const std::string digits = py.IntDigits(py.Value(args[0]), 2);
  return py.Int(std::count(digits.begin(), digits.end(), '1'));
}

constexpr NativeSpec kArithmetic[] = {
    {"__add__(self, value, /)", NumberMethod<BinaryOperator::kAdd>},
    {"__sub__(self, value, /)", NumberMethod<BinaryOperator::kSubtract>},
    {"__mul__(self, value, /)", NumberMethod<BinaryOperator::kMultiply>},
    {"__truediv__(self, value, /)", NumberMethod<BinaryOperator::kTrueDivide>},
    {"__floordiv__(self, value, /)", NumberMethod<BinaryOperator::kFloorDivide>},
    {"__mod__(self, value, /)", NumberMethod<BinaryOperator::kRemainder>},
    {"__pow__(self, value, mod=None, /)", PowerMethod},
    {"__radd__(self, value, /)", ReflectedNumberMethod<BinaryOperator::kAdd>},
    {"__rsub__(self, value, /)", ReflectedNumberMethod<BinaryOperator::kSubtract>},
    {"__rmul__(self, value, /)", ReflectedNumberMethod<BinaryOperator::kMultiply>},
    {"__rtruediv__(self, value, /)", ReflectedNumberMethod<BinaryOperator::kTrueDivide>},
    {"__rfloordiv__(self, value, /)", ReflectedNumberMethod<BinaryOperator::kFloorDivide>},
    {"__rmod__(self, value, /)", ReflectedNumberMethod<BinaryOperator::kRemainder>},
    {"__rpow__(self, value, mod=None, /)", ReflectedNumberMethod<BinaryOperator::kPower>},
    {"__divmod__(self, value, /)", DivmodMethod},
    {"__rdivmod__(self, value, /)", ReflectedDivmodMethod},
    {"__neg__(self, /)", UnaryMethod<UnaryOperator::kNegative>},
    {"__pos__(self, /)", UnaryMethod<UnaryOperator::kPositive>},
    {"__abs__(self, /)", UnaryMethod<UnaryOperator::kAbsolute>},
    {"__int__(self, /)", Whole},
    {"__trunc__(self, /)", Whole},
    {"__float__(self, /)", UnaryMethod<UnaryOperator::kFloat>},
    {"__bool__(self, /)",
     [](Host& py, const Args& args) -> Ref { return py.Bool(py.IsTrue(py.Value(args[0]))); }},
    {"__format__(self, format_spec, /)",
     [](Host& py, const Args& args) { return FormatBuiltIn(py, args[0], py.Text(args[1])); }},
    {"__repr__(self, /)", ReprMethod},
};

Ref IntegerRatio(Host& py, const Args& args) { return py.Tuple({Whole(py, args), py.Int(1)}); }

constexpr NativeSpec kIntMethods[] = {
    {"__and__(self, value, /)", NumberMethod<BinaryOperator::kBitAnd>},
    {"__or__(self, value, /)", NumberMethod<BinaryOperator::kBitOr>},
    {"__xor__(self, value, /)", NumberMethod<BinaryOperator::kBitXor>},
    {"__lshift__(self, value, /)", NumberMethod<BinaryOperator::kLeftShift>},
    {"__rshift__(self, value, /)", NumberMethod<BinaryOperator::kRightShift>},
    {"__rand__(self, value, /)", ReflectedNumberMethod<BinaryOperator::kBitAnd>},
    {"__ror__(self, value, /)", ReflectedNumberMethod<BinaryOperator::kBitOr>},
    {"__rxor__(self, value, /)", ReflectedNumberMethod<BinaryOperator::kBitXor>},
    {"__rlshift__(self, value, /)", ReflectedNumberMethod<BinaryOperator::kLeftShift>},
    {"__rrshift__(self, value, /)", ReflectedNumberMethod<BinaryOperator::kRightShift>},
    {"__invert__(self, /)", UnaryMethod<UnaryOperator::kInvert>},
    {"__index__(self, /)", UnaryMethod<UnaryOperator::kIndex>},
    {"__floor__(self, /)", Whole},
    {"__ceil__(self, /)", Whole},
    {"__round__(self, ndigits=None, /)",
     [](Host& py, const Args& args) { return RoundInt(py, py.Value(args[0]), args[1]); }},
    {"conjugate(self, /)", Whole},
    {"bit_length(self, /)",
     [](Host& py, const Args& args) { return py.Int(py.IntBitLength(py.Value(args[0]))); }},
    {"bit_count(self, /)", CountBits},
    {"as_integer_ratio(self, /)", IntegerRatio},
    {"to_bytes(self, /, length=1, byteorder='big', *, signed=False)", IntToBytes},
};

constexpr NativeSpec kClassMethods[] = {
    {"from_bytes(cls, /, bytes, byteorder='big', *, signed=False)", IntFromBytes},
};

constexpr Getset kParts[] = {
    {"real", Itself},
    {"imag", [](Host& py, View, const Getset&) { return py.Int(0); }},
    {"numerator", Itself},
    {"denominator", [](Host& py, View, const Getset&) { return py.Int(1); }},
};

}  // namespace

void DefineArithmetic(Host& py, View cls) {
  py.DefineMethods(cls, kArithmetic);
  py.DefineMethods(cls, kEqualityMethods);
  py.DefineMethods(cls, kOrderMethods);
  py.DefineMethods(cls, kHashMethods);
}

void InstallNumbers(Host& py) {
  const View integer = py.BuiltInClass("int");
  DefineNew(py, integer, kInt);
  DefineArithmetic(py, integer);
  py.DefineMethods(integer, kIntMethods);
  DefineClassMethods(py, integer, kClassMethods);
  DefineGetsets(py, integer, kParts);
  const View boolean = py.BuiltInClass("bool");
  DefineNew(py, boolean, kBool);
  static constexpr NativeSpec kShow[] = {{"__repr__(self, /)", ReprMethod}};
  py.DefineMethods(boolean, kShow);
}

}  // namespace minipy
