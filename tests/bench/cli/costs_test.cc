// What the tour closes with is there in every build: a figure wherever a scheme's promises allow
// one. What the figures are nobody asks.

#include "lab/bench/costs.h"

#include <gtest/gtest.h>

#include "lab/bench/cases/case.h"
#include "sanitizers/built_with.h"

namespace lab::bench {
namespace {

// Builds for the other sanitizers leave most schemes out of minipy (lab/minipy/vm/worlds.h).
constexpr bool kMinipyHasAllSchemes = sanitizers::BuiltWith() == sanitizers::Tool::kNone ||
                                      sanitizers::BuiltWith() == sanitizers::Tool::kThread;

TEST(BenchCosts, EverySchemeHasItsFigures) {
  const absl::StatusOr<Costs> costs = MeasureCosts(/*quiet=*/true);
  ASSERT_TRUE(costs.ok()) << costs.status();
  EXPECT_FALSE(costs->serial.empty());
  ASSERT_EQ(costs->schemes.size(), Schemes().size());
  for (const objects::SchemeInfo* scheme : Schemes()) {
    const SchemeCost* cost = FindCost(*costs, scheme->name);
    ASSERT_NE(cost, nullptr) << scheme->name;
    EXPECT_GT(cost->reference.value_or(0), 0) << scheme->name;
    const bool safe = scheme->promises.counts_exact && scheme->promises.contents_guarded;
    if (kMinipyHasAllSchemes) {
      EXPECT_EQ(cost->program.has_value(), safe) << scheme->name;
    } else {
      EXPECT_TRUE(safe || !cost->program.has_value()) << scheme->name;
    }
    if (scheme->name == costs->serial) {
      EXPECT_EQ(cost->reference, 1);
      EXPECT_EQ(cost->program, 1);
    }
  }
}

}  // namespace
}  // namespace lab::bench
