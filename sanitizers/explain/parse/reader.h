// Finds every sanitizer report in a text that comes in pieces: CI logs, stderr of a child, a
// terminal's typescript. Whatever surrounds the reports is skipped at the speed of memory; what is
// kept between two pieces is one unfinished line and the reports that are open.
//
// Several processes may write into one log with a prefix each ("web_1 | …"): there is one open
// report per prefix. Prefixes are not configured but learned from the title line.
//
// Thread safety: one reader per thread.

#ifndef SANITIZERS_EXPLAIN_PARSE_READER_H_
#define SANITIZERS_EXPLAIN_PARSE_READER_H_

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sanitizers/explain/parse/report.h"

namespace sanitizers {

// A test that ended, as ctest's or GoogleTest's own lines tell.
struct TestEnd {
  std::string name;
  bool passed = false;
};

class Reader {
 public:
  using OnReport = std::function<void(Report)>;
  using OnTestEnd = std::function<void(const TestEnd&)>;

  // `source` is put into every report. `on_test_end` may be empty; it is called after the reports
  // of that test.
  Reader(std::string source, OnReport on_report, OnTestEnd on_test_end = nullptr);
  ~Reader();
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  void Feed(std::string_view piece);
  // The text has ended: hands out what is still open, marked truncated if it had not ended. Call
  // once.
  void Finish();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

// Every report of a text that is at hand, in the order in which they ended.
std::vector<Report> ReadAll(std::string_view text);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_PARSE_READER_H_
