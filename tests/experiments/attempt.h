// One run of a case in a child of its own, judged; and what a test says of it when it fails.
//
// Thread safety: as lab/driver/runner.h: the process has one thread.

#ifndef TESTS_EXPERIMENTS_ATTEMPT_H_
#define TESTS_EXPERIMENTS_ATTEMPT_H_

#include <string>

#include "lab/driver/experiment.h"
#include "lab/driver/verdict.h"
#include "tests/experiments/cases.h"

namespace lab {

struct Attempt {
  Promise promise;
  Outcome outcome;
  Verdict verdict;
  std::string err;     // all that the child wrote
  bool broke = false;  // it could not be run, or a check of the lab failed in it

  // The damage that was promised did not show, and nothing else is wrong: a free run may be lucky.
  // A crash, a wrong report or damage that was not promised is never luck.
  bool lucky() const;
};

Attempt Try(const Case& run);

// Reason, command line, and the head of the report or of the child's last words.
std::string Describe(const Case& run, const Attempt& attempt);

}  // namespace lab

#endif  // TESTS_EXPERIMENTS_ATTEMPT_H_
