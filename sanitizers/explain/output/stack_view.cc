#include "sanitizers/explain/output/stack_view.h"

#include <algorithm>
#include <initializer_list>

#include "sanitizers/console/text.h"
#include "sanitizers/explain/finding/explain.h"

namespace sanitizers {
namespace {

bool StartsWithAny(std::string_view text, std::initializer_list<std::string_view> with) {
  return std::any_of(with.begin(), with.end(),
                     [&](std::string_view one) { return text.starts_with(one); });
}

bool Contains(std::string_view text, std::initializer_list<std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return text.find(part) != text.npos; });
}

// Before main and before a thread's own function.
bool IsStartUp(std::string_view function) {
  return StartsWithAny(function, {"__libc_start_", "_start", "start_thread", "clone", "__clone",
                                  "asan_thread_start", "BaseThreadInitThunk", "RtlUserThreadStart",
                                  "__scrt_", "thread_start", "_pthread_start"});
}

// What has no source is an interceptor, or was built without line numbers.
bool IsLibrary(const Frame& frame) {
  if (frame.file.empty() ||
      Contains(frame.file, {"/include/c++/", "/libsanitizer/", "compiler-rt/lib/", "/sysdeps/",
                            "/rustc/", "sanitizer_common"})) {
    return true;
  }
  const std::string name = ShortName(frame.function);
  return IsStartUp(name) ||
         StartsWithAny(name, {"std::", "__gnu_cxx::", "core::", "alloc::", "__interceptor_",
                              "___interceptor_", "__asan_", "__tsan_", "__sanitizer_", "__lsan_",
                              "__msan_", "__ubsan_"});
}

bool IsBelow(const Frame& frame, std::string_view root) {
  return !root.empty() && !frame.file.empty() && BelowRoot(frame.file, root) != frame.file;
}

}  // namespace

StackView View(const Stack& stack, std::string_view root, int frames) {
  std::vector<bool> own;
  for (const Frame& frame : stack.frames) own.push_back(IsBelow(frame, root));
  const auto none = [&] { return std::find(own.begin(), own.end(), true) == own.end(); };
  if (none()) {
    for (size_t i = 0; i < own.size(); ++i) own[i] = !IsLibrary(stack.frames[i]);
  }
  if (none()) own.assign(own.size(), true);
  StackView view;
  for (size_t i = 0; i < own.size(); ++i) {
    const Frame& frame = stack.frames[i];
    if (!own[i] && !frame.culprit) {
      ++view.others;
    } else if (static_cast<int>(view.shown.size()) < frames) {
      view.shown.push_back(&frame);
    } else {
      ++view.more;
    }
  }
  return view;
}

std::string Hidden(const StackView& view) {
  using console::Cat;
  if (view.others == 0) return view.more == 0 ? "" : Cat(view.more, " more");
  const std::string of_libraries = Cat(view.others, " of libraries");
  return view.more == 0 ? of_libraries : Cat(view.more, " more, ", of_libraries);
}

}  // namespace sanitizers
