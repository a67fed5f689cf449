#include "sanitizers/explain/parse/frame.h"

#include <algorithm>
#include <limits>

#include "sanitizers/explain/parse/scan.h"

namespace sanitizers {
namespace {

int Clamped(int64_t value) {
  return static_cast<int>(std::min<int64_t>(value, std::numeric_limits<int>::max()));
}

// Removes ":7" from the right. False and nothing removed if there is no number.
bool EatNumberFromRight(std::string_view& text, char before, int64_t* value) {
  size_t at = text.size();
  while (at > 0 && IsDigit(text[at - 1])) --at;
  if (at == text.size() || at == 0 || text[at - 1] != before) return false;
  std::string_view digits = text.substr(at);
  if (!EatNumber(digits, value)) return false;
  text.remove_suffix(text.size() - at + 1);
  return true;
}

bool HasDrive(std::string_view text) {
  return text.size() > 2 && IsLetter(text[0]) && text[1] == ':' &&
         (text[2] == '\\' || text[2] == '/');
}

// "(lab+0x1f)", "(a.out:arm64+0x1f)", "(/x y/lab+0x1f)", "(<unknown module>)": what is inside.
void TakeModule(std::string_view inside, Frame* frame) {
  const size_t plus = inside.rfind("+0x");
  if (plus != kNowhere) {
    std::string_view hex = inside.substr(plus + 1);
    EatHex(hex, &frame->offset);
    inside = inside.substr(0, plus);
  }
  frame->module = inside;
}

// The index of the '(' that pairs with the ')' at the end; npos if the text does not end so.
size_t LastGroup(std::string_view text) {
  if (text.empty() || text.back() != ')') return kNowhere;
  int depth = 0;
  for (size_t i = text.size(); i-- > 0;) {
    if (text[i] == ')') ++depth;
    if (text[i] == '(' && --depth == 0) return i;
  }
  return kNowhere;
}

// A log may end within "(BuildId: 49da" or "(lab+0x16".
std::string_view WithoutOpenGroup(std::string_view rest, Frame* frame) {
  const size_t open = rest.rfind(" (");
  if (open == kNowhere || rest.find(')', open) != kNowhere) return rest;
  const std::string_view inside = rest.substr(open + 2);
  const bool module = Has(inside, "+0x");
  if (!module && !inside.starts_with("Buil")) return rest;
  if (module) TakeModule(inside, frame);
  return TrimRight(rest.substr(0, open));
}

// Takes "(BuildId: …)" and "(module+0x…)" off the right end.
std::string_view WithoutModule(std::string_view rest, Frame* frame) {
  rest = WithoutOpenGroup(rest, frame);
  while (true) {
    rest = TrimRight(rest);
    const size_t open = LastGroup(rest);
    if (open == kNowhere || (open > 0 && !IsBlank(rest[open - 1]))) return rest;
    const std::string_view inside = rest.substr(open + 1, rest.size() - open - 2);
    const bool build_id = StartsWithAny(inside, {"BuildId:", "BuildID:"});
    const bool module = frame->module.empty() && (inside.rfind("+0x") != kNowhere ||
                                                  StartsWithAny(inside, {"<unknown module>"}));
    if (!build_id && !module) return rest;
    if (module) TakeModule(inside, frame);
    rest.remove_suffix(rest.size() - open);
  }
}

// Where the place begins in "FUNCTION PLACE": the leftmost blank outside brackets that a path
// follows. Names such as "operator<" unbalance the brackets, so failing that the leftmost at all.
size_t FindPath(std::string_view text) {
  int depth = 0;
  size_t inside = kNowhere;
  for (size_t i = 0; i + 1 < text.size(); ++i) {
    const char c = text[i];
    if (c == '(' || c == '<' || c == '{' || c == '[') ++depth;
    if ((c == ')' || c == '>' || c == '}' || c == ']') && depth > 0) --depth;
    if (!IsBlank(c) || !BeginsLikeAPath(text.substr(i + 1))) continue;
    if (depth == 0) return i;
    if (inside == kNowhere) inside = i;
  }
  return inside;
}

bool LooksLikeAFile(std::string_view word) {
  if (BeginsLikeAPath(word)) return true;
  const size_t dot = word.rfind('.');
  if (dot == kNowhere || dot == 0 || dot + 1 == word.size()) return false;
  if (word.find_first_of("()<>{}*&,=") != kNowhere) return false;
  return IsLetter(word[dot + 1]) || word.find('/') != kNowhere;
}

// "Incref(int*)+0x1c" → the name alone.
std::string_view WithoutOffset(std::string_view name) {
  const size_t plus = name.rfind("+0x");
  if (plus == kNowhere) return name;
  const std::string_view digits = name.substr(plus + 3);
  const bool hex = digits.find_first_not_of("0123456789abcdefABCDEF") == kNowhere;
  return hex && !digits.empty() ? name.substr(0, plus) : name;
}

void TakeFunction(std::string_view name, Frame* frame) {
  name = WithoutOffset(TrimRight(TrimLeft(name)));
  if (name != "<null>" && name != "??") frame->function = name;
}

void TakeFunctionAndPlace(std::string_view rest, Frame* frame) {
  if (rest.empty()) return;
  if (BeginsLikeAPath(rest) && !rest.starts_with("<null> ") && ParsePlace(rest, frame)) return;
  size_t cut = FindPath(rest);
  if (cut != kNowhere && !ParsePlace(rest.substr(cut + 1), frame)) cut = kNowhere;
  if (cut == kNowhere) {
    cut = rest.find_last_of(" \t");
    if (cut != kNowhere &&
        !(LooksLikeAFile(rest.substr(cut + 1)) && ParsePlace(rest.substr(cut + 1), frame))) {
      cut = kNowhere;
    }
  }
  TakeFunction(rest.substr(0, cut), frame);
}

}  // namespace

bool BeginsLikeAPath(std::string_view text) {
  return StartsWithAny(text, {"/", "./", "../", "\\\\", "<null>", "<unknown"}) || HasDrive(text);
}

bool ParsePlace(std::string_view text, Frame* frame) {
  if (text.starts_with("<null>") || text.starts_with("<unknown")) return true;  // as good as none
  std::string_view file = text;
  int64_t first = 0, second = 0;
  if (file.ends_with(")")) {  // MSVC: file(7) or file(7,3)
    std::string_view inside = file.substr(0, file.size() - 1);
    const bool two = EatNumberFromRight(inside, ',', &second);
    if (EatNumberFromRight(inside, '(', &first)) {
      file = inside;
      if (!two) second = 0;
      frame->line = Clamped(first);
      frame->column = Clamped(second);
      frame->file = file;
      return !file.empty();
    }
  }
  if (EatNumberFromRight(file, ':', &second)) {
    if (EatNumberFromRight(file, ':', &first)) {
      frame->line = Clamped(first);
      frame->column = Clamped(second);
    } else {
      frame->line = Clamped(second);
    }
  }
  if (!LooksLikeAFile(file) && frame->line == 0) return false;
  frame->file = file;
  return !file.empty();
}

bool ParseFrame(std::string_view line, Frame* frame) {
  *frame = Frame();
  line = TrimRight(TrimLeft(line));
  if (Eat(line, "* ")) {
    frame->culprit = true;
    line = TrimLeft(line);
  }
  int64_t number = 0;
  if (!Eat(line, "#") || line.empty() || !EatNumber(line, &number)) return false;
  if (line.empty() || !IsBlank(line.front()) || number > std::numeric_limits<int>::max()) {
    return false;
  }
  frame->number = static_cast<int>(number);
  std::string_view rest = TrimLeft(line);
  if (EatHex(rest, &frame->address)) {
    const bool ended = rest.empty() || IsBlank(rest.front());
    if (!ended) return false;
    rest = TrimLeft(rest);
    Eat(rest, "in ");
  }
  // A place may follow the module on some systems, but never without a blank.
  rest = WithoutModule(rest, frame);
  TakeFunctionAndPlace(rest, frame);
  return frame->address != 0 || !rest.empty() || !frame->module.empty();
}

bool IsDebuggers(const Frame& frame) {
  std::string_view name = frame.function;
  if (name.ends_with(") at")) {
    name.remove_suffix(3);
  } else if (name.ends_with(") from")) {
    name.remove_suffix(5);
  } else {
    return false;
  }
  // A blank before the parameters: a sanitizer prints none, also where it is told to say "f() at".
  const size_t parameters = LastGroup(name);
  return parameters != kNowhere && parameters > 0 && IsBlank(name[parameters - 1]);
}

bool IsCredible(const Frame& frame) {
  return frame.address != 0 || !frame.module.empty() || frame.line != 0;
}

}  // namespace sanitizers
