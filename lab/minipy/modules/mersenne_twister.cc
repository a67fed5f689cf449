#include "lab/minipy/modules/mersenne_twister.h"

#include <algorithm>

namespace minipy::twister {
namespace {

constexpr int kShift = 397;

uint32_t Mixed(uint32_t word) { return word ^ (word >> 30); }

State FromWord(uint32_t seed) {
  State state;
  state[0] = seed;
  for (uint32_t i = 1; i < kWords; ++i) state[i] = 1812433253u * Mixed(state[i - 1]) + i;
  return state;
}

}  // namespace

State FromKey(absl::Span<const uint32_t> key) {
  State state = FromWord(19650218u);
  // Both passes go round and leave word 0 a copy of the last.
  size_t at = 1;
  const auto step = [&] {
    if (++at == kWords) {
      state[0] = state[kWords - 1];
      at = 1;
    }
  };
  size_t from = 0;
  for (size_t n = std::max<size_t>(kWords, key.size()); n > 0; --n) {
    state[at] =
        (state[at] ^ (Mixed(state[at - 1]) * 1664525u)) + key[from] + static_cast<uint32_t>(from);
    step();
    from = (from + 1) % key.size();
  }
  for (int n = kWords - 1; n > 0; --n) {
    state[at] = (state[at] ^ (Mixed(state[at - 1]) * 1566083941u)) - static_cast<uint32_t>(at);
    step();
  }
  state[0] = 0x80000000u;  // so that not all are 0
  return state;
}

void Advance(State& state) {
  for (int i = 0; i < kWords; ++i) {
    const uint32_t joined = (state[i] & 0x80000000u) | (state[(i + 1) % kWords] & 0x7fffffffu);
    const uint32_t matrix = (joined & 1) != 0 ? 0x9908b0dfu : 0;
    state[i] = state[(i + kShift) % kWords] ^ (joined >> 1) ^ matrix;
  }
}

uint32_t Temper(uint32_t word) {
  word ^= word >> 11;
  word ^= (word << 7) & 0x9d2c5680u;
  word ^= (word << 15) & 0xefc60000u;
  return word ^ (word >> 18);
}

}  // namespace minipy::twister
