// `lab list`: the catalogue as data. Documentation is made from this, so it is complete.
//
// Thread safety: pure functions over values.

#ifndef LAB_DRIVER_LIST_OUTPUT_H_
#define LAB_DRIVER_LIST_OUTPUT_H_

#include <string>

#include "lab/driver/experiment.h"
#include "sanitizers/console/style.h"

namespace lab {

std::string ListAsText(const Catalogue& catalogue, const console::Style& style);
std::string ListAsJson(const Catalogue& catalogue);
// The schemes and what they promise, as the README's table.
std::string ListAsMarkdown(const Catalogue& catalogue);

}  // namespace lab

#endif  // LAB_DRIVER_LIST_OUTPUT_H_
