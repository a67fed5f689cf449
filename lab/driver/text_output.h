// Results for people: a header to repeat the runs by, a table, and what the table cannot say.
//
// Thread safety: pure functions over values.

#ifndef LAB_DRIVER_TEXT_OUTPUT_H_
#define LAB_DRIVER_TEXT_OUTPUT_H_

#include <string>

#include "lab/driver/command_line.h"
#include "lab/driver/session.h"
#include "sanitizers/console/style.h"

namespace lab {

std::string PlanAsText(const Plan& plan, const Command& command, const PlanResult& result,
                       const console::Style& style);

}  // namespace lab

#endif  // LAB_DRIVER_TEXT_OUTPUT_H_
