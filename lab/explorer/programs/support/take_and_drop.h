// A reference is taken and dropped, again and again: what an interpreter does to an object that it
// passes around. `lab run refcount_race` and the explorer run this same code, so that a schedule
// means the same to both.
//
// Thread safety: called by many threads at once, for one object; that is the experiment.

#ifndef LAB_EXPLORER_PROGRAMS_SUPPORT_TAKE_AND_DROP_H_
#define LAB_EXPLORER_PROGRAMS_SUPPORT_TAKE_AND_DROP_H_

#include <cstdint>

#include "objects/heap/world.h"

namespace lab {

// REQUIRES: somebody holds a reference to the object meanwhile.
template <class S>
void TakeAndDrop(objects::Thread<S>& thread, objects::Object<S>* object, int64_t times) {
  using objects::SwitchPoint;
  using objects::SwitchPointAt;
  for (int64_t i = 0; i < times; ++i) {
    SwitchPoint(thread, SwitchPointAt::kCallOrLoop);
    objects::Incref(thread, object);
    SwitchPoint(thread, SwitchPointAt::kOp);
    objects::Decref(thread, object);
  }
}

}  // namespace lab

#endif  // LAB_EXPLORER_PROGRAMS_SUPPORT_TAKE_AND_DROP_H_
