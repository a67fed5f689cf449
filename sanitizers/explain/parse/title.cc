#include "sanitizers/explain/parse/title.h"

#include <utility>

#include "sanitizers/explain/parse/frame.h"
#include "sanitizers/explain/parse/scan.h"

namespace sanitizers {
namespace {

constexpr std::string_view kSanitizer = "Sanitizer";
constexpr std::string_view kRuntimeError = ": runtime error: ";

// The word that ends where "Sanitizer" begins: "Thread", "HWAddress".
std::string_view WordBefore(std::string_view line, size_t at) {
  constexpr size_t kLongest = 24;  // a name has fewer letters, and a line may be all letters
  size_t begin = at;
  while (begin > 0 && at - begin < kLongest && IsLetter(line[begin - 1])) --begin;
  return line.substr(begin, at - begin);
}

// Program output may be glued to the left: "DONEThreadSanitizer: …".
std::pair<Tool, size_t> ToolOf(std::string_view word) {
  constexpr std::pair<std::string_view, Tool> kTools[] = {
      {"Thread", Tool::kThread},   {"HWAddress", Tool::kOther},
      {"Address", Tool::kAddress}, {"Leak", Tool::kLeak},
      {"Memory", Tool::kMemory},   {"UndefinedBehavior", Tool::kUndefined},
      {"DataFlow", Tool::kOther},  {"Realtime", Tool::kOther},
      {"Type", Tool::kOther},      {"NumericalStability", Tool::kOther},
      {"MemTag", Tool::kOther},
  };
  for (const auto& [name, tool] : kTools) {
    if (word.ends_with(name)) return {tool, name.size()};
  }
  return {Tool::kNone, 0};
}

// Where "==12==ERROR: " begins, given where the tool's name does; `pid` is set if there is one.
size_t LevelBefore(std::string_view line, size_t tool_begin, bool* level, int64_t* pid) {
  std::string_view before = line.substr(0, tool_begin);
  *level = false;
  for (std::string_view word : {"WARNING: ", "ERROR: ", "FATAL: "}) {
    if (!before.ends_with(word)) continue;
    *level = true;
    before.remove_suffix(word.size());
    break;
  }
  std::string_view mark = TrimRight(before);
  if (!mark.ends_with("==")) return before.size();
  mark.remove_suffix(2);
  size_t begin = mark.size();
  while (begin > 0 && IsDigit(mark[begin - 1])) --begin;
  if (begin == mark.size() || begin < 2 || line.substr(begin - 2, 2) != "==") return before.size();
  std::string_view digits = mark.substr(begin);
  EatNumber(digits, pid);
  return begin - 2;
}

// What speaks without a level and still is a report; the rest is chatter such as "reported 1
// warnings".
bool SpeaksOfItself(std::string_view said) {
  return StartsWithAny(said, {"CHECK failed", "DEADLYSIGNAL", "nested bug",
                              "ERROR: ", "main thread finished with ignores", "Failed to mmap"}) ||
         (said.starts_with("thread T") && Has(said, " finished with ignores enabled"));
}

// Titles without the particulars: "SEGV on unknown address 0x10 (pc …)" is "SEGV on unknown
// address".
std::string WordsOf(std::string_view title) {
  for (std::string_view cut : {" (pid=", " (pc ", " 0x", " on address 0x", ": 0x", " (0x"}) {
    title = title.substr(0, Find(title, cut));
  }
  if (title.ends_with(" on")) title.remove_suffix(3);
  if (title.ends_with(" on address")) title.remove_suffix(11);
  return std::string(TrimRight(title));
}

bool EndsWithoutSummary(std::string_view kind) {
  for (std::string_view one : {"check-failed", "bad-options", "nested-bug", "ignores-not-ended",
                               "unexpected-memory-mapping", "sanitizer-error", "deadly-signal",
                               "leak-check-failed", "suppressed-leaks"}) {
    if (kind == one) return true;
  }
  return false;
}

std::optional<Title> Titled(std::string_view line, size_t sanitizer_at) {
  const std::string_view word = WordBefore(line, sanitizer_at);
  const auto [tool, length] = ToolOf(word);
  if (tool == Tool::kNone) return std::nullopt;
  Title title;
  title.tool = tool;
  bool level = false;
  title.begin = LevelBefore(line, sanitizer_at - length, &level, &title.pid);
  std::string_view said = line.substr(sanitizer_at + kSanitizer.size());
  const bool colon = Eat(said, ":");
  said = TrimLeft(said);
  if (!colon && !StartsWithAny(said, {"CHECK failed", "failed to allocate",
                                      "has encountered a fatal error"})) {
    return std::nullopt;
  }
  if (said.empty() || (!level && colon && !SpeaksOfItself(said))) return std::nullopt;
  title.rest = said;
  title.kind = KindOf(tool, said);
  title.words = WordsOf(said);
  if (title.words.size() + 1 < said.size()) title.detail = said;
  title.has_summary = !EndsWithoutSummary(title.kind);
  std::string_view pid = said;
  if (EatThrough(pid, "(pid=")) EatNumber(pid, &title.pid);
  return title;
}

// "FILE:LINE:COL: runtime error: …"; a Go program's "panic: runtime error: …" has no place.
std::optional<Title> TitledUndefined(std::string_view line) {
  const size_t at = Find(line, kRuntimeError);
  if (at == kNowhere) return std::nullopt;
  Title title;
  title.tool = Tool::kUndefined;
  const std::string_view before = line.substr(0, at);
  // The leftmost path: what stands left of it is a prefix, and a path may hold blanks.
  const size_t last_blank = before.find_last_of(" \t");
  const size_t last_word = last_blank == kNowhere ? 0 : last_blank + 1;
  for (size_t i = 0; i < before.size(); ++i) {
    if (i > 0 && !IsBlank(before[i - 1])) continue;
    const std::string_view place = before.substr(i);
    if (i != last_word && !BeginsLikeAPath(place)) continue;
    Frame frame;
    if (!ParsePlace(place, &frame)) continue;
    if (frame.line == 0 && !place.starts_with("<unknown>")) continue;
    title.begin = i;
    title.place = std::move(frame);
    title.rest = line.substr(at + kRuntimeError.size());
    title.detail = title.rest;
    title.kind = UndefinedKindOf(title.rest);
    title.words = std::string("runtime error");
    title.has_summary = false;
    return title;
  }
  return std::nullopt;
}

std::optional<Title> TitledSuppressions(std::string_view line) {
  const size_t at = Find(line, "Suppressions used:");
  if (at == kNowhere) return std::nullopt;
  Title title;
  title.begin = at;
  title.tool = Tool::kLeak;
  title.kind = "suppressed-leaks";
  title.words = "suppressed leaks";
  title.rest = line.substr(at);
  title.has_summary = false;
  return title;
}

}  // namespace

std::optional<Title> FindTitle(std::string_view line) {
  if (std::optional<Title> title = TitledUndefined(line)) return title;
  if (FindSummary(line)) return std::nullopt;
  for (size_t at = Find(line, kSanitizer); at != kNowhere;
       at = Find(line, kSanitizer, at + kSanitizer.size())) {
    if (std::optional<Title> title = Titled(line, at)) return title;
  }
  return TitledSuppressions(line);
}

std::optional<Summary> FindSummary(std::string_view line) {
  const size_t at = Find(line, "SUMMARY: ");
  if (at == kNowhere) return std::nullopt;
  std::string_view rest = line.substr(at + 9);
  const size_t colon = Find(rest, "Sanitizer: ");
  if (colon == kNowhere || colon > 24) return std::nullopt;
  Summary summary;
  summary.begin = at;
  summary.tool = ToolOf(rest.substr(0, colon)).first;
  summary.text = TrimRight(rest.substr(colon + 11));
  if (summary.tool == Tool::kNone) return std::nullopt;
  return summary;
}

Report ReportFrom(const Summary& summary) {
  Report report;
  report.tool = summary.tool;
  report.summary = summary.text;
  report.truncated = true;
  if (Has(summary.text, " leaked in ")) {
    report.tool = Tool::kLeak;
    report.kind = "memory-leak";
    report.title = "detected memory leaks";
    return report;
  }
  // "KIND PLACE in FUNCTION", where both KIND and PLACE may hold blanks.
  std::string_view text = summary.text;
  size_t place = kNowhere;
  for (size_t i = 0; i + 1 < text.size() && place == kNowhere; ++i) {
    if (IsBlank(text[i]) && (text[i + 1] == '/' || text.substr(i + 1).starts_with("(/") ||
                             text.substr(i + 1).starts_with("../"))) {
      place = i;
    }
  }
  if (place == kNowhere) place = text.substr(0, Find(text, " in ")).rfind(' ');
  const std::string_view title = text.substr(0, place);
  report.title = title;
  report.kind = summary.tool == Tool::kUndefined ? std::string(title) : KindOf(summary.tool, title);
  if (place == kNowhere) return report;
  std::string_view where = text.substr(place + 1);
  Stack stack;
  stack.role = Role::kAccess;
  Frame frame;
  const std::string_view file = EatBefore(where, " in ");
  Eat(where, " in ");
  frame.function = where;
  if (file.starts_with("(")) {
    std::string_view module =
        file.substr(1, Find(file, ")") == kNowhere ? kNowhere : Find(file, ")") - 1);
    const size_t plus = module.rfind("+0x");
    if (plus != kNowhere) {
      std::string_view hex = module.substr(plus + 1);
      EatHex(hex, &frame.offset);
    }
    frame.module = module.substr(0, plus);
  } else if (!ParsePlace(file, &frame)) {
    return report;
  }
  stack.frames.push_back(std::move(frame));
  report.stacks.push_back(std::move(stack));
  return report;
}

}  // namespace sanitizers
