// What follows from `x += 1` (lab/explorer/programs/support/update.h): the number that came out,
// and what was promised of it. Two experiments differ only in where x lives and what is done to it.
//
// Thread safety: by the main thread.

#ifndef LAB_EXPERIMENTS_SUPPORT_UPDATE_H_
#define LAB_EXPERIMENTS_SUPPORT_UPDATE_H_

#include "lab/experiments/support/schemes.h"
#include "lab/explorer/programs/support/update.h"  // IWYU pragma: export
#include "objects/types/api.h"

namespace lab {

// Compares the number that came out (stolen; null or dead counts as lost) with what is right.
template <class S>
void ConcludeNumber(objects::Thread<S>& main, objects::Object<S>* found, double expected,
                    Outcome* outcome) {
  outcome->expected = expected;
  outcome->result = Result::kLost;
  if (found == nullptr) return main.ClearError();
  if (found->life.alive()) {
    outcome->found = objects::Api<S>::FloatAsDouble(main, found);
    if (outcome->found == expected) outcome->result = Result::kExact;
  }
  objects::Decref(main, found);
  main.ClearError();
}

// For experiments with the flags `lock` and `switch-points` whose threads do nothing but Update.
// `what` holds the number that is updated: "attribute" or "container_contents".
inline Promise PromisedForUpdate(const RunOptions& options, const std::string& what) {
  const objects::SchemePromises& scheme = PromisesOf(options.scheme);
  std::vector<std::string> race_on = {what, "object"};
  if (!scheme.counts_exact) race_on.push_back("reference_count");
  const auto promise = [&race_on](Memory memory, Result result, std::string why) {
    if (memory == Memory::kSafe) race_on.clear();
    return Promise{memory, result, race_on, std::move(why)};
  };
  if (options.threads == 1) return promise(Memory::kSafe, Result::kExact, "nobody else is there");
  if (options.Flag("lock") == "on") {
    return promise(Memory::kSafe, Result::kExact,
                   "the program's lock covers every access to what is shared");
  }
  if (scheme.serial && options.Flag("switch-points") == "calls-and-loops") {
    return promise(Memory::kSafe, Result::kExact,
                   "no switch point lies between the read and the write: CPython >= 3.10");
  }
  if (scheme.serial) {
    return promise(Memory::kSafe, Result::kLost,
                   "a switch point lies between the read and the write: CPython <= 3.9");
  }
  if (scheme.counts_exact && scheme.contents_guarded) {
    return promise(Memory::kSafe, Result::kLost,
                   "each operation is indivisible, the three together are not");
  }
  return promise(Memory::kCorrupt, Result::kLost,
                 scheme.counts_exact
                     ? "the value read from the unguarded container dies before it is increfed"
                     : "updates of the value and of the counts themselves are lost");
}

// The schedule ABBBAA moves single operations, so it loses an update wherever threads run between
// them: everywhere, at `every-op` switch points.
inline bool LostWithoutLock(const RunOptions&) { return true; }

}  // namespace lab

#endif  // LAB_EXPERIMENTS_SUPPORT_UPDATE_H_
