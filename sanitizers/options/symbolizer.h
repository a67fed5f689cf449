// The fragment of a sanitizer's options that names the symbolizer, if the build found one.
//
// The runtimes look for a program called `llvm-symbolizer`; Debian installs `llvm-symbolizer-19`.
// Without one every frame of a report is a bare address, and nobody learns anything from it.

#ifndef SANITIZERS_OPTIONS_SYMBOLIZER_H_
#define SANITIZERS_OPTIONS_SYMBOLIZER_H_

#ifdef SANITIZER_SYMBOLIZER
#define SYMBOLIZER_OPTION ":external_symbolizer_path=" SANITIZER_SYMBOLIZER
#else
#define SYMBOLIZER_OPTION ""
#endif

// The runtime looks its hook up by name: it must be visible and must not be dropped by the linker.
#define SANITIZER_HOOK extern "C" __attribute__((visibility("default"), used))

#endif  // SANITIZERS_OPTIONS_SYMBOLIZER_H_
