// increment: each thread takes one reference, and keeps it. Nothing is freed: only the count is at
// stake.

#include "lab/explorer/programs/support/one_object.h"
#include "lab/explorer/programs/support/promised.h"

namespace lab::explorer {
namespace {

template <class S>
class Increment : public OneObject<S> {
 public:
  // So many references of main's that no lost update brings the count to 0.
  explicit Increment(const Setup& setup)
      : OneObject<S>(setup, setup.threads * setup.iterations + 1), setup_(setup) {}

 private:
  void Body(objects::Thread<S>& thread, int) override {
    for (int i = 0; i < setup_.iterations; ++i) {
      objects::SwitchPoint(thread, objects::SwitchPointAt::kCallOrLoop);
      objects::Incref(thread, this->object_);
    }
  }
  void Conclude(Ending* ending) override {
    const int gain = setup_.threads * setup_.iterations;
    this->ConcludeCount(gain, this->born_with_ + gain, ending);
  }

  const Setup setup_;
};

}  // namespace

extern const Program kIncrement;
const Program kIncrement = {
    .name = "increment",
    .summary = "each thread takes one reference, and keeps it",
    .lesson =
        "an update of a plain count is a load and a store: what another thread stores in "
        "between is overwritten.",
    .iterates = true,
    .symmetric = true,
    .excluded = CountsAreSafe,
    .start = StartUnder<Increment>,
};

}  // namespace lab::explorer
