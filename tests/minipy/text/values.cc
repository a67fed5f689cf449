#include "tests/minipy/text/values.h"

#include <algorithm>
#include <cstdlib>

#include "lab/minipy/text/error.h"
#include "lab/minipy/text/float_text.h"
#include "lab/minipy/text/format_value.h"
#include "lab/minipy/text/quote.h"

namespace minipy::text {
namespace {

// An int beyond 64 bits: hex digits, turned into other bases by hand.
class BigInteger : public IntegerValue {
 public:
  explicit BigInteger(std::string_view hex) : negative_(hex.starts_with('-')) {
    hex_ = hex.substr(negative_);
  }
  bool Negative() const override { return negative_; }
  std::optional<int64_t> Small() const override { return std::nullopt; }
  double AsDouble() const override {
    const double value = std::strtod(("0x" + hex_).c_str(), nullptr);
    if (value > 1e308) throw Error(Kind::kOverflowError, "int too large to convert to float");
    return negative_ ? -value : value;
  }
  std::string Digits(int base) const override {
    std::string digits = "0";  // the lowest first
    for (char c : hex_) {
      int carry = c <= '9' ? c - '0' : c - 'a' + 10;
      for (char& digit : digits) {
        const int sum = Value(digit) * 16 + carry;
        digit = kDigits[sum % base];
        carry = sum / base;
      }
      for (; carry > 0; carry /= base) digits += kDigits[carry % base];
    }
    std::reverse(digits.begin(), digits.end());
    return digits;
  }

 private:
  static constexpr char kDigits[] = "0123456789abcdef";
  static int Value(char digit) { return digit <= '9' ? digit - '0' : digit - 'a' + 10; }

  bool negative_;
  std::string hex_;
};

bool IsBig(const Json& value) { return value.is_object() && value.contains("int"); }
bool IsTuple(const Json& value) { return value.is_object() && value.contains("tuple"); }

std::string Decimal(const IntegerValue& integer) {
  return (integer.Negative() ? "-" : "") + integer.Digits(10);
}

std::string Joined(const Json& items, bool pairs) {
  std::string out;
  for (const auto& [key, item] : items.items()) {
    if (!out.empty()) out += ", ";
    if (pairs) out += Repr(key) + ": ";
    out += ReprOf(item);
  }
  return out;
}

}  // namespace

bool IsFloat(const Json& value) { return value.is_object() && value.contains("float"); }

double FloatOf(const Json& value) {
  if (IsFloat(value)) return std::strtod(value["float"].get<std::string>().c_str(), nullptr);
  if (const auto integer = IntegerOf(value)) return integer->AsDouble();
  throw Error(Kind::kTypeError, "must be real number, not " + TypeNameOf(value));
}

std::unique_ptr<IntegerValue> IntegerOf(const Json& value) {
  if (value.is_boolean()) return std::make_unique<SmallInteger>(value.get<bool>());
  if (value.is_number_integer()) return std::make_unique<SmallInteger>(value.get<int64_t>());
  if (IsBig(value)) return std::make_unique<BigInteger>(value["int"].get<std::string>());
  return nullptr;
}

std::string TypeNameOf(const Json& value) {
  if (value.is_null()) return "NoneType";
  if (value.is_boolean()) return "bool";
  if (value.is_string()) return "str";
  if (value.is_array()) return "list";
  if (value.is_number() || IsBig(value)) return "int";
  if (IsFloat(value)) return "float";
  return IsTuple(value) ? "tuple" : "dict";
}

std::string ReprOf(const Json& value) {
  if (value.is_null()) return "None";
  if (value.is_boolean()) return value.get<bool>() ? "True" : "False";
  if (value.is_string()) return Repr(value.get<std::string>());
  if (value.is_array()) return "[" + Joined(value, false) + "]";
  if (IsFloat(value)) return FloatRepr(FloatOf(value));
  if (const auto integer = IntegerOf(value)) return Decimal(*integer);
  if (!IsTuple(value)) return "{" + Joined(value, true) + "}";
  return "(" + Joined(value["tuple"], false) + (value["tuple"].size() == 1 ? ",)" : ")");
}

std::string StrOf(const Json& value) {
  return value.is_string() ? value.get<std::string>() : ReprOf(value);
}

std::string FormattedValue(const Json& value, std::string_view spec) {
  if (value.is_string()) return FormatText(value.get<std::string>(), spec);
  if (value.is_boolean()) return FormatBool(value.get<bool>(), spec);
  if (IsFloat(value)) return FormatFloat(FloatOf(value), spec);
  if (const auto integer = IntegerOf(value)) return FormatInteger(*integer, spec);
  if (spec.empty()) return StrOf(value);
  throw Error(Kind::kTypeError,
              "unsupported format string passed to " + TypeNameOf(value) + ".__format__");
}

}  // namespace minipy::text
