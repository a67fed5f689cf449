#include "lab/minipy/text/template.h"

#include <algorithm>

#include "absl/strings/str_format.h"
#include "lab/minipy/text/error.h"
#include "lab/minipy/text/format_spec.h"
#include "lab/minipy/text/points.h"

namespace minipy::text {
namespace {

[[noreturn]] void Refuse(const std::string& message) { throw Error(Kind::kValueError, message); }

// A replacement field, cut into its parts.
struct Field {
  std::string_view name;       // "0.name[key]"
  char32_t conversion = '\0';  // '\0': none
  std::string_view spec;
  bool nested = false;  // there are fields in the spec
};

// Reads the field that begins after the brace before *at, which moves past its closing brace.
class FieldReader {
 public:
  FieldReader(std::string_view text, size_t* at) : text_(text), at_(*at) {}

  Field Read(size_t* at) {
    Field field;
    field.name = ReadName();
    if (at_ == text_.size()) Refuse("expected '}' before end of string");
    const char mark = text_[at_++];
    const bool open = mark == '!' ? ReadConversion(&field) : mark == ':';
    if (open) ReadSpec(&field);
    *at = at_;
    return field;
  }

 private:
  // What is in square brackets ends no name.
  std::string_view ReadName() {
    const size_t begin = at_;
    bool in_brackets = false;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '[') in_brackets = true;
      if (c == ']') in_brackets = false;
      if (in_brackets) continue;
      if (c == '{') Refuse("unexpected '{' in field name");
      if (c == '}' || c == ':' || c == '!') break;
    }
    return text_.substr(begin, at_ - begin);
  }

  // True if a spec follows.
  bool ReadConversion(Field* field) {
    if (at_ == text_.size()) Refuse("end of string while looking for conversion specifier");
    field->conversion = NextPoint(text_, &at_);
    if (at_ == text_.size()) Refuse("unmatched '{' in format spec");
    const char mark = text_[at_++];
    if (mark != ':' && mark != '}') Refuse("expected ':' after conversion specifier");
    return mark == ':';
  }

  void ReadSpec(Field* field) {
    const size_t begin = at_;
    for (int depth = 1; at_ < text_.size(); ++at_) {
      if (text_[at_] == '{') {
        field->nested = true;
        ++depth;
      } else if (text_[at_] == '}' && --depth == 0) {
        field->spec = text_.substr(begin, at_++ - begin);
        return;
      }
    }
    Refuse("unmatched '{' in format spec");
  }

  std::string_view text_;
  size_t at_;
};

// A number if the whole text is one, else -1.
int64_t WholeNumber(std::string_view text) {
  size_t at = 0;
  const int64_t number = ReadNumber(text, &at);
  return at == text.size() ? number : -1;
}

class Filling {
 public:
  explicit Filling(TemplateArguments& arguments) : arguments_(arguments) {}

  // A spec is a template too, whose fields have specs without fields.
  std::string Run(std::string_view text, int levels) {
    if (levels == 0) Refuse("Max string recursion exceeded");
    std::string out;
    for (size_t at = 0; at < text.size();) {
      const size_t brace = std::min(text.find_first_of("{}", at), text.size());
      out += text.substr(at, brace - at);
      if (brace == text.size()) break;
      const char c = text[brace];
      at = brace + 1;
      if (at < text.size() && text[at] == c) {
        out += c;
        ++at;
      } else if (at == text.size() || c == '}') {
        Refuse(absl::StrFormat("Single '%c' encountered in format string", c));
      } else {
        out += Fill(FieldReader(text, &at).Read(&at), levels);
      }
    }
    return out;
  }

 private:
  enum class Numbering { kUnknown, kAutomatic, kManual };

  std::string Fill(const Field& field, int levels) {
    PushValue(field.name);
    if (field.conversion != '\0') Convert(field.conversion);
    if (!field.nested) return arguments_.PopFormatted(field.spec);
    return arguments_.PopFormatted(Run(field.spec, levels - 1));
  }

  void PushValue(std::string_view name) {
    const size_t end = std::min(name.find_first_of(".["), name.size());
    PushFirst(name.substr(0, end));
    for (size_t at = end; at < name.size();) at = Follow(name, at);
  }

  void PushFirst(std::string_view first) {
    int64_t index = WholeNumber(first);
    if (!first.empty() && index < 0) return arguments_.PushName(first);
    SetNumbering(first.empty() ? Numbering::kAutomatic : Numbering::kManual);
    if (first.empty()) index = next_++;
    const int64_t count = arguments_.Count();
    if (count < 0) Refuse("Format string contains positional fields");
    if (index >= count) {
      throw Error(
          Kind::kIndexError,
          absl::StrFormat("Replacement index %d out of range for positional args tuple", index));
    }
    arguments_.PushPosition(index);
  }

  void SetNumbering(Numbering numbering) {
    if (numbering_ == Numbering::kUnknown) numbering_ = numbering;
    if (numbering_ == numbering) return;
    Refuse(numbering_ == Numbering::kManual
               ? "cannot switch from manual field specification to automatic field numbering"
               : "cannot switch from automatic field numbering to manual field specification");
  }

  // The ".name" or "[key]" at `at`; returns where the next begins.
  size_t Follow(std::string_view name, size_t at) {
    const bool item = name[at] == '[';
    if (!item && name[at] != '.') {
      Refuse("Only '.' or '[' may follow ']' in format field specifier");
    }
    ++at;
    const size_t end =
        item ? name.find(']', at) : std::min(name.find_first_of(".[", at), name.size());
    if (end == name.npos) Refuse("Missing ']' in format string");
    const std::string_view key = name.substr(at, end - at);
    if (key.empty()) Refuse("Empty attribute in format string");
    if (!item) {
      arguments_.Attribute(key);
      return end;
    }
    if (const int64_t index = WholeNumber(key); index >= 0) {
      arguments_.Item(index);
    } else {
      arguments_.Item(key);
    }
    return end + 1;
  }

  void Convert(char32_t conversion) {
    if (conversion == 'r' || conversion == 's' || conversion == 'a') {
      return arguments_.Convert(static_cast<char>(conversion));
    }
    if (conversion > 32 && conversion < 127) {
      Refuse(absl::StrFormat("Unknown conversion specifier %c", static_cast<char>(conversion)));
    }
    Refuse(
        absl::StrFormat("Unknown conversion specifier \\x%x", static_cast<uint32_t>(conversion)));
  }

  TemplateArguments& arguments_;
  Numbering numbering_ = Numbering::kUnknown;
  int64_t next_ = 0;
};

}  // namespace

std::string FormatTemplate(std::string_view text, TemplateArguments& arguments) {
  return Filling(arguments).Run(text, 2);
}

}  // namespace minipy::text
