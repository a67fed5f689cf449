// borrowed_reference: thread A replaces list[0] again and again while the others read it. The
// counts may be perfect: what matters is whether a reader can hold on to the item before its last
// reference goes. Engineers who port C extensions to free-threaded Python meet this first
// (pygit2#1434).

#include "lab/experiments/support/schemes.h"
#include "lab/experiments/support/team.h"
#include "objects/types/int.h"
#include "objects/types/list.h"

namespace lab {
namespace {

using objects::Decref;
using objects::Incref;
using objects::SwitchPoint;
using objects::SwitchPointAt;

constexpr int64_t kFirst = 1'000'000;  // no small int: each item is an object of its own

enum class How { kBorrow, kBorrowThenIncref, kNewReference };

How HowFrom(const RunOptions& options) {
  const std::string& how = options.Flag("how");
  if (how == "borrow") return How::kBorrow;
  return how == "borrow_then_incref" ? How::kBorrowThenIncref : How::kNewReference;
}

template <class S>
void Replace(objects::Thread<S>& thread, objects::Object<S>* list, int64_t times) {
  for (int64_t i = 1; i <= times; ++i) {
    SwitchPoint(thread, SwitchPointAt::kCallOrLoop);
    objects::Object<S>* item = objects::IntApi<S>::IntFromInt64(thread, kFirst + i);
    objects::ListApi<S>::ListSetItem(thread, list, 0, item);  // steals item, drops the old one
  }
}

// Reads list[0] once, with a switch point (a call, say) between getting the item and using it.
// Returns false if what it read was never stored.
template <class S>
bool ReadOnce(objects::Thread<S>& thread, objects::Object<S>* list, How how) {
  SwitchPoint(thread, SwitchPointAt::kCallOrLoop);
  objects::Object<S>* item = how == How::kNewReference
                                 ? objects::ListApi<S>::ListGetItemRef(thread, list, 0)
                                 : objects::ListApi<S>::ListGetItem(thread, list, 0);
  if (how == How::kBorrowThenIncref) Incref(thread, item);
  SwitchPoint(thread, SwitchPointAt::kCallOrLoop);
  const int64_t value = objects::IntApi<S>::IntAsInt64(thread, item);
  if (how != How::kBorrow) Decref(thread, item);
  return value >= kFirst;
}

Outcome Run(const RunOptions& options) {
  return WithScheme<objects::ReplayMem>(options.scheme, [&]<class S>() {
    Outcome outcome;
    objects::Runtime<S> runtime(WorldOptionsFrom<S>(options));
    objects::Thread<S>& main = runtime.main();
    objects::Object<S>* list = objects::ListApi<S>::ListNew(main);
    objects::Object<S>* first = objects::IntApi<S>::IntFromInt64(main, kFirst);
    objects::ListApi<S>::ListAppend(main, list, first);
    Decref(main, first);

    const How how = HowFrom(options);
    std::atomic<int64_t> garbage = 0;
    RunTeam(runtime, options, {.jitter_one_in = 16}, &outcome,
            [&](objects::Thread<S>& thread, int index) {
              if (index == 0) return Replace(thread, list, options.iterations);
              for (int64_t i = 0; i < options.iterations; ++i) {
                if (!ReadOnce(thread, list, how)) garbage.fetch_add(1, std::memory_order_relaxed);
              }
            });
    outcome.operations = options.iterations * options.threads;
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
    .run = Run,
};

}  // namespace lab
