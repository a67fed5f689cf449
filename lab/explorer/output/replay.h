// A witness, once more: its schedule is run on the machine, and every access is noted with what it
// found, what it left behind, and whether what it stores was computed from a value that is no
// longer there. What a telling says is made from this.
//
// Thread safety: one thread.

#ifndef LAB_EXPLORER_OUTPUT_REPLAY_H_
#define LAB_EXPLORER_OUTPUT_REPLAY_H_

#include <optional>
#include <string>
#include <vector>

#include "lab/explorer/model/model.h"
#include "lab/explorer/output/names.h"
#include "lab/explorer/search/search.h"

namespace lab::explorer {

struct Happening {
  int thread = 0;
  int step = 0;  // letter of the schedule
  Deed deed;
  std::string name;                           // of the word
  const objects::LifeWord* object = nullptr;  // operated on, or about to die
  std::string object_name;                    // empty: there is none
  // What the thread had loaded from the word it stores to: by its last load. If a lost update is
  // told of, by its first since it wrote there itself, should that have seen something else: an
  // attribute is read, and once more when it is written, for what is replaced.
  std::optional<uint64_t> seen;
  int seen_at = -1;    // that load: index of a happening
  Damages damage = 0;  // that it does
  bool known = false;  // the program has a name for the word

  bool stale() const { return seen.has_value() && *seen != deed.observed; }
  bool writes() const;
  // Its word's value before and after, as numbers.
  int64_t change() const;
};

// A thread that waits at the end, for a lock that another holds.
struct Waiting {
  int thread = 0;
  std::string lock;
  int holder = -1;  // -1: not known
};

struct Replayed {
  std::vector<Happening> happenings;
  // By step: the count and the references of the object at stake after it. A reference that a
  // thread takes or gives back counts from the first access on by which it does so; but who frees
  // an object is told of all that were asked for until then.
  struct Counts {
    std::optional<int64_t> stored, references;
  };
  std::vector<Counts> counts;
  std::vector<std::string> doing;  // by step: what it was, in the program's own words
  std::vector<Waiting> waiting;    // of a deadlock
  // After the join, if the damage shows there.
  std::optional<Ending> ending;
  int dropped = 0;                           // references by main, to the object at stake
  const objects::LifeWord* stake = nullptr;  // the object that was operated on last
  Names names;
};

// REQUIRES: the witness is one of the model's.
Replayed Replay(Model& model, const Witness& witness);

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_OUTPUT_REPLAY_H_
