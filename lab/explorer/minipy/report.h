// What was found out about a Python program, and how it is told.
//
// Thread safety: functions of values.

#ifndef LAB_EXPLORER_MINIPY_REPORT_H_
#define LAB_EXPLORER_MINIPY_REPORT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "lab/explorer/search/search.h"
#include "objects/scheme.h"

namespace lab::explorer {

// One way in which executions end.
struct Outcome {
  std::string prints;
  bool deadlock = false;  // somebody waits for ever, after having printed that
  std::string waits;      // who: "A, B"
  double schedules = 0;   // of the model's that end so; exact below 2^53
  std::string letters;    // of the shortest, for minipy --schedule
};

// All of them, under one model of switch points.
struct Outcomes {
  objects::SwitchPoints switch_points = objects::SwitchPoints::kEveryOp;
  std::vector<Outcome> outcomes;
  int64_t states = 0;
  int64_t executions = 0;  // of the real program
  double schedules = 0;
  double seconds = 0;
  Stopped stopped = Stopped::kNo;
};

struct Report {
  std::string path;
  std::string_view scheme;
  int threads = 0;
  std::vector<Outcomes> models;
};

std::string AsText(const Report& report);
std::string AsJson(const Report& report);

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_MINIPY_REPORT_H_
