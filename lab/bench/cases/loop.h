// The loop in which every piece of work is done: the same for schemes, floors and peers, or their
// difference would be that of two loops.
//
// Thread safety: values.

#ifndef LAB_BENCH_CASES_LOOP_H_
#define LAB_BENCH_CASES_LOOP_H_

#include <cstdint>

#include "objects/heap/world.h"

namespace lab::bench {

// So many objects are used in turn: one count's store is out of the way of its next load, and what
// is measured is how many can be done, not how long one waits for the other.
inline constexpr int kItems = 64;
// From one switch point to the next. How often something is done is a multiple of it.
inline constexpr int kOperationsPerTurn = 2 * kItems;

// operation(i), 0 <= i < kOperationsPerTurn, again and again.
template <class Operation>
[[gnu::always_inline]] inline void Repeat(int64_t times, const Operation& operation) {
  for (int64_t done = 0; done < times; done += kOperationsPerTurn) {
    for (int i = 0; i < kOperationsPerTurn; ++i) operation(i);
  }
}

template <class S, class Operation>
[[gnu::always_inline]] inline void Repeat(objects::Thread<S>& thread, int64_t times,
                                          const Operation& operation) {
  for (int64_t done = 0; done < times; done += kOperationsPerTurn) {
    for (int i = 0; i < kOperationsPerTurn; ++i) operation(i);
    SwitchPoint(thread, objects::SwitchPointAt::kCallOrLoop);
  }
}

}  // namespace lab::bench

#endif  // LAB_BENCH_CASES_LOOP_H_
