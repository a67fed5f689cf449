#include "lab/bench/cases/catalogue.h"

namespace lab::bench {

std::vector<Case> Cases(int most_threads) {
  std::vector<Case> cases;
  AddPairs(most_threads, &cases);
  AddOwner(&cases);
  AddChurn(&cases);
  AddContainers(&cases);
  AddLadder(&cases);
  AddPrograms(&cases);
  return cases;
}

}  // namespace lab::bench
