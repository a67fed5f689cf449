// Compiler attributes the lab leans on, named for what they are for.
//
// A sanitizer report is only a lesson if its frame #0 is the line that teaches. Memory accessors
// are therefore inlined without debug info of their own: the report then shows their caller.

#ifndef OBJECTS_BASE_ATTRIBUTES_H_
#define OBJECTS_BASE_ATTRIBUTES_H_

#if defined(__clang__)
#define OBJECTS_ACCESSOR [[gnu::always_inline, gnu::nodebug]] inline
// No sanitizer sees what happens inside, and nothing inside orders what happens outside: for the
// machinery that forces or watches a race without hiding it.
#define OBJECTS_UNSEEN [[gnu::noinline, clang::disable_sanitizer_instrumentation]]
// What is rarely called, out of line: keeps what its caller has in registers.
#define OBJECTS_RARE [[gnu::noinline, gnu::cold, clang::preserve_most]]
#else
#define OBJECTS_ACCESSOR [[gnu::always_inline]] inline
#define OBJECTS_UNSEEN [[gnu::noinline, gnu::no_sanitize("thread", "address")]]
#define OBJECTS_RARE [[gnu::noinline, gnu::cold]]
#endif
#define OBJECTS_INLINE [[gnu::always_inline]] inline

#endif  // OBJECTS_BASE_ATTRIBUTES_H_
