// GILs, each broken on purpose in one place: the search shows the shortest way to the damage, and
// soon. (What is wrong with counts: objects/schemes/broken.)

#include <gtest/gtest.h>

#include "lab/explorer/programs/support/handover.h"
#include "lab/explorer/programs/support/step_mem.h"
#include "lab/explorer/programs/support/world_execution.h"
#include "objects/base/replay_mem.h"
#include "objects/heap/audit_inline.h"
#include "objects/heap/deallocate.h"
#include "objects/schemes/gil.h"
#include "tests/explorer/programs/explore.h"

namespace lab::explorer::test {
namespace {

using objects::ReplayMem;

// gil, but a switch point lies between an incref's read and its write.
template <class Mem>
struct SwitchInIncref : objects::Gil<Mem> {
  using typename objects::Gil<Mem>::Count;
  using typename objects::Gil<Mem>::Shared;
  struct Thread : objects::Gil<Mem>::Thread {
    Shared* shared = nullptr;
  };
  static void Attach(Shared& shared, Thread& thread) {
    thread.shared = &shared;
    shared.lock.Take(thread);
  }
  static void Incref(Thread& thread, Count& count) {
    const int64_t references = count.references.Load();
    objects::Gil<Mem>::SwitchPoint(*thread.shared, thread, nullptr);
    count.references.Store(references + 1);
  }
};

// The GIL on conditions whose signals are lost.
struct Deaf : StepMem {
  struct Condition : StepMem::Condition {
    void Signal() {}
  };
};
class DeafHandover : public Handover<Deaf> {
 public:
  explicit DeafHandover(const Setup& setup) : Handover(setup, true, LetsGo::kOnRequest) {}
};

// Each thread owns a reference to an object, takes and drops another, drops its own.
template <class S>
class Owners : public WorldExecution<S> {
 public:
  explicit Owners(const Setup& setup) : WorldExecution<S>(setup), object_(this->NewObject()) {
    for (int i = 1; i < setup.threads; ++i) objects::Incref(this->main(), object_);
    this->Await();
  }

 private:
  void Body(objects::Thread<S>& thread, int) override {
    objects::SwitchPoint(thread, objects::SwitchPointAt::kCallOrLoop);
    objects::Incref(thread, object_);
    objects::Decref(thread, object_);
    objects::Decref(thread, object_);
  }
  void Conclude(Ending* ending) override {
    ending->result = objects::Alive(object_) ? "alive" : "freed";
  }
  typename WorldExecution<S>::Obj* const object_;
};

template <class E>
Explored Found() {
  static const Program program = {.name = "broken",
                                  .start = [](const Setup& setup) -> std::unique_ptr<Execution> {
                                    return std::make_unique<E>(setup);
                                  }};
  return Explore(program, {});
}

TEST(BrokenGil, ASwitchBetweenReadAndWriteUndoesTheGil) {
  EXPECT_EQ(Found<Owners<objects::Gil<ReplayMem>>>().text(), "nothing");
  // Both read, both write: one reference too many is counted, and never given back.
  EXPECT_EQ(Found<Owners<SwitchInIncref<ReplayMem>>>().text(), "leak 4");
}

TEST(BrokenGil, AGilWithoutItsWakeUpsDeadlocks) {
  EXPECT_EQ(Found<DeafHandover>().text(), "deadlock 42");
}

}  // namespace
}  // namespace lab::explorer::test
