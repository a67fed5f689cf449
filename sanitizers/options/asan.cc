// AddressSanitizer's options, with LeakSanitizer's, compiled into every program of the asan preset.
// ASAN_OPTIONS and LSAN_OPTIONS in the environment are read later and win.
//
// Runs before the runtime is ready: this file is compiled without instrumentation, and the hooks
// may do nothing but return a literal.

#include "sanitizers/options/symbolizer.h"

// detect_leaks: a count that never reaches zero is half of the lab's story.
// exitcode=1 is ASan's own default, spelled out because tests pin it.
// detect_stack_use_after_return: an object on a dead stack frame is a dead object too.
SANITIZER_HOOK const char* __asan_default_options() {
  return "detect_leaks=1:halt_on_error=1:exitcode=1:detect_stack_use_after_return=1:"
         "check_initialization_order=1:strict_init_order=1:strict_string_checks="
         "1" SYMBOLIZER_OPTION;
}

// No exitcode here. Beside ASan the two runtimes share one exit code and the last writer wins: with
// LeakSanitizer's usual 23 a use after free would end with 23 as well (measured with clang 19).
SANITIZER_HOOK const char* __lsan_default_options() { return "print_suppressions=0"; }
