// Ctrl-C as a flag that the main thread takes as KeyboardInterrupt.
//
// A signal that arrives just before a thread begins to wait does not end the wait. So the signal
// comes again, every few milliseconds, until the flag has been taken: whatever the main thread
// waits for, one of them finds it waiting.
//
// Thread safety: one at a time in the process; the flag belongs to the threads that look at it.

#ifndef LAB_MINIPY_VM_INTERRUPT_H_
#define LAB_MINIPY_VM_INTERRUPT_H_

#include <atomic>

namespace minipy {

// While it exists, SIGINT sets `flag`; afterwards it does nothing. It reaches the threads that do
// not block it.
class InterruptsSet {
 public:
  explicit InterruptsSet(std::atomic<bool>& flag);
  ~InterruptsSet();
  InterruptsSet(const InterruptsSet&) = delete;
  InterruptsSet& operator=(const InterruptsSet&) = delete;
};

}  // namespace minipy

#endif  // LAB_MINIPY_VM_INTERRUPT_H_
