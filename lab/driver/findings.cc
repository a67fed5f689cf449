#include "lab/driver/findings.h"

#include <algorithm>
#include <string>
#include <utility>

#include "sanitizers/explain/finding/collection.h"
#include "sanitizers/explain/finding/explain.h"
#include "sanitizers/explain/knowledge/knowledge.h"
#include "sanitizers/explain/parse/reader.h"

namespace lab {
namespace {

using sanitizers::Finding;

// The root of the source tree, as the compiler wrote it into the debug info of this build.
std::string Root() {
  constexpr std::string_view kHere = "lab/driver/findings.cc";
  const std::string_view file = __FILE__;
  return std::string(file.ends_with(kHere) ? file.substr(0, file.size() - kHere.size()) : "");
}

int Gravity(const Finding& finding) {
  if (sanitizers::IsCrash(finding)) return 2;
  return finding.tool == sanitizers::Tool::kThread && !sanitizers::IsRace(finding) ? 1 : 0;
}

}  // namespace

std::vector<Finding> FindingsIn(std::string_view err) {
  const sanitizers::Knowledge& knowledge = sanitizers::Knowledge::BuiltIn();
  sanitizers::Collection collection(/*group=*/true);
  for (sanitizers::Report& report : sanitizers::ReadAll(err)) {
    for (Finding& finding : sanitizers::Explain(std::move(report), knowledge, {.root = Root()})) {
      collection.Add(std::move(finding));
    }
  }
  std::vector<Finding> findings = std::move(collection.findings());
  const auto gravest =
      std::max_element(findings.begin(), findings.end(),
                       [](const Finding& a, const Finding& b) { return Gravity(a) < Gravity(b); });
  if (gravest != findings.end()) std::rotate(findings.begin(), gravest, gravest + 1);
  return findings;
}

}  // namespace lab
