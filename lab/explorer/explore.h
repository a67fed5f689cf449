// Explores one program under one scheme as a command says.
//
// Thread safety: one system thread.

#ifndef LAB_EXPLORER_EXPLORE_H_
#define LAB_EXPLORER_EXPLORE_H_

#include <functional>

#include "absl/status/statusor.h"
#include "lab/explorer/command_line.h"
#include "lab/explorer/exploration.h"

namespace lab::explorer {

// `tell`: called now and then; it says whether to stop. InvalidArgument: the schedule that was
// given cannot be followed.
absl::StatusOr<Exploration> Explore(const Command& command, const Plan& plan,
                                    const std::function<Stopped(const Progress&)>& tell);

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_EXPLORE_H_
