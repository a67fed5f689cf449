#include "lab/driver/outcome_json.h"

#include <cmath>
#include <exception>

#include "absl/status/status.h"
#include "nlohmann/json.hpp"
#include "sanitizers/explain/output/output.h"

namespace lab {
namespace {

using Json = nlohmann::ordered_json;

// Whole numbers print as such: 400000, not 400000.0. Beyond 2^53 a double is not exact anyway.
Json Number(double value) {
  if (!std::isfinite(value)) return nullptr;
  if (std::trunc(value) == value && std::abs(value) <= 9007199254740992.0) {
    return static_cast<int64_t>(value);
  }
  return value;
}

Json Number(const std::optional<double>& value) { return value ? Number(*value) : Json(nullptr); }

std::optional<double> OptionalNumber(const Json& json) {
  if (json.is_null()) return std::nullopt;
  return json.get<double>();
}

// Names are few; an unknown one is rubbish, and the caller's catch says so.
Memory MemoryFrom(const std::string& name) {
  if (name == "safe") return Memory::kSafe;
  if (name == "corrupt") return Memory::kCorrupt;
  throw std::invalid_argument("memory is neither safe nor corrupt: " + name);
}

Result ResultFrom(const std::string& name) {
  if (name == "exact") return Result::kExact;
  if (name == "lost") return Result::kLost;
  if (name == "none") return Result::kNone;
  throw std::invalid_argument("result is none of exact, lost, none: " + name);
}

Promise ReadPromise(const Json& json) {
  return {MemoryFrom(json.at("memory")),
          ResultFrom(json.at("result")),
          json.at("race_on").get<std::vector<std::string>>(),
          json.at("why").get<std::string>(),
          json.value("must_show", std::string()),
          json.value("false_alarms", false)};
}

Outcome ReadOutcome(const Json& json) {
  Outcome outcome;
  outcome.memory = MemoryFrom(json.at("memory"));
  outcome.result = ResultFrom(json.at("result"));
  outcome.expected = OptionalNumber(json.at("expected"));
  outcome.found = OptionalNumber(json.at("found"));
  json.at("leaked").get_to(outcome.leaked);
  json.at("early_frees").get_to(outcome.early_frees);
  json.at("double_frees").get_to(outcome.double_frees);
  json.at("uses_after_free").get_to(outcome.uses_after_free);
  json.at("drift").get_to(outcome.drift);
  json.at("operations").get_to(outcome.operations);
  json.at("wall_ns").get_to(outcome.wall_ns);
  json.at("exit").get_to(outcome.exit);
  if (const Json& schedule = json.at("schedule"); !schedule.is_null()) {
    outcome.schedule =
        ScheduleOutcome{schedule.at("followed").get<int>(), schedule.at("of").get<int>(),
                        schedule.at("reason").get<std::string>()};
  }
  json.at("incidents").get_to(outcome.incidents);
  json.at("lines").get_to(outcome.lines);
  json.at("notes").get_to(outcome.notes);
  for (const auto& [name, value] : json.at("metrics").items()) {
    outcome.metrics[name] = value.is_null() ? std::nan("") : value.get<double>();
  }
  json.at("arrived").get_to(outcome.arrived);
  return outcome;
}

RunOptions ReadRunOptions(const Json& json) {
  RunOptions options;
  json.at("scheme").get_to(options.scheme);
  json.at("threads").get_to(options.threads);
  json.at("iterations").get_to(options.iterations);
  json.at("seed").get_to(options.seed);
  json.at("schedule").get_to(options.schedule);
  options.schedule_name = json.value("schedule_name", std::string());
  json.at("flags").get_to(options.flags);
  return options;
}

// The library reports by exception; none may leave this file.
template <typename T>
absl::StatusOr<T> Parsed(std::string_view text, T (*read)(const Json&)) {
  try {
    return read(Json::parse(text));
  } catch (const std::exception& error) {
    return absl::InvalidArgumentError(error.what());
  }
}

}  // namespace

std::string_view Name(Memory memory) { return memory == Memory::kSafe ? "safe" : "corrupt"; }

std::string_view Name(Result result) {
  switch (result) {
    case Result::kExact:
      return "exact";
    case Result::kLost:
      return "lost";
    case Result::kNone:
      return "none";
  }
  return "none";
}

Json ToJson(const Promise& promise) {
  return {{"memory", Name(promise.memory)},
          {"result", Name(promise.result)},
          {"race", !promise.race_on.empty()},
          {"race_on", promise.race_on},
          {"why", promise.why},
          {"must_show", promise.must_show},
          {"false_alarms", promise.false_alarms}};
}

Json ToJson(const Outcome& outcome) {
  Json json = {{"memory", Name(outcome.memory)},
               {"result", Name(outcome.result)},
               {"expected", Number(outcome.expected)},
               {"found", Number(outcome.found)},
               {"leaked", outcome.leaked},
               {"early_frees", outcome.early_frees},
               {"double_frees", outcome.double_frees},
               {"uses_after_free", outcome.uses_after_free},
               {"drift", outcome.drift},
               {"operations", outcome.operations},
               {"wall_ns", outcome.wall_ns},
               {"exit", outcome.exit},
               {"arrived", outcome.arrived}};
  json["schedule"] = nullptr;
  if (outcome.schedule) {
    json["schedule"] = {{"followed", outcome.schedule->followed},
                        {"of", outcome.schedule->of},
                        {"reason", outcome.schedule->reason}};
  }
  json["incidents"] = outcome.incidents;
  json["lines"] = outcome.lines;
  json["notes"] = outcome.notes;
  json["metrics"] = Json::object();
  for (const auto& [name, value] : outcome.metrics) json["metrics"][name] = Number(value);
  json["report_kind"] = outcome.ReportTitle();
  json["report"] = outcome.ReportText();
  json["findings"] = Json::array();
  for (const sanitizers::Finding& finding : outcome.findings) {
    json["findings"].push_back(sanitizers::ToJson(finding));
  }
  return json;
}

Json ToJson(const RunOptions& options) {
  Json json = {{"scheme", options.scheme},         {"threads", options.threads},
               {"iterations", options.iterations}, {"seed", options.seed},
               {"schedule", options.schedule},     {"schedule_name", options.schedule_name}};
  json["flags"] = Json::object();
  for (const auto& [name, value] : options.flags) json["flags"][name] = value;
  return json;
}

absl::StatusOr<Promise> PromiseFromJson(std::string_view text) {
  return Parsed<Promise>(text, ReadPromise);
}
absl::StatusOr<Outcome> OutcomeFromJson(std::string_view text) {
  return Parsed<Outcome>(text, ReadOutcome);
}
absl::StatusOr<RunOptions> RunOptionsFromJson(std::string_view text) {
  return Parsed<RunOptions>(text, ReadRunOptions);
}

std::string Dump(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace lab
