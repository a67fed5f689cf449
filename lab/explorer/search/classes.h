// Depth-first search with sleep sets (Godefroid 1996): of all executions that differ only in the
// order of neighbouring steps that do not touch each other, exactly one is completed. What it
// counts are Mazurkiewicz traces, which other tools call execution graphs or equivalence classes.
//
// Sleep sets and states that were seen before are not mixed: a search that skips such states may
// skip the very step that a sleeping thread waits for.
//
// A shard takes every n-th of the prefixes of some length, so that shards are disjoint and together
// complete; what happens above the prefixes is done by all of them and counted by the first.
//
// Thread safety: one thread.

#ifndef LAB_EXPLORER_SEARCH_CLASSES_H_
#define LAB_EXPLORER_SEARCH_CLASSES_H_

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "lab/explorer/search/search.h"

namespace lab::explorer {

struct Shard {
  int index = 0;
  int count = 1;
};

struct ClassesResult {
  int64_t classes = 0;                      // that this shard completed
  std::map<std::string, int64_t> results;   // of them, by Ending::result
  std::array<int64_t, kDamages> damaged{};  // of them, by kind
  std::vector<Witness> witnesses;           // the first of each kind, not the shortest
  int64_t steps = 0;
  bool exact = true;  // false: more places than a footprint can tell apart, `classes` is too high
  Stopped stopped = Stopped::kNo;
};

ClassesResult SearchClasses(Model& model, const SearchOptions& options, Shard shard);

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_SEARCH_CLASSES_H_
