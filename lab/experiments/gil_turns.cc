// gil_turns: who holds the GIL, from when to when. Some threads compute; the last one is a sensor:
// it waits on a pipe, lets go of the GIL while it does, and asks for it again when a byte has come.

#include <unistd.h>

#include <algorithm>
#include <array>
#include <thread>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "lab/experiments/support/schemes.h"
#include "lab/experiments/support/team.h"
#include "objects/types/int.h"

namespace lab {
namespace {

using objects::SwitchPoint;
using objects::SwitchPointAt;

constexpr int kColumns = 60;
constexpr int kReadings = 20;  // bytes the sensor waits for

// Bytes that arrive one after the other while it lives, as from a device: from a thread that is not
// attached to any world.
class Device {
 public:
  Device() { objects::Check(pipe(ends_.data()) == 0, "no pipe"); }
  ~Device() {
    if (feeder_.joinable()) feeder_.join();
    for (int end : ends_) close(end);
  }
  void Start() {
    feeder_ = std::thread([this] {
      for (int i = 0; i < kReadings; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(2));  // the device's pace, no order
        objects::Check(write(ends_[1], "x", 1) == 1, "the pipe broke");
      }
    });
  }
  void WaitForReading() {
    char byte;
    objects::Check(read(ends_[0], &byte, 1) == 1, "the pipe broke");
  }

 private:
  std::array<int, 2> ends_{};
  std::thread feeder_;
};

struct Share {
  int64_t turns = 0;
  int64_t held_ns = 0;
  std::string line = std::string(kColumns, '.');
};

// What the record says: shares, a timeline, and how often the thread that had been asked to let go
// had the very next turn again.
void Describe(const std::vector<objects::GilTurn>& turns, const std::vector<int>& numbers,
              Outcome* outcome, int64_t* won_own_race) {
  if (turns.empty()) return;
  const int64_t begin = turns.front().taken_ns;
  const int64_t span = std::max<int64_t>(1, turns.back().dropped_ns - begin);
  std::map<int, Share> shares;
  for (size_t i = 0; i < turns.size(); ++i) {
    const objects::GilTurn& turn = turns[i];
    Share& share = shares[turn.thread];
    ++share.turns;
    share.held_ns += turn.dropped_ns - turn.taken_ns;
    const auto column = [&](int64_t at) {
      return std::clamp<int64_t>((at - begin) * kColumns / span, 0, kColumns - 1);
    };
    for (int64_t c = column(turn.taken_ns); c <= column(turn.dropped_ns); ++c) share.line[c] = '#';
    if (i + 1 < turns.size() && turn.requested && turns[i + 1].thread == turn.thread) {
      ++*won_own_race;
    }
  }
  for (size_t index = 0; index < numbers.size(); ++index) {
    const Share& share = shares[numbers[index]];
    const bool sensor = numbers.size() > 1 && index + 1 == numbers.size();
    outcome->lines.push_back(absl::StrFormat(
        "%c %-8s %s %5.1f%% in %d turns", 'A' + static_cast<char>(index % 26),
        sensor ? "sensor" : "computes", share.line, 100.0 * share.held_ns / span, share.turns));
    outcome->metrics[absl::StrCat("share_", index)] =
        static_cast<double>(share.held_ns) / static_cast<double>(span);
    outcome->metrics[absl::StrCat("turns_", index)] = static_cast<double>(share.turns);
  }
  outcome->lines.push_back(absl::StrFormat("# holds the GIL; %.1f ms from left to right, %d turns",
                                           span / 1e6, turns.size()));
}

Outcome Run(const RunOptions& options) {
  return WithScheme<objects::ReplayMem>(options.scheme, [&]<class S>() {
    Outcome outcome;
    objects::Runtime<S> runtime(WorldOptionsFrom<S>(options));
    Device device;
    std::vector<int> numbers(options.threads, 0);
    device.Start();
    RunTeam(runtime, options, {.jitter_one_in = 0}, &outcome,
            [&](objects::Thread<S>& thread, int index) {
              if constexpr (requires { thread.scheme.number; })
                numbers[index] = thread.scheme.number;
              if (options.threads > 1 && index + 1 == options.threads) {
                for (int i = 0; i < kReadings; ++i) {
                  objects::Blocking<S> waiting(thread);
                  device.WaitForReading();
                }
                return;
              }
              for (int64_t i = 0; i < options.iterations; ++i) {
                SwitchPoint(thread, SwitchPointAt::kCallOrLoop);
                objects::Object<S>* number = objects::IntApi<S>::IntFromInt64(thread, 1000 + i);
                objects::Decref(thread, number);
              }
            });
    outcome.operations = options.iterations * std::max(1, options.threads - 1);
    if constexpr (requires { runtime.world().shared().lock.turns(); }) {
      std::vector<objects::GilTurn> turns = runtime.world().shared().lock.turns();
      // Only the team's: the main thread holds it before and after.
      std::erase_if(turns, [&](const objects::GilTurn& turn) {
        return std::find(numbers.begin(), numbers.end(), turn.thread) == numbers.end();
      });
      int64_t won_own_race = 0;
      Describe(turns, numbers, &outcome, &won_own_race);
      outcome.metrics["won_own_race"] = static_cast<double>(won_own_race);
      if (options.Flag("forced-switching") == "on") {
        outcome.expected = 0;
        outcome.found = static_cast<double>(won_own_race);
        outcome.result = won_own_race == 0 ? Result::kExact : Result::kLost;
      }
    } else {
      outcome.lines.push_back("no GIL: all threads run at once");
    }
    Conclude(runtime, {}, &outcome);
    return outcome;
  });
}

Promise Promised(const RunOptions& options) {
  const bool serial = PromisesOf(options.scheme).serial;
  const bool forced = options.Flag("forced-switching") == "on";
  // Threads share nothing but the small ints, which the loop avoids.
  return {.memory = Memory::kSafe,
          .result = serial && forced ? Result::kExact : Result::kNone,
          .why = !serial  ? "no lock is there to be held in turn"
                 : forced ? "who lets go on request waits until somebody else has had a turn"
                          : "who lets go is still running and may take the lock again before a "
                            "sleeper wakes"};
}

}  // namespace

extern const Experiment kGilTurns;
const Experiment kGilTurns = {
    .name = "gil_turns",
    .summary = "a timeline of who held the GIL, and each thread's share",
    .lesson =
        "All threads but the last compute without a pause; the last waits on a pipe as a sensor "
        "would, and lets go of the GIL while it waits. A thread that wants the GIL waits one "
        "switch "
        "interval and then asks; the holder lets go at its next switch point. With forced "
        "switching "
        "it then waits until somebody else has had a turn; with --no-forced-switching compare how "
        "often it wins its own race.",
    .threads = 3,
    .max_threads = 26,
    .iterations = 400'000,
    .flags = {{.name = "forced-switching",
               .default_value = "on",
               .help = "letting go on request, wait for somebody else's turn"},
              SwitchIntervalFlag()},
    .promise = Promised,
    .false_alarms = CountsByFences,
    .run = Run,
};

}  // namespace lab
