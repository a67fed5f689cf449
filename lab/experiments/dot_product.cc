// dot_product: each thread multiplies its slice of two vectors and adds to one shared sum. The
// vectors are plain arrays that nobody writes to; the sum is an object, list[0], and it is all that
// is shared.

#include "lab/experiments/support/schemes.h"
#include "lab/experiments/support/team.h"
#include "lab/experiments/support/update.h"
#include "objects/types/api.h"

namespace lab {
namespace {

template <class S>
using Obj = objects::Object<S>;

// total[0] += amount
template <class S>
struct Accumulate {
  using Py = objects::Api<S>;
  Obj<S>* total;
  double amount;

  Obj<S>* Read(objects::Thread<S>& thread) const { return Py::ListGetItemRef(thread, total, 0); }
  Obj<S>* Change(objects::Thread<S>& thread, Obj<S>* value) const {
    Obj<S>* addend = Py::FloatFromDouble(thread, amount);
    Obj<S>* sum = addend != nullptr ? Py::NumberAdd(thread, value, addend) : nullptr;
    objects::XDecref(thread, addend);
    return sum;
  }
  void Write(objects::Thread<S>& thread, Obj<S>* value) const {
    Py::ListSetItem(thread, total, 0, objects::NewRef(thread, value));
  }
};

// A number that is no object: what C would do.
template <class Mem>
void AtomicAdd(typename Mem::template Atomic<double>& sum, double amount) {
  double seen = sum.Load(std::memory_order_relaxed);
  // relaxed: the sum orders nothing else, and it is read after the join.
  while (!sum.CompareExchange(seen, seen + amount, std::memory_order_relaxed,
                              std::memory_order_relaxed)) {
  }
}

Outcome Run(const RunOptions& options) {
  return WithScheme<objects::ReplayMem>(options.scheme, [&]<class S>() {
    using Py = objects::Api<S>;
    using Mem = typename S::Memory;
    Outcome outcome;
    objects::Runtime<S> runtime(WorldOptionsFrom<S>(options));
    objects::Thread<S>& main = runtime.main();
    Obj<S>* total = Py::ListNew(main);
    Obj<S>* zero = Py::FloatFromDouble(main, 0);
    Py::ListAppend(main, total, zero);
    objects::Decref(main, zero);
    Obj<S>* lock = Py::LockNew(main);

    const std::string& protect = options.Flag("protect");
    const int64_t length = options.iterations * options.threads;
    const std::vector<double> x(length, 1.0);
    const std::vector<double> y(length, 1.0);
    typename Mem::template Atomic<double> atomic_sum{0.0};
    RunTeam(runtime, options, {.grain = objects::Grain::kSwitchPoint}, &outcome,
            [&](objects::Thread<S>& thread, int index) {
              const int64_t begin = index * options.iterations;
              double slice = 0;
              for (int64_t i = begin; i < begin + options.iterations; ++i) {
                const double product = x[i] * y[i];
                if (protect == "atomic") {
                  SwitchPoint(thread, objects::SwitchPointAt::kCallOrLoop);
                  AtomicAdd<Mem>(atomic_sum, product);
                } else if (protect == "mutex") {
                  slice += product;  // in a variable of the thread's own
                } else {
                  Update(thread, Accumulate<S>{total, product}, protect == "none" ? nullptr : lock);
                }
              }
              if (protect == "mutex") Update(thread, Accumulate<S>{total, slice}, lock);
            });
    outcome.operations = length;
    Obj<S>* found = protect == "atomic"
                        ? Py::FloatFromDouble(main, atomic_sum.Load(std::memory_order_relaxed))
                        : Py::ListGetItemRef(main, total, 0);
    ConcludeNumber(main, found, static_cast<double>(length), &outcome);
    ConcludeAndRelease(runtime, {total, lock}, &outcome);
    return outcome;
  });
}

Promise Promised(const RunOptions& options) {
  RunOptions update = options;
  update.flags["lock"] = options.Flag("protect") == "none" ? "off" : "on";
  Promise promise = PromisedForUpdate(update, "container_contents");
  if (options.Flag("protect") == "atomic" && options.threads > 1) {
    promise.why = "an atomic addition cannot be interrupted, and the sum is no object";
  }
  return promise;
}

}  // namespace

extern const Experiment kDotProduct;
const Experiment kDotProduct = {
    .name = "dot_product",
    .summary = "threads sum the products of two vectors into one total",
    .lesson =
        "Four threads take a quarter each of two vectors of ones. With `--protect=none` every "
        "product is added to the shared total by read, add, write, and additions get lost. With "
        "`mutex` each thread sums its slice in a variable of its own and takes the lock once; "
        "`per_element_mutex` is as right and pays for the lock at every element; `atomic` keeps "
        "the "
        "total in an atomic double outside the object model.",
    .step =
        "one operation: read, add or write, acquire or release; under `calls-and-loops` one "
        "whole addition",
    .threads = 4,
    .iterations = 100'000,
    .flags = {{.name = "protect",
               .default_value = "none",
               .help = "what protects the total",
               .choices = {"none", "mutex", "per_element_mutex", "atomic"}},
              SwitchPointsFlag(),
              SwitchIntervalFlag(),
              QuarantineFlag()},
    .schedules = {{.name = "lost",
                   .letters = "ABBBAA",
                   .shows = "A reads 0, B adds its product, A writes 0 + its own: one is lost",
                   .damage = "lost",
                   .forces_under = LostWithoutLock}},
    .promise = Promised,
    .false_alarms = CountsByFences,
    .run = Run,
};

}  // namespace lab
