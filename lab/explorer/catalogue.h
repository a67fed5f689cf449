// All programs there are to explore, and all schemes to explore them under.

#ifndef LAB_EXPLORER_CATALOGUE_H_
#define LAB_EXPLORER_CATALOGUE_H_

#include <string_view>
#include <vector>

#include "absl/types/span.h"
#include "lab/explorer/program.h"

namespace lab::explorer {

// In the order of their names.
const std::vector<const Program*>& Programs();
const Program* FindProgram(std::string_view name);  // null: there is none
// By SchemeInfo::order.
const std::vector<const objects::SchemeInfo*>& Schemes();
const objects::SchemeInfo* FindScheme(std::string_view name);

// The schemes or variants that a program runs under.
std::vector<std::string_view> SchemesOf(const Program& program);
// What must not happen to the program under that scheme or variant.
Damages ExcludedUnder(const Program& program, std::string_view scheme);

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_CATALOGUE_H_
