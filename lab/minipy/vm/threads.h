// Python threads: system threads that are attached to the world.
//
// Thread safety: any thread may start another.

#ifndef LAB_MINIPY_VM_THREADS_H_
#define LAB_MINIPY_VM_THREADS_H_

#include <cstddef>
#include <functional>

#include "lab/minipy/vm/state.h"

namespace minipy {

// Deep recursion of Python through C++ (a sort key that sorts, a `__repr__` that prints) needs a
// deep C++ stack, deeper still when a sanitizer widens its frames. Only what is used is ever
// touched.
#if defined(SANITIZER_NONE)
inline constexpr size_t kThreadStackBytes = size_t{64} << 20;
#else
inline constexpr size_t kThreadStackBytes = size_t{256} << 20;
#endif

// Starts a detached system thread with such a stack, SIGINT blocked: Ctrl-C is the main thread's.
// False if the system has no more.
bool StartSystemThread(std::function<void()> body);
// Runs `body` on a thread with such a stack and waits for it.
void RunOnDeepStack(const std::function<void()>& body);

// Runs callable(*arguments, **keywords) on a new Python thread; keywords may be null. Its ident; -1
// with RuntimeError.
template <class S>
int64_t StartPythonThread(ThreadState<S>& state, Object<S>* callable, Object<S>* arguments,
                          Object<S>* keywords, bool daemon);
// Waits, without the GIL, until all threads that are no daemons have left the world, or for Ctrl-C.
template <class S>
void WaitForThreads(ThreadState<S>& state);

}  // namespace minipy

#endif  // LAB_MINIPY_VM_THREADS_H_
