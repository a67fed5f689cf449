#include "lab/bench/cases/catalogue.h"

#include <utility>

#include "sanitizers/console/text.h"

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

Case BySeveral(const Case& one, int threads, std::string says, Needs needs,
               std::vector<Peer> peers) {
  Case several = one;
  several.name = console::Cat(one.name, "/", threads, "_threads");
  several.says = std::move(says);
  several.threads = several.threads_in_all = threads;
  several.clock = Clock::kWall;
  several.needs = needs;
  several.alone = one.name;
  several.floor = peers.empty() ? "" : peers.front().name;
  several.peers = std::move(peers);
  return several;
}

}  // namespace lab::bench
