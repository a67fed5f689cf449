// Searches a prepared Python program for everything that it can print.
//
// Thread safety: one system thread.

#ifndef LAB_EXPLORER_MINIPY_OUTCOMES_H_
#define LAB_EXPLORER_MINIPY_OUTCOMES_H_

#include <cstddef>
#include <functional>

#include "absl/status/statusor.h"
#include "lab/explorer/minipy/play.h"
#include "lab/explorer/minipy/report.h"

namespace lab::explorer {

// `tell`: called now and then; it says whether to stop. InvalidArgument: the program does what is
// not explored.
absl::StatusOr<Outcomes> FindOutcomes(Play& play, objects::SwitchPoints points, size_t memory_bytes,
                                      const std::function<Stopped(const Progress&)>& tell);

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_MINIPY_OUTCOMES_H_
