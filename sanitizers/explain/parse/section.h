// The lines of a report that are no frames: what introduces a stack, and what stands alone. Keyed
// by their words and not by indentation, which logs lose.
//
// Thread safety: pure functions over the caller's values.

#ifndef SANITIZERS_EXPLAIN_PARSE_SECTION_H_
#define SANITIZERS_EXPLAIN_PARSE_SECTION_H_

#include <optional>
#include <string_view>

#include "sanitizers/explain/parse/report.h"

namespace sanitizers {

// The stack that `line` introduces, without frames; what the line says of threads, mutexes and the
// location goes into `report`. nullopt if it introduces none.
std::optional<Stack> StackHeader(std::string_view line, Report* report);

// True if the line belongs to a report but introduces no stack; what it says goes into `report`.
bool TakeFact(std::string_view line, Report* report);

// "0x6020 is located 5 bytes inside of 10-byte region [0x601b,0x6025)", "Location is global 'x' of
// size 4 at 0x55 (lab+0x1)" and their kin. False if the line is none of them.
bool TakeLocation(std::string_view line, Report* report);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_PARSE_SECTION_H_
