// What the contract tests of schemes share: the list of schemes as GoogleTest wants it, a
// membership in a world that has nothing but the scheme's own state, and a test that has such a
// state.
//
// Thread safety: as the contract says of attached threads.

#ifndef TESTS_OBJECTS_SCHEMES_MEMBER_H_
#define TESTS_OBJECTS_SCHEMES_MEMBER_H_

#include <gtest/gtest.h>

#include <atomic>
#include <functional>
#include <memory>
#include <thread>

#include "tests/objects/base/paced_team.h"
#include "tests/objects/typed.h"

namespace objects::test {

using ReplayedSchemes = Typed<AllSchemes<ReplayMem>>::Types;
using SchemesOnAllMemories = Typed<AllWorlds>::Types;

// Short enough for many switches in a test that runs free.
inline constexpr SchemeOptions kBusy{.switch_interval = std::chrono::microseconds(50)};

// A thread's membership, attached while it lives.
template <class S>
class Member {
 public:
  using Count = typename S::Count;
  // Who is told to deallocate: by Decref, or by the scheme, later and elsewhere.
  using WhenLast = std::function<void(Count*)>;

  Member(typename S::Shared& shared, WhenLast when_last)
      : shared_(shared), when_last_(std::move(when_last)) {
    S::Attach(shared_, thread_);
  }
  ~Member() { S::Detach(shared_, thread_, reaper()); }
  Member(const Member&) = delete;
  Member& operator=(const Member&) = delete;

  void Born(Count& count) { S::Born(thread_, count); }
  void Incref(Count& count) { S::Incref(thread_, count); }
  void Decref(Count& count) {
    if (S::Decref(thread_, count)) when_last_(&count);
  }
  bool TryIncref(Count& count) { return S::TryIncref(thread_, count); }
  bool Unique(const Count& count) { return S::Unique(thread_, count); }
  typename S::Guard Inside(Count& count) { return typename S::Guard(thread_, count); }
  void SwitchPoint() { S::SwitchPoint(shared_, thread_, reaper()); }
  void BeginBlocking() { S::BeginBlocking(shared_, thread_, reaper()); }
  void EndBlocking() { S::EndBlocking(shared_, thread_); }
  // What another thread does while this one waits for it.
  template <class Act>
  void Elsewhere(const Act& act) {
    BeginBlocking();
    std::thread([&] {
      Member other(shared_, when_last_);
      act(other);
    }).join();
    EndBlocking();
  }

 private:
  Reaper<Count> reaper() {
    return {this,
            [](void* member, Count* count) { static_cast<Member*>(member)->when_last_(count); }};
  }

  typename S::Shared& shared_;
  const WhenLast when_last_;
  typename S::Thread thread_;
};

// How often anybody was told. Relaxed: it must not order the threads that are under test.
class Told {
 public:
  void operator()(void*) { times_.fetch_add(1, std::memory_order_relaxed); }
  int times() const { return times_.load(std::memory_order_relaxed); }

 private:
  std::atomic<int> times_{0};
};

// A scheme's own state, and a count.
template <class S>
class OfScheme : public testing::Test {
 protected:
  static constexpr SchemePromises kPromises = S::kInfo.promises;

  Watchdog watchdog_;
  Told told_;
  typename S::Shared shared_{kBusy};
  // On the heap: ThreadSanitizer has more to say about what lies there.
  std::unique_ptr<typename S::Count> count_ = std::make_unique<typename S::Count>();
};

}  // namespace objects::test

#endif  // TESTS_OBJECTS_SCHEMES_MEMBER_H_
