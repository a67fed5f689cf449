#include "lab/driver/json_output.h"

#include "lab/driver/host.h"
#include "lab/driver/outcome_json.h"
#include "nlohmann/json.hpp"

namespace lab {
namespace {

using Json = nlohmann::ordered_json;

Json HostAsJson() {
  const Host host = ThisHost();
  return {{"kernel", host.kernel},      {"cpu", host.cpu},
          {"cores", host.cores},        {"cores_online", host.cores_online},
          {"compiler", host.compiler},  {"build", host.build},
          {"sanitizer", host.sanitizer}};
}

Json RunAsJson(const Run& run) {
  return {{"experiment", run.experiment->name}, {"scheme", run.options.scheme},
          {"options", ToJson(run.options)},     {"outcome", ToJson(run.outcome)},
          {"promise", ToJson(run.promise)},     {"verdict", run.verdict.Word()},
          {"reason", run.verdict.reason}};
}

Json Document(const std::vector<std::string>& argv, const Command& command,
              const std::vector<PlanResult>& results, bool interrupted) {
  Json runs = Json::array();
  for (const PlanResult& result : results) {
    interrupted |= result.interrupted;
    for (const Run& run : result.runs) runs.push_back(RunAsJson(run));
  }
  return {{"schema", 1},
          {"tool", "lab"},
          {"version", Version()},
          {"command_line", argv},
          {"host", HostAsJson()},
          {"seed", command.plans.empty() ? 1 : command.plans.front().base.seed},
          {"interrupted", interrupted},
          {"runs", runs}};
}

}  // namespace

std::string RunsAsJson(const std::vector<std::string>& argv, const Command& command,
                       const std::vector<PlanResult>& results) {
  return Dump(Document(argv, command, results, false), 2) + "\n";
}

std::string TourAsJson(const std::vector<std::string>& argv, const Command& command,
                       const TourResult& tour) {
  Json document = Document(argv, command, tour.results, tour.interrupted);
  document["costs"] = ToJson(tour.costs);
  return Dump(document, 2) + "\n";
}

}  // namespace lab
