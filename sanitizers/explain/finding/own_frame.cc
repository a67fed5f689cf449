#include "sanitizers/explain/finding/own_frame.h"

#include <algorithm>
#include <initializer_list>

#include "sanitizers/explain/finding/explain.h"
#include "sanitizers/explain/parse/scan.h"

namespace sanitizers {
namespace {

bool IsStartUp(std::string_view function) {
  return StartsWithAny(function, {"__libc_start_", "_start", "start_thread", "clone", "__clone",
                                  "asan_thread_start", "BaseThreadInitThunk", "RtlUserThreadStart",
                                  "__scrt_", "thread_start", "_pthread_start"});
}

}  // namespace

bool IsLibrary(const Frame& frame) {
  // Without a line it is an interceptor, or a library that was built without.
  if (frame.file.empty()) return true;
  for (std::string_view place : {"/include/c++/", "/libsanitizer/", "compiler-rt/lib/", "sysdeps/",
                                 "/rustc/", "sanitizer_common"}) {
    if (Has(frame.file, place)) return true;
  }
  const std::string name = ShortName(frame.function);
  return StartsWithAny(name, {"std::", "__gnu_cxx::", "core::", "alloc::", "__interceptor_",
                              "___interceptor_", "__asan_", "__tsan_", "__sanitizer", "__lsan_",
                              "__msan_", "__ubsan_"}) ||
         IsStartUp(name);
}

bool IsBelowRoot(const Frame& frame, std::string_view root) {
  return !root.empty() && !frame.file.empty() && BelowRoot(frame.file, root) != frame.file;
}

int OwnFrame(const Stack& stack, std::string_view root) {
  const auto index = [&](auto it) {
    return it == stack.frames.end() ? -1 : static_cast<int>(it - stack.frames.begin());
  };
  int own = index(std::find_if(stack.frames.begin(), stack.frames.end(),
                               [&](const Frame& frame) { return IsBelowRoot(frame, root); }));
  if (own < 0) {
    own = index(std::find_if_not(stack.frames.begin(), stack.frames.end(), IsLibrary));
  }
  return own < 0 && !stack.frames.empty() ? 0 : own;
}

}  // namespace sanitizers
