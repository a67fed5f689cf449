// Counting without a scheme: by hand, as floors that no scheme can be below, and by libraries, as
// peers.
//
// Thread safety: pure functions over values.

#ifndef LAB_BENCH_CASES_COUNTERS_H_
#define LAB_BENCH_CASES_COUNTERS_H_

#include <vector>

#include "lab/bench/cases/case.h"

namespace lab::bench {

inline constexpr char kPlain[] = "plain";         // an addition and a subtraction
inline constexpr char kLockXadd[] = "lock_xadd";  // the same with a LOCK prefix each
inline constexpr char kCmpxchg[] = "cmpxchg";     // a loop around a compare-and-exchange each
inline constexpr char kSharedPtr[] = "std::shared_ptr";

enum class Which {
  kFloors,  // for several threads on the same objects: none that would go wrong
  kAll,     // and peers
};

// Each takes a reference and gives it back: on one object, or over kItems in turn. Threads do so on
// the same objects, which are made by the first.
std::vector<Peer> PairsOnOne(int threads, Which which);
std::vector<Peer> PairsOverMany(int threads, Which which);
// Floors of one thread on one object, while another one does the same.
std::vector<Peer> PairsBesideAnother();
// Floors of several threads, each over objects of its own.
std::vector<Peer> PairsOnOwn();

}  // namespace lab::bench

#endif  // LAB_BENCH_CASES_COUNTERS_H_
