#include "lab/bench/measure/rounds.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace lab::bench {
namespace {

constexpr int kMostGrowth = 8;  // from one calibration to the next: the first ones are cold
constexpr int64_t kMostTimes = int64_t{1} << 40;

int64_t RoundUp(double times, int64_t step) {
  const double bounded = std::clamp(times, 1.0, static_cast<double>(kMostTimes));
  return (static_cast<int64_t>(bounded) + step - 1) / step * step;
}

bool RanToItsEnd(const absl::StatusOr<Timing>& timing, Series* series) {
  if (!timing.ok()) series->failed = std::string(timing.status().message());
  return timing.ok();
}

// The shortest of a few: where rounds can be disturbed, one that was would make them too short.
absl::StatusOr<Timing> RunQuickest(const Measurement& measurement, int64_t times) {
  absl::StatusOr<Timing> quickest = measurement.run(times);
  for (int more = 0; more < 2 && measurement.rejects && quickest.ok(); ++more) {
    absl::StatusOr<Timing> again = measurement.run(times);
    if (!again.ok() || again->core_nanoseconds < quickest->core_nanoseconds)
      quickest = std::move(again);
  }
  return quickest;
}

// How often a thing is to be done for a round to last as long as it should. Twice in a row the
// figure must say that it is: one may be the machine's.
void Calibrate(const Measurement& measurement, absl::FunctionRef<bool()> go_on, Series* series) {
  int64_t times = measurement.step;
  for (int near = 0; measurement.lasts_ns > 0 && near < 2 && go_on();) {
    const absl::StatusOr<Timing> timing = RunQuickest(measurement, times);
    if (!RanToItsEnd(timing, series)) break;
    // By the time on a core: on a busy machine waiting is most of what a short round does.
    const double wanted = measurement.lasts_ns / std::max(timing->core_nanoseconds, 1e-3);
    near = wanted <= static_cast<double>(times) * 2 ? near + 1 : 0;
    times = std::max(times, RoundUp(std::min(wanted, static_cast<double>(times) * kMostGrowth),
                                    measurement.step));
  }
  series->iterations = times;
}

bool Undisturbed(const Measurement& measurement, const Timing& timing) {
  if (!measurement.rejects) return true;
  return timing.involuntary == 0 && timing.together >= measurement.together;
}

using Seconds = std::chrono::duration<double>;

// Takes what a rejected round lasted from `patience`.
std::optional<double> MeasureOnce(const Measurement& measurement, const RoundsOptions& options,
                                  absl::FunctionRef<bool()> go_on, Seconds* patience,
                                  Series* series) {
  const int tries = *patience > Seconds::zero() ? std::max(1, measurement.tries) : 1;
  for (int attempt = 0; attempt < tries && go_on(); ++attempt) {
    const auto began = std::chrono::steady_clock::now();
    const absl::StatusOr<Timing> timing = measurement.run(series->iterations);
    if (!RanToItsEnd(timing, series)) return std::nullopt;
    if (options.smoke || Undisturbed(measurement, *timing)) {
      series->voluntary += timing->voluntary;
      return timing->nanoseconds;
    }
    ++series->rejected;
    *patience -= std::chrono::steady_clock::now() - began;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Series> MeasureInRounds(const std::vector<Measurement>& measurements,
                                    const RoundsOptions& options,
                                    absl::FunctionRef<bool(int done, int of, size_t which)> go_on) {
  std::vector<Series> all(measurements.size());
  const int rounds = options.smoke ? 1 : options.rounds;
  const auto rounds_of = [&](const Measurement& measurement) {
    return measurement.most_rounds > 0 ? std::min(rounds, measurement.most_rounds) : rounds;
  };
  int of = 0;
  for (const Measurement& measurement : measurements) of += rounds_of(measurement);
  int done = 0;
  Seconds patience = options.patience;
  for (int round = 0; round < rounds; ++round) {
    for (size_t which = 0; which < measurements.size(); ++which) {
      const Measurement& measurement = measurements[which];
      Series& series = all[which];
      if (round >= rounds_of(measurement)) continue;
      const auto may_go_on = [&, now = done++] { return go_on(now, of, which); };
      if (!may_go_on()) return all;
      if (series.iterations == 0) {
        if (options.smoke) series.iterations = measurement.step;
        if (!options.smoke) Calibrate(measurement, may_go_on, &series);
      }
      if (!series.failed.empty()) continue;
      series.ns.push_back(MeasureOnce(measurement, options, may_go_on, &patience, &series));
    }
  }
  return all;
}

}  // namespace lab::bench
