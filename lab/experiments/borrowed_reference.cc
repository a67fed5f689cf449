// borrowed_reference: thread A replaces list[0] again and again while the others read it. The
// counts may be perfect: what matters is whether a reader can hold on to the item before its last
// reference goes. Engineers who port C extensions to free-threaded Python meet this first
// (pygit2#1434).

#include "lab/experiments/support/schemes.h"
#include "lab/experiments/support/team.h"
#include "lab/explorer/programs/support/replaced_item.h"

namespace lab {
namespace {

using objects::Decref;

How HowFrom(const RunOptions& options) {
  const std::string& how = options.Flag("how");
  if (how == "borrow") return How::kBorrow;
  return how == "borrow_then_incref" ? How::kBorrowThenIncref : How::kNewReference;
}

// What can happen to threads that run free need not happen in every race of theirs.
constexpr int kMostRaces = 20;

Promise Promised(const RunOptions& options);

Outcome Run(const RunOptions& options) {
  return WithScheme<objects::ReplayMem>(options.scheme, [&]<class S>() {
    Outcome outcome;
    objects::Runtime<S> runtime(WorldOptionsFrom<S>(options));
    objects::Thread<S>& main = runtime.main();
    objects::Object<S>* list = objects::ListApi<S>::ListNew(main);
    objects::Object<S>* first = objects::IntApi<S>::IntFromInt64(main, kFirstItem);
    objects::ListApi<S>::ListAppend(main, list, first);
    Decref(main, first);

    const How how = HowFrom(options);
    std::atomic<int64_t> garbage = 0;
    const bool free_to_break =
        options.schedule.empty() && Promised(options).memory == Memory::kCorrupt;
    RunOptions race = options;
    for (int i = 0; i < (free_to_break ? kMostRaces : 1); ++i) {
      race.seed = options.seed * 1000 + i;
      RunTeam(runtime, race, {.jitter_one_in = 16}, &outcome,
              [&](objects::Thread<S>& thread, int index) {
                if (index == 0) return ReplaceItem(thread, list, options.iterations);
                for (int64_t k = 0; k < options.iterations; ++k) {
                  // What was never stored there.
                  if (ReadItem(thread, list, how) >= kFirstItem) continue;
                  garbage.fetch_add(1, std::memory_order_relaxed);
                }
              });
      outcome.operations += options.iterations * options.threads;
      const objects::Ledger ledger = runtime.ledger();
      if (ledger.early_frees + ledger.double_frees + ledger.uses_after_free > 0) break;
    }
    outcome.metrics["garbage_reads"] = static_cast<double>(garbage.load());
    Conclude(runtime, {list}, &outcome);
    Decref(main, list);
    return outcome;
  });
}

bool Serial(const RunOptions& options) { return PromisesOf(options.scheme).serial; }
bool Unguarded(const RunOptions& options) { return !PromisesOf(options.scheme).contents_guarded; }

Promise Promised(const RunOptions& options) {
  const objects::SchemePromises& scheme = PromisesOf(options.scheme);
  const How how = HowFrom(options);
  const auto safe = [](std::string why) {
    return Promise{Memory::kSafe, Result::kNone, {}, std::move(why)};
  };
  const auto corrupt = [&scheme](std::string why) {
    std::vector<std::string> race_on = {"object", "reference_count"};
    if (!scheme.serial && !scheme.contents_guarded) race_on.push_back("container_contents");
    // An object that dies too early takes the locks in its header with it.
    if (!scheme.serial && scheme.contents_guarded) race_on.push_back("lock");
    return Promise{Memory::kCorrupt, Result::kNone, std::move(race_on), std::move(why)};
  };
  if (options.threads == 1) return safe("nobody else is there");
  if (how == How::kBorrow) {
    return corrupt("a borrowed item is nobody's: the list can drop it while it is being used");
  }
  if (scheme.serial) return safe("no switch point lies between reading the item and increfing it");
  if (how == How::kBorrowThenIncref) {
    return corrupt("the item can die between the borrow and the incref");
  }
  return scheme.contents_guarded
             ? safe("the new reference is taken inside the list's guard")
             : corrupt("the slot is read, the item dies, and then its count is incremented");
}

}  // namespace

extern const Experiment kBorrowedReference;
const Experiment kBorrowedReference = {
    .name = "borrowed_reference",
    .summary = "one thread replaces list[0] while others read it",
    .lesson =
        "A reader gets list[0] in one of three ways: it borrows the list's reference "
        "(PyList_GetItem), it borrows and then increfs, or it asks the list for a new reference "
        "(PyList_GetItemRef). Under a GIL the second is enough, because nobody runs in between. "
        "Without one, only a reference that the list itself takes, inside its guard, is safe; "
        "where nothing guards the list, nothing is.",
    .step =
        "one access to a shared word (count, list slot, value), one lock taken, or one free; "
        "under a GIL, all that runs between two switch points. A replaces, the others read",
    .threads = 2,
    .iterations = 20'000,
    .flags = {{.name = "how",
               .default_value = "borrow_then_incref",
               .help = "how a reader gets its item",
               .choices = {"borrow", "borrow_then_incref", "new_reference"}},
              SwitchPointsFlag(),
              SwitchIntervalFlag("100"),
              QuarantineFlag()},
    .schedules = {{.name = "borrow_under_gil",
                   .letters = "BAB",
                   .flags = {{"how", "borrow"}},
                   .shows = "under a GIL: B borrows, A replaces, B uses what is dead",
                   .damage = "uses_after_free",
                   .forces_under = Serial},
                  {.name = "incref_too_late",
                   .letters = "BBBAAAAAAAB",
                   .flags = {{"how", "new_reference"}},
                   .shows = "contents unguarded: B reads the slot, A replaces and frees, B increfs",
                   .damage = "uses_after_free",
                   .forces_under = Unguarded}},
    .promise = Promised,
    .false_alarms = CountsByFences,
    .run = Run,
};

}  // namespace lab
