// Findings as explain makes them, by hand: what the formats are tested on does not change when what
// is known of races does.
//
// Thread safety: pure functions over values.

#ifndef TESTS_SANITIZERS_OUTPUT_EXAMPLES_H_
#define TESTS_SANITIZERS_OUTPUT_EXAMPLES_H_

#include <vector>

#include "sanitizers/explain/finding/finding.h"
#include "sanitizers/explain/knowledge/knowledge.h"
#include "sanitizers/explain/output/output.h"

namespace sanitizers {

// A race on a reference count below /src/lab: two accesses, a heap block, two threads, three
// reports.
Finding RaceOnCount();
// A use after free of AddressSanitizer: access, free, allocation.
Finding UseAfterFree();
// The second of two leaks in one report, seen once, 96 bytes.
Finding Leak();
// A computation without a stack.
Finding Overflow();
// A crash in a stripped binary: module and offset only.
Finding WithoutSymbols();
// A report that was cut before its first frame: no place at all.
Finding CutShort();
std::vector<Finding> AllExamples();

// Kinds of the above but for the crash, whose kind is in no table.
Knowledge KnowledgeOfExamples();

// --root=/src/lab, 120 reports read.
OutputOptions ExampleOptions();

}  // namespace sanitizers

#endif  // TESTS_SANITIZERS_OUTPUT_EXAMPLES_H_
