// A run of explain: rules and logs in, one document out, and the exit code.
//
// Thread safety: one thread, main's.

#ifndef SANITIZERS_EXPLAIN_RUN_H_
#define SANITIZERS_EXPLAIN_RUN_H_

#include "sanitizers/explain/command_line.h"

namespace sanitizers {

// 0 no open finding (--fail-on=new: none that is new), 1 findings, 2 an input or rule file that
// cannot be read or understood, 74 the output could not be written, 130 or 143 interrupted. Nothing
// is written unless everything was read.
int Run(const Command& command);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_RUN_H_
