// A team: the threads of an experiment. They start together, run free, jittered or by a schedule,
// each attached to the world, and the main thread waits for them all.
//
// Thread safety: `body` runs on all of them at once.

#ifndef LAB_EXPERIMENTS_SUPPORT_TEAM_H_
#define LAB_EXPERIMENTS_SUPPORT_TEAM_H_

#include <chrono>
#include <functional>
#include <latch>
#include <optional>
#include <thread>
#include <vector>

#include "lab/driver/experiment.h"
#include "objects/base/pace.h"
#include "objects/types/runtime.h"

namespace lab {

struct TeamOptions {
  objects::Grain grain = objects::Grain::kAccess;  // what a letter of the schedule is
  uint32_t jitter_one_in = 64;  // free runs: one access in so many yields; 0 none
};

// Runs body(index) on options.threads threads and returns when all have ended. Adds to outcome:
// wall_ns, and `schedule` if there is one. REQUIRES: the calling thread is Blocking.
template <class Body>
void RunThreads(const RunOptions& options, const TeamOptions& team, Outcome* outcome,
                const Body& body) {
  std::optional<objects::Baton> baton;
  if (!options.schedule.empty()) baton.emplace(options.schedule, options.threads);
  std::latch all_here(options.threads + 1);
  std::vector<std::thread> threads;
  threads.reserve(options.threads);
  for (int index = 0; index < options.threads; ++index) {
    threads.emplace_back([&, index] {
      if (baton.has_value()) {
        const objects::PacedThread pace(*baton, index, team.grain);
        body(index);
      } else {
        const objects::PacedThread pace(options.seed * 1'000'003 + index, team.jitter_one_in);
        all_here.arrive_and_wait();
        body(index);
      }
    });
    // One after the other they come to their first steps: which of them owns what is then the same
    // every time.
    if (baton.has_value()) baton->AwaitArrivals(index + 1);
  }
  const auto begin = std::chrono::steady_clock::now();
  if (!baton.has_value()) all_here.arrive_and_wait();
  for (std::thread& thread : threads) thread.join();
  outcome->wall_ns += std::chrono::nanoseconds(std::chrono::steady_clock::now() - begin).count();
  if (baton.has_value()) {
    outcome->schedule = {baton->followed(), baton->letters(), baton->refusal()};
  }
}

// The same, each attached to the world: body(thread, index). By the runtime's main thread.
template <class S, class Body>
void RunTeam(objects::Runtime<S>& runtime, const RunOptions& options, const TeamOptions& team,
             Outcome* outcome, const Body& body) {
  const objects::Blocking<S> joining(runtime.main());
  RunThreads(options, team, outcome, [&](int index) {
    objects::Thread<S> thread(runtime.world());
    body(thread, index);
  });
}

}  // namespace lab

#endif  // LAB_EXPERIMENTS_SUPPORT_TEAM_H_
