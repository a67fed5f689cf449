// What upper, lower, title and casefold make of every code point, as CPython 3.11 (Unicode 14.0)
// has it. Most mapped points go with their neighbours by one distance (a run); about a hundred
// become two or three (an expansion: the sharp s is "SS" in capitals).
//
// Title and fold list only what differs from upper and lower; a delta of 0 there means "itself".
// Lists are in order of `first` and of `point`. make_tables.py writes them; properties.h is how to
// ask.
//
// Thread safety: constants, ready before any code runs.

#ifndef LAB_MINIPY_TEXT_UNICODE_MAPPINGS_H_
#define LAB_MINIPY_TEXT_UNICODE_MAPPINGS_H_

#include <cstdint>
#include <span>

namespace minipy::text::unicode {

// first, first + stride, … last each become themselves + delta.
struct Run {
  uint32_t first;
  uint32_t last;
  uint32_t stride;
  int32_t delta;
};

struct Expansion {
  uint32_t point;
  const char* becomes;  // UTF-8
};

using Runs = std::span<const Run>;
using Expansions = std::span<const Expansion>;

extern const Runs kUpperRuns;
extern const Expansions kUpperExpansions;
extern const Runs kLowerRuns;
extern const Expansions kLowerExpansions;
extern const Runs kTitleRuns;
extern const Expansions kTitleExpansions;
extern const Runs kFoldRuns;
extern const Expansions kFoldExpansions;

}  // namespace minipy::text::unicode

#endif  // LAB_MINIPY_TEXT_UNICODE_MAPPINGS_H_
