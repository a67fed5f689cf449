// Text out of a log inside Markdown: it stays text, whatever it holds.
//
// Thread safety: pure functions over values.

#ifndef SANITIZERS_EXPLAIN_OUTPUT_MARKUP_H_
#define SANITIZERS_EXPLAIN_OUTPUT_MARKUP_H_

#include <string>
#include <string_view>

namespace sanitizers {

// For prose: every character that could begin markup, a mention or a link is an entity, which no
// renderer reads again. Also good inside HTML. Cut in the middle if it is longer than a page.
std::string Prose(std::string_view text);

// A code span; its fence is longer than any run of backquotes inside. "" stays "".
std::string Code(std::string_view text);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_OUTPUT_MARKUP_H_
