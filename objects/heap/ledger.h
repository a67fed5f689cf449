// The ledger: what was allocated and freed in a world, and what went wrong on the way.
//
// Every attached thread keeps its own page (plain words, no sharing, nothing a sanitizer could take
// for synchronisation between the threads under study); the world adds the pages up as threads
// detach.
//
// Thread safety: a page belongs to one thread.

#ifndef OBJECTS_HEAP_LEDGER_H_
#define OBJECTS_HEAP_LEDGER_H_

#include <cstdint>
#include <string>
#include <vector>

namespace objects {

// kPinned is damage prevented: a count that would have wrapped, or was given back too often, stays
// as it is.
enum class Damage { kEarlyFree, kDoubleFree, kUseAfterFree, kPinned };
const char* DamageName(Damage damage);
// "early free of a int: stored count 0, references that exist 1"
std::string DescribeDamage(Damage damage, const char* type_name, int64_t stored,
                           int64_t references);

struct Ledger {
  int64_t allocated = 0;  // objects
  int64_t freed = 0;
  int64_t buffers_allocated = 0;  // item arrays and tables behind objects
  int64_t buffers_freed = 0;
  int64_t early_frees = 0;      // freed while references existed
  int64_t double_frees = 0;     // asked to be freed again
  int64_t uses_after_free = 0;  // operations that met a dead object
  int64_t pinned = 0;           // counts that stay as they are: their objects live for ever
  int64_t evicted = 0;          // blocks that left the quarantine: their next use is not noticed
  std::vector<std::string> incidents;  // the first few, named

  static constexpr size_t kMaxIncidents = 8;

  int64_t live() const { return allocated - freed; }
  void Record(Damage damage, const char* type_name, int64_t stored, int64_t references);
  void Add(const Ledger& page);
};

}  // namespace objects

#endif  // OBJECTS_HEAP_LEDGER_H_
