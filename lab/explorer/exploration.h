// What was found out about one program under one scheme: the input of every output.

#ifndef LAB_EXPLORER_EXPLORATION_H_
#define LAB_EXPLORER_EXPLORATION_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lab/explorer/program.h"
#include "lab/explorer/search/classes.h"
#include "lab/explorer/search/sampling.h"
#include "lab/explorer/search/shortest.h"

namespace lab::explorer {

// One step of a witness, as a table shows it.
struct Row {
  int thread = 0;                     // -1: the main thread, after the join
  int step = -1;                      // letter of the schedule; -1: after the last
  std::string what;                   // "load", "store", "update acq_rel", "acquire", "free"
  std::string name;                   // of the word: "count"
  std::string values;                 // "reads 2", "2 → 1", "2 → 1, stale: memory says 3"
  bool stale = false;                 // what it stores was computed from a value no longer there
  std::optional<int64_t> stored;      // count of the object at stake, after the step
  std::optional<int64_t> references;  // that exist, after the step
  Damages damage = 0;                 // that the step does
  Damages can_end_in = 0;             // after the step; kFine among it; 0: unknown
};

struct Telling {
  Witness witness;
  std::vector<Row> rows;
  // Row after which no execution ends well; -1: none before the damage is done, or even before the
  // first row (can_end_in says so).
  int inevitable_after = -1;
  Damages can_end_in = 0;  // at the beginning; 0: unknown
  std::string why;         // one sentence
  std::string schedule;    // letters
  std::string replay;      // a command line; empty: there is none
};

struct Exploration {
  const Program* program = nullptr;
  Setup setup;
  std::string engine;    // shortest, classes, random, pct
  Damages excluded = 0;  // by the scheme's promises
  Damages find = 0;      // what was looked for
  int preemptions = -1;  // bound; -1: none
  std::vector<Telling> tellings;
  std::optional<ShortestResult> shortest;
  std::optional<ShortestResult> races;
  std::optional<ClassesResult> classes;
  std::optional<SamplingResult> sampling;
  SamplingOptions sampled;  // how, if sampling is there
  Shard shard;              // of classes
  // With --schedule instead of a search: that execution, and the damage it does.
  std::optional<Telling> followed;
  Damages followed_into = 0;
  std::vector<Ending> endings;
  int64_t executions = 0;  // of the real program
  double seconds = 0;
  Stopped stopped = Stopped::kNo;

  Damages found() const {
    Damages damages = followed_into;
    for (const Telling& telling : tellings) damages |= Bit(telling.witness.damage);
    return damages;
  }
  // Everything within the bounds was seen: what was not found does not exist there.
  bool complete() const {
    return stopped == Stopped::kNo && !sampling.has_value() && shard.count == 1 &&
           (shortest.has_value() || classes.has_value());
  }
  // Nothing that the scheme excludes was found.
  bool as_promised() const { return (found() & excluded) == 0; }
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_EXPLORATION_H_
