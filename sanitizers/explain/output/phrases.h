// What text, Markdown and SARIF say in the same words: places, who did what, what a stack shows,
// how often and how sure.
//
// Thread safety: pure functions over values.

#ifndef SANITIZERS_EXPLAIN_OUTPUT_PHRASES_H_
#define SANITIZERS_EXPLAIN_OUTPUT_PHRASES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sanitizers/explain/finding/finding.h"
#include "sanitizers/explain/output/output.h"

namespace sanitizers {

// "1 report", "12 reports"
std::string Counted(int64_t count, std::string_view one);

// A capital first, a full stop last; "" stays "".
std::string Sentence(std::string_view text);

// "objects/list.cc:12:5", "libx.so+0x12", or "unknown place"
std::string Place(const Site& site);
std::string Place(const Frame& frame, std::string_view root);
// The short function, or what else names the frame.
std::string FunctionOf(const Frame& frame);

// "thread T1 'worker'", "the main thread"; "" for ""
std::string ThreadWords(const Report& report, std::string_view id);
// "reads 8 bytes, by thread T2, holding M0 (write)": what a site does, in full.
std::string Deed(const Finding& finding, const Site& site);
// "the count of objects::NoLock; heap block of 32 bytes": what the finding is about.
std::string About(const Finding& finding);

// What stands above a stack that is no site's: a word and the rest of the sentence, "Freed" and "by
// thread T2".
struct Caption {
  std::string label, words;
};
Caption CaptionOf(const Report& report, const Stack& stack);
// Indices of the stacks that say more of the finding than its sites do: a leak has none.
std::vector<size_t> OtherStacks(const Finding& finding);

// "likely, 12 reports, new"
std::string Tally(const Finding& finding, bool baseline);
// "lost increment, early free": what follows, in words.
std::string ConsequenceWords(const Finding& finding);
// "in test Foo.Bar, tests.log:12"; "" if neither is known
std::string Origin(const Report& report);
// "3 findings in 120 reports (1 expected, 2 new)"
std::string Summary(const std::vector<Finding>& findings, const OutputOptions& options);

// Open before expected, new before known, sure before doubtful; as they came otherwise.
std::vector<const Finding*> Ranked(const std::vector<Finding>& findings);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_OUTPUT_PHRASES_H_
