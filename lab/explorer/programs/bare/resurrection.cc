// resurrection: an object whose last reference is gone brings itself back: its finalizer leaves a
// new reference where another thread finds it, and drops it.

#include "lab/explorer/programs/support/box.h"
#include "lab/explorer/programs/support/dispatch.h"
#include "lab/explorer/programs/support/promised.h"
#include "lab/explorer/programs/support/world_execution.h"
#include "objects/heap/audit_inline.h"
#include "objects/heap/deallocate.h"

namespace lab::explorer {
namespace {

template <class S>
class Resurrection : public WorldExecution<S> {
 public:
  using typename WorldExecution<S>::Obj;

  explicit Resurrection(const Setup& setup) : WorldExecution<S>(setup) {
    box_ = Box<S>::New(this->main());
    this->Await();
    this->MakeForA(
        [this](objects::Thread<S>& maker) { object_ = maker.template New<Phoenix>(kType); });
  }
  std::vector<Name> Names() const override {
    std::vector<Name> names = this->NamesOf(object_);
    names.push_back({box_->life.word(), sizeof(uint32_t), "box"});
    names.push_back({&box_->slot, sizeof box_->slot, "in the box"});
    names.push_back({&object_->risen, sizeof object_->risen, "risen"});
    return names;
  }

 private:
  struct Phoenix : objects::Object<S> {
    typename S::Memory::template Plain<bool> risen{false};
  };
  static constexpr objects::Type<S> kType{
      .name = "phoenix",
      .dealloc = [](objects::Thread<S>& thread,
                    Obj* object) { thread.Free(static_cast<Phoenix*>(object)); },
      .finalize =
          [](objects::Thread<S>& thread, Obj* object) {
            auto* self = static_cast<Resurrection*>(thread.tenant);
            auto* phoenix = static_cast<Phoenix*>(object);
            if (self == nullptr || phoenix->risen.Load()) return;  // once
            phoenix->risen.Store(true);
            self->box_->Put(thread, objects::NewRef(thread, object));
          },
  };

  void Body(objects::Thread<S>& thread, int index) override {
    thread.tenant = this;
    objects::SwitchPoint(thread, objects::SwitchPointAt::kCallOrLoop);
    if (index == 0) {
      objects::Decref(thread, static_cast<Obj*>(object_));
    } else {
      box_->Put(thread, nullptr);
    }
  }
  void Conclude(Ending* ending) override {
    objects::Decref(this->main(), static_cast<Obj*>(box_));
    ending->result = objects::Alive(static_cast<Obj*>(object_)) ? "alive" : "freed";
  }

  Box<S>* box_;
  Phoenix* object_;
};

}  // namespace

extern const Program kResurrection;
const Program kResurrection = {
    .name = "resurrection",
    .summary = "an object's finalizer brings it back, and another thread drops it for good",
    .lesson =
        "a dying object is given a reference while its finalizer runs. If there are more "
        "afterwards it lives on, and must be counted as if nothing had happened.",
    .excluded = AllIsSafe,
    .broken = {{"biased_lost_owner", Damage::kLeak, "BBBBBBBBBBBBBAAAAAAAAAAAAAAAAAAAAAAAAA"}},
    .start = StartUnderAny<Resurrection>,
};

}  // namespace lab::explorer
