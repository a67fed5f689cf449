// lazy_cache: a thread that finds a cache empty makes the object and publishes it. Several may make
// one; all but one must give theirs back and take the one that was published.

#include <array>

#include "lab/explorer/programs/support/box.h"
#include "lab/explorer/programs/support/dispatch.h"
#include "lab/explorer/programs/support/finding.h"
#include "lab/explorer/programs/support/promised.h"
#include "lab/explorer/programs/support/world_execution.h"

namespace lab::explorer {
namespace {

template <class S>
class LazyCache : public WorldExecution<S> {
 public:
  using typename WorldExecution<S>::Obj;

  explicit LazyCache(const Setup& setup)
      : WorldExecution<S>(setup), setup_(setup), cache_(Box<S>::New(this->main())) {
    this->Await();
  }
  std::vector<Name> Names() const override {
    return {{&cache_->slot, sizeof cache_->slot, "cache"},
            {&cache_->count, sizeof cache_->count, "cache's header"}};
  }

 private:
  void Body(objects::Thread<S>& thread, int index) override {
    objects::SwitchPoint(thread, objects::SwitchPointAt::kCallOrLoop);
    Obj* object = cache_->Get(thread);
    if (object == nullptr) {
      objects::SwitchPoint(thread, objects::SwitchPointAt::kCallOrLoop);
      Obj* mine = this->NewObject(thread);
      object = cache_->GetOrPut(thread, mine);
      objects::Decref(thread, mine);
    }
    got_[index].Note(static_cast<int64_t>(reinterpret_cast<intptr_t>(object)));
    objects::Decref(thread, object);
  }
  void Conclude(Ending* ending) override {
    bool one = true;
    for (int i = 1; i < setup_.threads; ++i) one = one && got_[i].value() == got_[0].value();
    ending->result = one ? "one object" : "two objects";
    if (!one) ending->damages |= Bit(Damage::kLostUpdate);
    if (Obj* object = cache_->slot.Load()) {
      ending->stored = this->Stored(object);
      ending->references = objects::Alive(object) ? object->life.references() : 0;
    }
    objects::Decref(this->main(), static_cast<Obj*>(cache_));
  }

  const Setup setup_;
  Box<S>* const cache_;
  std::array<Finding, kMaxThreads> got_;  // which object each thread was given
};

}  // namespace

extern const Program kLazyCache;
const Program kLazyCache = {
    .name = "lazy_cache",
    .summary = "threads make a cached object when there is none yet",
    .lesson =
        "`if it is missing: put mine` is one step or it is wrong. Unguarded, both threads find "
        "nothing, both put theirs, and the first one's is lost: its users hold another object "
        "than everybody after them, and the cache's reference to it leaks.",
    .excluded = AllIsSafe,
    .start = StartUnder<LazyCache>,
};

}  // namespace lab::explorer
