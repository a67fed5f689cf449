// What was known before: fingerprints of an earlier run, read from either file that explain writes
// for programs.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "nlohmann/json.hpp"
#include "sanitizers/console/text.h"
#include "sanitizers/explain/finding/collection.h"

namespace sanitizers {
namespace {

using console::Cat;
using Json = nlohmann::json;

absl::Status Invalid(const std::string& message) { return absl::InvalidArgumentError(message); }

// "" for what is missing or no string: another program's file may hold anything.
std::string Text(const Json& json, const char* key) {
  if (!json.is_object()) return "";
  const auto found = json.find(key);
  return found == json.end() || !found->is_string() ? "" : found->get<std::string>();
}

const Json& Member(const Json& json, const char* key) {
  static const Json* const kNothing = new Json;
  if (!json.is_object()) return *kNothing;
  const auto found = json.find(key);
  return found == json.end() ? *kNothing : *found;
}

absl::Status FromJson(const Json& document, Baseline* baseline) {
  const Json& version = Member(document, "version");
  if (version != 1) {
    return Invalid(Cat("is explain's JSON of version ", version.dump(), "; version 1 is known"));
  }
  for (const Json& finding : Member(document, "findings")) {
    baseline->entries.push_back({Text(finding, "fingerprint"), Text(finding, "loose_fingerprint")});
    if (baseline->entries.back().fingerprint.empty()) {
      return Invalid(Cat("holds a finding without a fingerprint, number ", baseline->entries.size(),
                         " in \"findings\""));
    }
  }
  return absl::OkStatus();
}

absl::Status FromSarif(const Json& document, Baseline* baseline) {
  for (const Json& run : Member(document, "runs")) {
    const Json& results = Member(run, "results");
    if (!run.is_object() || (!results.is_array() && !results.is_null())) {
      return Invalid("is no SARIF: a run without a list of results");
    }
    for (const Json& result : results) {
      const Json& fingerprints = Member(result, "partialFingerprints");
      baseline->entries.push_back(
          {Text(fingerprints, "sitePair/v1"), Text(fingerprints, "functionPair/v1")});
      if (baseline->entries.back().fingerprint.empty()) {
        return Invalid("is SARIF of another program: a result has no fingerprint \"sitePair/v1\"");
      }
    }
  }
  return absl::OkStatus();
}

absl::Status Read(std::string_view text, Baseline* baseline) {
  const Json document = Json::parse(text);
  if (Text(document, "format") == "explain") return FromJson(document, baseline);
  if (Member(document, "runs").is_array()) return FromSarif(document, baseline);
  return Invalid("is neither explain's JSON (\"format\": \"explain\") nor SARIF (\"runs\")");
}

}  // namespace

absl::StatusOr<Baseline> BaselineFrom(std::string_view json_text) {
  Baseline baseline;
  try {
    if (absl::Status status = Read(json_text, &baseline); !status.ok()) return status;
  } catch (const Json::parse_error& error) {
    return Invalid(Cat("is not JSON: it makes no sense at byte ", error.byte));
  } catch (const std::exception&) {
    return Invalid("is neither explain's JSON nor SARIF: a value is of the wrong type");
  }
  return baseline;
}

void Compare(const Baseline& baseline, std::vector<Finding>& findings) {
  absl::flat_hash_set<std::string> known, met;
  for (const Baseline::Entry& entry : baseline.entries) known.insert(entry.fingerprint);
  for (Finding& finding : findings) {
    finding.is_new = !known.contains(finding.fingerprint);
    met.insert(finding.fingerprint);
  }
  // What the baseline has and this run has not, may have moved.
  absl::flat_hash_map<std::string, int64_t> left_over;
  absl::flat_hash_set<std::string> counted;
  for (const Baseline::Entry& entry : baseline.entries) {
    if (entry.loose_fingerprint.empty() || met.contains(entry.fingerprint)) continue;
    if (counted.insert(entry.fingerprint).second) ++left_over[entry.loose_fingerprint];
  }
  absl::flat_hash_map<std::string, bool> decided;  // ungrouped findings share a fingerprint
  for (Finding& finding : findings) {
    if (!finding.is_new) continue;
    const auto [decision, undecided] = decided.try_emplace(finding.fingerprint, true);
    if (undecided) {
      const auto left = left_over.find(finding.loose_fingerprint);
      if (left != left_over.end() && left->second > 0) {
        --left->second;
        decision->second = false;
      }
    }
    finding.is_new = decision->second;
  }
}

}  // namespace sanitizers
