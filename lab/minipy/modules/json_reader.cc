#include "lab/minipy/modules/json_reader.h"

#include <charconv>
#include <limits>
#include <string>
#include <vector>

#include "objects/types/utf8.h"

namespace minipy {
namespace {

constexpr int kDeepest = 900;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

class Reader {
 public:
  Reader(Host& py, View text, const JsonHooks& hooks)
      : py_(py), object_(text), hooks_(hooks), text_(py.Text(text)) {}

  Ref Whole() {
    SkipSpace();
    Ref value = Value();
    SkipSpace();
    if (at_ != text_.size()) Fail("Extra data", at_);
    return value;
  }

 private:
  [[noreturn]] void Fail(const char* message, size_t at) {
    const int64_t position = objects::utf8::Length(text_.substr(0, at));
    py_.RaiseObject(py_.Call(hooks_.error, {py_.Str(message), object_, py_.Int(position)}));
  }
  bool Given(View hook) const { return hook && !hook.Is(py_.None()); }
  char Peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void SkipSpace() {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t' || text_[at_] == '\r')) {
      ++at_;
    }
  }
  bool Take(std::string_view word) {
    if (text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
  }

  Ref Value() {
    switch (Peek()) {
      case '{':
        return Nested(&Reader::Object);
      case '[':
        return Nested(&Reader::Array);
      case '"':
        return py_.Str(String());
      case 'n':
        if (Take("null")) return Ref(py_.None());
        break;
      case 't':
        if (Take("true")) return Ref(py_.Bool(true));
        break;
      case 'f':
        if (Take("false")) return Ref(py_.Bool(false));
        break;
      case 'N':
        if (Take("NaN")) return Constant("NaN", std::numeric_limits<double>::quiet_NaN());
        break;
      case 'I':
        if (Take("Infinity")) {
          return Constant("Infinity", std::numeric_limits<double>::infinity());
        }
        break;
      default:
        if (Peek() == '-' || IsDigit(Peek())) return Number();
    }
    Fail("Expecting value", at_);
  }
  Ref Constant(const char* name, double value) {
    if (Given(hooks_.parse_constant)) return py_.Call(hooks_.parse_constant, {py_.Str(name)});
    return py_.Float(value);
  }

  Ref Nested(Ref (Reader::*read)()) {
    if (++depth_ > kDeepest) {
      py_.Raise(ErrorKind::kRecursionError,
                "maximum recursion depth exceeded while decoding a JSON document");
    }
    ++at_;
    SkipSpace();
    Ref value = (this->*read)();
    --depth_;
    return value;
  }

  Ref Array() {
    Ref list = py_.List();
    if (Peek() == ']') {
      ++at_;
      return list;
    }
    while (true) {
      py_.ListAppend(list, Value());
      SkipSpace();
      if (Peek() == ']') break;
      if (Peek() != ',') Fail("Expecting ',' delimiter", at_);
      ++at_;
      SkipSpace();
    }
    ++at_;
    return list;
  }

  Ref Object() {
    const bool pairs = Given(hooks_.pairs);
    Ref result = pairs ? py_.List() : py_.Dict();
    const auto add = [&](const Ref& key, const Ref& value) {
      if (pairs) {
        py_.ListAppend(result, py_.Tuple({key, value}));
      } else {
        py_.DictSet(result, key, value);
      }
    };
    if (Peek() == '}') {
      ++at_;
    } else {
      Members(add);
    }
    if (pairs) return py_.Call(hooks_.pairs, {result});
    return Given(hooks_.object) ? py_.Call(hooks_.object, {result}) : result;
  }

  template <class Add>
  void Members(const Add& add) {
    while (true) {
      if (Peek() != '"') Fail("Expecting property name enclosed in double quotes", at_);
      const Ref key = py_.Intern(String());
      SkipSpace();
      if (Peek() != ':') Fail("Expecting ':' delimiter", at_);
      ++at_;
      SkipSpace();
      add(key, Value());
      SkipSpace();
      if (Peek() == '}') break;
      if (Peek() != ',') Fail("Expecting ',' delimiter", at_);
      ++at_;
      SkipSpace();
    }
    ++at_;
  }

  Ref Number() {
    const size_t start = at_;
    if (Peek() == '-') ++at_;
    if (text_.substr(at_, 8) == "Infinity") {
      at_ += 8;
      return Constant("-Infinity", -std::numeric_limits<double>::infinity());
    }
    if (!IsDigit(Peek())) Fail("Expecting value", start);
    // No leading zeros: 01 is 0 and something that should not be there.
    if (Peek() == '0') {
      ++at_;
    } else {
      SkipDigits();
    }
    bool whole = true;
    if (Peek() == '.' && at_ + 1 < text_.size() && IsDigit(text_[at_ + 1])) {
      ++at_;
      SkipDigits();
      whole = false;
    }
    if (Peek() == 'e' || Peek() == 'E') whole &= !Exponent();
    const std::string_view number = text_.substr(start, at_ - start);
    const View hook = whole ? hooks_.parse_int : hooks_.parse_float;
    if (Given(hook)) return py_.Call(hook, {py_.Str(number)});
    return whole ? Int(number) : py_.Call(py_.BuiltInClass("float"), {py_.Str(number)});
  }
  void SkipDigits() {
    while (IsDigit(Peek())) ++at_;
  }
  // An e without digits is not part of the number.
  bool Exponent() {
    size_t end = at_ + 1;
    if (end < text_.size() && (text_[end] == '+' || text_[end] == '-')) ++end;
    if (end >= text_.size() || !IsDigit(text_[end])) return false;
    at_ = end;
    SkipDigits();
    return true;
  }
  Ref Int(std::string_view number) {
    int64_t value;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), value);
    if (read.ec == std::errc()) return py_.Int(value);
    return py_.Call(py_.BuiltInClass("int"), {py_.Str(number)});
  }

  std::string String() {
    const size_t start = at_++;
    std::string value;
    while (true) {
      const size_t run = at_;
      while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\' &&
             static_cast<uint8_t>(text_[at_]) >= 0x20) {
        ++at_;
      }
      value.append(text_, run, at_ - run);
      if (at_ >= text_.size()) Fail("Unterminated string starting at", start);
      if (text_[at_] == '"') break;
      if (text_[at_] != '\\') Fail("Invalid control character at", at_);
      Escape(start, value);
    }
    ++at_;
    return value;
  }

  void Escape(size_t start, std::string& value) {
    constexpr std::string_view kNames = "\"\\/bfnrt";
    constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
    const size_t backslash = at_++;
    if (at_ >= text_.size()) Fail("Unterminated string starting at", start);
    const char c = text_[at_];
    if (c != 'u') {
      const size_t index = kNames.find(c);
      if (index == std::string_view::npos) Fail("Invalid \\escape", backslash);
      value += kMeant[index];
      ++at_;
      return;
    }
    uint32_t point = Hex4();
    if (point >= 0xD800 && point < 0xDC00 && text_.substr(at_, 2) == "\\u") {
      const size_t second = at_++;
      const uint32_t low = Hex4();
      if (low >= 0xDC00 && low < 0xE000) {
        point = 0x10000 + ((point - 0xD800) << 10 | (low - 0xDC00));
      } else {
        at_ = second;
      }
    }
    AppendPoint(value, point);
  }

  // After a u, which `at_` is at.
  uint32_t Hex4() {
    uint32_t point = 0;
    const char* first = text_.data() + at_ + 1;
    if (text_.size() - at_ < 5) Fail("Invalid \\uXXXX escape", at_);
    const auto read = std::from_chars(first, first + 4, point, 16);
    if (read.ec != std::errc() || read.ptr != first + 4) Fail("Invalid \\uXXXX escape", at_);
    at_ += 5;
    return point;
  }

  // Half of a pair without the other is no character: a str here is UTF-8.
  static void AppendPoint(std::string& value, uint32_t point) {
    if (point >= 0xD800 && point < 0xE000) point = 0xFFFD;
    objects::utf8::Append(point, &value);
  }

  Host& py_;
  View object_;
  const JsonHooks& hooks_;
  std::string_view text_;
  size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace

Ref ReadJson(Host& py, View text, const JsonHooks& hooks) {
  return Reader(py, text, hooks).Whole();
}

}  // namespace minipy
