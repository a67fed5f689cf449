#include "lab/driver/schedule.h"

#include <vector>

#include "sanitizers/console/nearest.h"
#include "sanitizers/console/text.h"

namespace lab {
namespace {

using console::Cat;
using console::GivenFlags;
using console::Quoted;
using console::UnknownName;

constexpr int kLetters = 26;

absl::Status Usage(std::string line) { return absl::InvalidArgumentError(line); }

absl::Status Contradiction(const NamedSchedule& schedule, const std::string& flag,
                           const std::string& given, const std::string& stands_for) {
  return Usage(Cat("--schedule=", schedule.name, " stands for --", flag, "=", stands_for, " and --",
                   flag, "=", given, " is given; leave it out, or give letters"));
}

absl::Status ApplyNamed(const NamedSchedule& schedule, const GivenFlags& given,
                        RunOptions& options) {
  if (given.contains("threads") && options.threads != schedule.threads) {
    return Contradiction(schedule, "threads", given.at("threads"),
                         std::to_string(schedule.threads));
  }
  if (given.contains("iterations") && options.iterations != schedule.iterations) {
    return Contradiction(schedule, "iterations", given.at("iterations"),
                         std::to_string(schedule.iterations));
  }
  for (const auto& [flag, value] : schedule.flags) {
    if (given.contains(flag) && options.flags[flag] != value) {
      return Contradiction(schedule, flag, given.at(flag), value);
    }
    options.flags[flag] = value;
  }
  options.threads = schedule.threads;
  options.iterations = schedule.iterations;
  options.schedule = schedule.letters;
  options.schedule_name = schedule.name;
  return absl::OkStatus();
}

absl::Status CheckLetters(const RunOptions& options) {
  if (options.threads > kLetters) {
    return Usage(Cat("a schedule names at most ", kLetters,
                     " threads, A to Z; --threads=", options.threads));
  }
  const char last = static_cast<char>('A' + options.threads - 1);
  const std::string& letters = options.schedule;
  for (size_t i = 0; i < letters.size(); ++i) {
    if (letters[i] >= 'A' && letters[i] <= last) continue;
    // The whole of a character that is more than one byte.
    size_t end = i + 1;
    while (end < letters.size() && (letters[end] & 0xc0) == 0x80) ++end;
    return Usage(Cat("letter ", i + 1, " of ", letters.size(), " of the schedule is ",
                     Quoted(letters.substr(i, end - i)), ", which no thread has; ", options.threads,
                     options.threads == 1 ? " thread is A" : Cat(" threads are A to ", last)));
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status ApplySchedule(const Experiment& experiment, const std::string& text,
                           const GivenFlags& given, RunOptions& options) {
  if (experiment.step.empty()) {
    return Usage(Cat(experiment.name, " takes no schedule"));
  }
  std::vector<std::string> names;
  for (const NamedSchedule& schedule : experiment.schedules) {
    names.push_back(schedule.name);
    if (schedule.name != text) continue;
    if (absl::Status status = ApplyNamed(schedule, given, options); !status.ok()) return status;
    return CheckLetters(options);
  }
  // Names are in small letters, thread letters in capitals: the first character tells what was
  // meant.
  if (!names.empty() && text.front() >= 'a' && text.front() <= 'z') {
    return Usage(
        Cat(UnknownName("schedule", text, "Schedules", names), ", or letters such as ABAB"));
  }
  options.schedule = text;
  return CheckLetters(options);
}

}  // namespace lab
