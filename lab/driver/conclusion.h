// The end of the tour: one table of what every scheme keeps, costs and gains, beside what history
// reports, and the answer in four lines, all from the runs of this tour.
//
// Thread safety: pure functions over values.

#ifndef LAB_DRIVER_CONCLUSION_H_
#define LAB_DRIVER_CONCLUSION_H_

#include <string>
#include <vector>

#include "lab/driver/experiment.h"
#include "lab/driver/session.h"
#include "sanitizers/console/style.h"

namespace lab {

// `number` is the step's in the tour.
std::string Conclusion(const Catalogue& catalogue, const std::vector<PlanResult>& results,
                       const Costs& costs, const console::Style& style, int number);

}  // namespace lab

#endif  // LAB_DRIVER_CONCLUSION_H_
