// A line of the tour that explores: the shortest witness of one kind of damage, or the certificate
// that there is none. Only in builds that have the explorer (LAB_HAS_EXPLORER).
//
// Thread safety: values; runs in a forked child, as every experiment.

#ifndef LAB_EXPERIMENTS_SUPPORT_EXPLORED_H_
#define LAB_EXPERIMENTS_SUPPORT_EXPLORED_H_

#include <string>

#include "lab/driver/experiment.h"

namespace lab {

// The program under a scheme. `damage` is the kind that must be found, by its name in `--find`;
// empty: nothing must be found, of any kind.
StoryLine TellExploration(std::string says, const std::string& program, const std::string& scheme,
                          const std::string& damage);

}  // namespace lab

#endif  // LAB_EXPERIMENTS_SUPPORT_EXPLORED_H_
