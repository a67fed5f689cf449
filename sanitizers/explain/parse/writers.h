// Who writes into a log: the reports that are open at the same time, one per line prefix, and which
// of them a line belongs to.
//
// Thread safety: one thread.

#ifndef SANITIZERS_EXPLAIN_PARSE_WRITERS_H_
#define SANITIZERS_EXPLAIN_PARSE_WRITERS_H_

#include <cstdint>
#include <functional>
#include <list>
#include <string>
#include <string_view>

#include "sanitizers/explain/parse/line.h"
#include "sanitizers/explain/parse/open_report.h"
#include "sanitizers/explain/parse/report.h"

namespace sanitizers {

class Writers {
 public:
  explicit Writers(std::function<void(Report)> on_report) : on_report_(std::move(on_report)) {}

  // `line` is cleaned and still has its prefix.
  void Take(std::string_view line, int64_t line_number);
  void CloseAll();
  bool AnyOpen() const { return !open_.empty(); }

 private:
  using Open = std::list<OpenReport>::iterator;

  void Begin(const Title& title, std::string_view line, int64_t line_number);
  // A SUMMARY whose report is not in the log, if it is not said for the second time.
  void Alone(const Summary& summary, int64_t line_number);
  // Whose prefix the line has, the longest first; open_.end() if nobody's.
  Open OwnerOf(std::string_view line, size_t* prefix);
  // The line is of a process whose report has ended, and so it is not of `report`.
  bool IsOfAnother(std::string_view line, const OpenReport& report) const;
  // Remembers who wrote the report.
  void Retire(const OpenReport& report);
  // The line holds a part of a report further right than the prefix says: after program output, or
  // because the prefix was misjudged. Returns what Take() of that part returned.
  OpenReport::Taken TakeWithin(Open owner, std::string_view line, int64_t line_number);
  void Close(Open report);

  const std::function<void(Report)> on_report_;
  std::list<OpenReport> open_;        // the oldest first
  std::list<std::string> summaries_;  // of the last few reports, the newest first
  std::list<std::string> retired_;    // prefixes of reports that ended, the newest first
};

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_PARSE_WRITERS_H_
