// The name of a finding that is the same in every run: what it is and where, without addresses,
// pids, thread numbers and which of the two sides was noticed first.
//
// Thread safety: pure functions over values.

#ifndef SANITIZERS_EXPLAIN_FINDING_FINGERPRINT_H_
#define SANITIZERS_EXPLAIN_FINDING_FINGERPRINT_H_

#include <string_view>

#include "sanitizers/explain/finding/finding.h"

namespace sanitizers {

// Sets both fingerprints. REQUIRES: kind, sites and report are set.
void SetFingerprints(std::string_view root, Finding* finding);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_FINDING_FINGERPRINT_H_
