// The ledger adds up pages and names the first few incidents.

#include "objects/heap/ledger.h"

#include <gtest/gtest.h>

namespace objects::test {
namespace {

TEST(Ledger, IncidentIsCountedAndNamed) {
  Ledger ledger;
  ledger.Record(Damage::kEarlyFree, "list", 0, 2);
  ledger.Record(Damage::kDoubleFree, "int", 0, 0);
  ledger.Record(Damage::kUseAfterFree, "str", -1, 0);
  ledger.Record(Damage::kUseAfterFree, "str", 1, 1);
  EXPECT_EQ(ledger.early_frees, 1);
  EXPECT_EQ(ledger.double_frees, 1);
  EXPECT_EQ(ledger.uses_after_free, 2);
  EXPECT_EQ(ledger.incidents,
            (std::vector<std::string>{
                "early free of a list: stored count 0, references that exist 2",
                "double free of a int: stored count 0, references that exist 0",
                "use after free of a str: stored count -1, references that exist 0",
                "use after free of a str: stored count 1, references that exist 1"}));
}

TEST(Ledger, AllAreCountedAndTheFirstFewNamed) {
  Ledger ledger;
  for (int i = 0; i < 100; ++i) ledger.Record(Damage::kDoubleFree, "int", 0, i);
  EXPECT_EQ(ledger.double_frees, 100);
  ASSERT_EQ(ledger.incidents.size(), Ledger::kMaxIncidents);
  EXPECT_EQ(ledger.incidents[0], "double free of a int: stored count 0, references that exist 0");
}

TEST(Ledger, PagesAddUp) {
  Ledger sum;
  for (int i = 1; i <= 3; ++i) {
    Ledger page;
    page.allocated = 10 * i;
    page.freed = 9 * i;
    page.buffers_allocated = 4 * i;
    page.buffers_freed = 3 * i;
    page.early_frees = i;
    page.double_frees = 2 * i;
    page.uses_after_free = 5 * i;
    page.evicted = 7 * i;
    page.incidents.assign(5, "page " + std::to_string(i));
    sum.Add(page);
  }
  EXPECT_EQ(sum.allocated, 60);
  EXPECT_EQ(sum.freed, 54);
  EXPECT_EQ(sum.live(), 6);
  EXPECT_EQ(sum.buffers_allocated, 24);
  EXPECT_EQ(sum.buffers_freed, 18);
  EXPECT_EQ(sum.early_frees, 6);
  EXPECT_EQ(sum.double_frees, 12);
  EXPECT_EQ(sum.uses_after_free, 30);
  EXPECT_EQ(sum.evicted, 42);
  ASSERT_EQ(sum.incidents.size(), Ledger::kMaxIncidents);
  EXPECT_EQ(sum.incidents[5], "page 2");
}

}  // namespace
}  // namespace objects::test
