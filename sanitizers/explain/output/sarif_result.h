// A finding as a SARIF result.
//
// Thread safety: pure functions over values.

#ifndef SANITIZERS_EXPLAIN_OUTPUT_SARIF_RESULT_H_
#define SANITIZERS_EXPLAIN_OUTPUT_SARIF_RESULT_H_

#include <cstddef>
#include <cstdint>

#include "nlohmann/json_fwd.hpp"
#include "sanitizers/explain/finding/finding.h"
#include "sanitizers/explain/knowledge/knowledge.h"
#include "sanitizers/explain/output/output.h"

namespace sanitizers {

// What GitHub shows of one result.
inline constexpr size_t kMostFlowLocations = 1'000;
inline constexpr size_t kMostRelatedLocations = 100;

// Summed over results.
struct SarifLeftOut {
  int64_t flow_locations = 0;
  int64_t related_locations = 0;
};

// "error", "warning" or "note": the kind's, but what is doubtful is a note.
std::string_view LevelOf(const Finding& finding, const Kind& kind);

// `any_suppressed`: of the run; then every result has to say whether it is.
nlohmann::ordered_json ResultOf(const Finding& finding, const Kind& kind, size_t rule_index,
                                const OutputOptions& options, bool any_suppressed,
                                SarifLeftOut* left_out);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_OUTPUT_SARIF_RESULT_H_
