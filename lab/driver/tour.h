// The tour: the story of the catalogue, told by running it. Every figure in it comes from the runs
// of this very tour.
//
// Thread safety: as runner.h: the process has one thread.

#ifndef LAB_DRIVER_TOUR_H_
#define LAB_DRIVER_TOUR_H_

#include <functional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "lab/driver/command_line.h"
#include "lab/driver/session.h"

namespace lab {

struct TourResult {
  std::vector<PlanResult> results;  // one per line of the story, in order
  Costs costs;                      // empty where the story measures nothing, or was interrupted
  bool interrupted = false;
};

// Runs the story; `tell` gets the text of each step as soon as it is known. After an interrupt the
// result holds what was run. Internal: a bug in the lab.
absl::StatusOr<TourResult> Tour(const Catalogue& catalogue, const Command& command,
                                const std::function<void(const std::string&)>& tell);

}  // namespace lab

#endif  // LAB_DRIVER_TOUR_H_
