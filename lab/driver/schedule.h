// The --schedule flag: a string of thread letters or the name of one, checked before anything runs.
//
// Thread safety: pure functions over values.

#ifndef LAB_DRIVER_SCHEDULE_H_
#define LAB_DRIVER_SCHEDULE_H_

#include <string>

#include "absl/status/status.h"
#include "lab/driver/experiment.h"
#include "sanitizers/console/flags.h"

namespace lab {

// Sets `options` to what `text` stands for: letters alone, or all that a named schedule brings.
// REQUIRES: `options` holds the given flags and the defaults for the rest.
// InvalidArgument, one line: no such name, a letter of no thread, an experiment without schedules,
// a flag in `given` that contradicts the named schedule.
absl::Status ApplySchedule(const Experiment& experiment, const std::string& text,
                           const console::GivenFlags& given, RunOptions& options);

}  // namespace lab

#endif  // LAB_DRIVER_SCHEDULE_H_
