// weak_upgrade: a thread drops the last reference to an object while others, who know only where it
// is, try to get one. The count outlives the object, as in the control block of a std::shared_ptr:
// looking at it is no use of the object.

#include <array>

#include "lab/explorer/programs/support/finding.h"
#include "lab/explorer/programs/support/world_execution.h"
#include "objects/base/replay_mem.h"
#include "objects/schemes/atomic_count.h"
#include "objects/schemes/gil.h"

namespace lab::explorer {
namespace {

using objects::ReplayMem;

// Each returns a new reference, or null if the object is dead.
struct LoadThenIncref {
  template <class S>
  static objects::Object<S>* Upgrade(objects::Thread<S>& thread, objects::Object<S>* object) {
    return S::Stored(object->count) > 0 ? objects::NewRef(thread, object) : nullptr;
  }
};
// Never brings a count of 0 back. It tries again only after another thread has changed the count,
// so the number of turns is bounded by what the others do.
struct CompareExchange {
  template <class S>
  static objects::Object<S>* Upgrade(objects::Thread<S>&, objects::Object<S>* object) {
    auto& references = object->count.references;
    // Relaxed: what orders the uses of the object against its death are the decrements.
    int64_t seen = references.Load(std::memory_order_relaxed);
    while (seen != 0) {
      if (references.CompareExchange(seen, seen + 1, std::memory_order_relaxed,
                                     std::memory_order_relaxed)) {
        object->life.Took();
        return object;
      }
    }
    return nullptr;
  }
};

template <class S, class How>
class WeakUpgrade : public WorldExecution<S> {
 public:
  using typename WorldExecution<S>::Obj;

  explicit WeakUpgrade(const Setup& setup)
      : WorldExecution<S>(setup), threads_(setup.threads), object_(this->NewObject()) {
    this->Await();
  }
  std::vector<Name> Names() const override {
    return {{&object_->count, sizeof object_->count, "count"},
            {object_->life.word(), sizeof(uint32_t), "object"}};
  }

 private:
  void Body(objects::Thread<S>& thread, int index) override {
    objects::SwitchPoint(thread, objects::SwitchPointAt::kCallOrLoop);
    if (index == 0) return objects::Decref(thread, object_);
    Obj* object = How::Upgrade(thread, object_);
    upgraded_[index].Note(object != nullptr);
    if (object == nullptr) return;
    objects::SwitchPoint(thread, objects::SwitchPointAt::kCallOrLoop);
    objects::Decref(thread, object);
  }
  void Conclude(Ending* ending) override {
    ending->stored = this->Stored(object_);
    int64_t upgraded = 0;
    for (int i = 1; i < threads_; ++i) upgraded += upgraded_[i].value();
    ending->result = "upgraded " + std::to_string(upgraded);
  }

  const int threads_;
  Obj* const object_;
  std::array<Finding, kMaxThreads> upgraded_;
};

std::unique_ptr<Execution> Start(const Setup& setup) {
  using AtomicCount = objects::AtomicCount<ReplayMem>;
  using Gil = objects::Gil<ReplayMem>;
  if (setup.scheme == "naive") {
    return std::make_unique<WeakUpgrade<AtomicCount, LoadThenIncref>>(setup);
  }
  if (setup.scheme == "naive_gil") return std::make_unique<WeakUpgrade<Gil, LoadThenIncref>>(setup);
  objects::Check(setup.scheme == "compare_exchange", "no such variant");
  return std::make_unique<WeakUpgrade<AtomicCount, CompareExchange>>(setup);
}

}  // namespace

extern const Program kWeakUpgrade;
const Program kWeakUpgrade = {
    .name = "weak_upgrade",
    .summary = "a thread drops the last reference, others try to get one by a weak reference",
    .lesson =
        "`if it is alive: incref` is two steps, and the object dies between them. What is asked "
        "and what is done must be one: a compare-exchange that never takes a count of 0 to 1, or "
        "a GIL around both.",
    .variants = {{"naive", "atomic counts; load, and incref if it is not 0", 0},
                 {"naive_gil", "the same with plain counts, under the GIL", kAllDamages},
                 {"compare_exchange", "atomic counts; from n to n + 1, never from 0", kAllDamages}},
    .start = Start,
};

}  // namespace lab::explorer
