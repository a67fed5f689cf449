// From a report to what it means. Most reports are one finding; a leak report is one per leak.
//
// Thread safety: pure functions over values.

#ifndef SANITIZERS_EXPLAIN_FINDING_EXPLAIN_H_
#define SANITIZERS_EXPLAIN_FINDING_EXPLAIN_H_

#include <string>
#include <string_view>
#include <vector>

#include "sanitizers/explain/finding/finding.h"
#include "sanitizers/explain/knowledge/knowledge.h"

namespace sanitizers {

struct ExplainOptions {
  // Stripped from paths; the first frame under it is the one a site shows. Empty: paths stay, and
  // the first frame that is no library's is shown.
  std::string root;
};

std::vector<Finding> Explain(Report report, const Knowledge& knowledge,
                             const ExplainOptions& options);

// ThreadSanitizer saw two unordered accesses; free() counts as an access.
bool IsRace(const Finding& finding);
// An object's memory was used, freed or forgotten wrongly.
bool IsMemoryMisuse(const Finding& finding);
// The process or the sanitizer itself was lost; nothing was diagnosed.
bool IsCrash(const Finding& finding);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_FINDING_EXPLAIN_H_
