#include "sanitizers/explain/output/stack_view.h"

#include <algorithm>

#include "sanitizers/console/text.h"
#include "sanitizers/explain/finding/own_frame.h"
#include "sanitizers/explain/parse/short_name.h"

namespace sanitizers {

StackView View(const Stack& stack, std::string_view root, int frames) {
  std::vector<bool> own;
  for (const Frame& frame : stack.frames) own.push_back(IsBelowRoot(frame, root));
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
