// What explain writes: text for a terminal, Markdown for a pull request, JSON for programs,
// SARIF 2.1.0 for code scanning. Each is complete and stable; none writes anything but what it
// returns.
//
// Thread safety: pure functions over values.

#ifndef SANITIZERS_EXPLAIN_OUTPUT_OUTPUT_H_
#define SANITIZERS_EXPLAIN_OUTPUT_OUTPUT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "nlohmann/json_fwd.hpp"
#include "sanitizers/explain/finding/finding.h"
#include "sanitizers/explain/knowledge/knowledge.h"

namespace sanitizers {

struct OutputOptions {
  bool color = false;     // text only
  int frames = 4;         // text and Markdown: per stack, our own first
  std::string root;       // as given to --root
  bool baseline = false;  // was one given? then "new" is said
  std::string version;    // of explain
  int64_t reports = 0;    // read, before grouping
};

std::string ToText(const std::vector<Finding>& findings, const OutputOptions& options);
std::string ToMarkdown(const std::vector<Finding>& findings, const OutputOptions& options);
// {"format": "explain", "version": 1, "summary": {…}, "findings": […]}
std::string ToJsonText(const std::vector<Finding>& findings, const OutputOptions& options);
std::string ToSarif(const std::vector<Finding>& findings, const Knowledge& knowledge,
                    const OutputOptions& options);

// One finding as in ToJsonText; with its report's stacks, threads, locks and location.
nlohmann::ordered_json ToJson(const Finding& finding);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_OUTPUT_OUTPUT_H_
