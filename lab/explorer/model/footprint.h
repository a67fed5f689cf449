// Which places a step reads and writes: two steps of different threads can be swapped if neither
// writes what the other touches.

#ifndef LAB_EXPLORER_MODEL_FOOTPRINT_H_
#define LAB_EXPLORER_MODEL_FOOTPRINT_H_

#include <array>
#include <cstdint>

namespace lab::explorer {

struct Footprint {
  // Places beyond share a bit with earlier ones: steps are then taken to depend on each other that
  // do not.
  static constexpr uint32_t kPlaces = 128;

  std::array<uint64_t, kPlaces / 64> reads{};
  std::array<uint64_t, kPlaces / 64> writes{};

  void Read(uint32_t place) { Set(reads, place); }
  void Write(uint32_t place) { Set(writes, place); }
  void Add(const Footprint& other) {
    for (size_t i = 0; i < reads.size(); ++i) {
      reads[i] |= other.reads[i];
      writes[i] |= other.writes[i];
    }
  }
  bool Conflicts(const Footprint& other) const {
    uint64_t common = 0;
    for (size_t i = 0; i < reads.size(); ++i) {
      common |= writes[i] & (other.reads[i] | other.writes[i]);
      common |= reads[i] & other.writes[i];
    }
    return common != 0;
  }

 private:
  static void Set(std::array<uint64_t, kPlaces / 64>& bits, uint32_t place) {
    bits[place % kPlaces / 64] |= uint64_t{1} << (place % 64);
  }
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_MODEL_FOOTPRINT_H_
