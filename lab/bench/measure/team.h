// A team of threads that begin their work together, and what each saw of the clocks while it
// worked.
//
// Threads are woken one after the other, tens of microseconds apart, which is as long as some of
// what is measured. So each is woken, and then waits on its core for the last one to come. And a
// scheduler that sees two threads come to life puts them on one core first, for longer than a round
// lasts: so each has a core of its own, where there are enough.
//
// Thread safety: a Lap belongs to the thread it was made for; RunTeam may be called by any thread.

#ifndef LAB_BENCH_MEASURE_TEAM_H_
#define LAB_BENCH_MEASURE_TEAM_H_

#include <atomic>
#include <cstdint>
#include <latch>
#include <vector>

#include "absl/functional/function_ref.h"

namespace lab::bench {

// What a member is there for.
enum class Role {
  kMeasured,
  kBusy,  // to be in the way of those who are measured, from before they begin until they are done
  kIdle,  // to own something
};

// What one member's work took.
struct LapTimes {
  Role role = Role::kIdle;
  int64_t began_ns = 0;  // on the wall, as is `ended_ns`
  int64_t ended_ns = 0;
  int64_t core_ns = 0;      // time it had a core
  int64_t involuntary = 0;  // times that a core was taken from it, as it wanted to go on
  int64_t voluntary = 0;    // times that it waited
};

// Where a team begins and ends. Used once.
class StartLine {
 public:
  explicit StartLine(int members) : members_(members), here_(members), done_(members) {}

  // Returns when all are here, at once for all.
  void AwaitStart();
  // Returns when all have said that their work is done.
  void AwaitEnd();

 private:
  const int members_;
  std::latch here_;
  std::latch done_;
  std::atomic<int> awake_{0};
};

// One member's part: AwaitStart, Begin, the work, End, AwaitEnd.
class Lap {
 public:
  explicit Lap(StartLine& line) : line_(line) {}

  void AwaitStart() { line_.AwaitStart(); }
  // Around the work; not of a member that is idle.
  void Begin(Role role);
  void End();
  // Until here what a member made must live: others may use it.
  void AwaitEnd() { line_.AwaitEnd(); }

  const LapTimes& times() const { return times_; }

 private:
  StartLine& line_;
  LapTimes times_;
};

// Runs body(member, lap) on a thread of its own for each member, and returns when all have ended.
std::vector<LapTimes> RunTeam(int members, absl::FunctionRef<void(int member, Lap& lap)> body);

// By which clock a piece of work is timed. A thread alone by the core it had, so that other
// programs on the machine do not count; several by the clock on the wall, because waiting for each
// other does.
enum class Clock { kCore, kWall };

// What one round of one measurement found.
struct Timing {
  double nanoseconds = 0;       // for one operation, with all measured members at work
  double core_nanoseconds = 0;  // for one of a thread's operations, of the time it had a core
  int64_t involuntary = 0;
  int64_t voluntary = 0;
  // The share of the shortest lap in which all were at work: little where two threads had one core
  // in turn. Not of all the time: an owner may be done long before the others.
  double together = 1;
};

// `operations`: of each measured member. REQUIRES: one member was measured, just one for kCore.
Timing TimingOf(const std::vector<LapTimes>& laps, Clock clock, int64_t operations);

}  // namespace lab::bench

#endif  // LAB_BENCH_MEASURE_TEAM_H_
