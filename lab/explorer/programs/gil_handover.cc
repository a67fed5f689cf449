// gil_handover: threads pass the GIL on to each other. Each works with it, gives it away if it was
// asked to, waits for something else without it, and takes it again. Its mutex, its conditions and
// what they guard are steps here (support/step_mem.h): it is the lock itself that is explored.
//
// No wake-up may be lost (all would wait for ever), nobody may be inside with another, whoever was
// asked to let go must let another have its turn before it goes on, and all come to their end.
//
// What bounds the waiting: each condition times out twice at most in an execution (StepMem).
// Three threads have too many states for a search breadth-first in two gigabytes; `forced` has
// 938,286 classes then, a matter of seconds.

#include "lab/explorer/programs/support/handover.h"
#include "lab/explorer/programs/support/step_mem.h"

namespace lab::explorer {
namespace {

std::unique_ptr<Execution> Start(const Setup& setup) {
  const LetsGo how = setup.scheme == "blocking" ? LetsGo::kToWait : LetsGo::kOnRequest;
  return std::make_unique<Handover<StepMem>>(setup, setup.scheme != "unforced", how);
}

}  // namespace

extern const Program kGilHandover;
const Program kGilHandover = {
    .name = "gil_handover",
    .summary = "threads ask for the GIL, give it away and take it again, step by step inside it",
    .lesson =
        "who lets go is running and takes the lock again before a sleeper wakes. So who was asked "
        "to let go waits until another has had a turn.",
    .max_threads = 3,
    .iterates = true,
    .variants = {{"forced", "who lets go on request waits until another had a turn", kAllDamages},
                 {"unforced", "who lets go takes it again as soon as it can: others may starve",
                  kAllDamages & ~Bit(Damage::kDeadlock)},
                 {"blocking", "threads let go unasked, to wait for something else", kAllDamages}},
    .start = Start,
};

}  // namespace lab::explorer
