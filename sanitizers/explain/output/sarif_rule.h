// A kind of report as a SARIF rule: what code scanning shows beside every alert of it.
//
// Thread safety: pure functions over values.

#ifndef SANITIZERS_EXPLAIN_OUTPUT_SARIF_RULE_H_
#define SANITIZERS_EXPLAIN_OUTPUT_SARIF_RULE_H_

#include <string_view>

#include "nlohmann/json_fwd.hpp"
#include "sanitizers/explain/finding/finding.h"
#include "sanitizers/explain/knowledge/knowledge.h"

namespace sanitizers {

// The finding's kind as the table has it; a kind that no table has is described by the report.
Kind KindOf(const Finding& finding, const Knowledge& knowledge);

// `tool` is who reports the kind.
nlohmann::ordered_json RuleOf(const Kind& kind, Tool tool);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_OUTPUT_SARIF_RULE_H_
