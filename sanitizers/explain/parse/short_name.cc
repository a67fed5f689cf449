// A function's name as people say it: its path, without return type, template arguments, parameters
// and what optimisers append. One pass over the demangled text; every language whose frames turn up
// in these reports (C++ of three compilers, Rust, Objective-C, Swift, Go) leaves its mark in it.
// What cannot be read is shown whole: too long is better than lost.
//
// Thread safety: pure functions over values.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "sanitizers/explain/parse/scan.h"
#include "sanitizers/explain/parse/short_name.h"

namespace sanitizers {
namespace {

// A blank that belongs to the name ("operator new", "{default arg#1}"), not one that ends a return
// type.
constexpr char kNameBlank = '\x01';
// Names nest (a Rust path, a local class of MSVC); no real one does so deeper.
constexpr int kDeepest = 8;

bool IsWord(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

// Length of the operator's sign at the start of `text`, which follows the word "operator"; 0 if
// there is none. "<<int>(" is "<" and template arguments, "<<<int>(" is "<<": what follows decides.
size_t OperatorSign(std::string_view text) {
  static constexpr std::string_view kLongestFirst[] = {
      "<=>", "<<=", ">>=", "->*", "()", "[]", "->", "<<", ">>", "<=", ">=", "==",  "!=", "&&",
      "||",  "++",  "--",  "+=",  "-=", "*=", "/=", "%=", "^=", "&=", "|=", "<",   ">",  "+",
      "-",   "*",   "/",   "%",   "^",  "&",  "|",  "~",  "!",  "=",  ",",  "\"\""};
  for (std::string_view sign : kLongestFirst) {
    if (!text.starts_with(sign)) continue;
    if (sign == "\"\"") return sign.size();
    const std::string_view rest = text.substr(sign.size());
    if (rest.empty() || std::string_view("(< [,)").find(rest[0]) != rest.npos) return sign.size();
  }
  return 0;
}

bool IsOperatorAt(std::string_view text, size_t at) {
  constexpr std::string_view kWord = "operator";
  if (text.substr(at, kWord.size()) != kWord || (at > 0 && IsWord(text[at - 1]))) return false;
  return at + kWord.size() >= text.size() || !IsWord(text[at + kWord.size()]);
}

// Past the bracket that closes the one at `at`; the end if none does. A comparison or an arrow
// between parentheses closes nothing.
size_t PastBrackets(std::string_view text, size_t at) {
  std::vector<char> open;
  for (size_t i = at; i < text.size(); ++i) {
    const char c = text[i];
    if (IsOperatorAt(text, i)) {
      i += 7 + OperatorSign(text.substr(i + 8));
    } else if (c == '<' || c == '(' || c == '{') {
      open.push_back(c);
    } else if (c == '>' && i > at && text[i - 1] != '-' && open.back() == '<') {
      open.pop_back();
    } else if (c == ')' || c == '}') {
      const char partner = c == ')' ? '(' : '{';
      while (!open.empty() && open.back() != partner) open.pop_back();
      if (!open.empty()) open.pop_back();
    }
    if (open.empty()) return i + 1;
  }
  return text.size();
}

std::string Protected(std::string_view text) {
  std::string name(text);
  for (char& c : name) {
    if (c == ' ') c = kNameBlank;
  }
  return name;
}

std::string ShortNameAt(std::string_view function, int depth);

// "T as Trait", "impl Trait for T", "&mut T" → "T"
std::string RustType(std::string_view type, int depth) {
  for (size_t i = 0; i < type.size(); ++i) {
    if (type[i] == '<' || type[i] == '(') i = PastBrackets(type, i);
    if (type.substr(i).starts_with(" as ")) type = type.substr(0, i);
  }
  if (type.starts_with("impl ")) {
    const size_t last = type.rfind(" for ");
    if (last != type.npos) type.remove_prefix(last + 5);
  }
  return ShortNameAt(type, depth + 1);
}

class Scanner {
 public:
  Scanner(std::string_view text, int depth) : text_(text), depth_(depth) {}

  std::string Scan() {
    while (at_ < text_.size() && !EndsHere()) {
      if (text_[at_] == ':' && Rest().starts_with("::")) {
        after_parameters_ = false;
        name_ += "::";
        at_ += 2;
      } else if (!Anonymous() && !Operator() && !Quoted() && !Bracket()) {
        if (!after_parameters_) name_ += text_[at_];
        ++at_;
      }
    }
    return name_;
  }

 private:
  std::string_view Rest() const { return text_.substr(at_); }
  bool NameEndsWith(std::string_view what) const { return name_.ends_with(what); }
  bool PathBegins() const { return name_.empty() || NameEndsWith(" "); }

  // Swift's result types, offsets and the notes of optimisers end a name.
  bool EndsHere() const {
    return text_[at_] == ' ' && StartsWithAny(Rest(), {" : ", " + ", " -> ", " [clone "});
  }

  bool Anonymous() {
    for (std::string_view space :
         {"(anonymous namespace)::", "`anonymous namespace'::", "`anonymous-namespace'::",
          "{anonymous}::", "<unnamed>::", "[abi:cxx11]"}) {
      if (!Rest().starts_with(space)) continue;
      after_parameters_ &= !space.ends_with("::");
      at_ += space.size();
      return true;
    }
    return false;
  }

  bool Operator() {
    if (after_parameters_ || !IsOperatorAt(text_, at_)) return false;
    at_ += 8;
    name_ += "operator";
    const size_t sign = OperatorSign(Rest());
    name_ += Rest().substr(0, sign);
    at_ += sign;
    const size_t word = Rest().find_first_not_of(' ');
    if (word == std::string_view::npos) return true;
    if (sign > 0 && Rest()[word] == '<') {  // "operator< <int>"
      at_ += word;
    } else if (word > 0 && (sign == 0 || NameEndsWith("\"\""))) {  // "operator bool", "\"\" _x"
      if (sign == 0) name_ += kNameBlank;
      at_ += word;
      OperatorWord();
    }
    return true;
  }

  // "bool", "new[]", "std::string const&": a type up to the parameters.
  void OperatorWord() {
    while (at_ < text_.size() && text_[at_] != '(') {
      if (text_[at_] == '<') {
        at_ = PastBrackets(text_, at_);
      } else {
        name_ += text_[at_] == ' ' ? kNameBlank : text_[at_];
        ++at_;
      }
    }
  }

  // 'lambda'(int), {lambda(int)#1}, {{closure}}, `local scope'
  bool Quoted() {
    const char c = text_[at_];
    if (after_parameters_ || (c != '{' && c != '\'' && c != '`')) return false;
    const size_t quote = c == '{' ? PastBrackets(text_, at_) : text_.find('\'', at_ + 1) + 1;
    if (quote == 0) return false;
    const std::string_view inside = text_.substr(at_, quote - at_);
    const size_t parameters = inside.find('(');
    if (c == '{' && parameters != inside.npos) {
      name_ += inside.substr(0, parameters);
      name_ += Protected(inside.substr(PastBrackets(inside, parameters)));
    } else if (c == '`' && parameters != inside.npos && depth_ < kDeepest) {
      name_ += Protected(ShortNameAt(inside.substr(1, inside.size() - 2), depth_ + 1));
    } else {
      name_ += Protected(inside);
    }
    at_ = quote;
    return true;
  }

  bool Bracket() {
    if (text_[at_] == '<') return Angle(), true;
    if (text_[at_] == '(') return Parenthesis(), true;
    return false;
  }

  void Angle() {
    const size_t past = PastBrackets(text_, at_);
    const std::string_view inside = text_.substr(at_ + 1, past - at_ - 2);
    const bool path = text_.substr(past).starts_with("::");
    if (after_parameters_) {
    } else if (inside.starts_with("lambda")) {
      name_.append("<").append(inside.substr(0, inside.find('('))).append(">");
    } else if (path && depth_ < kDeepest && (PathBegins() || inside.starts_with("impl "))) {
      name_ += Protected(RustType(inside, depth_));
    } else if (NameEndsWith("::")) {  // Rust's f::<T>
      name_.resize(name_.size() - 2);
    }
    at_ = past;
  }

  void Parenthesis() {
    const size_t past = PastBrackets(text_, at_);
    const std::string_view all = text_.substr(at_, past - at_);
    if (after_parameters_) {
      at_ = past;
    } else if (all.starts_with("(anonymous ") || NameEndsWith(".")) {  // a class; Go's (*T)
      name_ += Protected(all);
      at_ = past;
    } else if (DropWord("decltype") || DropWord("__decltype") || DropWord("noexcept")) {
      at_ = past;
    } else if (PathBegins() && StartsWithAny(all, {"(*", "(&"})) {  // void (*f(int))(char)
      at_ = text_.find_first_not_of("(*& ", at_);
      if (at_ == std::string_view::npos) at_ = text_.size();
    } else {
      after_parameters_ = !name_.empty();
      at_ = past;
    }
  }

  bool DropWord(std::string_view word) {
    if (!NameEndsWith(word)) return false;
    const size_t rest = name_.size() - word.size();
    if (rest > 0 && name_[rest - 1] != ' ') return false;
    name_.resize(rest);
    return true;
  }

  const std::string_view text_;
  const int depth_;
  size_t at_ = 0;
  bool after_parameters_ = false;  // until "::": const, &, a function pointer's other parameters …
  std::string name_;
};

bool AllOf(std::string_view text, std::string_view allowed) {
  return !text.empty() && text.find_first_not_of(allowed) == text.npos;
}

// What compilers append to a symbol differs from build to build: ".isra.0", ".llvm.1234", "@plt",
// "::h0123456789abcdef".
void DropSymbolSuffixes(std::string& name) {
  if (const size_t at = name.find('@', 1); at != name.npos) name.resize(at);
  if (const size_t hash = name.rfind("::h"); hash != name.npos && name.size() == hash + 19 &&
                                             AllOf(name.substr(hash + 3), "0123456789abcdef")) {
    name.resize(hash);
  }
  for (size_t dot = name.rfind('.'); dot != name.npos && dot > 0; dot = name.rfind('.')) {
    const std::string_view suffix = std::string_view(name).substr(dot + 1);
    bool known = AllOf(suffix, "0123456789");
    for (std::string_view word :
         {"cold", "isra", "part", "constprop", "llvm", "lto_priv", "__uniq", "clone"}) {
      known |= suffix == word;
    }
    if (!known) return;
    name.resize(dot);
  }
}

std::string ShortNameAt(std::string_view function, int depth) {
  // Objective-C's selectors and Swift's closures are sentences; no part of one names the function.
  if (function.find("-[") != function.npos || function.find("+[") != function.npos ||
      function.starts_with("closure #")) {
    return std::string(function);
  }
  std::string name = Scanner(function, depth).Scan();
  while (name.ends_with(' ')) name.pop_back();
  if (name.ends_with("::")) name.resize(name.size() - 2);
  if (name.ends_with(" const")) name.resize(name.size() - 6);
  if (const size_t blank = name.rfind(' '); blank != name.npos) name.erase(0, blank + 1);
  name.erase(0, name.find_first_not_of("*&"));
  DropSymbolSuffixes(name);
  for (char& c : name) {
    if (c == kNameBlank) c = ' ';
  }
  return name.empty() ? std::string(function) : name;
}

}  // namespace

std::string ShortName(std::string_view function) { return ShortNameAt(function, 0); }

}  // namespace sanitizers
