#include "sanitizers/explain/passed_tests.h"

#include <utility>

#include "sanitizers/console/text.h"

namespace sanitizers {

void PassedTests::Printed(const std::string& test, size_t index) {
  ++tallies_[index].printed;
  if (!test.empty()) running_[test].push_back(index);
}

void PassedTests::Ended(const TestEnd& end) {
  const auto found = running_.find(end.name);
  if (found == running_.end()) return;
  const std::vector<size_t> indices = std::move(found->second);
  running_.erase(found);
  if (!end.passed) return;
  for (const size_t index : indices) {
    Tally& tally = tallies_[index];
    if (tally.excused++ == 0) tally.by = end.name;
  }
}

void PassedTests::Mark(std::vector<Finding>& findings) const {
  for (const auto& [index, tally] : tallies_) {
    Finding& finding = findings[index];
    if (tally.excused < tally.printed || finding.status != Status::kOpen) continue;
    finding.status = Status::kExpected;
    finding.status_reason = console::Cat("printed by ", tally.by, ", which passed");
  }
}

}  // namespace sanitizers
