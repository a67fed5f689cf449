// Suppressions that people already have for the sanitizers' own run-time, applied to reports after
// the fact: the same types, the same places where a pattern is looked for.

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "sanitizers/console/nearest.h"
#include "sanitizers/console/text.h"
#include "sanitizers/explain/finding/collection.h"
#include "sanitizers/explain/parse/scan.h"

namespace sanitizers {
namespace {

using console::Cat;

// Of the run-time libraries, in the order of the sanitizers.
const std::vector<std::string>& Types() {
  static const auto& types = *new std::vector<std::string>{
      "race", "race_top", "thread", "mutex", "signal", "deadlock", "called_from_lib", "leak",
      "interceptor_name", "interceptor_via_fun", "interceptor_via_lib", "odr_violation",
      "alloc_dealloc_mismatch",
      // UBSan's are the names of its checks and of their groups.
      "undefined", "alignment", "array-bounds", "bool", "bounds", "cfi", "enum",
      "fixed-point-divide-by-zero", "invalid-builtin-use", "invalid-objc-cast",
      "float-cast-overflow", "float-divide-by-zero", "function", "implicit-bitfield-conversion",
      "implicit-integer-sign-change", "implicit-signed-integer-truncation",
      "implicit-unsigned-integer-truncation", "integer-divide-by-zero", "local-bounds",
      "nonnull-attribute", "null", "nullability-arg", "nullability-assign", "nullability-return",
      "object-size", "pointer-overflow", "return", "returns-nonnull-attribute", "shift-base",
      "shift-exponent", "signed-integer-overflow", "unreachable", "unsigned-integer-overflow",
      "vla-bound", "vptr", "vptr_check"};
  return types;
}

std::string_view Trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\v\f";
  const size_t first = text.find_first_not_of(kBlanks);
  if (first == text.npos) return "";
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

// A pattern may lie anywhere in the text; '^' and '$' tie it to an end, '*' stands for any run.
bool PatternMatches(std::string_view pattern, std::string_view text) {
  if (text.empty() || pattern.empty()) return false;
  const bool at_start = pattern.starts_with('^');
  if (at_start) pattern.remove_prefix(1);
  const bool at_end = pattern.ends_with('$');
  if (at_end) pattern.remove_suffix(1);
  const std::vector<std::string> pieces = console::Split(pattern, '*');
  size_t at = 0;
  for (size_t i = 0; i < pieces.size(); ++i) {
    const std::string& piece = pieces[i];
    if (i + 1 == pieces.size() && at_end) {
      const bool whole = i == 0 && at_start;
      return text.size() >= at + piece.size() && text.ends_with(piece) &&
             (!whole || text.size() == piece.size());
    }
    const size_t found =
        i == 0 && at_start ? (text.starts_with(piece) ? 0 : text.npos) : text.find(piece, at);
    if (found == text.npos) return false;
    at = found + piece.size();
  }
  return true;
}

bool FrameMatches(std::string_view pattern, const Frame& frame) {
  return PatternMatches(pattern, frame.function) || PatternMatches(pattern, frame.file) ||
         PatternMatches(pattern, frame.module);
}

bool StackMatches(std::string_view pattern, const Stack& stack) {
  return std::any_of(stack.frames.begin(), stack.frames.end(),
                     [&](const Frame& frame) { return FrameMatches(pattern, frame); });
}

bool IsAccess(const Stack& stack) {
  return stack.role == Role::kAccess || stack.role == Role::kPreviousAccess;
}

// An interceptor that a library calls: the first frame has no source, the next is the library's.
bool CalledFromLibrary(std::string_view pattern, const Stack& stack) {
  return IsAccess(stack) && stack.frames.size() > 1 && stack.frames[0].file.empty() &&
         PatternMatches(pattern, stack.frames[1].module);
}

bool OneOf(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Which of a thread sanitizer's kinds a type speaks of.
bool SpeaksOf(std::string_view type, std::string_view kind) {
  if (OneOf(type, {"race", "race_top", "called_from_lib"})) {
    return OneOf(kind, {"data-race", "data-race-vptr", "heap-use-after-free",
                        "heap-use-after-free-vptr", "external-race"});
  }
  if (type == "thread") return kind == "thread-leak";
  if (type == "mutex") return kind.starts_with("mutex-");
  if (type == "signal") return OneOf(kind, {"signal-unsafe-call", "errno-in-signal"});
  return type == "deadlock" && kind == "lock-order-inversion";
}

bool ThreadMatches(const Suppression& suppression, const Finding& finding) {
  const Report& report = finding.report;
  const std::string& pattern = suppression.pattern;
  if (!SpeaksOf(suppression.type, finding.kind)) return false;
  if (report.location.kind == Location::Kind::kGlobal && suppression.type == "race" &&
      (PatternMatches(pattern, report.location.name) ||
       PatternMatches(pattern, report.location.file))) {
    return true;
  }
  return std::any_of(report.stacks.begin(), report.stacks.end(), [&](const Stack& stack) {
    // Where the memory or a mutex came from is not what a race is suppressed by.
    if (stack.role == Role::kAllocation || stack.role == Role::kMutexCreation) return false;
    if (stack.frames.empty()) return false;
    if (suppression.type == "race_top") {
      return IsAccess(stack) && FrameMatches(pattern, stack.frames.front());
    }
    if (suppression.type == "called_from_lib") return CalledFromLibrary(pattern, stack);
    return StackMatches(pattern, stack);
  });
}

bool LeakMatches(const Suppression& suppression, const Finding& finding) {
  const std::vector<Stack>& stacks = finding.report.stacks;
  const auto index = static_cast<size_t>(finding.leak_stack);
  return suppression.type == "leak" && finding.leak_stack >= 0 && index < stacks.size() &&
         StackMatches(suppression.pattern, stacks[index]);
}

bool AddressMatches(const Suppression& suppression, const Finding& finding) {
  const Report& report = finding.report;
  const std::string& pattern = suppression.pattern;
  const Stack* access = report.First(Role::kAccess);
  if (suppression.type == "odr_violation") {
    return finding.kind == "odr-violation" &&
           (PatternMatches(pattern, report.location.name) || PatternMatches(pattern, report.title));
  }
  if (access == nullptr || access->frames.empty()) return false;
  if (suppression.type == "alloc_dealloc_mismatch") {
    return finding.kind == "alloc-dealloc-mismatch" && StackMatches(pattern, *access);
  }
  // The others speak of reports out of an interceptor: its frame has no source.
  if (!access->frames[0].file.empty()) return false;
  return std::any_of(access->frames.begin(), access->frames.end(), [&](const Frame& frame) {
    if (suppression.type == "interceptor_via_fun") return PatternMatches(pattern, frame.function);
    if (suppression.type == "interceptor_via_lib") return PatternMatches(pattern, frame.module);
    return suppression.type == "interceptor_name" && &frame == &access->frames[0] &&
           PatternMatches(pattern, frame.function);
  });
}

// "(32-bit, unsigned)" of the n-th type that the message names.
struct Width {
  int64_t bits = 0;
  bool is_signed = false;
};
Width WidthOf(std::string_view message, int nth) {
  Width width;
  for (int i = 0; i <= nth; ++i) {
    const size_t at = Find(message, "-bit, ");
    if (at == kNowhere) return {};
    size_t digits = at;
    while (digits > 0 && IsDigit(message[digits - 1])) --digits;
    std::string_view number = message.substr(digits);
    if (number.empty() || !EatNumber(number, &width.bits)) return {};
    message.remove_prefix(at + 6);
    width.is_signed = message.starts_with("signed");
  }
  return width;
}

// Which of the checks of implicit conversions spoke: its message is the same for all of them.
bool IsConversion(std::string_view type, std::string_view message) {
  if (Has(message, "bit-field") || Has(message, "bitfield")) {
    return type == "implicit-bitfield-conversion";
  }
  const Width from = WidthOf(message, 0), to = WidthOf(message, 1);
  if (from.bits == 0 || to.bits == 0) return false;
  if (from.bits <= to.bits) return type == "implicit-integer-sign-change";
  return type == (from.is_signed || to.is_signed ? "implicit-signed-integer-truncation"
                                                 : "implicit-unsigned-integer-truncation");
}

// UBSan's types name one check each; "undefined" is the one for what has no other name.
bool SpeaksOfUndefined(const std::string& type, const Finding& finding) {
  const std::string& kind = finding.kind;
  const std::string& message = finding.report.detail;
  if (type == "undefined") return kind == "undefined-behavior";
  if (type == "vptr_check") return kind == "vptr";
  if (type == "invalid-builtin-use") return kind == "builtin";
  if (type == "invalid-objc-cast") return kind == "objc-cast";
  if (type == "array-bounds" || type == "local-bounds") return kind == "bounds";
  if (type == "nullability-arg") return kind == "nullability" && Has(message, "as argument");
  if (type == "nullability-return") return kind == "nullability" && Has(message, "returned");
  if (type == "nullability-assign") return kind == "nullability" && Has(message, "binding");
  if (type.starts_with("implicit-")) {
    return kind == "implicit-conversion" && IsConversion(type, message);
  }
  return type == kind;
}

bool UndefinedMatches(const Suppression& suppression, const Finding& finding) {
  if (!SpeaksOfUndefined(suppression.type, finding)) return false;
  const Report& report = finding.report;
  return FrameMatches(suppression.pattern, report.place) ||
         std::any_of(report.stacks.begin(), report.stacks.end(), [&](const Stack& stack) {
           return !stack.frames.empty() && FrameMatches(suppression.pattern, stack.frames[0]);
         });
}

std::string NoSuppression(const std::string& line, const std::string& type) {
  const std::string meant = console::Nearest(type, Types());
  return Cat(console::Quoted(line), " is no suppression",
             type == line    ? "; one is TYPE:PATTERN, \"race:Name\""
             : meant.empty() ? "; types are race, leak, mutex, thread, signal, deadlock, …"
                             : Cat("; did you mean \"", meant, ":\"?"));
}

bool Matches(const Suppression& suppression, const Finding& finding) {
  switch (finding.tool) {
    case Tool::kThread:
      return ThreadMatches(suppression, finding);
    case Tool::kLeak:
      return LeakMatches(suppression, finding);
    case Tool::kAddress:
      return AddressMatches(suppression, finding) || LeakMatches(suppression, finding);
    case Tool::kUndefined:
      return UndefinedMatches(suppression, finding);
    case Tool::kMemory:
    case Tool::kOther:
    case Tool::kNone:
      return false;
  }
  return false;
}

}  // namespace

absl::StatusOr<std::vector<Suppression>> SuppressionsFrom(std::string_view text) {
  std::vector<Suppression> suppressions;
  int number = 0;
  for (const std::string& whole : console::Split(text, '\n')) {
    ++number;
    const std::string line(Trimmed(whole));
    if (line.empty() || line.starts_with('#')) continue;
    const size_t colon = line.find(':');
    const std::string type = line.substr(0, colon);
    const bool known = std::find(Types().begin(), Types().end(), type) != Types().end();
    if (colon == line.npos || !known) {
      return absl::InvalidArgumentError(Cat("line ", number, ": ", NoSuppression(line, type)));
    }
    suppressions.push_back({type, std::string(Trimmed(line.substr(colon + 1))), line});
    if (suppressions.back().pattern.empty()) {
      return absl::InvalidArgumentError(Cat("line ", number, ": nothing follows \"", type, ":\""));
    }
  }
  return suppressions;
}

void Apply(const std::vector<Suppression>& suppressions, std::vector<Finding>& findings) {
  for (Finding& finding : findings) {
    if (finding.status != Status::kOpen) continue;
    const auto match = std::find_if(suppressions.begin(), suppressions.end(),
                                    [&](const Suppression& s) { return Matches(s, finding); });
    if (match == suppressions.end()) continue;
    finding.status = Status::kSuppressed;
    finding.status_reason = match->text;
  }
}

}  // namespace sanitizers
