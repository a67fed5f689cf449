#include "lab/bench/measure/team.h"

#include <sched.h>
#include <sys/resource.h>

#include <algorithm>
#include <ctime>
#include <limits>
#include <thread>

#include "objects/base/check.h"

namespace lab::bench {
namespace {

constexpr int kSpins = 2000;  // some microseconds; beyond that the others need this core

int64_t Now(clockid_t clock) {
  timespec now = {};
  clock_gettime(clock, &now);
  return int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

rusage OfThisThread() {
  rusage usage = {};
  getrusage(RUSAGE_THREAD, &usage);
  return usage;
}

// The cores that this process may use, if there is one for each member; else none.
std::vector<int> CoresFor(int members) {
  cpu_set_t usable;
  std::vector<int> cores;
  if (sched_getaffinity(0, sizeof usable, &usable) != 0) return cores;
  for (int core = 0; core < CPU_SETSIZE; ++core) {
    if (CPU_ISSET(core, &usable)) cores.push_back(core);
  }
  if (static_cast<int>(cores.size()) < members) cores.clear();
  return cores;
}

void StayOn(int core) {
  cpu_set_t only;
  CPU_ZERO(&only);
  CPU_SET(core, &only);
  // Where it is not allowed the round is measured all the same, and rejected if they met.
  sched_setaffinity(0, sizeof only, &only);
}

}  // namespace

void StartLine::AwaitStart() {
  here_.arrive_and_wait();
  // Acquire and release: the latch has ordered the members' preparations, this only looks good to
  // whoever reads it alone.
  awake_.fetch_add(1, std::memory_order_acq_rel);
  for (int spin = 0; awake_.load(std::memory_order_acquire) < members_; ++spin) {
    if (spin > kSpins) std::this_thread::yield();
  }
}

void StartLine::AwaitEnd() { done_.arrive_and_wait(); }

void Lap::Begin(Role role) {
  times_.role = role;
  const rusage usage = OfThisThread();
  times_.involuntary = -usage.ru_nivcsw;
  times_.voluntary = -usage.ru_nvcsw;
  times_.core_ns = -Now(CLOCK_THREAD_CPUTIME_ID);
  times_.began_ns = Now(CLOCK_MONOTONIC);
}

void Lap::End() {
  times_.ended_ns = Now(CLOCK_MONOTONIC);
  times_.core_ns += Now(CLOCK_THREAD_CPUTIME_ID);
  const rusage usage = OfThisThread();
  times_.involuntary += usage.ru_nivcsw;
  times_.voluntary += usage.ru_nvcsw;
}

std::vector<LapTimes> RunTeam(int members, absl::FunctionRef<void(int member, Lap& lap)> body) {
  StartLine line(members);
  std::vector<LapTimes> times(static_cast<size_t>(members));
  const std::vector<int> cores = CoresFor(members);
  std::vector<std::thread> team;
  for (int member = 0; member < members; ++member) {
    team.emplace_back([&, member] {
      if (members > 1 && !cores.empty()) StayOn(cores[static_cast<size_t>(member)]);
      Lap lap(line);
      body(member, lap);
      times[static_cast<size_t>(member)] = lap.times();
    });
  }
  for (std::thread& thread : team) thread.join();
  return times;
}

Timing TimingOf(const std::vector<LapTimes>& laps, Clock clock, int64_t operations) {
  constexpr int64_t kNever = std::numeric_limits<int64_t>::max();
  Timing timing;
  int64_t began = kNever, ended = -kNever;            // of those measured: first and last
  int64_t all_began = -kNever, first_ended = kNever;  // of all
  int64_t shortest = kNever;
  int64_t core = 0;
  int64_t measured = 0;
  for (const LapTimes& lap : laps) {
    if (lap.role == Role::kIdle) continue;
    timing.involuntary += lap.involuntary;
    timing.voluntary += lap.voluntary;
    all_began = std::max(all_began, lap.began_ns);
    first_ended = std::min(first_ended, lap.ended_ns);
    shortest = std::min(shortest, std::max<int64_t>(1, lap.ended_ns - lap.began_ns));
    if (lap.role != Role::kMeasured) continue;
    ++measured;
    began = std::min(began, lap.began_ns);
    ended = std::max(ended, lap.ended_ns);
    core += lap.core_ns;
  }
  objects::Check(measured > 0, "nobody was measured");
  objects::Check(clock == Clock::kWall || measured == 1, "one thread alone is timed by its core");
  const auto wall = static_cast<double>(std::max<int64_t>(1, ended - began));
  const double took =
      clock == Clock::kCore ? static_cast<double>(std::max<int64_t>(1, core)) : wall;
  timing.nanoseconds = took / static_cast<double>(operations * measured);
  timing.core_nanoseconds =
      static_cast<double>(std::max<int64_t>(1, core)) / static_cast<double>(operations * measured);
  const auto overlap = static_cast<double>(first_ended - all_began);
  timing.together = std::clamp(overlap / static_cast<double>(shortest), 0.0, 1.0);
  return timing;
}

}  // namespace lab::bench
