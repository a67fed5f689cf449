// abs, bin, chr, divmod, hash, hex, id, oct, ord, pow, round.
//
// Thread safety: as Host.

#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/round.h"
#include "lab/minipy/library/support.h"
#include "lab/minipy/text/points.h"

namespace minipy {
namespace {

// "-0xff"
Ref WithPrefix(Host& py, View number, int base, std::string_view prefix) {
  std::string digits = py.IntDigits(py.Unary(UnaryOperator::kIndex, number), base);
  digits.insert(digits.starts_with('-') ? 1 : 0, prefix);
  return py.Str(digits);
}

Ref Chr(Host& py, const Args& args) {
  const int64_t point = py.AsInt64(args[0]);
  if (point < 0 || point > 0x10FFFF) FailValue(py, "chr() arg not in range(0x110000)");
  if (point < 0x80) {
    const char byte = static_cast<char>(point);
    return py.Str(std::string_view(&byte, 1));
  }
  return py.Str(text::PointText(static_cast<char32_t>(point)));
}

Ref Ord(Host& py, const Args& args) {
  const Kind kind = ValueKind(py, args[0]);
  if (kind == Kind::kBytes) {
    const std::string_view bytes = py.BytesOf(args[0]);
    if (bytes.size() != 1)
      FailType(py, "ord() expected a character, but string of length ", bytes.size(), " found");
    return py.Int(static_cast<unsigned char>(bytes[0]));
  }
  if (kind != Kind::kStr)
    FailType(py, "ord() expected string of length 1, but ", py.NameOf(args[0]), " found");
  const std::string_view text = py.Text(args[0]);
  size_t end = 0;
  const char32_t point = text.empty() ? 0 : text::NextPoint(text, &end);
  if (end != text.size() || text.empty())
    FailType(py, "ord() expected a character, but string of length ", text::Length(text), " found");
  return py.Int(point);
}

bool IsNumber(Host& py, View object) {
  const Kind kind = ValueKind(py, object);
  return kind == Kind::kInt || kind == Kind::kBool || kind == Kind::kFloat;
}

// What a special method of a program says; nothing for NotImplemented or without one.
Ref AskSpecial(Host& py, View object, std::string_view name, View other) {
  if (py.KindOf(object) != Kind::kInstance) return {};
  const Ref method = SpecialMethod(py, object, name);
  if (!method) return {};
  Ref result = py.Call(method, {other});
  return result.Is(py.NotImplemented()) ? Ref() : result;
}

Ref DivmodOf(Host& py, const Args& args) {
  if (Ref result = AskSpecial(py, args[0], "__divmod__", args[1])) return result;
  if (Ref result = AskSpecial(py, args[1], "__rdivmod__", args[0])) return result;
  if (!IsNumber(py, args[0]) || !IsNumber(py, args[1]))
    FailType(py, "unsupported operand type(s) for divmod(): '", py.NameOf(args[0]), "' and '",
             py.NameOf(args[1]), "'");
  const auto [quotient, remainder] = py.Divmod(args[0], args[1]);
  return py.Tuple({quotient, remainder});
}

Ref Pow(Host& py, const Args& args) {
  if (args.IsNone(2)) return py.Binary(BinaryOperator::kPower, args[0], args[1]);
  if (!IsNumber(py, args[0])) {
    if (const Ref method = SpecialMethod(py, args[0], "__pow__")) {
      Ref power = py.Call(method, {args[1], args[2]});
      if (!power.Is(py.NotImplemented())) return power;
    }
  }
  for (size_t i = 0; i < 3; ++i) {
    if (py.IsInt(args[i])) continue;
    if (IsNumber(py, args[i]))
      FailType(py, "pow() 3rd argument not allowed unless all arguments are integers");
    FailType(py, "unsupported operand type(s) for ** or pow(): '", py.NameOf(args[0]), "', '",
             py.NameOf(args[1]), "', '", py.NameOf(args[2]), "'");
  }
  return py.PowMod(args[0], args[1], args[2]);
}

Ref Round(Host& py, const Args& args) {
  switch (py.KindOf(args[0])) {
    case Kind::kFloat:
      return RoundFloat(py, py.AsDouble(args[0]), args[1]);
    case Kind::kInt:
    case Kind::kBool:
      return RoundInt(py, args[0], args[1]);
    default:
      break;
  }
  const Ref method = SpecialMethod(py, args[0], "__round__");
  if (!method) FailType(py, "type ", py.NameOf(args[0]), " doesn't define __round__ method");
  return args.IsNone(1) ? py.Call(method, absl::Span<const View>()) : py.Call(method, {args[1]});
}

constexpr NativeSpec kFunctions[] = {
    {"abs(x, /)",
     [](Host& py, const Args& args) { return py.Unary(UnaryOperator::kAbsolute, args[0]); }},
    {"bin(number, /)", [](Host& py, const Args& args) { return WithPrefix(py, args[0], 2, "0b"); }},
    {"oct(number, /)", [](Host& py, const Args& args) { return WithPrefix(py, args[0], 8, "0o"); }},
    {"hex(number, /)",
     [](Host& py, const Args& args) { return WithPrefix(py, args[0], 16, "0x"); }},
    {"chr(i, /)", Chr},
    {"ord(c, /)", Ord},
    {"divmod(x, y, /)", DivmodOf},
    {"pow(base, exp, mod=None)", Pow},
    {"round(number, ndigits=None)", Round},
    {"hash(obj, /)", [](Host& py, const Args& args) { return py.Int(py.Hash(args[0])); }},
    // As in CPython: unique while the object lives, and to be had without asking a table.
    {"id(obj, /)",
     [](Host& py, const Args& args) { return py.Int(reinterpret_cast<int64_t>(args[0].raw())); }},
};

}  // namespace

void AddNumberFunctions(Host& py, View builtins) { AddFunctions(py, builtins, kFunctions); }

}  // namespace minipy
