// Promise × outcome × sanitizer → verdict. A sanitizer changes what "caught" means: without one the
// ledger must show the damage, with one the sanitizer must name it, and a crash is never an answer.
//
// Thread safety: pure functions over values.

#ifndef LAB_DRIVER_VERDICT_H_
#define LAB_DRIVER_VERDICT_H_

#include <string>
#include <string_view>

#include "lab/driver/experiment.h"
#include "sanitizers/explain/parse/report.h"

namespace lab {

// What the experiment promises for these options. Under a schedule damage is promised only if the
// schedule has a name and forces it there; safety is promised all the same.
Promise PromiseOf(const Experiment& experiment, const RunOptions& options);

struct Verdict {
  bool as_promised = false;
  std::string reason;  // one line

  // The word in JSON.
  std::string_view Word() const { return as_promised ? "as_promised" : "differs"; }
};

// A schedule followed only partly is judged on the safe side alone: damage that was promised need
// not have shown, damage that was not promised must not have.
Verdict Judge(const Promise& promise, const Outcome& outcome, sanitizers::Tool tool);

// A forced schedule that stopped before its last letter.
bool FollowedPartly(const Outcome& outcome);

// "3 leaked, 1 freed early", or "no damage": what the ledger and the audit counted.
std::string Damage(const Outcome& outcome);

}  // namespace lab

#endif  // LAB_DRIVER_VERDICT_H_
