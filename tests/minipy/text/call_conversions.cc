// Numbers, quotes, codecs and the three ways to format, by name.

#include <cstdlib>
#include <vector>

#include "lab/minipy/text/codec.h"
#include "lab/minipy/text/error.h"
#include "lab/minipy/text/float_text.h"
#include "lab/minipy/text/percent.h"
#include "lab/minipy/text/points.h"
#include "lab/minipy/text/quote.h"
#include "lab/minipy/text/template.h"
#include "tests/minipy/text/call.h"

namespace minipy::text {
namespace {

std::string Text(const Json& arguments, size_t i = 0) { return arguments[i].get<std::string>(); }

std::string ToHex(std::string_view bytes) {
  std::string hex;
  for (char c : bytes) {
    hex += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4];
    hex += "0123456789abcdef"[c & 0xF];
  }
  return hex;
}

std::string FromHex(const std::string& hex) {
  std::string bytes;
  for (size_t i = 0; i < hex.size(); i += 2) {
    bytes += static_cast<char>(std::strtol(hex.substr(i, 2).c_str(), nullptr, 16));
  }
  return bytes;
}

Json Encoded(const Json& arguments) {
  return ToHex(Encode(Text(arguments), Text(arguments, 1), Text(arguments, 2)));
}

Json Decoded(const Json& arguments) {
  return Decode(FromHex(Text(arguments)), Text(arguments, 1), Text(arguments, 2));
}

// Digits of any base in hex, by hand: the room leaves them as they are.
std::string InHex(const ParsedInteger& parsed) {
  std::vector<int> nibbles = {0};  // the lowest first
  for (char c : parsed.digits) {
    int carry = c <= '9' ? c - '0' : c - 'a' + 10;
    for (int& nibble : nibbles) {
      const int sum = nibble * parsed.base + carry;
      nibble = sum & 0xF;
      carry = sum >> 4;
    }
    for (; carry > 0; carry >>= 4) nibbles.push_back(carry & 0xF);
  }
  std::string hex;
  for (size_t i = nibbles.size(); i > 0; --i) hex += "0123456789abcdef"[nibbles[i - 1]];
  return hex;
}

Json ParsedAsInteger(const Json& arguments) {
  const ParsedInteger parsed = ParseInteger(Text(arguments), arguments[1].get<int64_t>());
  const std::string hex = InHex(parsed);
  const bool negative = parsed.negative && hex != "0";
  if (parsed.value) {
    // The 64 bits and the digits say the same.
    const SmallInteger small(*parsed.value);
    if (small.Digits(16) != hex || small.Negative() != negative) return "value and digits differ";
  }
  return Json::array({negative, hex});
}

class JsonPercentArguments : public PercentArguments {
 public:
  explicit JsonPercentArguments(const Json& operand) : operand_(operand), current_(operand) {}

  int64_t Count() const override {
    return IsTuple() ? static_cast<int64_t>(operand_["tuple"].size()) : -1;
  }
  bool IsMapping() const override { return operand_.is_array() || TypeNameOf(operand_) == "dict"; }
  void Take(int64_t index) override { current_ = IsTuple() ? operand_["tuple"][index] : operand_; }
  void TakeKey(std::string_view key) override {
    if (operand_.is_array()) {
      throw Raised{"TypeError", "list indices must be integers or slices, not str"};
    }
    if (!operand_.contains(key)) throw Raised{"KeyError", Repr(key)};
    current_ = operand_[std::string(key)];
  }
  std::string TypeName() override { return TypeNameOf(current_); }
  std::string Text(char conversion) override {
    return conversion == 's' ? StrOf(current_) : ReprOf(current_);
  }
  std::unique_ptr<IntegerValue> ExactInteger() override { return IntegerOf(current_); }
  std::unique_ptr<IntegerValue> Integer(bool truncate) override {
    if (!truncate || !IsFloat(current_)) return IntegerOf(current_);
    return std::make_unique<SmallInteger>(static_cast<int64_t>(FloatOf(current_)));
  }
  double Float() override { return FloatOf(current_); }
  std::optional<std::string> Character() override {
    if (!current_.is_string()) return std::nullopt;
    return current_.get<std::string>();
  }

 private:
  bool IsTuple() const { return operand_.is_object() && operand_.contains("tuple"); }

  const Json& operand_;
  Json current_;
};

class JsonTemplateArguments : public TemplateArguments {
 public:
  JsonTemplateArguments(const Json* some, const Json& named) : some_(some), named_(named) {}

  int64_t Count() const override {
    return some_ == nullptr ? -1 : static_cast<int64_t>(some_->size());
  }
  void PushPosition(int64_t index) override { stack_.push_back((*some_)[index]); }
  void PushName(std::string_view name) override {
    if (!named_.contains(name)) throw Raised{"KeyError", Repr(name)};
    stack_.push_back(named_[std::string(name)]);
  }
  void Attribute(std::string_view name) override {
    if (stack_.back().is_number() && name == "real") return;
    throw Raised{"AttributeError", "'" + TypeNameOf(stack_.back()) + "' object has no attribute '" +
                                       std::string(name) + "'"};
  }
  void Item(int64_t index) override {
    const Json top = stack_.back();
    if (top.is_array()) {
      if (index >= static_cast<int64_t>(top.size())) {
        throw Raised{"IndexError", "list index out of range"};
      }
      stack_.back() = top[index];
    } else if (TypeNameOf(top) == "dict") {
      throw Raised{"KeyError", std::to_string(index)};
    } else if (top.is_string()) {
      ItemOfText(top.get<std::string>(), index);
    } else {
      NoItems(top);
    }
  }
  void Item(std::string_view key) override {
    const Json top = stack_.back();
    if (top.is_array()) {
      throw Raised{"TypeError", "list indices must be integers or slices, not str"};
    }
    if (top.is_string()) throw Raised{"TypeError", "string indices must be integers, not 'str'"};
    if (TypeNameOf(top) != "dict") NoItems(top);
    if (!top.contains(key)) throw Raised{"KeyError", Repr(key)};
    stack_.back() = top[std::string(key)];
  }
  void Convert(char conversion) override {
    const Json top = stack_.back();
    stack_.back() = conversion == 's'   ? StrOf(top)
                    : conversion == 'r' ? ReprOf(top)
                                        : AsciiOnly(ReprOf(top));
  }
  std::string PopFormatted(std::string_view spec) override {
    const Json top = stack_.back();
    stack_.pop_back();
    return FormattedValue(top, spec);
  }

 private:
  void ItemOfText(const std::string& text, int64_t index) {
    if (index >= Length(text)) throw Raised{"IndexError", "string index out of range"};
    const Part one = Between(text, index, index + 1);
    stack_.back() = std::string(one.text);
  }
  [[noreturn]] static void NoItems(const Json& value) {
    throw Raised{"TypeError", "'" + TypeNameOf(value) + "' object is not subscriptable"};
  }

  const Json* some_;
  const Json& named_;
  std::vector<Json> stack_;
};

Json Percent(const Json& arguments) {
  JsonPercentArguments operand(arguments[1]);
  return PercentFormat(Text(arguments), operand);
}

Json Template(const Json& arguments) {
  JsonTemplateArguments given(&arguments[1], arguments[2]);
  return FormatTemplate(Text(arguments), given);
}

Json TemplateMap(const Json& arguments) {
  JsonTemplateArguments given(nullptr, arguments[1]);
  return FormatTemplate(Text(arguments), given);
}

}  // namespace

Functions Conversions() {
  return {
      {"repr", [](const Json& a) -> Json { return Repr(Text(a)); }},
      {"ascii", [](const Json& a) -> Json { return AsciiOnly(Repr(Text(a))); }},
      {"bytes_repr", [](const Json& a) -> Json { return BytesRepr(FromHex(Text(a))); }},
      {"encode", Encoded},
      {"decode", Decoded},
      {"int", ParsedAsInteger},
      {"float", [](const Json& a) -> Json { return FloatRepr(ParseFloat(Text(a))); }},
      {"float_repr", [](const Json& a) -> Json { return FloatRepr(FloatOf(a[0])); }},
      {"format", [](const Json& a) -> Json { return FormattedValue(a[0], Text(a, 1)); }},
      {"percent", Percent},
      {"template", Template},
      {"template_map", TemplateMap},
  };
}

Json Answer(const Json& call) {
  static const Functions functions = [] {
    Functions all = StrMethods();
    all.merge(Conversions());
    return all;
  }();
  const Function& function = functions.at(call[0].get<std::string>());
  try {
    return function(Json(call.begin() + 1, call.end()));
  } catch (const Error& error) {
    return {{"error", {KindName(error.kind), error.message()}}};
  } catch (const Raised& raised) {
    return {{"error", {raised.kind, raised.message}}};
  }
}

}  // namespace minipy::text
