// Ctrl-C and SIGTERM as a value to ask for, so that a command ends in order: children ended, no
// half-written file left behind, what there is shown, and then the exit code 128 + signal.
//
// Thread safety: install once from main; ask from anywhere.

#ifndef SANITIZERS_CONSOLE_INTERRUPT_H_
#define SANITIZERS_CONSOLE_INTERRUPT_H_

namespace console {

// Also ignores SIGPIPE and SIGXFSZ: a reader that went away, or a limit on the size of files, is an
// output error with a message, not a silent end.
void CatchInterrupts();

// The signal that asked to stop, or 0.
int InterruptedBy();

// In a child: signals do what they do to any program.
void RestoreDefaultSignals();

}  // namespace console

#endif  // SANITIZERS_CONSOLE_INTERRUPT_H_
