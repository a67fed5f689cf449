// Memory whose addresses repeat: each thread of an execution allocates from a region of its own,
// from its beginning, so that an address depends on what the thread did and not on the others, and
// is the same in every execution. Nothing is given back before the next execution begins.
//
// Thread safety: one system thread; its fibers say whose turn it is.

#ifndef LAB_EXPLORER_MACHINE_ARENA_H_
#define LAB_EXPLORER_MACHINE_ARENA_H_

#include <cstddef>
#include <vector>

namespace lab::explorer {

class Arena {
 public:
  struct Block {
    char* begin;
    size_t size;
  };

  // Regions for so many owners.
  explicit Arena(int owners);
  ~Arena();
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  // Everything that was allocated is gone.
  void Reset();
  // Who allocates from now on, on this system thread.
  void SetOwner(int owner);
  // The blocks allocated since the last call.
  std::vector<Block> TakeNew();

  // Is there one on this system thread? There is none where programs run on real threads.
  static bool Exists();
  // A zeroed block for the owner that was set last on this system thread; null if its region is
  // full. For QuarantineHeap::Options::source.
  static void* Allocate(size_t bytes);

 private:
  static constexpr size_t kRegion = size_t{64} << 20;

  char* memory_;
  std::vector<size_t> used_;
  int owner_ = 0;
  std::vector<Block> new_;
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_MACHINE_ARENA_H_
