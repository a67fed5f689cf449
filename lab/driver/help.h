// The --help texts, made from the catalogue's data so that they cannot fall behind it.
//
// Thread safety: pure functions over values.

#ifndef LAB_DRIVER_HELP_H_
#define LAB_DRIVER_HELP_H_

#include <string>

#include "lab/driver/experiment.h"

namespace lab {

std::string LabHelp(const Catalogue& catalogue);   // lab --help
std::string RunHelp(const Catalogue& catalogue);   // lab run --help
std::string TourHelp(const Catalogue& catalogue);  // lab tour --help
// "--how=borrow|copy (default borrow)", for a list.
std::string FlagWithDefault(const Flag& flag);
std::string ExperimentHelp(const Experiment& experiment, const Catalogue& catalogue);

}  // namespace lab

#endif  // LAB_DRIVER_HELP_H_
