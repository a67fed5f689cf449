// Who made an object, and who counts it: what the owner pays, what another thread pays, each while
// the other one is at it, and what the other one pays while the owner waits for something. Schemes
// that know no owners pay the same for all.

#include <atomic>

#include "lab/bench/cases/catalogue.h"
#include "lab/bench/cases/counters.h"
#include "lab/bench/cases/jobs.h"

namespace lab::bench {
namespace {

// Member 0 owns the object. The one who is measured ends the work of the other one.
template <class S, int kMeasured, Role kOther>
class Owned : public Job<S> {
 public:
  using typename Job<S>::Thread;
  static constexpr int kBesides = 1;

  Role RoleOf(int member) const override { return member == kMeasured ? Role::kMeasured : kOther; }
  void Prepare(Thread& thread, int member) override {
    if (member == 0) object_ = objects::Api<S>::IntFromInt64(thread, 1'000);
  }
  void Work(Thread& thread, int member, int64_t times) override {
    if (member == kMeasured) {
      PairOnOne(thread, object_, times);
      done_.store(true, std::memory_order_relaxed);
      return;
    }
    while (!done_.load(std::memory_order_relaxed)) {
      PairOnOne(thread, object_, kOperationsPerTurn);
    }
  }
  void Finish(Thread& thread, int member) override {
    if (member == 0) objects::Decref(thread, object_);
  }

 private:
  objects::Object<S>* object_ = nullptr;
  alignas(128) std::atomic<bool> done_{false};  // in no cache line that is counted in
};

template <class S>
using Owner = Owned<S, 0, Role::kBusy>;
template <class S>
using Another = Owned<S, 1, Role::kBusy>;
template <class S>
using AnotherAlone = Owned<S, 1, Role::kIdle>;

Case OwnerCase(std::string name, std::string says) {
  return {.name = std::move(name),
          .says = std::move(says),
          .operation = "incref + decref, by the thread that is measured",
          .threads = 1,
          .threads_in_all = 2,
          .clock = Clock::kWall,
          .needs = Needs::kExactCounts};
}

}  // namespace

void AddOwner(std::vector<Case>* cases) {
  Case owner = OwnerCase("owner/owner", "the thread that made an object, while another counts it");
  owner.floor = kLockXadd;
  owner.peers = PairsBesideAnother();
  owner.run = RunJob<Owner>;
  cases->push_back(owner);

  Case another = OwnerCase("owner/another", "the other thread, while the one that made it counts");
  another.floor = kLockXadd;
  another.peers = PairsBesideAnother();
  another.run = RunJob<Another>;
  cases->push_back(another);

  Case alone =
      OwnerCase("owner/another_alone", "the other thread, while the one that made it waits");
  alone.clock = Clock::kCore;
  alone.floor = kPlain;
  alone.peers = PairsOnOne(1, Which::kFloors);
  alone.run = RunJob<AnotherAlone>;
  cases->push_back(alone);
}

}  // namespace lab::bench
