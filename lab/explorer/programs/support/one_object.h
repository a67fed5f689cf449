// Threads that do nothing but take and drop references to one object.

#ifndef LAB_EXPLORER_PROGRAMS_SUPPORT_ONE_OBJECT_H_
#define LAB_EXPLORER_PROGRAMS_SUPPORT_ONE_OBJECT_H_

#include <string>

#include "lab/explorer/programs/support/dispatch.h"
#include "lab/explorer/programs/support/world_execution.h"

namespace lab::explorer {

template <class S>
class OneObject : public WorldExecution<S> {
 public:
  // `owners` references exist when the threads begin, one of them main's.
  OneObject(const Setup& setup, int owners) : WorldExecution<S>(setup) {
    object_ = this->NewObject();
    for (int i = 1; i < owners; ++i) objects::Incref(this->main(), object_);
    born_with_ = owners;
    this->Await();
  }
  std::vector<Name> Names() const override { return this->NamesOf(object_); }

 protected:
  // The result is what the count has changed by; it should be 0, or `gain`. Main gives its `owned`
  // references back.
  void ConcludeCount(int gain, int owned, Ending* ending) {
    ending->stored = this->Stored(object_);
    ending->references = objects::Alive(object_) ? object_->life.references() : 0;
    const int64_t change = ending->stored - born_with_;
    ending->result = (change > 0 ? "+" : "") + std::to_string(change);
    if (change != gain) ending->damages |= Bit(Damage::kLostUpdate);
    if (change != gain) return this->Keep(object_);  // to give it back would do more damage
    for (int i = 0; i < owned; ++i) objects::Decref(this->main(), object_);
  }

  // The result is whether the object is still there.
  void ConcludeFate(Ending* ending) {
    ending->stored = this->Stored(object_);
    ending->result =
        objects::Alive(object_) ? "alive, count " + std::to_string(ending->stored) : "freed";
  }

  typename WorldExecution<S>::Obj* object_;
  int born_with_;
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_PROGRAMS_SUPPORT_ONE_OBJECT_H_
