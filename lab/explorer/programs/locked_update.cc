// locked_update: as lost_update, with a Lock of the program's own around the three operations.

#include "lab/explorer/programs/support/counter.h"
#include "lab/explorer/programs/support/promised.h"

namespace lab::explorer {
namespace {

template <class S>
class LockedUpdate : public Counter<S> {
 public:
  explicit LockedUpdate(const Setup& setup) : Counter<S>(setup, /*with_lock=*/true) {}
};

}  // namespace

extern const Program kLockedUpdate;
const Program kLockedUpdate = {
    .name = "locked_update",
    .summary = "threads count with `counter.count += 1` while they hold a lock",
    .lesson =
        "the program's own lock makes the three operations one, under every scheme: it is the "
        "program that knows which operations belong together.",
    .iterates = true,
    .grain = objects::Grain::kSwitchPoint,
    .excluded =
        [](const objects::SchemePromises& promises) {
          return AllIsSafe(promises) | Bit(Damage::kLostUpdate) | Bit(Damage::kDeadlock);
        },
    .experiment = "lost_update --lock=on",
    .start = StartUnder<LockedUpdate>,
};

}  // namespace lab::explorer
