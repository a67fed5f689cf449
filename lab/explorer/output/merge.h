// Shards of one exploration, added up. Each was explored elsewhere, by
// `lab explore --shard=i/n --format=json`; together they are the whole, if each is there once.
//
// Thread safety: a function of values.

#ifndef LAB_EXPLORER_OUTPUT_MERGE_H_
#define LAB_EXPLORER_OUTPUT_MERGE_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"

namespace lab::explorer {

struct ShardFile {
  std::string name;  // of the file, for messages
  std::string text;  // what the shard printed
};

// One document as of json.h, which says of how many it was merged. Numbers of classes, results and
// damage are those of the unsharded exploration; steps, executions and seconds are what all shards
// spent, of which the beginning is spent by each; of the witnesses of a kind the shortest is kept.
//
// An error, one line: what is not JSON, or of no shard; a shard that did not finish; one of another
// exploration, or of another number of shards; one given twice; one missing.
absl::StatusOr<std::string> Merge(const std::vector<ShardFile>& files);

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_OUTPUT_MERGE_H_
