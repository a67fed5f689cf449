// Functions and paths as people say them, out of what frames print.
//
// Thread safety: pure functions over values.

#ifndef SANITIZERS_EXPLAIN_PARSE_SHORT_NAME_H_
#define SANITIZERS_EXPLAIN_PARSE_SHORT_NAME_H_

#include <string>
#include <string_view>

namespace sanitizers {

// "void a::B<C<D>>::E<F>(int, G<H>) const" → "a::B::E"
std::string ShortName(std::string_view function);
// The path below `root`, with forward slashes; unchanged if it is not below.
std::string BelowRoot(std::string_view path, std::string_view root);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_PARSE_SHORT_NAME_H_
