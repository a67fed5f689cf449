#include "lab/bench/cases/catalogue.h"

namespace lab::bench {

std::vector<Case> Cases(int most_threads) {
  std::vector<Case> cases;
  AddPairs(most_threads, &cases);
  return cases;
}

}  // namespace lab::bench
