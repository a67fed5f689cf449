// Stable, adaptive, and safe against comparisons that lie or throw.

#include "lab/minipy/library/merge_sort.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <stdexcept>
#include <utility>
#include <vector>

namespace minipy {
namespace {

struct Card {
  int rank;
  size_t dealt;
};

std::vector<Card> Deal(size_t size, int ranks, unsigned seed) {
  std::minstd_rand random(seed);
  std::vector<Card> cards(size);
  for (size_t i = 0; i < size; ++i) cards[i] = {static_cast<int>(random() % ranks), i};
  return cards;
}

bool ByRank(const Card& a, const Card& b) { return a.rank < b.rank; }
bool InOrder(const Card& a, const Card& b) {
  return std::pair(a.rank, a.dealt) < std::pair(b.rank, b.dealt);
}

TEST(MergeSort, KeepsEqualEntriesInTheirOrder) {
  for (const size_t size : {0, 1, 2, 3, 23, 24, 25, 100, 1000, 5000}) {
    for (const int ranks : {1, 3, 50, 100000}) {
      std::vector<Card> cards = Deal(size, ranks, static_cast<unsigned>(size));
      SortStably(absl::MakeSpan(cards), ByRank);
      EXPECT_TRUE(std::is_sorted(cards.begin(), cards.end(), InOrder)) << size << " " << ranks;
    }
  }
}

TEST(MergeSort, ComparesOnceForEachEntryOfASortedArray) {
  std::vector<int> numbers(10000);
  for (size_t i = 0; i < numbers.size(); ++i) numbers[i] = static_cast<int>(i);
  size_t compared = 0;
  const auto less = [&](int a, int b) {
    ++compared;
    return a < b;
  };
  SortStably(absl::MakeSpan(numbers), less);
  EXPECT_EQ(compared, numbers.size() - 1);
  std::reverse(numbers.begin(), numbers.end());
  compared = 0;
  SortStably(absl::MakeSpan(numbers), less);
  EXPECT_EQ(compared, numbers.size() - 1);
  EXPECT_TRUE(std::is_sorted(numbers.begin(), numbers.end()));
}

TEST(MergeSort, MergesTwoSortedHalvesWithFewComparisons) {
  std::vector<int> numbers;
  for (int i = 0; i < 5000; ++i) numbers.push_back(2 * i);
  for (int i = 0; i < 5000; ++i) numbers.push_back(2 * i + 1);
  size_t compared = 0;
  SortStably(absl::MakeSpan(numbers), [&](int a, int b) {
    ++compared;
    return a < b;
  });
  EXPECT_TRUE(std::is_sorted(numbers.begin(), numbers.end()));
  EXPECT_LT(compared, 3 * numbers.size());
}

TEST(MergeSort, NeverLosesAnEntryToAComparisonThatLies) {
  for (unsigned seed = 0; seed < 50; ++seed) {
    std::minstd_rand random(seed);
    std::vector<Card> cards = Deal(777, 100, seed);
    SortStably(absl::MakeSpan(cards), [&](const Card&, const Card&) { return random() % 2 == 0; });
    std::vector<bool> seen(cards.size());
    for (const Card& card : cards) seen[card.dealt] = true;
    EXPECT_EQ(std::count(seen.begin(), seen.end(), true), 777);
  }
}

TEST(MergeSort, PassesOnWhatAComparisonThrows) {
  std::vector<Card> cards = Deal(500, 100, 1);
  int left = 1000;
  EXPECT_THROW(SortStably(absl::MakeSpan(cards),
                          [&](const Card& a, const Card& b) {
                            if (--left == 0) throw std::runtime_error("enough");
                            return ByRank(a, b);
                          }),
               std::runtime_error);
}

}  // namespace
}  // namespace minipy
