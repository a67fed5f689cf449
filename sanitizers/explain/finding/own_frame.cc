#include "sanitizers/explain/finding/own_frame.h"

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <string>

#include "sanitizers/explain/parse/scan.h"
#include "sanitizers/explain/parse/short_name.h"

namespace sanitizers {
namespace {

// What runs before main, before a thread's function, and between abort() and the signal.
bool IsTheSystems(std::string_view function) {
  for (std::string_view name :
       {"_start", "start", "start_thread", "thread_start", "_pthread_start", "call_init",
        "_dl_init", "_dl_start_user", "raise", "gsignal", "abort", "__GI_abort", "__GI_raise",
        "pthread_kill", "asan_thread_start", "BaseThreadInitThunk", "RtlUserThreadStart"}) {
    if (function == name) return true;
  }
  return StartsWithAny(function,
                       {"__libc_start_", "clone", "__clone", "__pthread_kill", "___pthread_kill",
                        "__scrt_", "__interceptor_", "___interceptor_", "__gthread_"});
}

// clang names the object file of its runtime, g++ the source: "msan.cpp.o",
// "lsan_interceptors.cpp".
bool IsSanitizersFile(std::string_view file) {
  const std::string_view name = file.substr(file.find_last_of("/\\") + 1);
  return file == name &&
         StartsWithAny(name, {"asan_", "tsan_", "msan", "lsan_", "ubsan_", "hwasan", "sanitizer_"});
}

bool IsSystemsModule(std::string_view path) {
  const std::string_view name = path.substr(path.find_last_of("/\\") + 1);
  return StartsWithAny(
      name, {"libasan.", "libtsan.", "liblsan.", "libubsan.", "libhwasan.", "libclang_rt.",
             "clang_rt.", "libc.so", "libc-2", "ld-linux", "libstdc++.", "libc++", "libpthread",
             "libsystem_", "ntdll.dll", "KERNEL32.DLL", "ucrtbase.dll"});
}

bool ManagesMemory(const Frame& frame, const Knowledge& knowledge) {
  const Primitive* primitive = knowledge.Match(frame);
  return primitive != nullptr && (primitive->deed == Deed::kAllocate ||
                                  primitive->deed == Deed::kFree || IsAllocator(frame));
}

// A name and no line: an interceptor and the standard library are known by name, the rest is
// somebody's own.
bool IsNamelessOrSystems(const Frame& frame, const Knowledge& knowledge) {
  if (IsSystemsModule(frame.module)) return true;
  if (frame.function.empty()) return frame.module.empty();
  Frame named = frame;
  named.file = "?";
  if (IsLibrary(named)) return true;
  const Primitive* primitive = knowledge.Match(frame);
  return primitive != nullptr &&
         (primitive->deed == Deed::kPlumbing || primitive->deed == Deed::kFree);
}

}  // namespace

bool IsAllocator(const Frame& frame) {
  // No return type and no class: what precedes the parameters is the name.
  const std::string_view name =
      std::string_view(frame.function).substr(0, frame.function.find('('));
  for (std::string_view one :
       {"malloc", "calloc", "realloc", "reallocarray", "aligned_alloc", "memalign",
        "posix_memalign", "__interceptor_malloc", "__interceptor_calloc"}) {
    if (name == one) return true;
  }
  return name.starts_with("operator new");
}

bool IsLibrary(const Frame& frame) {
  // Without a line it is an interceptor, or a library that was built without.
  if (frame.file.empty()) return true;
  for (std::string_view place :
       {"/libsanitizer/", "compiler-rt/lib/", "sysdeps/", "/rustc/", "sanitizer_common"}) {
    if (Has(frame.file, place)) return true;
  }
  if (Has(frame.file, "/include/") && Has(frame.file, "/c++/")) return true;
  if (IsSanitizersFile(frame.file)) return true;
  const std::string name = ShortName(frame.function);
  return StartsWithAny(name, {"std::", "__gnu_cxx::", "core::", "alloc::", "__asan_",
                              "__asan::", "__tsan_", "__tsan::", "__sanitizer", "__lsan_",
                              "__lsan::", "__msan_", "__msan::", "__ubsan_", "__ubsan::"}) ||
         IsTheSystems(name);
}

bool IsBelowRoot(const Frame& frame, std::string_view root) {
  return !root.empty() && !frame.file.empty() && BelowRoot(frame.file, root) != frame.file;
}

int OwnFrame(const Stack& stack, std::string_view root, const Knowledge& knowledge) {
  // Every object of a program may come from one allocator and go back to it: who called it tells.
  const bool memory = stack.role == Role::kAllocation || stack.role == Role::kFree ||
                      (!stack.frames.empty() && ManagesMemory(stack.frames[0], knowledge));
  const auto below = [&](const Frame& frame) { return IsBelowRoot(frame, root); };
  const auto no_library = [&](const Frame& frame) {
    if (IsLibrary(frame)) return false;
    const Primitive* primitive = knowledge.Match(frame);
    return primitive == nullptr || primitive->deed != Deed::kPlumbing;
  };
  const auto called = [&](const Frame& frame) {
    return !memory || !ManagesMemory(frame, knowledge);
  };
  const std::function<bool(const Frame&)> best_first[] = {
      [&](const Frame& frame) { return below(frame) && called(frame); },
      below,
      [&](const Frame& frame) { return no_library(frame) && called(frame); },
      no_library,
      [&](const Frame& frame) {
        return frame.file.empty() && !IsNamelessOrSystems(frame, knowledge);
      },
  };
  for (const auto& is_own : best_first) {
    const auto it = std::find_if(stack.frames.begin(), stack.frames.end(), is_own);
    if (it != stack.frames.end()) return static_cast<int>(it - stack.frames.begin());
  }
  return stack.frames.empty() ? -1 : 0;
}

}  // namespace sanitizers
