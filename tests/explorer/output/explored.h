// Explorations for the tests of outputs.
//
// Thread safety: one thread.

#ifndef TESTS_EXPLORER_OUTPUT_EXPLORED_H_
#define TESTS_EXPLORER_OUTPUT_EXPLORED_H_

#include <string_view>

#include "lab/explorer/exploration.h"

namespace lab::explorer {

// All of the program's states, and every witness told.
Exploration Shortest(std::string_view program, std::string_view scheme, Damages find = kAllDamages);
Exploration Classes(std::string_view program, std::string_view scheme, int threads, Shard shard);

// Of a program of two threads.
Letters Spelling(std::string_view schedule);
Telling TellOf(std::string_view program, std::string_view scheme, Damage damage,
               std::string_view schedule);

// The telling of that kind. REQUIRES: there is one.
const Telling& Of(const Exploration& exploration, Damage damage);

}  // namespace lab::explorer

#endif  // TESTS_EXPLORER_OUTPUT_EXPLORED_H_
