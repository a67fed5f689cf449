// What the tour closes with is there in every build: a figure wherever a scheme's promises allow
// one. What the figures are nobody asks.

#include "lab/bench/costs.h"

#include <gtest/gtest.h>

#include "lab/bench/cases/case.h"

namespace lab::bench {
namespace {

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
    EXPECT_EQ(cost->program.has_value(), safe) << scheme->name;
    if (scheme->name == costs->serial) {
      EXPECT_EQ(cost->reference, 1);
    }
  }
}

}  // namespace
}  // namespace lab::bench
