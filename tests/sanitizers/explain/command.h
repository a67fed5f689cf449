// Runs explain as a person would, on logs that say little and are known by heart.
//
// Thread safety: one thread; uses fork.

#ifndef TESTS_SANITIZERS_EXPLAIN_COMMAND_H_
#define TESTS_SANITIZERS_EXPLAIN_COMMAND_H_

#include <string>

#include "tests/shell/shell.h"

namespace sanitizers {

using shell::Shown;

// A command in which $EXPLAIN names the binary.
class Started : public shell::Started {
 public:
  explicit Started(const std::string& command);
};

// $EXPLAIN and the arguments, redirections included: Explained("a.log > /dev/full").
Shown Explained(const std::string& arguments);

// One race in /src/app/<file>, at line 12 of Worker() against itself.
std::string RaceIn(const std::string& file);
// What GoogleTest prints around a test that printed `text`.
std::string PrintedBy(const std::string& test, bool passed, const std::string& text);

bool Has(const std::string& text, const std::string& part);

}  // namespace sanitizers

#endif  // TESTS_SANITIZERS_EXPLAIN_COMMAND_H_
