// own_reference: each thread owns one reference to an object, takes another, drops it, and drops
// its own. The last one to do so frees the object.

#include "lab/explorer/programs/support/one_object.h"
#include "lab/explorer/programs/support/promised.h"
#include "lab/explorer/programs/support/take_and_drop.h"
#include "objects/heap/audit_inline.h"
#include "objects/heap/deallocate.h"

namespace lab::explorer {
namespace {

template <class S>
class OwnReference : public OneObject<S> {
 public:
  explicit OwnReference(const Setup& setup)
      : OneObject<S>(setup, setup.threads), iterations_(setup.iterations) {}

 private:
  void Body(objects::Thread<S>& thread, int) override {
    TakeAndDrop(thread, this->object_, iterations_);
    objects::Decref(thread, this->object_);
  }
  void Conclude(Ending* ending) override { this->ConcludeFate(ending); }

  const int iterations_;
};

}  // namespace

extern const Program kOwnReference;
const Program kOwnReference = {
    .name = "own_reference",
    .summary = "each thread owns a reference, takes and drops another, drops its own",
    .lesson =
        "incref and decref are a load and a store. Between the two another thread's update is "
        "lost: a lost decrement leaks the object, a lost increment frees it under somebody.",
    .iterates = true,
    .symmetric = true,
    .excluded = CountsAreSafe,
    .broken = {{"relaxed_count", Damage::kRace, "AAABBBB"},
               {"torn_count", Damage::kLeak, "ABBBBBBAAAAA"}},
    .experiment = "refcount_race --rounds=1",
    .start = StartUnderAny<OwnReference>,
};

}  // namespace lab::explorer
