#include "lab/bench/output/json.h"

#include <nlohmann/json.hpp>
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

Json OrNull(const std::optional<double>& value) {
  return value.has_value() ? Json(*value) : Json();
}

Json ToJson(const Machine& machine) {
  Json caches = Json::array();
  for (const Cache& cache : machine.caches) {
    caches.push_back({{"type", cache.type},
                      {"level", cache.level},
                      {"bytes", cache.bytes},
                      {"shared_by", cache.shared_by}});
  }
  return {{"kernel", machine.kernel},     {"cpu", machine.cpu},
          {"cores", machine.cores},       {"cores_online", machine.cores_online},
          {"mhz", machine.mhz},           {"cpu_scaling", machine.cpu_scaling},
          {"load_average", machine.load}, {"caches", caches},
          {"compiler", machine.compiler}, {"build", machine.build},
          {"flags", machine.flags},       {"sanitizer", machine.sanitizer}};
}

Json ToJson(const Results& results, const CaseResult& work, const Row& row) {
  Json ns = Json::array();
  for (const std::optional<double>& figure : row.ns) ns.push_back(OrNull(figure));
  return {{"subject", row.subject},
          {"kind", kKinds[static_cast<int>(row.kind)]},
          {"not_measured", row.why_not},
          {"median_ns", OrNull(Median(row.ns))},
          {"min_ns", OrNull(Smallest(row.ns))},
          {"to_floor", OrNull(ToFloor(work, row))},
          {"to_serial", OrNull(ToSerial(results, work, row))},
          {"gain", OrNull(Gain(results, work, row))},
          {"iterations", row.iterations},
          {"rounds", row.ns.size()},
          {"rejected_rounds", row.rejected},
          {"voluntary_switches", row.voluntary},
          {"ns", ns}};
}

Json ToJson(const Results& results, const CaseResult& work) {
  Json rows = Json::array();
  for (const Row& row : work.rows) rows.push_back(ToJson(results, work, row));
  return {{"name", work.name},           {"says", work.says},
          {"operation", work.operation}, {"threads", work.threads},
          {"timed_by", work.timed_by},   {"floor", work.floor},
          {"alone", work.alone},         {"rows", rows}};
}

Json ToJson(const Judged& judged) {
  return {{"what", judged.what},
          {"bound", judged.bound},
          {"at_least", judged.at_least},
          {"measured", OrNull(judged.measured)},
          {"met", judged.Met().has_value() ? Json(*judged.Met()) : Json()}};
}

Row RowFrom(const Json& json) {
  Row row;
  row.subject = json.at("subject");
  for (size_t kind = 0; kind < std::size(kKinds); ++kind) {
    if (json.at("kind") == kKinds[kind]) row.kind = static_cast<Kind>(kind);
  }
  row.why_not = json.at("not_measured");
  row.iterations = json.at("iterations");
  row.rejected = json.at("rejected_rounds");
  row.voluntary = json.at("voluntary_switches");
  for (const Json& ns : json.at("ns")) {
    row.ns.push_back(ns.is_null() ? std::nullopt : std::optional(ns.get<double>()));
  }
  return row;
}

CaseResult CaseFrom(const Json& json) {
  CaseResult work{.name = json.at("name"),
                  .says = json.at("says"),
                  .operation = json.at("operation"),
                  .threads = json.at("threads"),
                  .timed_by = json.at("timed_by"),
                  .floor = json.at("floor"),
                  .alone = json.at("alone")};
  for (const Json& row : json.at("rows")) work.rows.push_back(RowFrom(row));
  return work;
}

Machine MachineFrom(const Json& json) {
  Machine machine{.kernel = json.at("kernel"),
                  .cpu = json.at("cpu"),
                  .cores = json.at("cores"),
                  .cores_online = json.at("cores_online"),
                  .mhz = json.at("mhz"),
                  .cpu_scaling = json.at("cpu_scaling"),
                  .load = json.at("load_average"),
                  .compiler = json.at("compiler"),
                  .build = json.at("build"),
                  .flags = json.at("flags"),
                  .sanitizer = json.at("sanitizer")};
  for (const Json& cache : json.at("caches")) {
    machine.caches.push_back(
        {cache.at("type"), cache.at("level"), cache.at("bytes"), cache.at("shared_by")});
  }
  return machine;
}

Results ResultsFrom(const Json& json) {
  Results results{.version = json.at("version"),
                  .date = json.at("date"),
                  .command_line = json.at("command_line"),
                  .set = json.at("set"),
                  .rounds = json.at("rounds"),
                  .threads = json.at("threads"),
                  .machine = MachineFrom(json.at("host")),
                  .notes = json.at("notes")};
  for (const Json& scheme : json.at("schemes")) {
    results.schemes.push_back({scheme.at("name"), scheme.at("summary"), scheme.at("counts_exact"),
                               scheme.at("contents_guarded"), scheme.at("serial")});
  }
  for (const Json& work : json.at("cases")) results.cases.push_back(CaseFrom(work));
  return results;
}

}  // namespace

std::string ToJson(const Results& results) {
  Json schemes = Json::array();
  for (const SchemeResult& scheme : results.schemes) {
    schemes.push_back({{"name", scheme.name},
                       {"summary", scheme.summary},
                       {"counts_exact", scheme.counts_exact},
                       {"contents_guarded", scheme.contents_guarded},
                       {"serial", scheme.serial}});
  }
  Json cases = Json::array();
  for (const CaseResult& work : results.cases) cases.push_back(ToJson(results, work));
  Json aims = Json::array();
  for (const Judged& judged : JudgeAims(results)) aims.push_back(ToJson(judged));
  const Json document = {{"schema", kSchema},
                         {"tool", kTool},
                         {"version", results.version},
                         {"date", results.date},
                         {"command_line", results.command_line},
                         {"set", results.set},
                         {"rounds", results.rounds},
                         {"threads", results.threads},
                         {"host", ToJson(results.machine)},
                         {"serial_scheme", SerialScheme(results)},
                         {"schemes", schemes},
                         {"notes", results.notes},
                         {"cases", cases},
                         {"answer", lab::ToJson(Answer(results))},
                         {"aims", aims}};
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
    return ResultsFrom(json);
  } catch (const Json::exception& error) {
    return absl::InvalidArgumentError(
        Cat("not what lab bench --format=json writes: ", console::OnOneLine(error.what())));
  }
}

}  // namespace lab::bench
