// The generator of Python's random numbers: MT19937 (Matsumoto and Nishimura 1998), seeded as its
// authors' init_by_array does (2002), so that a seed gives the numbers CPython gives.
//
// Thread safety: functions over values.

#ifndef LAB_MINIPY_MODULES_MERSENNE_TWISTER_H_
#define LAB_MINIPY_MODULES_MERSENNE_TWISTER_H_

#include <array>
#include <cstdint>

#include "absl/types/span.h"

namespace minipy::twister {

inline constexpr int kWords = 624;
using State = std::array<uint32_t, kWords>;

// REQUIRES: the key has a word at least.
State FromKey(absl::Span<const uint32_t> key);
// The next 624 words; each is an output once it is tempered.
void Advance(State& state);
uint32_t Temper(uint32_t word);

}  // namespace minipy::twister

#endif  // LAB_MINIPY_MODULES_MERSENNE_TWISTER_H_
