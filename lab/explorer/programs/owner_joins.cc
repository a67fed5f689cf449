// owner_joins: the main thread holds the only reference to an object while others take and drop one
// each; it drops its own when they have ended.

#include "lab/explorer/programs/support/one_object.h"

namespace lab::explorer {
namespace {

template <class S>
class OwnerJoins : public OneObject<S> {
 public:
  explicit OwnerJoins(const Setup& setup) : OneObject<S>(setup, 1), iterations_(setup.iterations) {}

 private:
  void Body(objects::Thread<S>& thread, int) override {
    for (int i = 0; i < iterations_; ++i) {
      objects::SwitchPoint(thread, objects::SwitchPointAt::kCallOrLoop);
      objects::Incref(thread, this->object_);
      objects::SwitchPoint(thread, objects::SwitchPointAt::kOp);
      objects::Decref(thread, this->object_);
    }
  }
  void Conclude(Ending* ending) override {
    objects::Decref(this->main(), this->object_);
    ending->stored = this->Stored(this->object_);
    ending->result =
        objects::Alive(this->object_) ? "alive, count " + std::to_string(ending->stored) : "freed";
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
    .excluded =
        [](const objects::SchemePromises& promises) {
          return promises.counts_exact ? kAllDamages : Damages{0};
        },
    .experiment = "refcount_race --rounds=1 --ownership=main",
    .start = StartUnder<OwnerJoins>,
};

}  // namespace lab::explorer
