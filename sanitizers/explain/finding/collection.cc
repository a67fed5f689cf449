#include "sanitizers/explain/finding/collection.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace sanitizers {
namespace {

// -1 is "not said": it adds nothing, and two of them stay unsaid. A log can hold any number, so
// sums stop at the largest.
int64_t Sum(int64_t a, int64_t b) {
  if (a < 0) return b;
  if (b < 0) return a;
  return a > std::numeric_limits<int64_t>::max() - b ? std::numeric_limits<int64_t>::max() : a + b;
}

// One open report among expected ones has to fail the run: the finding is open then.
void MergeStatus(const Finding& added, Finding& kept) {
  if (added.status == Status::kOpen || kept.status == Status::kOpen) {
    kept.status = Status::kOpen;
    kept.status_reason.clear();
  }
}

void Merge(Finding added, Finding& kept) {
  MergeStatus(added, kept);
  const int64_t count = kept.count + added.count;
  const int64_t bytes = Sum(kept.bytes, added.bytes);
  const int64_t objects = Sum(kept.objects, added.objects);
  if (kept.report.truncated && !added.report.truncated) {  // the whole report explains more
    added.status = kept.status;
    added.status_reason = std::move(kept.status_reason);
    added.is_new = kept.is_new;
    kept = std::move(added);
  }
  kept.count = count;
  kept.bytes = bytes;
  kept.objects = objects;
}

}  // namespace

size_t Collection::Add(Finding finding) {
  reports_ += finding.count;
  if (group_ && !finding.fingerprint.empty()) {
    const auto [known, added] = by_fingerprint_.try_emplace(finding.fingerprint, findings_.size());
    if (!added) {
      Merge(std::move(finding), findings_[known->second]);
      return known->second;
    }
  }
  findings_.push_back(std::move(finding));
  return findings_.size() - 1;
}

int64_t Collection::Open() const {
  return std::count_if(findings_.begin(), findings_.end(),
                       [](const Finding& finding) { return finding.status == Status::kOpen; });
}

int64_t Collection::New() const {
  return std::count_if(findings_.begin(), findings_.end(), [](const Finding& finding) {
    return finding.status == Status::kOpen && finding.is_new;
  });
}

}  // namespace sanitizers
