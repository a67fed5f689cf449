// Logs in, findings out: every input read to its end, every report explained and collected.
//
// Thread safety: one thread; draws on stderr if that is a terminal.

#ifndef SANITIZERS_EXPLAIN_GATHER_H_
#define SANITIZERS_EXPLAIN_GATHER_H_

#include <cstdint>

#include "absl/status/statusor.h"
#include "sanitizers/explain/command_line.h"
#include "sanitizers/explain/finding/collection.h"
#include "sanitizers/explain/knowledge/knowledge.h"
#include "sanitizers/explain/passed_tests.h"

namespace sanitizers {

struct Gathered {
  Collection collection;
  PassedTests passed_tests;
  int64_t reports = 0;  // of leaks one report can be many findings, so collection counts others
  int64_t bytes = 0;
};

// Unavailable: an input cannot be read. Cancelled: a signal came; the message says how far it got.
absl::StatusOr<Gathered> Gather(const Command& command, const Knowledge& knowledge);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_GATHER_H_
