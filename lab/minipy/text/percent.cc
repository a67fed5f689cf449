#include "lab/minipy/text/percent.h"

#include <algorithm>
#include <limits>

#include "absl/strings/ascii.h"
#include "absl/strings/str_format.h"
#include "lab/minipy/text/error.h"
#include "lab/minipy/text/float_text.h"
#include "lab/minipy/text/points.h"
#include "lab/minipy/text/quote.h"

namespace minipy::text {
namespace {

constexpr int64_t kMostWidth = std::numeric_limits<int64_t>::max();
constexpr int64_t kMostPrecision = std::numeric_limits<int>::max();

Error Refusal(Kind kind, const std::string& message) { return Error(kind, message); }

struct Conversion {
  bool left = false;       // -
  bool plus = false;       // +
  bool blank = false;      // ' '
  bool alternate = false;  // #
  bool zero = false;       // 0
  int64_t width = 0;
  int64_t precision = -1;  // -1: none
  char32_t letter = 0;
};

// Deals out the arguments in the order in which a template asks for them.
class Dealer {
 public:
  explicit Dealer(PercentArguments& arguments)
      : arguments_(arguments), count_(arguments.Count()), mapping_(arguments.IsMapping()) {}

  void Key(std::string_view key) {
    arguments_.TakeKey(key);
    keyed_ = true;
    pending_ = true;
  }
  void RequireMapping() const {
    if (!mapping_) throw Refusal(Kind::kTypeError, "format requires a mapping");
  }
  // Once there was a key, what it found is the one argument until the next key.
  void Next() {
    if (keyed_ ? !pending_ : taken_ >= (count_ < 0 ? 1 : count_)) {
      throw Refusal(Kind::kTypeError, "not enough arguments for format string");
    }
    if (!keyed_) arguments_.Take(taken_++);
    pending_ = false;
  }
  void RequireAllTaken() const {
    if (mapping_ || taken_ >= (count_ < 0 ? 1 : count_)) return;
    throw Refusal(Kind::kTypeError,
                  absl::StrFormat("not all arguments converted during %s formatting",
                                  arguments_.ForBytes() ? "bytes" : "string"));
  }

 private:
  PercentArguments& arguments_;
  const int64_t count_;
  const bool mapping_;
  int64_t taken_ = 0;
  bool keyed_ = false;
  bool pending_ = false;
};

// One '%' and what follows it, read and carried out.
class Formatting {
 public:
  Formatting(std::string_view text, PercentArguments& arguments)
      : text_(text), arguments_(arguments), dealer_(arguments) {}

  std::string Run() {
    while (true) {
      const size_t percent = std::min(text_.find('%', at_), text_.size());
      out_ += text_.substr(at_, percent - at_);
      if (percent == text_.size()) break;
      at_ = percent + 1;
      if (Peek() == '%') {
        out_ += '%';
        ++at_;
      } else {
        Convert(Read());
      }
    }
    dealer_.RequireAllTaken();
    return std::move(out_);
  }

 private:
  char Peek() const {
    if (at_ == text_.size()) throw Refusal(Kind::kValueError, "incomplete format");
    return text_[at_];
  }

  Conversion Read() {
    Conversion conversion;
    if (Peek() == '(') ReadKey();
    ReadFlags(&conversion);
    ReadWidth(&conversion);
    if (Peek() == '.') {
      ++at_;
      ReadPrecision(&conversion);
    }
    // C's length modifiers mean nothing.
    if (const char c = Peek(); c == 'h' || c == 'l' || c == 'L') ++at_;
    Peek();
    letter_at_ = at_;
    conversion.letter = NextPoint(text_, &at_);
    return conversion;
  }

  void ReadKey() {
    dealer_.RequireMapping();
    const size_t begin = ++at_;
    for (int depth = 1; depth > 0; ++at_) {
      if (at_ == text_.size()) throw Refusal(Kind::kValueError, "incomplete format key");
      depth += (text_[at_] == '(') - (text_[at_] == ')');
    }
    dealer_.Key(text_.substr(begin, at_ - 1 - begin));
  }

  void ReadFlags(Conversion* conversion) {
    for (;; ++at_) {
      switch (Peek()) {
        case '-':
          conversion->left = true;
          break;
        case '+':
          conversion->plus = true;
          break;
        case ' ':
          conversion->blank = true;
          break;
        case '#':
          conversion->alternate = true;
          break;
        case '0':
          conversion->zero = true;
          break;
        default:
          return;
      }
    }
  }

  int64_t ReadDigits(int64_t most, const char* too_big) {
    int64_t number = 0;
    for (; absl::ascii_isdigit(Peek()); ++at_) {
      const int digit = text_[at_] - '0';
      if (number > (most - digit) / 10) throw Refusal(Kind::kValueError, too_big);
      number = number * 10 + digit;
    }
    return number;
  }

  int64_t Star(int64_t most, const char* c_type) {
    ++at_;
    dealer_.Next();
    const std::unique_ptr<IntegerValue> integer = arguments_.ExactInteger();
    if (integer == nullptr) throw Refusal(Kind::kTypeError, "* wants int");
    const std::optional<int64_t> value = integer->Small();
    if (!value || *value > most || *value < -most - 1) {
      throw Refusal(Kind::kOverflowError,
                    absl::StrFormat("Python int too large to convert to C %s", c_type));
    }
    return *value;
  }

  void ReadWidth(Conversion* conversion) {
    if (Peek() != '*') {
      conversion->width = ReadDigits(kMostWidth, "width too big");
      return;
    }
    const int64_t width = Star(kMostWidth, "ssize_t");
    conversion->left |= width < 0;
    conversion->width = width == -kMostWidth - 1 ? kMostWidth : std::abs(width);
  }

  void ReadPrecision(Conversion* conversion) {
    if (Peek() != '*') {
      conversion->precision = ReadDigits(kMostPrecision, "precision too big");
      return;
    }
    conversion->precision = std::max<int64_t>(0, Star(kMostPrecision, "int"));
  }

  void Convert(const Conversion& conversion) {
    dealer_.Next();
    switch (conversion.letter) {
      case 'b':
        if (!arguments_.ForBytes()) throw Unsupported(conversion.letter);
        [[fallthrough]];
      case 's':
      case 'r':
      case 'a':
        return AppendText(conversion);
      case 'd':
      case 'i':
      case 'u':
      case 'o':
      case 'x':
      case 'X':
        return AppendInteger(conversion);
      case 'e':
      case 'E':
      case 'f':
      case 'F':
      case 'g':
      case 'G':
        return AppendFloat(conversion);
      case 'c':
        return Append("", Character(), conversion, false);
      default:
        throw Unsupported(conversion.letter);
    }
  }

  Error Unsupported(char32_t letter) const {
    const char shown = letter > 31 && letter < 128 ? static_cast<char>(letter) : '?';
    return Refusal(
        Kind::kValueError,
        absl::StrFormat("unsupported format character '%c' (0x%x) at index %d", shown,
                        static_cast<uint32_t>(letter), Length(text_.substr(0, letter_at_))));
  }

  void AppendText(const Conversion& conversion) {
    std::string text = arguments_.Text(static_cast<char>(conversion.letter));
    if (conversion.letter == 'a' || (arguments_.ForBytes() && conversion.letter == 'r'))
      text = AsciiOnly(text);
    if (conversion.precision >= 0) text.resize(ByteAt(text, conversion.precision));
    Append("", text, conversion, false);
  }

  std::unique_ptr<IntegerValue> TakeInteger(char letter) {
    const bool any_real = letter == 'd' || letter == 'i' || letter == 'u';
    std::unique_ptr<IntegerValue> integer = arguments_.Integer(any_real);
    if (integer != nullptr) return integer;
    const char shown = letter == 'i' && arguments_.ForBytes() ? 'd' : letter;
    throw Refusal(Kind::kTypeError, absl::StrFormat("%%%c format: %s is required, not %s", shown,
                                                    any_real ? "a real number" : "an integer",
                                                    arguments_.TypeName()));
  }

  void AppendInteger(const Conversion& conversion) {
    const char letter = static_cast<char>(conversion.letter);
    const std::unique_ptr<IntegerValue> integer = TakeInteger(letter);
    const int base = letter == 'o' ? 8 : letter == 'x' || letter == 'X' ? 16 : 10;
    std::string digits = integer->Digits(base);
    const int64_t missing = conversion.precision - static_cast<int64_t>(digits.size());
    digits.insert(0, std::max<int64_t>(0, missing), '0');
    if (letter == 'X') absl::AsciiStrToUpper(&digits);
    std::string head = Sign(integer->Negative(), conversion);
    if (conversion.alternate && base != 10) head.append("0").append(1, letter);
    Append(head, digits, conversion, true);
  }

  void AppendFloat(const Conversion& conversion) {
    const int precision = conversion.precision < 0 ? 6 : static_cast<int>(conversion.precision);
    std::string text =
        FormatDouble(arguments_.Float(), {.type = static_cast<char>(conversion.letter),
                                          .precision = precision,
                                          .alternate = conversion.alternate});
    const bool negative = text.starts_with('-');
    if (negative) text.erase(0, 1);
    Append(Sign(negative, conversion), text, conversion, true);
  }

  std::string Character() {
    const bool bytes = arguments_.ForBytes();
    const char* const wanted =
        bytes ? "%c requires an integer in range(256) or a single byte" : "%c requires int or char";
    if (const std::optional<std::string> text = arguments_.Character()) {
      if (Length(*text) == 1) return *text;
      throw Refusal(Kind::kTypeError, wanted);
    }
    const std::unique_ptr<IntegerValue> integer = arguments_.Integer(false);
    if (integer == nullptr) throw Refusal(Kind::kTypeError, wanted);
    const int64_t point = integer->Small().value_or(-1);
    if (bytes && (point < 0 || point > 0xFF)) {
      throw Refusal(Kind::kOverflowError, "%c arg not in range(256)");
    }
    // Surrogates are no text here, which is UTF-8.
    if (point < 0 || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) {
      throw Refusal(Kind::kOverflowError, "%c arg not in range(0x110000)");
    }
    return PointText(static_cast<char32_t>(point));
  }

  static std::string Sign(bool negative, const Conversion& conversion) {
    return negative ? "-" : conversion.plus ? "+" : conversion.blank ? " " : "";
  }

  void Append(std::string_view head, std::string_view body, const Conversion& conversion,
              bool numeric) {
    const int64_t missing = conversion.width - Length(head) - Length(body);
    const bool zeros = numeric && conversion.zero && !conversion.left;
    if (!conversion.left && !zeros) out_ += Repeat(' ', missing);
    out_ += head;
    if (zeros) out_ += Repeat('0', missing);
    out_ += body;
    if (conversion.left) out_ += Repeat(' ', missing);
  }

  std::string_view text_;
  PercentArguments& arguments_;
  Dealer dealer_;
  size_t at_ = 0;
  size_t letter_at_ = 0;
  std::string out_;
};

}  // namespace

std::string PercentFormat(std::string_view text, PercentArguments& arguments) {
  return Formatting(text, arguments).Run();
}

}  // namespace minipy::text
