// What follows from a race, by what it is about and what its two sides did: a table, of which the
// first line that fits is taken.
//
// Thread safety: pure functions; the table is immutable.

#ifndef SANITIZERS_EXPLAIN_FINDING_RACE_RULES_H_
#define SANITIZERS_EXPLAIN_FINDING_RACE_RULES_H_

#include <string_view>
#include <vector>

#include "sanitizers/explain/finding/finding.h"

namespace sanitizers {

// What a side of a race is, for the rules. kMakes: the allocation itself, which ThreadSanitizer
// counts as a write to all of the block.
enum class Side { kIncref, kDecref, kCount, kReads, kWrites, kUses, kEnds, kMakes, kAny };

// Families of primitives that have rules of their own.
inline constexpr std::string_view kSharedPtr = "std::shared_ptr";
inline constexpr std::string_view kStandardContainers = "the standard containers";

struct Rule {
  Subject subject;
  Side one, other;  // in either order
  std::vector<Consequence> consequences;
  std::string_view follows;
  std::string_view remedy;
  std::string_view family = "";  // of primitives; "": any
};

const Rule& RuleFor(Subject subject, Side one, Side other, std::string_view family);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_FINDING_RACE_RULES_H_
