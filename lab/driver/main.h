// The whole of a lab binary but its catalogue: main() gathers the experiments and calls one of
// these.
//
// Thread safety: REQUIRES that no other thread has been started; the lab forks.

#ifndef LAB_DRIVER_MAIN_H_
#define LAB_DRIVER_MAIN_H_

#include "lab/driver/experiment.h"

namespace lab {

// 0 all as promised, 1 a verdict differed, 2 usage, 70 a bug in the lab, 74 stdout could not be
// written, 124 a run hit the time limit, 130 or 143 interrupted. The gravest wins.

// `lab run NAME|all`, `lab list`. Returns the exit code.
int Main(int argc, char** argv, const Catalogue& catalogue);

// `lab_<name>`: the flags of `lab run <name>`.
int ExperimentMain(int argc, char** argv, const Catalogue& catalogue, const Experiment& experiment);

}  // namespace lab

#endif  // LAB_DRIVER_MAIN_H_
