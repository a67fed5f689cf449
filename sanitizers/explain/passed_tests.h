// Which findings were printed by tests that passed, and by no others: a test that provokes a report
// and checks it is no news. A test's end comes after its reports, and a finding may gather reports
// of many tests, so the answer is known at the end only.
//
// Thread safety: one thread at a time.

#ifndef SANITIZERS_EXPLAIN_PASSED_TESTS_H_
#define SANITIZERS_EXPLAIN_PASSED_TESTS_H_

#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "sanitizers/explain/finding/finding.h"
#include "sanitizers/explain/parse/reader.h"

namespace sanitizers {

class PassedTests {
 public:
  // `test` ("" if none) printed a report that became, or was added to, findings[index].
  void Printed(const std::string& test, size_t index);
  void Ended(const TestEnd& end);
  // The log has ended; a test of the next one may have the same name.
  void LogEnded() { running_.clear(); }

  // Marks as expected what only passed tests printed. What is no longer open stays as it is.
  void Mark(std::vector<Finding>& findings) const;

 private:
  struct Tally {
    int64_t excused = 0, printed = 0;
    std::string by;  // the first test that passed
  };
  absl::flat_hash_map<size_t, Tally> tallies_;  // by index
  absl::flat_hash_map<std::string, std::vector<size_t>> running_;
};

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_PASSED_TESTS_H_
