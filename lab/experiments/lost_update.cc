// lost_update: threads count something by `counter.count += 1`. That is three operations of the
// interpreter: read the attribute, add, write the attribute. A GIL makes each of them indivisible
// and not the three together; a lock of the program's own does.

#include "lab/experiments/support/schemes.h"
#include "lab/experiments/support/team.h"
#include "lab/experiments/support/update.h"
#include "objects/types/api.h"

namespace lab {
namespace {

template <class S>
using Obj = objects::Object<S>;

Outcome Run(const RunOptions& options) {
  return WithScheme<objects::ReplayMem>(options.scheme, [&]<class S>() {
    using Py = objects::Api<S>;
    Outcome outcome;
    objects::Runtime<S> runtime(WorldOptionsFrom<S>(options));
    objects::Thread<S>& main = runtime.main();
    Obj<S>* counter_class = Py::ClassNew(main, "Counter");
    Obj<S>* counter = Py::InstanceNew(main, counter_class);
    Obj<S>* name = Py::StrIntern(main, "count");
    Obj<S>* zero = Py::IntFromInt64(main, 0);
    Py::ObjectSetAttr(main, counter, name, zero);
    objects::Decref(main, zero);
    Obj<S>* lock = Py::LockNew(main);
    Obj<S>* one = Py::IntFromInt64(main, 1);

    const bool with_lock = options.Flag("lock") == "on";
    const CountAttribute<S> increment{counter, name, one};
    RunTeam(runtime, options, {.grain = objects::Grain::kSwitchPoint}, &outcome,
            [&](objects::Thread<S>& thread, int) {
              for (int64_t i = 0; i < options.iterations; ++i) {
                Update(thread, increment, with_lock ? lock : nullptr);
              }
            });
    outcome.operations = options.iterations * options.threads;
    Obj<S>* found = Py::ObjectGetAttr(main, counter, name);
    ConcludeNumber(main, found, static_cast<double>(outcome.operations), &outcome);
    ConcludeAndRelease(runtime, {counter_class, counter, name, lock, one}, &outcome);
    return outcome;
  });
}

}  // namespace

extern const Experiment kLostUpdate;
const Experiment kLostUpdate = {
    .name = "lost_update",
    .summary = "threads count with `counter.count += 1`, with and without a lock",
    .lesson =
        "Five threads increment one attribute. Read, add and write are an operation each, and at "
        "`every-op` switch points (CPython up to 3.9) a thread may lose the GIL between them: what "
        "the others counted in the meantime is overwritten. With `calls-and-loops` (3.10 and "
        "later) "
        "there is no switch point inside the statement and the loss is hidden, until somebody puts "
        "a call there. A lock in the program is right under every scheme. Without a GIL the same "
        "loss happens, and memory is as safe as the scheme is.",
    .step =
        "one operation: read, add or write (with --lock also acquire and release); under "
        "`calls-and-loops` one whole increment",
    .threads = 5,
    .iterations = 100'000,
    .flags = {{.name = "lock", .default_value = "off", .help = "hold a Lock around the increment"},
              SwitchPointsFlag(),
              SwitchIntervalFlag(),
              QuarantineFlag()},
    .schedules = {{.name = "lost",
                   .letters = "ABBBAA",
                   .shows = "A reads, B reads, adds and writes, A adds and writes: one is lost",
                   .damage = "lost",
                   .forces_under = LostWithoutLock}},
    .promise = [](const RunOptions& options) { return PromisedForUpdate(options, "attribute"); },
    .false_alarms = CountsByFences,
    .run = Run,
};

}  // namespace lab
