// Objects to count: ints that are not small, so that nobody else knows of them.
//
// Thread safety: of the schemes.

#ifndef LAB_BENCH_CASES_ITEMS_H_
#define LAB_BENCH_CASES_ITEMS_H_

#include <array>

#include "lab/bench/cases/loop.h"
#include "objects/types/api.h"

namespace lab::bench {

template <class S>
using Items = std::array<objects::Object<S>*, kItems>;

// Each new, with one reference, which is the caller's.
template <class S>
Items<S> NewItems(objects::Thread<S>& thread) {
  Items<S> items;
  int64_t value = 1'000;
  for (objects::Object<S>*& item : items) item = objects::Api<S>::IntFromInt64(thread, ++value);
  return items;
}

template <class S>
void DropItems(objects::Thread<S>& thread, const Items<S>& items) {
  for (objects::Object<S>* item : items) objects::Decref(thread, item);
}

}  // namespace lab::bench

#endif  // LAB_BENCH_CASES_ITEMS_H_
