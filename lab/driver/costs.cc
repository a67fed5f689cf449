#include "lab/driver/costs.h"

#include <algorithm>

#include "nlohmann/json.hpp"
#include "sanitizers/console/text.h"

namespace lab {
namespace {

using Json = nlohmann::ordered_json;

Json OrNull(const std::optional<double>& value) {
  return value.has_value() ? Json(*value) : Json(nullptr);
}

}  // namespace

const SchemeCost* FindCost(const Costs& costs, std::string_view scheme) {
  const auto found = std::ranges::find(costs.schemes, scheme, &SchemeCost::scheme);
  return found == costs.schemes.end() ? nullptr : &*found;
}

std::string HistoryOf(const Costs& costs, std::string_view scheme) {
  std::vector<std::string> parts;
  for (const Reported& reported : costs.history) {
    if (reported.scheme != scheme) continue;
    parts.push_back(console::Cat(reported.figure, " (", reported.year, ")"));
  }
  return console::Join(parts, ", ");
}

Json ToJson(const Costs& costs) {
  Json schemes = Json::array(), history = Json::array();
  for (const SchemeCost& cost : costs.schemes) {
    schemes.push_back({{"scheme", cost.scheme},
                       {"reference_to_serial", OrNull(cost.reference)},
                       {"program_to_serial", OrNull(cost.program)},
                       {"gain_of_two_threads", OrNull(cost.gain)}});
  }
  for (const Reported& reported : costs.history) {
    history.push_back({{"year", reported.year},
                       {"who", reported.who},
                       {"scheme", reported.scheme},
                       {"figure", reported.figure},
                       {"source", reported.source}});
  }
  return {{"serial_scheme", costs.serial},
          {"schemes", schemes},
          {"history", history},
          {"notes", costs.notes}};
}

}  // namespace lab
