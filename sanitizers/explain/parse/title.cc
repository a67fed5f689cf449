#include "sanitizers/explain/parse/title.h"

#include <utility>

#include "sanitizers/explain/parse/frame.h"
#include "sanitizers/explain/parse/scan.h"

namespace sanitizers {
namespace {

constexpr std::string_view kSanitizer = "Sanitizer";
constexpr std::string_view kRuntimeError = ": runtime error: ";
constexpr std::string_view kMinimal = "ubsan: ";

// The word that ends where "Sanitizer" begins: "Thread", "HWAddress".
std::string_view WordBefore(std::string_view line, size_t at) {
  constexpr size_t kLongest = 24;  // a name has fewer letters, and a line may be all letters
  size_t begin = at;
  while (begin > 0 && at - begin < kLongest && IsLetter(line[begin - 1])) --begin;
  return line.substr(begin, at - begin);
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
                              "ERROR: ", "main thread finished with ignores", "Failed to mmap",
                              "starting new threads after multi-threaded fork",
                              "hard rss limit exhausted"}) ||
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
  const auto [tool, length] = ToolEndingIn(word);
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
  title.has_summary =
      !EndsWithoutSummary(title.kind) && !said.starts_with("hard rss limit exhausted");
  std::string_view pid = said;
  if (EatThrough(pid, "(pid=")) EatNumber(pid, &title.pid);
  return title;
}

// "##[error]" before a word: how Azure Pipelines and GitHub mark a line, without a blank behind it.
size_t MarkLength(std::string_view word) {
  if (!word.starts_with("##[")) return 0;
  const size_t close = word.find_first_of("] \t");
  return close == kNowhere || word[close] != ']' ? 0 : close + 1;
}

// Where the place begins in what stands before the message; npos if there is none. It is the
// leftmost path: what stands left of it is a prefix, and a path may hold blanks.
size_t FindPlace(std::string_view before) {
  const size_t last_blank = before.find_last_of(" \t");
  const size_t last_word = last_blank == kNowhere ? 0 : last_blank + 1;
  Frame end;
  const bool has_line = ParsePlace(before.substr(last_word), &end) && end.line != 0;
  for (size_t i = 0; i < before.size(); ++i) {
    if (i > 0 && !IsBlank(before[i - 1])) continue;
    const size_t begin = i + MarkLength(before.substr(i));
    const std::string_view place = before.substr(begin);
    if (i != last_word && !BeginsLikeAPath(place)) continue;
    if (has_line || place.starts_with("<unknown>")) return begin;
  }
  return kNowhere;
}

// "FILE:LINE:COL: runtime error: …"; a Go program's "panic: runtime error: …" has no place.
std::optional<Title> TitledUndefined(std::string_view line) {
  const size_t at = Find(line, kRuntimeError);
  if (at == kNowhere) return std::nullopt;
  const std::string_view before = line.substr(0, at);
  Title title;
  title.tool = Tool::kUndefined;
  title.begin = FindPlace(before);
  if (title.begin == kNowhere || !ParsePlace(before.substr(title.begin), &title.place)) {
    return std::nullopt;
  }
  title.rest = line.substr(at + kRuntimeError.size());
  title.detail = title.rest;
  title.kind = UndefinedKindOf(title.rest);
  title.words = std::string("runtime error");
  title.has_summary = false;
  return title;
}

// "ubsan: add-overflow by 0x55d3", all that the minimal runtime says. Taken from the right, where a
// line that is not of this form shows it at once.
std::optional<Title> TitledMinimal(std::string_view line) {
  std::string_view head = line;
  const size_t by = head.rfind(' ');
  if (by != kNowhere && head.substr(0, by).ends_with(" by") && head.substr(by).starts_with(" 0x")) {
    head = head.substr(0, by - 3);
  }
  const size_t name = head.rfind(' ') + 1;  // npos + 1 is 0
  if (!head.substr(0, name).ends_with(kMinimal)) return std::nullopt;
  Title title;
  title.begin = name - kMinimal.size();
  if (title.begin > 0 && IsLetter(line[title.begin - 1])) return std::nullopt;
  title.kind = KindOfMinimal(head.substr(name));
  if (title.kind.empty()) return std::nullopt;
  title.rest = line.substr(name);
  title.tool = Tool::kUndefined;
  title.words = head.substr(name);
  title.detail = title.rest;
  title.has_summary = false;
  return title;
}

std::optional<Title> TitledSuppressions(std::string_view line) {
  constexpr std::string_view kHead = "Suppressions used:";
  if (!line.ends_with(kHead)) return std::nullopt;
  const size_t at = line.size() - kHead.size();
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
  line = TrimRight(line);
  if (std::optional<Title> title = TitledUndefined(line)) return title;
  for (size_t at = Find(line, kSanitizer); at != kNowhere;
       at = Find(line, kSanitizer, at + kSanitizer.size())) {
    std::optional<Title> title = Titled(line, at);
    if (title) return FindSummary(line) ? std::nullopt : std::move(title);
  }
  if (std::optional<Title> title = TitledMinimal(line)) return title;
  return TitledSuppressions(line);
}

}  // namespace sanitizers
