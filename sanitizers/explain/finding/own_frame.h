// Which frames of a stack are the reader's own. What the standard library, an interceptor, the
// sanitizer and start-up code add is true and says nothing about the bug.
//
// Thread safety: pure functions over values.

#ifndef SANITIZERS_EXPLAIN_FINDING_OWN_FRAME_H_
#define SANITIZERS_EXPLAIN_FINDING_OWN_FRAME_H_

#include <string_view>

#include "sanitizers/explain/knowledge/knowledge.h"
#include "sanitizers/explain/parse/report.h"

namespace sanitizers {

// Of the standard library, a sanitizer, or code that runs before main and before a thread's
// function.
bool IsLibrary(const Frame& frame);

// malloc, operator new and their kin.
bool IsAllocator(const Frame& frame);

// Its file lies below `root`. False if there is no root.
bool IsBelowRoot(const Frame& frame, std::string_view root);

// The index of the frame that stands for the stack: the first below `root`; failing that, or
// without a root, the first with a line that is no library's; failing that, the first without a
// line that is neither the system's nor plumbing; failing that, the first. Of a stack that makes or
// frees memory, allocators stand for nobody as long as somebody called them. -1: no frames.
int OwnFrame(const Stack& stack, std::string_view root, const Knowledge& knowledge);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_FINDING_OWN_FRAME_H_
