// The findings of one run of explain: grouped by their unordered pair of sites, held against a
// baseline, marked by suppressions and by the tests that printed them.
//
// Thread safety: one thread at a time.

#ifndef SANITIZERS_EXPLAIN_FINDING_COLLECTION_H_
#define SANITIZERS_EXPLAIN_FINDING_COLLECTION_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "sanitizers/explain/finding/finding.h"

namespace sanitizers {

class Collection {
 public:
  explicit Collection(bool group) : group_(group) {}

  // Returns the index of the finding: a new one, or the one it was added to.
  size_t Add(Finding finding);
  const std::vector<Finding>& findings() const { return findings_; }
  std::vector<Finding>& findings() { return findings_; }
  int64_t reports() const { return reports_; }  // added, before grouping
  // Findings of kOpen, and of those the ones that are new.
  int64_t Open() const;
  int64_t New() const;

 private:
  bool group_;
  int64_t reports_ = 0;
  std::vector<Finding> findings_;
  absl::flat_hash_map<std::string, size_t> by_fingerprint_;
};

// A previous JSON or SARIF of explain, as fingerprints. InvalidArgument, one line, if it is
// neither.
struct Baseline {
  struct Entry {
    std::string fingerprint, loose_fingerprint;
  };
  std::vector<Entry> entries;
};
absl::StatusOr<Baseline> BaselineFrom(std::string_view json_text);

// Sets is_new. A finding is known if its fingerprint is in the baseline; of the others, as many of
// one loose fingerprint are known as the baseline has left over: lines move, findings do not.
void Compare(const Baseline& baseline, std::vector<Finding>& findings);

// Suppressions in the sanitizers' own form, one "race:PATTERN", "leak:PATTERN", … per line, '#' for
// comments; see ThreadSanitizerSuppressions of the LLVM documentation. InvalidArgument names the
// line.
struct Suppression {
  std::string type;     // "race", "leak", "mutex", "deadlock", "thread", "signal", …
  std::string pattern;  // on a function, file or module; '*' any run, '^' and '$' anchors
  std::string text;     // as written
};
absl::StatusOr<std::vector<Suppression>> SuppressionsFrom(std::string_view text);
// Marks findings that one of them matches: kSuppressed, with the line as the reason.
void Apply(const std::vector<Suppression>& suppressions, std::vector<Finding>& findings);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_FINDING_COLLECTION_H_
