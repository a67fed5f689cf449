// weak_upgrade: a box knows an object without holding it, as a weak table or a cache does. A thread
// drops the object's last reference, which takes it out of the box before it is freed; others try
// to get a reference from the box.

#include <array>

#include "lab/explorer/programs/support/dispatch.h"
#include "lab/explorer/programs/support/finding.h"
#include "lab/explorer/programs/support/promised.h"
#include "lab/explorer/programs/support/world_execution.h"
#include "objects/heap/audit_inline.h"
#include "objects/heap/deallocate.h"

namespace lab::explorer {
namespace {

template <class S>
struct WeakBox : objects::Object<S> {
  using Obj = objects::Object<S>;
  typename S::Memory::template Plain<Obj*> slot;

  // A new reference to what is in it, null if that is dead or gone. The guard keeps its memory
  // where it is: who dies takes it first.
  Obj* Upgrade(objects::Thread<S>& thread) {
    objects::Operation<S> operation(thread, this);
    Obj* content = slot.Load();
    return content != nullptr && objects::TryIncref(thread, content) ? content : nullptr;
  }
  void Forget(objects::Thread<S>& thread) {
    objects::Operation<S> operation(thread, this);
    slot.Store(nullptr);
  }
  static constexpr objects::Type<S> kType{.name = "weak box",
                                          .dealloc = [](objects::Thread<S>& thread, Obj* object) {
                                            thread.Free(static_cast<WeakBox*>(object));
                                          }};
};

template <class S>
class WeakUpgrade : public WorldExecution<S> {
 public:
  using typename WorldExecution<S>::Obj;

  explicit WeakUpgrade(const Setup& setup) : WorldExecution<S>(setup), threads_(setup.threads) {
    box_ = this->main().template New<WeakBox<S>>(WeakBox<S>::kType);
    object_ = this->main().template New<Known>(kType);
    object_->box = box_;
    S::Watch(object_->count);
    box_->slot.Store(object_);
    this->Await();
  }
  std::vector<Name> Names() const override {
    std::vector<Name> names = this->NamesOf(object_);
    names.push_back({box_->life.word(), sizeof(uint32_t), "box"});
    names.push_back({&box_->slot, sizeof box_->slot, "in the box"});
    return names;
  }

 private:
  struct Known : objects::Object<S> {
    WeakBox<S>* box;
  };
  static constexpr objects::Type<S> kType{.name = "object",
                                          .dealloc = [](objects::Thread<S>& thread, Obj* object) {
                                            auto* known = static_cast<Known*>(object);
                                            known->box->Forget(thread);
                                            thread.Free(known);
                                          }};

  void Body(objects::Thread<S>& thread, int index) override {
    objects::SwitchPoint(thread, objects::SwitchPointAt::kCallOrLoop);
    if (index == 0) return objects::Decref(thread, static_cast<Obj*>(object_));
    Obj* object = box_->Upgrade(thread);
    upgraded_[index].Note(object != nullptr);
    if (object == nullptr) return;
    objects::SwitchPoint(thread, objects::SwitchPointAt::kCallOrLoop);
    objects::Decref(thread, object);
  }
  void Conclude(Ending* ending) override {
    int64_t upgraded = 0;
    for (int i = 1; i < threads_; ++i) upgraded += upgraded_[i].value();
    ending->result = "upgraded " + std::to_string(upgraded);
    objects::Decref(this->main(), static_cast<Obj*>(box_));
  }

  const int threads_;
  WeakBox<S>* box_;
  Known* object_;
  std::array<Finding, kMaxThreads> upgraded_;
};

}  // namespace

extern const Program kWeakUpgrade;
const Program kWeakUpgrade = {
    .name = "weak_upgrade",
    .summary = "a thread drops the last reference, others try to get one by a weak reference",
    .lesson =
        "`if it is alive: incref` is two steps, and the object dies between them. What is asked "
        "and what is done must be one: a compare-exchange that never takes a count of 0 to 1, or "
        "a GIL around both.",
    .excluded = AllIsSafe,
    .broken = {{"check_then_incref", Damage::kUseAfterFree, "BBBAABB"}},
    .start = StartUnderAny<WeakUpgrade>,
};

}  // namespace lab::explorer
