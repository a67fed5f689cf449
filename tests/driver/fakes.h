// Experiments that misbehave in one way each, to see what the driver makes of them. Real children
// run them; nothing here needs the object model.
//
// Thread safety: values.

#ifndef TESTS_DRIVER_FAKES_H_
#define TESTS_DRIVER_FAKES_H_

#include "lab/driver/experiment.h"

namespace lab {

extern const Experiment kFine;          // as promised, whatever the flags; takes schedules
extern const Experiment kLosesUpdates;  // promises an exact result and loses
extern const Experiment kCrashes;       // SIGSEGV
extern const Experiment kAborts;        // SIGABRT
extern const Experiment kHangs;         // under scheme "second"; fine under "first"
extern const Experiment kTalksRubbish;  // writes to the outcome pipe itself
extern const Experiment kSaysNothing;   // _exit(0) without an outcome
extern const Experiment kExitsThree;    // exit code 3
extern const Experiment kExitsSeventy;  // the lab's own "a check failed"
extern const Experiment kThrows;        // an exception leaves it
extern const Experiment kFloodsStderr;  // 10 MB before its outcome
extern const Experiment kPrints;        // on stdout
extern const Experiment kLeavesAChild;  // a grandchild that sleeps for an hour
extern const Experiment
    kCutsSchedule;  // follows 2 letters of any schedule under "first", all under "second"
extern const Experiment kOwnSchemes;  // fine, under "first" and one that nobody else has
extern const Experiment kRaces;       // a data race, for ThreadSanitizer
extern const Experiment kLeaks;       // a lost block, for LeakSanitizer

// All of them, and the schemes "first" and "second".
Catalogue FakeCatalogue();

}  // namespace lab

#endif  // TESTS_DRIVER_FAKES_H_
