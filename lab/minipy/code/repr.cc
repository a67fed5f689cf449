// How the disassembler prints constants.

#include <charconv>
#include <cmath>
#include <string>
#include <string_view>

#include "lab/minipy/code/disassemble.h"

namespace minipy {
namespace {

void AppendHex(unsigned char c, std::string* text) {
  static constexpr char kDigits[] = "0123456789abcdef";
  text->append("\\x");
  text->push_back(kDigits[c >> 4]);
  text->push_back(kDigits[c & 15]);
}

// In single quotes unless it has some and no double ones. Of bytes, all beyond ASCII is escaped.
std::string Quote(std::string_view text, bool bytes) {
  const bool swap = text.find('\'') != text.npos && text.find('"') == text.npos;
  const char quote = swap ? '"' : '\'';
  std::string quoted(1, quote);
  for (const char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (c == quote || c == '\\') {
      quoted.append({'\\', c});
    } else if (c == '\n') {
      quoted.append("\\n");
    } else if (c == '\t') {
      quoted.append("\\t");
    } else if (c == '\r') {
      quoted.append("\\r");
    } else if (code < 0x20 || code == 0x7F || (bytes && code > 0x7F)) {
      AppendHex(code, &quoted);
    } else {
      quoted.push_back(c);
    }
  }
  return quoted + quote;
}

// The shortest digits that give the number back; with an exponent below 1e-4 and from 1e16 on.
std::string Real(double number) {
  if (std::isnan(number)) return "nan";
  if (std::isinf(number)) return number < 0 ? "-inf" : "inf";
  const double size = std::fabs(number);
  const bool plain = size == 0 || (size >= 1e-4 && size < 1e16);
  char buffer[64];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, number,
                                 plain ? std::chars_format::fixed : std::chars_format::scientific);
  std::string text(buffer, end.ptr);
  if (plain && text.find('.') == text.npos) text += ".0";
  return text;
}

std::string Items(const TupleConstant& tuple) {
  std::string text;
  for (const ConstantValue& item : tuple.items) {
    text.append(text.empty() ? "" : ", ").append(ReprOf(item));
  }
  if (tuple.frozenset) return tuple.items.empty() ? "frozenset()" : "frozenset({" + text + "})";
  return "(" + text + (tuple.items.size() == 1 ? ",)" : ")");
}

struct Repr {
  std::string operator()(std::monostate) const { return "None"; }
  std::string operator()(EllipsisConstant) const { return "Ellipsis"; }
  std::string operator()(bool truth) const { return truth ? "True" : "False"; }
  std::string operator()(int64_t integer) const { return std::to_string(integer); }
  std::string operator()(const BigInt& integer) const { return integer.digits; }
  std::string operator()(double number) const { return Real(number); }
  std::string operator()(const std::string& text) const { return Quote(text, false); }
  std::string operator()(const Bytes& bytes) const { return "b" + Quote(bytes.bytes, true); }
  std::string operator()(const std::shared_ptr<const TupleConstant>& tuple) const {
    return Items(*tuple);
  }
  std::string operator()(const std::shared_ptr<const Code>& code) const {
    return "<code object " + code->name + ", file \"" + code->filename + "\", line " +
           std::to_string(code->first_line) + ">";
  }
};

}  // namespace

std::string ReprOf(const ConstantValue& constant) { return std::visit(Repr(), constant); }

}  // namespace minipy
