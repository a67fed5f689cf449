// A line as a log holds it, turned into the line the sanitizer printed: without colours, carriage
// returns and what a CI system, a container or a test runner puts before every line.
//
// Prefixes are not listed anywhere. The title of a report says where the report begins in its line;
// what stands before is the prefix, and further lines of the report have one of the same shape:
// numbers may differ if they may be times, and so may the count of blanks.
//
// Thread safety: pure functions over values.

#ifndef SANITIZERS_EXPLAIN_PARSE_LINE_H_
#define SANITIZERS_EXPLAIN_PARSE_LINE_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace sanitizers {

// The line as a terminal would leave it: no trailing CR, only what follows the last CR within, no
// escape sequences. `buffer` holds the result where it is not a part of `line`.
std::string_view Cleaned(std::string_view line, std::string* buffer);

// How many characters of `line` have the shape of `prefix`; npos if it does not begin so. A line
// that ends within the blanks at the end of the prefix matches: logs trim blank lines.
size_t MatchPrefix(std::string_view prefix, std::string_view line);

// What stands before a title, cut back to what may be a prefix: program output that did not end its
// own line ("DONE==7==ERROR: …") is none.
std::string_view PrefixBefore(std::string_view text_before_title);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_PARSE_LINE_H_
