// ThreadSanitizer's options, compiled into every program of the tsan preset, so that a test, a
// debugger and a user who types the program's name all see the same report and the same exit code.
// TSAN_OPTIONS in the environment is read later and wins.
//
// Runs before the runtime is ready: this file is compiled without instrumentation, and the hook may
// do nothing but return a literal.

#include "sanitizers/options/symbolizer.h"

// halt_on_error: the first race is the lesson; after it the program's state means nothing.
// exitcode=66: told apart from the lab's own codes (0, 1, 2, 70, 124).
// second_deadlock_stack: a lock inversion shows where each of the two locks was taken.
// history_size: how far back the *other* thread's stack can still be restored (0…7). A scheme's
// loop runs long between the two halves of a race; 4 keeps that stack without slowing the tests.
SANITIZER_HOOK const char* __tsan_default_options() {
  return "halt_on_error=1:exitcode=66:second_deadlock_stack=1:history_size=4" SYMBOLIZER_OPTION;
}
