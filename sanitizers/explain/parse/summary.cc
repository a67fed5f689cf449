// The line that closes a report. It names kind, place and function once more, which is all there is
// where a log was filtered.
//
// Thread safety: pure functions over values.

#include <utility>

#include "sanitizers/explain/parse/frame.h"
#include "sanitizers/explain/parse/scan.h"
#include "sanitizers/explain/parse/title.h"

namespace sanitizers {
namespace {

// "/x/a.cc:7:3 in f(int)", "(/x y/lab+0x9) (BuildId: 1) in free". False if it is no place.
bool ParseWhere(std::string_view where, Frame* frame) {
  const std::string_view file = EatBefore(where, " in ");
  Eat(where, " in ");
  frame->function = where;
  if (!file.starts_with("(")) return ParsePlace(file, frame);
  std::string_view module = file.substr(1);
  module = EatUntil(module, ")");
  const size_t plus = module.rfind("+0x");
  if (plus != kNowhere) {
    std::string_view hex = module.substr(plus + 1);
    EatHex(hex, &frame->offset);
  }
  frame->module = module.substr(0, plus);
  return true;
}

}  // namespace

std::optional<Summary> FindSummary(std::string_view line) {
  const size_t at = Find(line, "SUMMARY: ");
  if (at == kNowhere) return std::nullopt;
  std::string_view rest = line.substr(at + 9);
  const size_t colon = Find(rest, "Sanitizer: ");
  if (colon == kNowhere || colon > 24) return std::nullopt;
  Summary summary;
  summary.begin = at;
  summary.tool = ToolEndingIn(rest.substr(0, colon)).first;
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
  if (summary.tool != Tool::kUndefined) {
    report.kind = KindOf(summary.tool, title);
  } else {
    const std::string_view kind = KindOfErrorType(title);
    report.kind = kind.empty() ? title : kind;
  }
  if (place == kNowhere) return report;
  Frame frame;
  if (!ParseWhere(text.substr(place + 1), &frame)) return report;
  Stack stack;
  stack.role = Role::kAccess;
  stack.frames.push_back(std::move(frame));
  report.stacks.push_back(std::move(stack));
  return report;
}

}  // namespace sanitizers
