#include "lab/bench/output/json.h"

#include <concepts>
#include <nlohmann/json.hpp>
#include <type_traits>
#include <utility>

#include "absl/status/status.h"
#include "lab/bench/output/aims.h"
#include "lab/bench/output/answer.h"
#include "sanitizers/console/nearest.h"
#include "sanitizers/console/text.h"

namespace lab::bench {
namespace {

using console::Cat;
using Json = nlohmann::ordered_json;

constexpr int kSchema = 1;
constexpr char kTool[] = "lab bench";
constexpr const char* kKinds[] = {"floor", "peer", "scheme"};
// What a clock can have said of one operation, in ns. Others' quotients may be no numbers.
constexpr double kLeast = 1e-9, kMost = 1e18;

// --- What is written is what is read: the fields of each thing are named once, for both

template <class T, class Of>
concept Is = std::same_as<std::remove_const_t<T>, Of>;

template <class Visit>
void EachField(Is<Cache> auto& cache, const Visit& visit) {
  visit("type", cache.type);
  visit("level", cache.level);
  visit("bytes", cache.bytes);
  visit("shared_by", cache.shared_by);
}

template <class Visit>
void EachField(Is<Machine> auto& machine, const Visit& visit) {
  visit("kernel", machine.kernel);
  visit("cpu", machine.cpu);
  visit("cores", machine.cores);
  visit("cores_online", machine.cores_online);
  visit("mhz", machine.mhz);
  visit("cpu_scaling", machine.cpu_scaling);
  visit("load_average", machine.load);
  visit("caches", machine.caches);
  visit("compiler", machine.compiler);
  visit("build", machine.build);
  visit("flags", machine.flags);
  visit("sanitizer", machine.sanitizer);
}

template <class Visit>
void EachField(Is<SchemeResult> auto& scheme, const Visit& visit) {
  visit("name", scheme.name);
  visit("summary", scheme.summary);
  visit("counts_exact", scheme.counts_exact);
  visit("contents_guarded", scheme.contents_guarded);
  visit("serial", scheme.serial);
}

template <class Visit>
void EachField(Is<Row> auto& row, const Visit& visit) {
  visit("subject", row.subject);
  visit("kind", row.kind);
  visit("not_measured", row.why_not);
  visit("iterations", row.iterations);
  visit("rejected_rounds", row.rejected);
  visit("voluntary_switches", row.voluntary);
  visit("ns", row.ns);
}

template <class Visit>
void EachField(Is<CaseResult> auto& work, const Visit& visit) {
  visit("name", work.name);
  visit("says", work.says);
  visit("operation", work.operation);
  visit("threads", work.threads);
  visit("timed_by", work.timed_by);
  visit("floor", work.floor);
  visit("alone", work.alone);
  visit("rows", work.rows);
}

template <class Visit>
void EachField(Is<Results> auto& results, const Visit& visit) {
  visit("version", results.version);
  visit("date", results.date);
  visit("command_line", results.command_line);
  visit("set", results.set);
  visit("rounds", results.rounds);
  visit("threads", results.threads);
  visit("host", results.machine);
  visit("schemes", results.schemes);
  visit("notes", results.notes);
  visit("cases", results.cases);
}

template <class T>
concept HasFields = requires(T& value) { EachField(value, [](const char*, auto&) {}); };
template <class T>
concept IsList = requires(T& value) { value.emplace_back(); };

Json OrNull(const std::optional<double>& value) {
  return value.has_value() ? Json(*value) : Json();
}

template <class T>
Json Written(const T& value) {
  if constexpr (HasFields<const T>) {
    Json json = Json::object();
    EachField(value, [&](const char* name, const auto& field) { json[name] = Written(field); });
    return json;
  } else if constexpr (IsList<T>) {
    Json json = Json::array();
    for (const auto& each : value) json.push_back(Written(each));
    return json;
  } else if constexpr (std::same_as<T, std::optional<double>>) {
    return OrNull(value);
  } else if constexpr (std::same_as<T, Kind>) {
    return kKinds[static_cast<int>(value)];
  } else {
    return value;
  }
}

void Read(const Json& json, Kind* kind) {
  for (size_t i = 0; i < std::size(kKinds); ++i) {
    if (json == kKinds[i]) {
      *kind = static_cast<Kind>(i);
      return;
    }
  }
  throw Json::other_error::create(600, Cat("a row of kind ", json.dump()), &json);
}

void Read(const Json& json, std::optional<double>* figure) {
  *figure = json.is_null() ? std::nullopt : std::optional(json.get<double>());
  if (figure->has_value() && (**figure < kLeast || **figure > kMost)) {
    throw Json::other_error::create(600, Cat("a round of ", json.dump(), " ns"), &json);
  }
}

template <class T>
void Read(const Json& json, T* value) {
  if constexpr (HasFields<T>) {
    EachField(*value, [&](const char* name, auto& field) { Read(json.at(name), &field); });
  } else if constexpr (IsList<T>) {
    for (const Json& each : json.get_ref<const Json::array_t&>()) {
      Read(each, &value->emplace_back());
    }
  } else {
    json.get_to(*value);
  }
}

// --- What is written besides, for those who read JSON and not this

void AddRatios(const Results& results, const CaseResult& work, const Row& row, Json& json) {
  json["rounds"] = row.ns.size();
  json["median_ns"] = OrNull(Median(row.ns));
  json["min_ns"] = OrNull(Smallest(row.ns));
  json["to_floor"] = OrNull(ToFloor(work, row));
  json["to_serial"] = OrNull(ToSerial(results, work, row));
  json["gain"] = OrNull(Gain(results, work, row));
}

Json AimAsJson(const Judged& judged) {
  return {{"what", judged.what},
          {"bound", judged.bound},
          {"at_least", judged.at_least},
          {"measured", OrNull(judged.measured)},
          {"met", judged.Met().has_value() ? Json(*judged.Met()) : Json()}};
}

}  // namespace

std::string ToJson(const Results& results) {
  Json document = {{"schema", kSchema}, {"tool", kTool}};
  document.update(Written(results));
  for (size_t i = 0; i < results.cases.size(); ++i) {
    const CaseResult& work = results.cases[i];
    for (size_t row = 0; row < work.rows.size(); ++row) {
      AddRatios(results, work, work.rows[row], document["cases"][i]["rows"][row]);
    }
  }
  document["serial_scheme"] = SerialScheme(results);
  document["answer"] = lab::ToJson(Answer(results));
  document["aims"] = Json::array();
  for (const Judged& judged : JudgeAims(results)) document["aims"].push_back(AimAsJson(judged));
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

absl::StatusOr<Results> FromJson(const std::string& text) {
  // The library reports by exceptions; they end here.
  try {
    const Json json = Json::parse(text);
    if (!json.is_object() || json.value("tool", "") != kTool) {
      return absl::InvalidArgumentError("not what lab bench --format=json writes");
    }
    if (json.at("schema") != kSchema) {
      return absl::InvalidArgumentError(
          Cat("of schema ", json.at("schema").dump(), "; this lab reads schema ", kSchema));
    }
    Results results;
    Read(json, &results);
    return results;
  } catch (const Json::exception& error) {
    return absl::InvalidArgumentError(
        Cat("not what lab bench --format=json writes: ", console::OnOneLine(error.what())));
  }
}

}  // namespace lab::bench
