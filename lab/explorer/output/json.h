// An exploration for tools: one document, complete and stable. Fields are added, never renamed.
//
//   {"lab": "explore", "version": 1, "explorations": [...]}
//
// The whole state graph is in it, so that a page can walk it: `states` by id from 0, the beginning,
// on; `edges` [from, thread, to, damage], to null where damage ends the execution. Threads are
// letters, as in a schedule.
//
// Thread safety: functions of values.

#ifndef LAB_EXPLORER_OUTPUT_JSON_H_
#define LAB_EXPLORER_OUTPUT_JSON_H_

#include <string>

#include "absl/types/span.h"
#include "lab/explorer/exploration.h"
#include "nlohmann/json_fwd.hpp"

namespace lab::explorer {

nlohmann::ordered_json ToJson(const Exploration& exploration);
nlohmann::ordered_json Document(nlohmann::ordered_json explorations);  // an array of the above
// With a newline at the end. Bytes that are not UTF-8 become U+FFFD.
std::string Dump(const nlohmann::ordered_json& document);
std::string JsonText(absl::Span<const Exploration> explorations);

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_OUTPUT_JSON_H_
