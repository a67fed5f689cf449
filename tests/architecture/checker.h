// Holds source files against the house's rules. Works on a tree in memory, so that the checker
// itself can be tested with files that break a rule.
//
// Every function returns one line per violation, beginning with the path; empty means all is well.
// Thread safety: functions of values.

#ifndef TESTS_ARCHITECTURE_CHECKER_H_
#define TESTS_ARCHITECTURE_CHECKER_H_

#include <map>
#include <string>
#include <vector>

namespace architecture {

using Tree = std::map<std::string, std::string>;  // path from the root → content
using Violations = std::vector<std::string>;

// Includes in quotes against Rooms(): of a place the file may not use, of a file that does not
// exist, by a path that does not start at the root; and files in folders that Rooms() does not
// know. `checked` are the first folders whose files are judged; the others may use everything.
Violations CheckIncludes(const Tree& tree, const std::vector<std::string>& checked);

// More than kMostLines lines.
Violations CheckLength(const Tree& tree);

// A header without a guard named after its path, LAB_DRIVER_RUNNER_H_ for lab/driver/runner.h.
Violations CheckGuards(const Tree& tree);

// A file that does not open with a comment. A .cc may leave that to the header it belongs to.
Violations CheckOpenings(const Tree& tree);

// `paths` from the root: names at the top that TopLevel() does not have, and those it misses.
Violations CheckTopLevel(const std::vector<std::string>& paths);

// Words by which people mark unfinished work; what Verbatim() names is not read.
Violations CheckUnfinished(const Tree& tree);

}  // namespace architecture

#endif  // TESTS_ARCHITECTURE_CHECKER_H_
