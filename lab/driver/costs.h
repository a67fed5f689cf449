// What schemes cost and gain, beside what others have reported: the closing table of the tour and
// of README. Data only; lab/bench measures it.
//
// Thread safety: values and pure functions over them.

#ifndef LAB_DRIVER_COSTS_H_
#define LAB_DRIVER_COSTS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "nlohmann/json_fwd.hpp"

namespace lab {

// Multiples of the scheme whose threads take turns, for one thread; none was measured, or could be.
struct SchemeCost {
  std::string scheme;
  std::optional<double> reference;  // the time of taking and dropping one
  std::optional<double> program;    // the time of whole Python programs
  std::optional<double> gain;       // what two threads do on data of their own, by what one does
};

// What somebody measured who did as a scheme does: one thread's slowdown.
struct Reported {
  int year = 0;
  std::string who;
  std::string scheme;
  std::string figure;
  std::string source;
};

struct Costs {
  std::vector<SchemeCost> schemes;  // in the order of tables
  std::string serial;               // what they are multiples of
  std::vector<Reported> history;    // of those schemes, by year
  std::vector<std::string> notes;   // what a reader must know to trust the figures
};

// Null if it was not measured.
const SchemeCost* FindCost(const Costs& costs, std::string_view scheme);

// What history reports of it: "about 2× (1999), 3.5× (2016)", or nothing.
std::string HistoryOf(const Costs& costs, std::string_view scheme);

nlohmann::ordered_json ToJson(const Costs& costs);

}  // namespace lab

#endif  // LAB_DRIVER_COSTS_H_
