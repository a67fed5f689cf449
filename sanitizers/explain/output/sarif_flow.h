// The stacks of a finding in SARIF: as code flows, which viewers step through, and as stacks.
//
// Thread safety: pure functions over values.

#ifndef SANITIZERS_EXPLAIN_OUTPUT_SARIF_FLOW_H_
#define SANITIZERS_EXPLAIN_OUTPUT_SARIF_FLOW_H_

#include <cstdint>

#include "nlohmann/json_fwd.hpp"
#include "sanitizers/explain/finding/finding.h"
#include "sanitizers/explain/output/output.h"

namespace sanitizers {

// One code flow with a thread flow per site that has a stack; [] if none has. Frames run from the
// outermost to the site: viewers number the steps in the order in which a program takes them, and
// GitHub takes the last step for the alert. Frames beyond what GitHub keeps are left out from the
// outer end and added to `left_out`.
nlohmann::ordered_json CodeFlows(const Finding& finding, const OutputOptions& options,
                                 int64_t* left_out);

// Every stack of the finding, innermost frame first as SARIF has it. The sites' are among them: the
// viewer of VS Code shows one thread flow only, but all stacks.
nlohmann::ordered_json Stacks(const Finding& finding, const OutputOptions& options);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_OUTPUT_SARIF_FLOW_H_
