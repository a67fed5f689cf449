// Reports for the tests of Explain(), made through the parser from text as the sanitizers print it,
// and a small table of primitives that the tests know by heart.

#ifndef TESTS_SANITIZERS_FINDING_REPORTS_H_
#define TESTS_SANITIZERS_FINDING_REPORTS_H_

#include <string>
#include <vector>

#include "sanitizers/explain/finding/explain.h"
#include "sanitizers/explain/finding/finding.h"
#include "sanitizers/explain/knowledge/knowledge.h"

namespace sanitizers {

// Functions Incref, Decref, FenceDecref, Get and Set (a container's), GetAttr, free and malloc.
const Knowledge& TestKnowledge();

// One side of a race: "Write of size 8" with these functions as frames, innermost first. Frame i is
// /x/FUNCTION.cc:10+i; functions without a file are written "name!".
struct SideText {
  std::string access = "Write of size 8";
  std::vector<std::string> functions;
  std::string thread = "thread T1";
  std::string locks = "";  // " (mutexes: write M0)"
};
std::string RaceText(const SideText& first, const SideText& second,
                     const std::string& location = "", const std::string& kind = "data race");
std::string AddressText(const std::string& kind, const std::vector<std::string>& access,
                        const std::vector<std::string>& freed);

// The findings of one report; REQUIRES: there is one.
std::vector<Finding> ExplainText(const std::string& text, const std::string& root = "");

bool Follows(const Finding& finding, Consequence consequence);

}  // namespace sanitizers

#endif  // TESTS_SANITIZERS_FINDING_REPORTS_H_
