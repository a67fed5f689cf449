// "Did you mean …": the name a mistyped one is nearest to, by edit distance.
//
// Thread safety: pure functions over values.

#ifndef SANITIZERS_CONSOLE_NEAREST_H_
#define SANITIZERS_CONSOLE_NEAREST_H_

#include <string>
#include <string_view>
#include <vector>

namespace console {

// Insertions, deletions, replacements and swaps of neighbours needed to turn one into the other.
int EditDistance(std::string_view from, std::string_view to);

// The nearest name, or "" if none is near enough to be what was meant (a third of the letters).
std::string Nearest(std::string_view given, const std::vector<std::string>& names);

// "unknown scheme 'gill'; did you mean 'gil'? Schemes: gil, no_lock". `what` is singular, and the
// list is headed by `all`.
std::string UnknownName(std::string_view what, std::string_view given, std::string_view all,
                        const std::vector<std::string>& names);

// What a person typed, safe to print on one line: control characters escaped, at most 60 long.
std::string Quoted(std::string_view given);

// The same for the name of a file: no quotes, and whole.
std::string OnOneLine(std::string_view given);

}  // namespace console

#endif  // SANITIZERS_CONSOLE_NEAREST_H_
