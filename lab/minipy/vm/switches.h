// Who ran what: what `--trace-switches` prints, as the tutorials list thread A's and thread B's
// operations; and the switch point before every operation.
//
// Thread safety: the record is under its mutex.

#ifndef LAB_MINIPY_VM_SWITCHES_H_
#define LAB_MINIPY_VM_SWITCHES_H_

#include <cstdint>
#include <string>

#include "lab/minipy/code/code.h"
#include "lab/minipy/vm/state.h"
#include "objects/base/mutex.h"

namespace minipy {

class Switches {
 public:
  // Thread `ident` is about to run the instruction; prints it if another thread ran the last one,
  // after that thread's last one.
  void Runs(int64_t ident, const Code& code, int word);

 private:
  std::string Describe(const Code& code, int word) const;

  objects::Mutex mutex_;
  int64_t last_ident_ ABSL_GUARDED_BY(mutex_) = 0;
  std::string last_ ABSL_GUARDED_BY(mutex_);
};

template <class S>
bool SwitchesEveryOp(ThreadState<S>& state) {
  return state.interpreter.switches != nullptr ||
         state.thread.world().options().scheme.switch_points == objects::SwitchPoints::kEveryOp;
}

// Before an instruction of the every-op model. False with KeyboardInterrupt.
template <class S>
bool SwitchBefore(ThreadState<S>& state, Frame<S>* frame);

}  // namespace minipy

#endif  // LAB_MINIPY_VM_SWITCHES_H_
