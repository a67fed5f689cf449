// lost_update: threads count something by `counter.count += 1`: read the attribute, add, write it.

#include "lab/explorer/programs/support/counter.h"
#include "lab/explorer/programs/support/promised.h"

namespace lab::explorer {
namespace {

template <class S>
class LostUpdate : public Counter<S> {
 public:
  explicit LostUpdate(const Setup& setup) : Counter<S>(setup, /*with_lock=*/false) {}
};

}  // namespace

extern const Program kLostUpdate;
const Program kLostUpdate = {
    .name = "lost_update",
    .summary = "threads count with `counter.count += 1`: read, add, write",
    .lesson =
        "a scheme makes each operation indivisible and not the three together: what another "
        "thread writes between the read and the write is overwritten.",
    .iterates = true,
    .grain = objects::Grain::kSwitchPoint,
    .excluded = MemoryIsSafe,
    .experiment = "lost_update",
    .start = StartUnder<LostUpdate>,
};

}  // namespace lab::explorer
