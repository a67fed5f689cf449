// What explain says about itself.
//
// Thread safety: pure functions.

#ifndef SANITIZERS_EXPLAIN_HELP_H_
#define SANITIZERS_EXPLAIN_HELP_H_

#include <string>
#include <string_view>

namespace sanitizers {

std::string_view Help();
std::string_view Version();  // "0.1.0"

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_HELP_H_
