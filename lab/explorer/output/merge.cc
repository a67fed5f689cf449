#include "lab/explorer/output/merge.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "lab/explorer/damage.h"
#include "lab/explorer/output/json.h"
#include "nlohmann/json.hpp"

namespace lab::explorer {
namespace {

using Json = nlohmann::ordered_json;

// What shards of one exploration have in common.
constexpr const char* kKey[] = {"program", "scheme", "threads",    "iterations",
                                "engine",  "bounds", "looked_for", "excluded"};
constexpr const char* kSums[] = {"steps", "classes", "executions", "seconds"};

absl::Status Refused(const std::string& why) { return absl::InvalidArgumentError(why); }

// All explorations of a document belong to the same shard.
struct Part {
  std::string name;
  Json explorations;
  int64_t index = 1;
  int64_t count = 1;

  std::string Spelled() const { return absl::StrCat(index, "/", count); }
};

const Json& At(const Json& json, const char* key) {
  static const Json& nothing = *new Json();
  const auto it = json.is_object() ? json.find(key) : json.end();
  return it == json.end() ? nothing : *it;
}

// Every field that is added up is there, and is a number.
bool Complete(const Json& exploration) {
  for (const char* key : kKey) {
    if (At(exploration, key).is_null()) return false;
  }
  const Json& totals = At(exploration, "totals");
  for (const char* sum : kSums) {
    if (!At(totals, sum).is_number()) return false;
  }
  for (const char* counts : {"results", "damaged"}) {
    if (!At(totals, counts).is_object()) return false;
    for (const Json& count : At(totals, counts)) {
      if (!count.is_number_integer()) return false;
    }
  }
  if (!At(totals, "stopped").is_string() || !At(totals, "classes_exact").is_boolean()) return false;
  if (!At(exploration, "witnesses").is_array()) return false;
  for (const Json& witness : At(exploration, "witnesses")) {
    if (!At(witness, "damage").is_string() || !At(witness, "steps").is_number_integer() ||
        !At(witness, "preemptions").is_number_integer() || !At(witness, "schedule").is_string()) {
      return false;
    }
  }
  return true;
}

absl::StatusOr<Part> Read(const ShardFile& file) {
  const Json document = Json::parse(file.text, nullptr, /*allow_exceptions=*/false);
  if (document.is_discarded()) return Refused(absl::StrCat(file.name, ": is not JSON"));
  Part part{.name = file.name, .explorations = At(document, "explorations")};
  if (At(document, "lab") != "explore" || At(document, "version") != 1 ||
      !part.explorations.is_array() || part.explorations.empty()) {
    return Refused(absl::StrCat(file.name, ": is no document of lab explore --format=json"));
  }
  for (const Json& exploration : part.explorations) {
    const Json& shard = At(exploration, "shard");
    if (!At(shard, "index").is_number_integer() || !At(shard, "count").is_number_integer()) {
      return Refused(absl::StrCat(file.name, ": is no shard, it was explored without --shard"));
    }
    if (&exploration == &part.explorations.front()) {
      part.index = shard["index"].get<int64_t>();
      part.count = shard["count"].get<int64_t>();
    }
    const bool same = shard["index"] == part.index && shard["count"] == part.count;
    if (!same || part.index < 1 || part.index > part.count || !Complete(exploration)) {
      return Refused(absl::StrCat(file.name, ": is damaged, a field is missing or wrong"));
    }
    const std::string stopped = exploration["totals"]["stopped"].get<std::string>();
    if (stopped != "no") {
      return Refused(absl::StrCat(file.name, ": shard ", part.Spelled(), " did not finish (",
                                  stopped, "), explore it again"));
    }
  }
  return part;
}

// Both are of one exploration.
absl::Status Same(const Part& part, const Part& first) {
  if (part.count != first.count) {
    return Refused(absl::StrCat(part.name, ": is shard ", part.Spelled(), ", but ", first.name,
                                " is shard ", first.Spelled()));
  }
  if (part.explorations.size() != first.explorations.size()) {
    return Refused(absl::StrCat(part.name, ": has ", part.explorations.size(),
                                " explorations, but ", first.name, " has ",
                                first.explorations.size()));
  }
  for (size_t i = 0; i < part.explorations.size(); ++i) {
    for (const char* key : kKey) {
      const Json& mine = part.explorations[i][key];
      const Json& others = first.explorations[i][key];
      if (mine == others) continue;
      return Refused(absl::StrCat(part.name, ": is a shard of another exploration: ", key, " is ",
                                  mine.dump(), ", in ", first.name, " it is ", others.dump()));
    }
  }
  return absl::OkStatus();
}

void AddCounts(const Json& from, Json* to) {
  for (const auto& [name, count] : from.items()) {
    (*to)[name] = to->value(name, int64_t{0}) + count.get<int64_t>();
  }
}

// By their names: what was merged in another order is the same.
Json Sorted(const Json& counts) { return counts.get<std::map<std::string, int64_t>>(); }

auto Length(const Json& witness) {
  return std::tuple(witness["steps"].get<int64_t>(), witness["preemptions"].get<int64_t>(),
                    witness["schedule"].get<std::string>());
}

Json Sum(const std::map<int64_t, Part>& parts, size_t at) {
  Json sum = parts.begin()->second.explorations[at];
  std::map<std::string, Json> best;
  Json& totals = sum["totals"];
  for (const char* key : kSums) totals[key] = 0;
  totals["results"] = totals["damaged"] = Json::object();
  for (const auto& [index, part] : parts) {
    const Json& one = part.explorations[at];
    for (const char* key : kSums) {
      const Json& more = one["totals"][key];
      if (more.is_number_integer() && totals[key].is_number_integer()) {
        totals[key] = totals[key].get<int64_t>() + more.get<int64_t>();
      } else {
        totals[key] = totals[key].get<double>() + more.get<double>();
      }
    }
    for (const char* counts : {"results", "damaged"}) {
      AddCounts(one["totals"][counts], &totals[counts]);
    }
    if (one["totals"]["classes_exact"] == false) totals["classes_exact"] = false;
    for (const Json& witness : one["witnesses"]) {
      const auto [it, added] = best.try_emplace(witness["damage"].get<std::string>(), witness);
      if (!added && Length(witness) < Length(it->second)) it->second = witness;
    }
  }
  totals["results"] = Sorted(totals["results"]);
  sum["shard"] = Json();
  sum["merged"] = parts.size();
  sum["witnesses"] = sum["found"] = sum["none_exists"] = Json::array();
  sum["as_promised"] = true;
  for (const std::string_view kind : kDamageNames) {
    const auto has = [&](const char* list) {
      return std::ranges::find(sum[list], Json(kind)) != sum[list].end();
    };
    const auto found = best.find(std::string(kind));
    if (found != best.end()) {
      sum["witnesses"].push_back(found->second);
      sum["found"].push_back(kind);
      if (has("excluded")) sum["as_promised"] = false;
    } else if (has("looked_for") && kind != NameOf(Damage::kRace)) {
      sum["none_exists"].push_back(kind);  // the search for races knows no shards
    }
  }
  return sum;
}

}  // namespace

absl::StatusOr<std::string> Merge(const std::vector<ShardFile>& files) {
  if (files.empty()) return Refused("no shards to merge");
  std::map<int64_t, Part> parts;
  for (const ShardFile& file : files) {
    absl::StatusOr<Part> part = Read(file);
    if (!part.ok()) return part.status();
    if (!parts.empty()) {
      const absl::Status same = Same(*part, parts.begin()->second);
      if (!same.ok()) return same;
    }
    const int64_t index = part->index;
    const auto [it, added] = parts.try_emplace(index, *std::move(part));
    if (!added) {
      return Refused(absl::StrCat(file.name, ": shard ", it->second.Spelled(),
                                  " is given twice, first as ", it->second.name));
    }
  }
  std::vector<std::string> missing;
  const int64_t count = parts.begin()->second.count;
  for (int64_t index = 1; index <= count && missing.size() < 10; ++index) {
    if (!parts.contains(index)) missing.push_back(absl::StrCat(index, "/", count));
  }
  if (!missing.empty()) {
    return Refused(absl::StrCat(
        "missing ", missing.size() == 1 ? "shard " : "shards ", absl::StrJoin(missing, ", "),
        count - static_cast<int64_t>(parts.size()) > static_cast<int64_t>(missing.size())
            ? " and more"
            : ""));
  }
  Json explorations = Json::array();
  const size_t size = parts.begin()->second.explorations.size();
  for (size_t i = 0; i < size; ++i) explorations.push_back(Sum(parts, i));
  return Dump(Document(std::move(explorations)));
}

}  // namespace lab::explorer
