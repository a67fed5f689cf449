// incref_decref: each thread takes a reference and drops it; the object outlives them. Nothing is
// freed: only the count is at stake.

#include "lab/explorer/programs/support/one_object.h"
#include "lab/explorer/programs/support/promised.h"
#include "lab/explorer/programs/support/take_and_drop.h"

namespace lab::explorer {
namespace {

template <class S>
class IncrefDecref : public OneObject<S> {
 public:
  // So many references of main's that no lost update brings the count to 0.
  explicit IncrefDecref(const Setup& setup)
      : OneObject<S>(setup, setup.threads * setup.iterations + 1), setup_(setup) {}

 private:
  void Body(objects::Thread<S>& thread, int) override {
    TakeAndDrop(thread, this->object_, setup_.iterations);
  }
  void Conclude(Ending* ending) override {
    this->ConcludeCount(/*gain=*/0, this->born_with_, ending);
  }

  const Setup setup_;
};

}  // namespace

extern const Program kIncrefDecref;
const Program kIncrefDecref = {
    .name = "incref_decref",
    .summary = "each thread takes a reference and drops it; the object outlives them",
    .lesson =
        "an update of a plain count is a load and a store: what another thread stores in "
        "between is overwritten.",
    .iterates = true,
    .symmetric = true,
    .excluded = CountsAreSafe,
    .start = StartUnder<IncrefDecref>,
};

}  // namespace lab::explorer
