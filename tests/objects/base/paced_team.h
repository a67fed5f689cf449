// Threads for tests of concurrency: a team that follows a schedule, a team that runs free with
// jitter, a trace of who did what in which order, and a watchdog.
//
// Order in these tests comes from schedules, barriers and joins, never from sleeps. What waits for
// ever because something is broken is ended by the watchdog's SIGALRM, which is a failed test.
//
// Thread safety: the teams are run by the test's thread and joined before they return.

#ifndef TESTS_OBJECTS_BASE_PACED_TEAM_H_
#define TESTS_OBJECTS_BASE_PACED_TEAM_H_

#include <unistd.h>

#include <array>
#include <atomic>
#include <latch>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "objects/base/pace.h"

namespace objects::test {

// ThreadSanitizer reports what unsafe schemes do on purpose: those tests are skipped under it, and
// the verdict tests see to it that it does report them.
#if SANITIZER_THREAD
inline constexpr bool kThreadSanitizer = true;
#else
inline constexpr bool kThreadSanitizer = false;
#endif
// Objects are malloc's, so a use after free is one for the sanitizer as well.
#if OBJECTS_SYSTEM_HEAP
inline constexpr bool kSystemHeap = true;
#else
inline constexpr bool kSystemHeap = false;
#endif

class Watchdog {
 public:
  explicit Watchdog(unsigned seconds = 200) { alarm(seconds); }
  ~Watchdog() { alarm(0); }
  Watchdog(const Watchdog&) = delete;
  Watchdog& operator=(const Watchdog&) = delete;
};

// What became of a schedule.
struct Followed {
  int letters;
  std::string refusal;  // empty: all letters were followed
};

// Runs body(index) on `threads` threads that follow `letters`.
template <class Body>
Followed RunScheduled(const std::string& letters, int threads, const Body& body,
                      Grain grain = Grain::kAccess, Baton::Others others = Baton::Others::kNone) {
  Baton baton(letters, threads, others);
  std::vector<std::thread> team;
  for (int index = 0; index < threads; ++index) {
    team.emplace_back([&, index] {
      PacedThread pace(baton, index, grain);
      body(index);
    });
  }
  for (std::thread& thread : team) thread.join();
  return {baton.followed(), baton.refusal()};
}

// Runs body(index) on `threads` threads that start together and run free; at one access to
// ReplayMem in `one_in` they let others go first.
template <class Body>
void RunJittered(uint64_t seed, uint32_t one_in, int threads, const Body& body) {
  std::latch start(threads);
  std::vector<std::thread> team;
  for (int index = 0; index < threads; ++index) {
    team.emplace_back([&, index] {
      PacedThread pace(seed * 1000 + index, one_in);
      start.arrive_and_wait();
      body(index);
    });
  }
  for (std::thread& thread : team) thread.join();
}

// Letters in the order in which threads added them. Relaxed atomics: the trace orders nothing.
class Trace {
 public:
  void Add(char letter) {
    letters_[size_.fetch_add(1, std::memory_order_relaxed)].store(letter,
                                                                  std::memory_order_relaxed);
  }
  std::string Text() const {
    std::string text;
    for (size_t i = 0; i < size_.load(std::memory_order_relaxed); ++i) {
      text += letters_[i].load(std::memory_order_relaxed);
    }
    return text;
  }

 private:
  std::array<std::atomic<char>, 1024> letters_{};
  std::atomic<size_t> size_{0};
};

// Calls run(letters) for the schedules of two threads with at most two forced changes: one thread
// takes some steps, the other takes some, the first goes on to its end, then the other. Two are
// enough for every lost update there is, and few enough to try all.
template <class Run>
void ForEachSchedule(const Run& run) {
  constexpr int kMostSteps = 48;
  for (const auto& [first, second] : {std::pair('A', 'B'), std::pair('B', 'A')}) {
    bool finished = false;
    for (int before = 0; !finished && before <= kMostSteps; ++before) {
      for (int between = 1; between <= kMostSteps; ++between) {
        const std::string letters = std::string(before, first) + std::string(between, second);
        const Followed followed = run(letters + std::string(kMostSteps, first));
        finished = followed.letters < before;  // the first has no more steps than that
        if (followed.letters < before + between) break;
      }
    }
  }
}

}  // namespace objects::test

#endif  // TESTS_OBJECTS_BASE_PACED_TEAM_H_
