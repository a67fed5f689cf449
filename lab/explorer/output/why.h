// Why it went wrong, in one sentence made from what was seen.
//
// Thread safety: a function of values.

#ifndef LAB_EXPLORER_OUTPUT_WHY_H_
#define LAB_EXPLORER_OUTPUT_WHY_H_

#include <string>

#include "lab/explorer/output/replay.h"

namespace lab::explorer {

std::string Why(Damage damage, const Replayed& seen);

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_OUTPUT_WHY_H_
