// A shortened stack shows our own frames and says how many it hides; it never shows nothing.

#include "sanitizers/explain/output/stack_view.h"

#include <string>
#include <utility>
#include <vector>

#include "gtest/gtest.h"

namespace sanitizers {
namespace {

Stack StackOf(const std::vector<std::pair<std::string, std::string>>& frames) {
  Stack stack;
  for (const auto& [function, file] : frames) {
    Frame frame;
    frame.number = static_cast<int>(stack.frames.size());
    frame.function = function;
    frame.file = file;
    stack.frames.push_back(frame);
  }
  return stack;
}

// "0 2: 1 more"
std::string Shown(const Stack& stack, std::string_view root, int frames) {
  const StackView view = View(stack, root, frames);
  std::string text;
  for (const Frame* frame : view.shown) text += std::to_string(frame->number) + " ";
  if (!text.empty()) text.pop_back();
  return text + ": " + Hidden(view);
}

TEST(StackView, HidesLibrariesInterceptorsAndStartUp) {
  const Stack stack = StackOf({{"malloc", ""},
                               {"Run(int)", "/src/a.cc"},
                               {"void std::__invoke_impl<int>(int)", "/usr/include/invoke.h"},
                               {"__libc_start_call_main", "csu/../nptl/start.h"},
                               {"", ""}});
  EXPECT_EQ(Shown(stack, "", 4), "1: 4 of libraries");
}

TEST(StackView, WithARootOnlyWhatIsBelowIsOurs) {
  const Stack stack =
      StackOf({{"A()", "/opt/boost/a.h"}, {"B()", "/src/b.cc"}, {"C()", "/src/c.cc"}});
  EXPECT_EQ(Shown(stack, "/src", 4), "1 2: 1 of libraries");
  EXPECT_EQ(Shown(stack, "/src", 1), "1: 1 more, 1 of libraries");
  EXPECT_EQ(Shown(stack, "", 4), "0 1 2: ");
}

TEST(StackView, WithoutAnyFrameBelowTheRootTheOthersAreShown) {
  EXPECT_EQ(Shown(StackOf({{"A()", "/opt/a.h"}, {"std::f()", "/opt/f.h"}}), "/src", 4),
            "0: 1 of libraries");
}

TEST(StackView, AStackOfLibrariesOnlyIsShownAsItIs) {
  EXPECT_EQ(Shown(StackOf({{"malloc", ""}, {"", ""}}), "/src", 4), "0 1: ");
  EXPECT_EQ(Shown(StackOf({{"malloc", ""}, {"", ""}}), "/src", 1), "0: 1 more");
}

TEST(StackView, TheCulpritIsShownWhereverItIs) {
  Stack stack = StackOf({{"memcpy", ""}, {"Run()", "/src/a.cc"}});
  stack.frames[0].culprit = true;
  EXPECT_EQ(Shown(stack, "/src", 4), "0 1: ");
}

TEST(StackView, AnEmptyStackShowsNothing) { EXPECT_EQ(Shown(Stack(), "/src", 4), ": "); }

}  // namespace
}  // namespace sanitizers
