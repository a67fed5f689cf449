// A report that has begun and not yet ended: takes the lines of one writer, in order, until the
// report says that it is over or the lines stop being its own.
//
// Invariant: memory is bounded by kMaxText and kMaxFrames, whatever comes.
// Thread safety: one thread.

#ifndef SANITIZERS_EXPLAIN_PARSE_OPEN_REPORT_H_
#define SANITIZERS_EXPLAIN_PARSE_OPEN_REPORT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "sanitizers/explain/parse/report.h"
#include "sanitizers/explain/parse/title.h"

namespace sanitizers {

class OpenReport {
 public:
  // `line` is the title's, cleaned and without the prefix.
  OpenReport(const Title& title, std::string prefix, std::string_view line, int64_t line_number);

  enum class Taken {
    kYes,    // the line was the report's
    kNo,     // it was not; the report goes on
    kEnded,  // it was, and the report is over
  };
  // `content` has no prefix; its indentation does not matter. `own`: it had the report's prefix, so
  // that it may introduce a stack also if its form is unknown.
  Taken Take(std::string_view content, int64_t line_number, bool own = true);

  // True if the frame would go on with the stack at hand, or begin one.
  bool Continues(const Frame& frame) const;

  // So many lines in a row were not the report's that it must have stopped.
  bool GaveUp() const;
  // True if there is nothing but a title: somebody quoted it, or the log ends there.
  bool IsBare() const;
  // Kind and tool of a title that only announces the next one: "AddressSanitizer:DEADLYSIGNAL".
  bool IsAnnouncement() const { return report_.kind == "deadly-signal" && IsBare(); }

  // False for the kinds that end with their title.
  bool MustSayMore() const { return needs_end_; }

  const std::string& prefix() const { return prefix_; }
  // The prefix is right: a second line had it.
  void Confirm() { confirmed_ = true; }
  bool confirmed() const { return confirmed_; }
  void set_prefix(std::string prefix) { prefix_ = std::move(prefix); }
  const Report& report() const { return report_; }
  // The same writer's next title has come.
  void Follow() { followed_ = true; }
  // Call once, at the end.
  Report Release();

 private:
  void Keep(std::string_view line, int64_t line_number);
  void AddFrame(Frame frame);
  void TakeSummary(const Summary& summary);
  Taken TakeSuppression(std::string_view line, int64_t line_number);

  Report report_;
  Stack title_stack_;  // what the title says of the stack that follows it
  std::string prefix_;
  std::string unknown_;  // the last line that was none of ours: maybe a header of unknown form
  size_t frames_ = 0;
  int strange_lines_ = 0;    // in a row
  bool stack_open_ = false;  // frames go to the last stack
  bool in_suppressions_ = false;
  int rules_ = 0;  // "====…" lines since its last line
  bool followed_ = false;
  bool ended_ = false;
  bool confirmed_ = false;
  bool needs_end_;
};

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_PARSE_OPEN_REPORT_H_
