// Safe schemes, each broken on purpose in one place: the search shows the shortest way to the
// damage, and soon.

#include <gtest/gtest.h>

#include <chrono>

#include "lab/explorer/programs/support/box.h"
#include "lab/explorer/programs/support/world_execution.h"
#include "objects/base/replay_mem.h"
#include "objects/heap/audit_inline.h"
#include "objects/heap/deallocate.h"
#include "objects/schemes/atomic_count.h"
#include "objects/schemes/gil.h"
#include "tests/explorer/programs/explore.h"

namespace lab::explorer::test {
namespace {

using objects::ReplayMem;

// atomic_count, but a decrement hands nothing on.
template <class Mem>
struct RelaxedDecrement : objects::AtomicCount<Mem> {
  using typename objects::AtomicCount<Mem>::Count;
  using typename objects::AtomicCount<Mem>::Thread;
  static bool Decref(Thread&, Count& count) {
    return count.references.FetchSub(1, std::memory_order_relaxed) == 1;
  }
};

// atomic_count, but a guard is given back as soon as it is taken: before the incref inside it.
template <class Mem>
struct ShortGuard : objects::AtomicCount<Mem> {
  using typename objects::AtomicCount<Mem>::Count;
  struct Guard {
    explicit Guard(Count& count) { objects::ContentsGuard<Count> guard(count); }
  };
};

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

// A replaces what is in a box, the others take a reference to it.
template <class S>
class Readers : public WorldExecution<S> {
 public:
  explicit Readers(const Setup& setup) : WorldExecution<S>(setup), box_(Box<S>::New(this->main())) {
    box_->Put(this->main(), this->NewObject());
    this->Await();
  }

 private:
  void Body(objects::Thread<S>& thread, int index) override {
    objects::SwitchPoint(thread, objects::SwitchPointAt::kCallOrLoop);
    if (index == 0) return box_->Put(thread, this->NewObject(thread));
    objects::XDecref(thread, box_->Get(thread));
  }
  void Conclude(Ending*) override {
    objects::Decref(this->main(), static_cast<typename WorldExecution<S>::Obj*>(box_));
  }
  Box<S>* const box_;
};

template <class E>
Explored Found() {
  static const Program program = {.name = "broken",
                                  .start = [](const Setup& setup) -> std::unique_ptr<Execution> {
                                    return std::make_unique<E>(setup);
                                  }};
  const auto begin = std::chrono::steady_clock::now();
  const Explored explored = Explore(program, {});
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(1));
  return explored;
}

TEST(BrokenSchemes, ARelaxedDecrementIsARaceThatNoInterleavingShows) {
  EXPECT_EQ(Found<Owners<objects::AtomicCount<ReplayMem>>>().text(), "nothing");
  // One thread is through with its three, the other too, and frees.
  EXPECT_EQ(Found<Owners<RelaxedDecrement<ReplayMem>>>().text(), "race 7");
}

TEST(BrokenSchemes, AGuardReleasedBeforeTheIncrefIsNone) {
  EXPECT_EQ(Found<Readers<objects::AtomicCount<ReplayMem>>>().text(), "nothing");
  EXPECT_EQ(Found<Readers<ShortGuard<ReplayMem>>>().text(),
            "early_free 7, use_after_free 8, double_free 10, race 5");
}

TEST(BrokenSchemes, ASwitchBetweenReadAndWriteUndoesTheGil) {
  EXPECT_EQ(Found<Owners<objects::Gil<ReplayMem>>>().text(), "nothing");
  // Both read, both write: one reference too many is counted, and never given back.
  EXPECT_EQ(Found<Owners<SwitchInIncref<ReplayMem>>>().text(), "leak 4");
}

}  // namespace
}  // namespace lab::explorer::test
