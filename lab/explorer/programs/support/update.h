// `x += 1` as an interpreter does it: read, change and write are three operations, with a switch
// point before each. `lab run` and the explorer run this same code, so that a schedule means the
// same to both.
//
// Thread safety: Update is called by many threads at once; that is the experiment.

#ifndef LAB_EXPLORER_PROGRAMS_SUPPORT_UPDATE_H_
#define LAB_EXPLORER_PROGRAMS_SUPPORT_UPDATE_H_

#include "objects/types/api.h"

namespace lab {

// One update by `how`, which has Read (new), Change(value) (new) and Write(value); `lock` may be
// null. What goes wrong in an object that is dead is in the ledger; here it only ends the update
// early.
template <class S, class How>
void Update(objects::Thread<S>& thread, const How& how, objects::Object<S>* lock) {
  using objects::SwitchPoint;
  using objects::SwitchPointAt;
  using Py = objects::Api<S>;
  SwitchPoint(thread, SwitchPointAt::kCallOrLoop);
  if (lock != nullptr) {
    Py::LockAcquire(thread, lock, true);
    SwitchPoint(thread, SwitchPointAt::kOp);
  }
  objects::Object<S>* value = how.Read(thread);
  SwitchPoint(thread, SwitchPointAt::kOp);
  objects::Object<S>* changed = value != nullptr ? how.Change(thread, value) : nullptr;
  SwitchPoint(thread, SwitchPointAt::kOp);
  if (changed != nullptr) how.Write(thread, changed);
  objects::XDecref(thread, changed);
  objects::XDecref(thread, value);
  thread.ClearError();
  if (lock != nullptr) {
    SwitchPoint(thread, SwitchPointAt::kOp);
    Py::LockRelease(thread, lock);
  }
}

// counter.count += 1
template <class S>
struct CountAttribute {
  using Py = objects::Api<S>;
  using Obj = objects::Object<S>;
  Obj* counter;
  Obj* name;
  Obj* one;

  Obj* Read(objects::Thread<S>& thread) const { return Py::ObjectGetAttr(thread, counter, name); }
  Obj* Change(objects::Thread<S>& thread, Obj* value) const {
    return Py::NumberAdd(thread, value, one);
  }
  void Write(objects::Thread<S>& thread, Obj* value) const {
    Py::ObjectSetAttr(thread, counter, name, value);
  }
};

}  // namespace lab

#endif  // LAB_EXPLORER_PROGRAMS_SUPPORT_UPDATE_H_
