// Promise, options and outcome as JSON: what a child sends to the runner, and what people's tools
// read from `--format=json`. One place, so that the names on the pipe and on stdout are the same.
//
// Thread safety: pure functions over values.

#ifndef LAB_DRIVER_OUTCOME_JSON_H_
#define LAB_DRIVER_OUTCOME_JSON_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "lab/driver/experiment.h"
#include "nlohmann/json_fwd.hpp"

namespace lab {

std::string_view Name(Memory memory);  // "safe", "corrupt"
std::string_view Name(Result result);  // "exact", "lost", "none"

nlohmann::ordered_json ToJson(const Promise& promise);
nlohmann::ordered_json ToJson(const Outcome& outcome);
nlohmann::ordered_json ToJson(const RunOptions& options);

// An error if a field is absent, of the wrong type or not one of its words: nothing half read.
absl::StatusOr<Promise> PromiseFromJson(std::string_view text);
absl::StatusOr<Outcome> OutcomeFromJson(std::string_view text);
absl::StatusOr<RunOptions> RunOptionsFromJson(std::string_view text);

// Bytes that are not UTF-8 (an experiment's own lines may hold any) become U+FFFD.
std::string Dump(const nlohmann::ordered_json& json, int indent = -1);

}  // namespace lab

#endif  // LAB_DRIVER_OUTCOME_JSON_H_
