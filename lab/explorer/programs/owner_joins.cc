// owner_joins: the main thread holds the only reference to an object while others take and drop one
// each; it drops its own when they have ended.

#include "lab/explorer/programs/support/one_object.h"
#include "lab/explorer/programs/support/promised.h"
#include "lab/explorer/programs/support/take_and_drop.h"

namespace lab::explorer {
namespace {

template <class S>
class OwnerJoins : public OneObject<S> {
 public:
  explicit OwnerJoins(const Setup& setup) : OneObject<S>(setup, 1), iterations_(setup.iterations) {}

 private:
  void Body(objects::Thread<S>& thread, int) override {
    TakeAndDrop(thread, this->object_, iterations_);
  }
  void Conclude(Ending* ending) override {
    objects::Decref(this->main(), this->object_);
    this->ConcludeFate(ending);
  }

  const int iterations_;
};

}  // namespace

extern const Program kOwnerJoins;
const Program kOwnerJoins = {
    .name = "owner_joins",
    .summary = "threads take and drop a reference to an object that the main thread owns",
    .lesson =
        "the owner's reference should keep the object alive. A lost increment lets a thread "
        "see 0 all the same and free it; a lost decrement keeps it for ever.",
    .iterates = true,
    .symmetric = true,
    .excluded = CountsAreSafe,
    .experiment = "refcount_race --rounds=1 --ownership=main",
    .start = StartUnder<OwnerJoins>,
};

}  // namespace lab::explorer
