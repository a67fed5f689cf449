// The line that opens a report, wherever it stands in its line, and the line that closes one.
//
// Thread safety: pure functions over values.

#ifndef SANITIZERS_EXPLAIN_PARSE_TITLE_H_
#define SANITIZERS_EXPLAIN_PARSE_TITLE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "sanitizers/explain/parse/report.h"

namespace sanitizers {

struct Title {
  size_t begin = 0;  // index in the line: what stands before is prefix or program output
  Tool tool = Tool::kNone;
  std::string kind;       // see Report::kind
  std::string words;      // see Report::title
  std::string detail;     // see Report::detail
  std::string_view rest;  // the title as it stands, with addresses and pids
  int64_t pid = -1;
  Frame place;              // UBSan
  bool has_summary = true;  // false: this form ends without a SUMMARY line
};

// The first title in the line.
std::optional<Title> FindTitle(std::string_view line);

// "SUMMARY: ThreadSanitizer: data race /x/a.cc:7:3 in f": what follows the tool's name.
struct Summary {
  size_t begin = 0;
  Tool tool = Tool::kNone;
  std::string_view text;
};
std::optional<Summary> FindSummary(std::string_view line);
// What a summary alone tells: kind, and one stack of one frame. For logs of which nothing else is
// left.
Report ReportFrom(const Summary& summary);

// The kind for a title without its level and tool: "attempting double-free on 0x… in thread T0" of
// AddressSanitizer is "double-free".
std::string KindOf(Tool tool, std::string_view title);
// The kind for UBSan's message: "signed integer overflow: 1 + 2 cannot be …" is
// "signed-integer-overflow".
std::string UndefinedKindOf(std::string_view message);
// The same for the name that a SUMMARY has under report_error_type=1, "misaligned-pointer-use", and
// for what the minimal runtime prints, "vla-bound-not-positive"; "" for one that is not known.
std::string_view KindOfErrorType(std::string_view name);
std::string_view KindOfMinimal(std::string_view name);

// The tool that `word` ends in, and how long its name is. Program output may be glued to the left:
// "DONEThread" of "DONEThreadSanitizer: …".
std::pair<Tool, size_t> ToolEndingIn(std::string_view word);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_PARSE_TITLE_H_
