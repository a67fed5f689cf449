// defects: the schemes that are broken on purpose (objects/schemes/broken) on real threads. Each
// runs the small program that shows what is wrong with it, in the order that shows it; and, for the
// sake of false alarms, the schemes that work run all such programs, free.

#include <algorithm>
#include <memory>
#include <string>

#include "lab/experiments/support/defects.h"
#include "lab/experiments/support/team.h"
#include "objects/base/check.h"
#include "sanitizers/built_with.h"

namespace lab {
namespace {

using explorer::Program;

const SchemeOfDefects& Find(std::string_view scheme) {
  const auto& all = SchemesOfDefects();
  const auto found =
      std::ranges::find(all, scheme, [](const SchemeOfDefects& each) { return each.info->name; });
  objects::Check(found != all.end(), "no such scheme");
  return *found;
}

// One execution on real threads, to its audit.
void RunProgram(const Program& program, const RunOptions& options, Outcome* outcome) {
  explorer::Setup setup;
  setup.scheme = options.scheme;
  setup.threads = options.threads;
  const std::unique_ptr<explorer::Execution> execution = program.start(setup);
  RunThreads(options, {.grain = program.grain, .jitter_one_in = 4}, outcome,
             [&](int index) { execution->Run(index); });
  const explorer::Ending ending = execution->End();
  const auto count = [&](explorer::Damage damage) -> int64_t {
    return (ending.damages & explorer::Bit(damage)) != 0 ? 1 : 0;
  };
  outcome->leaked += count(explorer::Damage::kLeak);
  outcome->early_frees += count(explorer::Damage::kEarlyFree);
  outcome->double_frees += count(explorer::Damage::kDoubleFree);
  outcome->uses_after_free += count(explorer::Damage::kUseAfterFree);
  if (ending.damages != 0) {
    outcome->memory = Memory::kCorrupt;
    outcome->incidents.push_back(std::string(program.name) + ": " + ending.result);
  }
  ++outcome->operations;
}

Outcome Run(const RunOptions& options) {
  Outcome outcome;
  RunOptions round = options;
  if (Find(options.scheme).defect != nullptr) {
    const ShownBy shown = WhatShows(options.scheme);
    objects::Check(shown.program != nullptr, "a program that shows the scheme to be broken");
    round.schedule = shown.how->schedule;
    RunProgram(*shown.program, round, &outcome);
    return outcome;
  }
  const objects::SchemePromises& promises = Find(options.scheme).info->promises;
  for (const Program* program : BarePrograms()) {
    if (program->excluded(promises) == 0) continue;  // does damage, and may
    for (int64_t i = 0; i < options.iterations; ++i) {
      round.seed = options.seed * 1000 + static_cast<uint64_t>(i);
      RunProgram(*program, round, &outcome);
    }
  }
  return outcome;
}

Promise Promised(const RunOptions& options) {
  const SchemeOfDefects& scheme = Find(options.scheme);
  Promise promise{.why = std::string(scheme.info->summary)};
  // Here a false alarm is not only let pass, but asked for.
  bool race = scheme.info->promises.fences;
  if (scheme.defect != nullptr) {
    const objects::Checkers& caught_by = scheme.defect->caught_by;
    const bool addresses = sanitizers::BuiltWith() == sanitizers::Tool::kAddress;
    const bool caught = addresses ? caught_by.address_sanitizer : caught_by.audit;
    promise.memory = caught ? Memory::kCorrupt : Memory::kSafe;
    race = caught_by.thread_sanitizer;
  }
  // Whatever of the object, of its header or of what holds it is met first.
  if (race) {
    promise.race_on = {"reference_count", "object", "container_contents", "variable", "unknown"};
  }
  return promise;
}

std::vector<SchemeCard> Schemes() {
  std::vector<SchemeCard> cards;
  for (const SchemeOfDefects& scheme : SchemesOfDefects()) cards.push_back(scheme.card);
  return cards;
}

}  // namespace

extern const Experiment kDefects;
const Experiment kDefects = {
    .name = "defects",
    .summary = "schemes that are broken on purpose, and those that are not, at small programs",
    .lesson =
        "Each broken scheme works but for one place, a defect that somebody has had to find. It "
        "runs the program that shows it, in the order of accesses that the explorer found. Look "
        "at who notices: the ledger and the audit here, ThreadSanitizer or AddressSanitizer in "
        "their builds; none of them sees all. A scheme that works runs every such program, free: "
        "whoever reports it cries wolf.",
    .threads = 2,
    .min_threads = 2,
    .max_threads = 2,
    .iterations = 100,
    .schemes = Schemes,
    .promise = Promised,
    .run = Run,
};

}  // namespace lab
