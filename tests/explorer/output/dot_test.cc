// The state graph as Graphviz reads it.

#include "lab/explorer/output/dot.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "tests/explorer/output/explored.h"

namespace lab::explorer {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

struct Printed {
  bool printed;
  std::string text;
  std::string why_not;
};
Printed DotOf(const Exploration& exploration) {
  std::ostringstream out;
  std::string why_not;
  const bool printed = PrintDot(exploration, out, &why_not);
  return {printed, out.str(), why_not};
}

TEST(Dot, EveryLineIsANodeAnEdgeOrTheFrame) {
  const Exploration found = Shortest("own_reference", "no_lock");
  const auto [printed, dot, why_not] = DotOf(found);
  ASSERT_TRUE(printed) << why_not;
  const std::string attributes =
      R"( \[[a-z]+=("[^"]*"|[a-z0-9]+)(, [a-z]+=("[^"]*"|[a-z0-9]+))*\];)";
  const std::regex node(R"(  ([sd][0-9_]+))" + attributes);
  const std::regex edge(R"(  ([sd][0-9_]+) -> ([sd][0-9_]+))" + attributes);
  std::istringstream lines(dot);
  std::string line;
  std::set<std::string> nodes;
  std::set<std::string> used;
  size_t edges = 0;
  std::getline(lines, line);
  EXPECT_EQ(line, "digraph \"own_reference\" {");
  std::string last;
  while (std::getline(lines, line)) {
    std::smatch match;
    last = line;
    if (std::regex_match(line, match, edge)) {
      ++edges;
      used.insert(match[1]);
      used.insert(match[2]);
    } else if (std::regex_match(line, match, node)) {
      EXPECT_TRUE(nodes.insert(match[1]).second) << line;
    } else {
      EXPECT_TRUE(line == "}" || line.starts_with("  label=") || line == "  rankdir=TB;" ||
                  line.starts_with("  node ["))
          << line;
    }
  }
  EXPECT_EQ(last, "}");
  EXPECT_EQ(nodes, used) << "every node is led to or from";
  EXPECT_EQ(edges, static_cast<size_t>(found.shortest->steps));
}

TEST(Dot, DamagedEndsAreRedAndNamedAndTheWitnessIsBold) {
  const Exploration found = Shortest("own_reference", "no_lock", Bit(Damage::kLeak));
  const auto [printed, dot, why_not] = DotOf(found);
  ASSERT_TRUE(printed) << why_not;
  EXPECT_THAT(dot, AllOf(HasSubstr(": leak\", color=red"),
                         HasSubstr("[label=\"use_after_free\", color=red"),
                         HasSubstr("s0 -> s1 [label=\"A\", style=bold, penwidth=3]")));
  size_t bold = 0;
  for (size_t at = 0; (at = dot.find("style=bold", at)) != std::string::npos; ++at) ++bold;
  EXPECT_EQ(bold, Of(found, Damage::kLeak).witness.letters.size());
}

TEST(Dot, RefusesWhatNoPictureShows) {
  Exploration found = Shortest("increment", "no_lock");
  Graph& graph = found.shortest->graph;
  graph.can_end_in.resize(kMostDotStates, kFine);
  graph.ending.resize(kMostDotStates, -1);
  graph.next.resize(kMostDotStates * 2, kNoState);
  graph.damage.resize(kMostDotStates * 2, 0);
  EXPECT_TRUE(DotOf(found).printed);
  graph.can_end_in.push_back(kFine);
  const auto [printed, text, why_not] = DotOf(found);
  EXPECT_FALSE(printed);
  EXPECT_EQ(text, "");
  EXPECT_THAT(why_not, AllOf(HasSubstr("5001 states"), HasSubstr("at most 5000")));
}

TEST(Dot, RefusesWhatHasNoGraph) {
  const auto [printed, text, why_not] = DotOf(Classes("increment", "no_lock", 2, {}));
  EXPECT_FALSE(printed);
  EXPECT_THAT(why_not, HasSubstr("--engine=shortest"));
}

}  // namespace
}  // namespace lab::explorer
