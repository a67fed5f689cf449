// The child's side of the runner: from fork() to exit().
//
// Thread safety: called once, in a process that has just been forked.

#ifndef LAB_DRIVER_CHILD_H_
#define LAB_DRIVER_CHILD_H_

#include <sys/types.h>

#include "lab/driver/experiment.h"

namespace lab {

// Runs the experiment, writes its outcome as JSON to `outcome_fd` and leaves through exit(), so
// that LeakSanitizer has its look. stdout and stderr both go to `err_fd`; stdin is empty. Dies with
// `parent`.
[[noreturn]] void LiveAsChild(const Experiment& experiment, const RunOptions& options, pid_t parent,
                              int outcome_fd, int err_fd);

}  // namespace lab

#endif  // LAB_DRIVER_CHILD_H_
