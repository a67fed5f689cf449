// shared_total: one thread does `x += 1`, another `x -= 1`, equally often; x is a global. It should
// end where it began.

#include "lab/experiments/support/schemes.h"
#include "lab/experiments/support/team.h"
#include "lab/experiments/support/update.h"
#include "objects/types/api.h"

namespace lab {
namespace {

template <class S>
using Obj = objects::Object<S>;

// globals["x"] += 1 or -= 1
template <class S>
struct Step {
  using Py = objects::Api<S>;
  Obj<S>* globals;
  Obj<S>* name;
  Obj<S>* one;
  bool up;

  Obj<S>* Read(objects::Thread<S>& thread) const {
    return Py::ObjectGetItem(thread, globals, name);
  }
  Obj<S>* Change(objects::Thread<S>& thread, Obj<S>* value) const {
    return up ? Py::NumberAdd(thread, value, one) : Py::NumberSubtract(thread, value, one);
  }
  void Write(objects::Thread<S>& thread, Obj<S>* value) const {
    Py::ObjectSetItem(thread, globals, name, value);
  }
};

Outcome Run(const RunOptions& options) {
  return WithScheme<objects::ReplayMem>(options.scheme, [&]<class S>() {
    using Py = objects::Api<S>;
    Outcome outcome;
    objects::Runtime<S> runtime(WorldOptionsFrom<S>(options));
    objects::Thread<S>& main = runtime.main();
    Obj<S>* globals = Py::DictNew(main);
    Obj<S>* name = Py::StrIntern(main, "x");
    Obj<S>* zero = Py::IntFromInt64(main, 0);
    Py::DictSetItem(main, globals, name, zero);
    objects::Decref(main, zero);
    Obj<S>* lock = Py::LockNew(main);
    Obj<S>* one = Py::IntFromInt64(main, 1);

    const bool with_lock = options.Flag("lock") == "on";
    RunTeam(runtime, options, {.grain = objects::Grain::kSwitchPoint}, &outcome,
            [&](objects::Thread<S>& thread, int index) {
              const Step<S> step{globals, name, one, index % 2 == 0};
              for (int64_t i = 0; i < options.iterations; ++i) {
                Update(thread, step, with_lock ? lock : nullptr);
              }
            });
    outcome.operations = options.iterations * options.threads;
    const int64_t expected = options.threads % 2 == 0 ? 0 : options.iterations;
    Obj<S>* found = Py::ObjectGetItem(main, globals, name);
    ConcludeNumber(main, found, static_cast<double>(expected), &outcome);
    ConcludeAndRelease(runtime, {globals, name, lock, one}, &outcome);
    return outcome;
  });
}

}  // namespace

extern const Experiment kSharedTotal;
const Experiment kSharedTotal = {
    .name = "shared_total",
    .summary = "`x += 1` in one thread, `x -= 1` in another: x should end at 0",
    .lesson =
        "Every second thread adds 1 to a global, the others subtract 1, equally often. What "
        "is left at the end is what got lost: an update overwritten by a thread that had read "
        "x before it. The sign says who was overwritten more.",
    .step =
        "one operation: read, change or write (with --lock also acquire and release); under "
        "`calls-and-loops` one whole update",
    .threads = 2,
    .iterations = 100'000,
    .flags = {{.name = "lock", .default_value = "off", .help = "hold a Lock around the update"},
              SwitchPointsFlag(),
              SwitchIntervalFlag(),
              QuarantineFlag()},
    .schedules = {{.name = "lost",
                   .letters = "ABBBAA",
                   .shows = "A reads 0, B makes it -1, A writes 1: x ends at 1",
                   .damage = "lost",
                   .forces_under = LostWithoutLock}},
    .promise =
        [](const RunOptions& options) { return PromisedForUpdate(options, "container_contents"); },
    .false_alarms = CountsByFences,
    .run = Run,
};

}  // namespace lab
