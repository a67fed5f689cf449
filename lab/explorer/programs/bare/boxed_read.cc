// boxed_read: a thread puts another object into a box of its own and drops the box, others, for
// whom main keeps it, take a new reference to what is in it. new_reference_read in a bare world:
// the box stands for a list. Under biased counts the box is guarded without a lock until others
// come.

#include "lab/explorer/programs/support/box.h"
#include "lab/explorer/programs/support/dispatch.h"
#include "lab/explorer/programs/support/promised.h"
#include "lab/explorer/programs/support/world_execution.h"
#include "objects/heap/audit_inline.h"
#include "objects/heap/deallocate.h"

namespace lab::explorer {
namespace {

template <class S>
class BoxedRead : public WorldExecution<S> {
 public:
  using typename WorldExecution<S>::Obj;

  explicit BoxedRead(const Setup& setup) : WorldExecution<S>(setup) {
    this->Await();
    this->MakeForA([this](objects::Thread<S>& maker) {
      box_ = Box<S>::New(maker);
      first_ = this->NewObject(maker);
      box_->Put(maker, first_);
    });
    this->Resume();
    objects::Incref(this->main(), static_cast<Obj*>(box_));
    this->Await();
  }
  std::vector<Name> Names() const override {
    return {{first_->life.word(), sizeof(uint32_t), "item"},
            {box_->life.word(), sizeof(uint32_t), "box"},
            {&box_->slot, sizeof box_->slot, "in the box"}};
  }

 private:
  void Body(objects::Thread<S>& thread, int index) override {
    objects::SwitchPoint(thread, objects::SwitchPointAt::kCallOrLoop);
    if (index == 0) {
      box_->Put(thread, this->NewObject(thread));
      objects::Decref(thread, static_cast<Obj*>(box_));
    } else {
      objects::XDecref(thread, box_->Get(thread));
    }
  }
  void Conclude(Ending* ending) override {
    ending->result = objects::Alive(first_) ? "alive" : "freed";
    objects::Decref(this->main(), static_cast<Obj*>(box_));
  }

  Box<S>* box_ = nullptr;
  Obj* first_ = nullptr;
};

}  // namespace

extern const Program kBoxedRead;
const Program kBoxedRead = {
    .name = "boxed_read",
    .summary =
        "a thread replaces what is in its box and drops it, others take references to what is in "
        "it",
    .lesson =
        "between reading where an item is and taking a reference to it the item dies, unless one "
        "guard lies around both.",
    .excluded = AllIsSafe,
    .broken = {{"early_unlock", Damage::kUseAfterFree, "BBAAAAAB"}},
    .start = StartUnderAny<BoxedRead>,
};

}  // namespace lab::explorer
