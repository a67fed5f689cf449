// Words that every output uses, so that they are the same on all of them.
//
// Thread safety: functions of values.

#ifndef LAB_EXPLORER_OUTPUT_WORDS_H_
#define LAB_EXPLORER_OUTPUT_WORDS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "lab/explorer/exploration.h"

namespace lab::explorer {

// By their names; kFine is "fine", and comes first.
std::vector<std::string> WordsOf(Damages damages);
std::string Listed(Damages damages);  // "fine, leak"

// "1 step", "2 steps".
std::string Counted(int64_t count, const std::string& noun);
// Up to here a double counts exactly: 2^53.
inline constexpr double kExact = 9007199254740992.0;
// Exact below that, else "~1.2e20".
std::string Rounded(double count);

std::string WordOf(Stopped stopped);  // "no", "interrupted", "time", "memory", "steps"

// The kinds of damage of which it is certain that none exists within the bounds.
Damages NoneExists(const Exploration& exploration);

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_OUTPUT_WORDS_H_
