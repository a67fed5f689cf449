// Many runs of one scheme as one row: how often each thing was seen, and the first seed to look at.
//
// Thread safety: pure functions over values.

#ifndef LAB_DRIVER_COUNTED_OUTPUT_H_
#define LAB_DRIVER_COUNTED_OUTPUT_H_

#include <string>

#include "lab/driver/session.h"
#include "sanitizers/console/style.h"

namespace lab {

// "corrupt 99 of 100 … as promised 99 of 100", a row per scheme, then the reasons of what differed.
std::string CountedTable(const PlanResult& result, const console::Style& style);

}  // namespace lab

#endif  // LAB_DRIVER_COUNTED_OUTPUT_H_
