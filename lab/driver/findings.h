// What a sanitizer said on a child's stderr, explained.
//
// Thread safety: pure functions over values.

#ifndef LAB_DRIVER_FINDINGS_H_
#define LAB_DRIVER_FINDINGS_H_

#include <string_view>
#include <vector>

#include "sanitizers/explain/finding/finding.h"

namespace lab {

// The finding that says most about how the process ended comes first: a crash if there is one, then
// a misused lock or thread, then the rest in order. A crash behind a race must not be taken for the
// race. Paths begin at the root of the lab's sources.
std::vector<sanitizers::Finding> FindingsIn(std::string_view err);

}  // namespace lab

#endif  // LAB_DRIVER_FINDINGS_H_
