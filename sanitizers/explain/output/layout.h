// Lines for a terminal: how wide text is, where prose breaks, what may be printed at all. Reports
// come from anywhere, so a name in one may hold bytes that would move a cursor or end a table.
//
// Thread safety: pure functions over values.

#ifndef SANITIZERS_EXPLAIN_OUTPUT_LAYOUT_H_
#define SANITIZERS_EXPLAIN_OUTPUT_LAYOUT_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace sanitizers {

// Characters of UTF-8 text; wide ones count as one, which makes a line long, never wrong.
size_t Width(std::string_view text);

// The text with every byte that is no UTF-8 replaced by U+FFFD; line ends and controls stay.
std::string Utf8(std::string_view text);

// One line of valid UTF-8: runs of blanks, line ends and control characters become one blank, bytes
// that are no UTF-8 become U+FFFD.
std::string Printable(std::string_view text);

// At most `width` wide, with "…" in the middle of what was longer: both ends of a name tell.
std::string Elided(std::string_view text, size_t width);

// `prose` broken at blanks so that no line passes `width`, but for words that are longer. The first
// line begins after `column` columns that are there already, the others are indented by as many.
std::string Wrapped(std::string_view prose, size_t column, size_t width);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_OUTPUT_LAYOUT_H_
