// What every search is told, and what it tells.

#ifndef LAB_EXPLORER_SEARCH_SEARCH_H_
#define LAB_EXPLORER_SEARCH_SEARCH_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "lab/explorer/damage.h"
#include "lab/explorer/model/model.h"

namespace lab::explorer {

// An execution that ends in damage: the schedule up to the step that does it, or whole, if the
// damage shows at the end.
struct Witness {
  Damage damage = Damage::kLeak;
  Letters letters;
  int preemptions = 0;
};

// Why a search did not see everything.
enum class Stopped : uint8_t { kNo, kInterrupted, kTime, kMemory, kSteps };
// An execution that is longer than that spins, or is too large to be seen whole: kSteps.
inline constexpr int kMostStepsOfOne = 4'000;

struct Progress {
  int64_t done = 0;  // states, classes or executions
  int depth = 0;
  double share = 0;  // of the whole, estimated; 0: unknown
};

struct SearchOptions {
  Damages find = kAllDamages;
  int preemptions = -1;  // at most; -1: any number, and the search does not care
  size_t memory_bytes = size_t{1} << 30;
  // Of witnesses of one length, those with the fewest preemptions, and those as early as can be.
  // More states, as each also knows who went last.
  bool tidy = false;
  int most_steps = 0;  // 0: any number
  // Take states for the same that differ by which thread is which, where the program allows it.
  bool symmetry = true;
  // Called now and then; an answer other than kNo ends the search.
  std::function<Stopped(const Progress&)> progress;
};

// How many times the running thread was made to stop though it could have gone on.
int Preemptions(Model& model, const Letters& letters);

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_SEARCH_SEARCH_H_
