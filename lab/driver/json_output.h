// Results for tools: one JSON document, schema 1. Fields are added, never renamed.
//
// Thread safety: pure functions over values.

#ifndef LAB_DRIVER_JSON_OUTPUT_H_
#define LAB_DRIVER_JSON_OUTPUT_H_

#include <string>
#include <vector>

#include "lab/driver/command_line.h"
#include "lab/driver/session.h"
#include "lab/driver/tour.h"

namespace lab {

// `argv` as main() got it. Ends with a newline.
std::string RunsAsJson(const std::vector<std::string>& argv, const Command& command,
                       const std::vector<PlanResult>& results);

// The same of a tour, with what it measured.
std::string TourAsJson(const std::vector<std::string>& argv, const Command& command,
                       const TourResult& tour);

}  // namespace lab

#endif  // LAB_DRIVER_JSON_OUTPUT_H_
