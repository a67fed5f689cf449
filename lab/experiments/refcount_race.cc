// refcount_race: threads that do nothing but take and drop references to one object. Nobody writes
// into it, nobody reads it: only its count is at stake. Under no_lock that is enough to leak it, to
// free it while others hold it, or to free it twice; this is why CPython has a GIL.

#include "lab/experiments/support/schemes.h"
#include "lab/experiments/support/team.h"
#include "lab/explorer/programs/support/take_and_drop.h"
#include "objects/types/int.h"

namespace lab {
namespace {

using objects::Decref;
using objects::Incref;

// One object of its own, not a cached small int: its count is ours alone.
constexpr int64_t kValue = 1'000'000;

template <class S>
void Round(objects::Runtime<S>& runtime, const RunOptions& options, Outcome* outcome) {
  objects::Thread<S>& main = runtime.main();
  objects::Object<S>* object = objects::IntApi<S>::IntFromInt64(main, kValue);
  const bool each_owns = options.Flag("ownership") == "each";
  for (int i = 1; each_owns && i < options.threads; ++i) Incref(main, object);
  RunTeam(runtime, options, {}, outcome, [&](objects::Thread<S>& thread, int) {
    TakeAndDrop(thread, object, options.iterations);
    if (each_owns) Decref(thread, object);
  });
  if (!each_owns) Decref(main, object);
  outcome->operations += 2 * options.iterations * options.threads;
}

Outcome Run(const RunOptions& options) {
  return WithScheme<objects::ReplayMem>(options.scheme, [&]<class S>() {
    Outcome outcome;
    objects::Runtime<S> runtime(WorldOptionsFrom<S>(options));
    // A forced schedule shows what it shows in one round.
    const int64_t rounds = options.schedule.empty() ? options.IntFlag("rounds") : 1;
    RunOptions round = options;
    for (int64_t i = 0; i < rounds; ++i) {
      round.seed = options.seed * 1000 + i;
      Round(runtime, round, &outcome);
    }
    Conclude(runtime, {}, &outcome);
    return outcome;
  });
}

bool PlainCounts(const RunOptions& options) { return !PromisesOf(options.scheme).counts_exact; }

Promise Promised(const RunOptions& options) {
  const bool safe = PromisesOf(options.scheme).counts_exact || options.threads == 1;
  return {
      .memory = safe ? Memory::kSafe : Memory::kCorrupt,
      .result = Result::kNone,
      .race_on = safe ? std::vector<std::string>() : std::vector<std::string>{"reference_count"},
      .why = safe ? "an update of the count cannot come between another's load and store"
                  : "incref and decref are load, add, store: what another thread stores in "
                    "between is lost, and the object leaks or dies early"};
}

}  // namespace

extern const Experiment kRefcountRace;
const Experiment kRefcountRace = {
    .name = "refcount_race",
    .summary = "threads take and drop references to one object, and do nothing else",
    .lesson =
        "Each thread owns one reference to an object, takes and drops further ones, and drops its "
        "own at the end; the last to do so frees it. Look at leaked, early frees, double frees and "
        "drift: under a scheme whose count is a plain load, add and store with nothing around it, "
        "updates get lost. A lost decrement leaks; a lost increment frees the object while others "
        "still hold it.",
    .step =
        "one access to the count (a load or a store; one step in all if atomic), one lock "
        "taken, or one free",
    .threads = 2,
    .iterations = 2000,
    .flags = {{.name = "rounds",
               .default_value = "20",
               .help = "objects raced for, one after the other",
               .integer = true,
               .min = 1,
               .max = 1'000'000},
              {.name = "ownership",
               .default_value = "each",
               .help = "each thread owns a reference, or the main thread owns the only one",
               .choices = {"each", "main"}},
              SwitchPointsFlag(),
              SwitchIntervalFlag(),
              QuarantineFlag()},
    .schedules = {{.name = "leak",
                   .letters = "AAAAABABBBBB",
                   .shows = "a lost decrement: the object outlives its last reference",
                   .damage = "leaked",
                   .forces_under = PlainCounts},
                  {.name = "early_free",
                   .letters = "AAAAABBABBB",
                   .shows = "the count reaches 0 while a reference exists",
                   .damage = "early_frees",
                   .forces_under = PlainCounts},
                  {.name = "use_after_free",
                   .letters = "AAAAABBABBBB",
                   .shows = "the holder of that reference meets a dead object",
                   .damage = "uses_after_free",
                   .forces_under = PlainCounts},
                  {.name = "double_free",
                   .letters = "ABABAABBABABAB",
                   .shows = "both threads see the count reach 0",
                   .damage = "double_frees",
                   .forces_under = PlainCounts},
                  {.name = "owner_leak",
                   .letters = "AABBABAB",
                   .flags = {{"ownership", "main"}},
                   .shows = "a lost decrement, with the main thread holding a reference",
                   .damage = "leaked",
                   .forces_under = PlainCounts},
                  {.name = "owner_early_free",
                   .letters = "AAABBABBB",
                   .flags = {{"ownership", "main"}},
                   .shows = "the object dies under the main thread's reference",
                   .damage = "early_frees",
                   .forces_under = PlainCounts}},
    .promise = Promised,
    .false_alarms = CountsByFences,
    .run = Run,
};

}  // namespace lab
