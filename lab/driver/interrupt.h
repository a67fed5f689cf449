// Ctrl-C and SIGTERM as a value to ask for. The runner's children live in process groups of their
// own, so the terminal's Ctrl-C reaches the lab alone, and the lab decides: end the children, show
// what there is, leave with 128 + signal.
//
// Thread safety: install once from main; ask from anywhere.

#ifndef LAB_DRIVER_INTERRUPT_H_
#define LAB_DRIVER_INTERRUPT_H_

namespace lab {

// Also ignores SIGPIPE: a reader that went away is an output error with a message, not a silent
// end.
void CatchInterrupts();

// The signal that asked the lab to stop, or 0.
int InterruptedBy();

// In a child: signals do what they do to any program.
void RestoreDefaultSignals();

}  // namespace lab

#endif  // LAB_DRIVER_INTERRUPT_H_
