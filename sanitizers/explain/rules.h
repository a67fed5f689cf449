// What decides about findings beside the logs: knowledge, suppressions and the baseline, loaded
// before the first log is read.
//
// Thread safety: immutable once loaded.

#ifndef SANITIZERS_EXPLAIN_RULES_H_
#define SANITIZERS_EXPLAIN_RULES_H_

#include <optional>
#include <vector>

#include "absl/status/statusor.h"
#include "sanitizers/explain/command_line.h"
#include "sanitizers/explain/finding/collection.h"
#include "sanitizers/explain/knowledge/knowledge.h"

namespace sanitizers {

struct Rules {
  Knowledge knowledge;
  std::vector<Suppression> suppressions;
  std::optional<Baseline> baseline;
};

// Unavailable or InvalidArgument, one line that names the file. Cancelled: a signal came.
absl::StatusOr<Rules> LoadRules(const Command& command);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_RULES_H_
