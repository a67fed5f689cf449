// decrement_order: threads own one reference each to an object that they write into. Each drops its
// own by one atomic decrement; the last one reads what all have written, and frees. Which memory
// order must the decrement have?
//
// The count itself is right with any: what is at stake is whether the last one sees the others'
// writes, and whether its free comes after their last uses. No interleaving shows that; a search
// for races does.

#include <atomic>

#include "lab/explorer/programs/support/owned_payload.h"
#include "objects/base/replay_mem.h"
#include "objects/heap/audit_inline.h"
#include "objects/heap/deallocate.h"
#include "objects/schemes/atomic_only.h"

namespace lab::explorer {
namespace {

using objects::ReplayMem;

enum class Then { kNothing, kFence, kLoad };

// How a reference is given back: the decrement's order, and what the last one does after it.
template <std::memory_order kOrder, Then kThen>
struct Counting : objects::AtomicOnly<ReplayMem> {
  static bool Decref(Thread&, Count& count) {
    if (count.references.FetchSub(1, kOrder) != 1) return false;
    // Either pairs with the release half of the others' decrements.
    if (kThen == Then::kFence) ReplayMem::Fence(std::memory_order_acquire);
    if (kThen == Then::kLoad) count.references.Load(std::memory_order_acquire);
    return true;
  }
};

std::unique_ptr<Execution> Start(const Setup& setup) {
  using enum std::memory_order;
  const auto start = [&]<std::memory_order kOrder, Then kThen>() -> std::unique_ptr<Execution> {
    return std::make_unique<OwnedPayload<Counting<kOrder, kThen>>>(setup, Counted::kByOthers);
  };
  if (setup.scheme == "relaxed") return start.operator()<relaxed, Then::kNothing>();
  if (setup.scheme == "acquire") return start.operator()<acquire, Then::kNothing>();
  if (setup.scheme == "release") return start.operator()<release, Then::kNothing>();
  if (setup.scheme == "release_fence") return start.operator()<release, Then::kFence>();
  if (setup.scheme == "release_acquire_load") return start.operator()<release, Then::kLoad>();
  if (setup.scheme == "acq_rel") return start.operator()<acq_rel, Then::kNothing>();
  if (setup.scheme == "seq_cst") return start.operator()<seq_cst, Then::kNothing>();
  objects::Check(false, "no such variant");
  __builtin_unreachable();
}

}  // namespace

extern const Program kDecrementOrder;
const Program kDecrementOrder = {
    .name = "decrement_order",
    .summary = "threads write into an object and drop it; the last one reads it and frees it",
    .lesson =
        "release hands on what a thread did to the object, acquire receives it. Whoever frees must "
        "have received from all the others: both halves, or a release and then an acquire fence.",
    .variants = {{"relaxed", "fetch_sub relaxed", 0},
                 {"acquire", "fetch_sub acquire: nobody hands on what it did", 0},
                 {"release", "fetch_sub release: the last one receives nothing", 0},
                 {"release_fence", "fetch_sub release, the last one then an acquire fence",
                  kAllDamages},
                 {"release_acquire_load", "fetch_sub release, the last one then loads with acquire",
                  kAllDamages},
                 {"acq_rel", "fetch_sub acq_rel", kAllDamages},
                 {"seq_cst", "fetch_sub seq_cst", kAllDamages}},
    .start = Start,
};

}  // namespace lab::explorer
