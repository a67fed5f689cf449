// Which test a line of a log belongs to, by the lines that ctest (its LastTest.log) and GoogleTest
// print around each of their tests. The outer one counts: ctest runs GoogleTest's tests one by one.
//
// Thread safety: one thread.

#ifndef SANITIZERS_EXPLAIN_PARSE_TEST_LOG_H_
#define SANITIZERS_EXPLAIN_PARSE_TEST_LOG_H_

#include <optional>
#include <string>
#include <string_view>

#include "sanitizers/explain/parse/reader.h"

namespace sanitizers {

class TestLog {
 public:
  // What any line that matters to Take() contains.
  static constexpr std::string_view kMarks[] = {
      " Testing: ",    "Test Passed.",  "Test Failed.",
      "[ RUN      ] ", "[       OK ] ", "[  FAILED  ] ",
  };

  // A test that this line ends.
  std::optional<TestEnd> Take(std::string_view line);
  // The test that runs now, or "".
  const std::string& current() const { return ctest_.empty() ? gtest_ : ctest_; }

 private:
  std::string ctest_, gtest_;
};

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_PARSE_TEST_LOG_H_
