// Which frames of a stack a person reads first: our own. What the standard library, the sanitizer
// and the C library's start-up code add is counted, not shown.
//
// Thread safety: pure functions over values; a view points into the stack it was made of.

#ifndef SANITIZERS_EXPLAIN_OUTPUT_STACK_VIEW_H_
#define SANITIZERS_EXPLAIN_OUTPUT_STACK_VIEW_H_

#include <string>
#include <string_view>
#include <vector>

#include "sanitizers/explain/parse/report.h"

namespace sanitizers {

struct StackView {
  std::vector<const Frame*> shown;  // in the stack's order
  int more = 0;                     // our own frames beyond those
  int others = 0;                   // frames that are not our own
};

// A frame is our own if its file is below `root`; without a root, or where no frame is below it, if
// neither the standard library, a sanitizer nor start-up code printed it. A stack without any such
// frame shows what it has.
StackView View(const Stack& stack, std::string_view root, int frames);

// "3 more, 5 of libraries"; "" if nothing is hidden.
std::string Hidden(const StackView& view);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_OUTPUT_STACK_VIEW_H_
