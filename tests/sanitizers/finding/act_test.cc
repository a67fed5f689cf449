// What a stack did to the object: the first known function decides, unless somebody's own code
// comes before it.

#include "sanitizers/explain/finding/act.h"

#include <string>

#include "gtest/gtest.h"
#include "tests/sanitizers/finding/reports.h"

namespace sanitizers {
namespace {

Stack Of(const std::vector<std::string>& functions, bool files = true) {
  Stack stack;
  for (const std::string& function : functions) {
    Frame frame;
    frame.number = static_cast<int>(stack.frames.size());
    frame.function = function;
    if (files) frame.file = "/x/a.cc";
    stack.frames.push_back(frame);
  }
  return stack;
}

Deed DeedOf(const std::vector<std::string>& functions) {
  return ActOf(Of(functions), TestKnowledge()).deed;
}

TEST(Act, TheFirstKnownFunctionDecides) {
  EXPECT_EQ(DeedOf({"Incref", "Decref"}), Deed::kIncref);
  EXPECT_EQ(DeedOf({"Plumbing", "Decref"}), Deed::kDecref);
  EXPECT_EQ(DeedOf({"std::move<int>", "Get"}), Deed::kContentsRead);
  EXPECT_EQ(DeedOf({"Work", "Incref"}), Deed::kNone);
  EXPECT_EQ(DeedOf({}), Deed::kNone);
}

TEST(Act, AFreeKnowsTheDecrefThatCausedIt) {
  const Act act = ActOf(Of({"free", "Work", "Dealloc", "Decref"}), TestKnowledge());
  EXPECT_EQ(act.deed, Deed::kFree);
  ASSERT_NE(act.releaser, nullptr);
  EXPECT_EQ(act.releaser->function, "Decref");
  EXPECT_EQ(ActOf(Of({"free", "Work"}), TestKnowledge()).releaser, nullptr);
}

TEST(Act, ADestructorUnderADecrefEndsTheObject) {
  EXPECT_TRUE(ActOf(Of({"A::~A", "Decref"}), TestKnowledge()).Ends());
  EXPECT_FALSE(ActOf(Of({"A::~A", "Work"}), TestKnowledge()).Ends());
}

TEST(Act, ALockInsideACountingFunctionIsTheCounts) {
  EXPECT_EQ(DeedOf({"Acquire", "Incref"}), Deed::kIncref);
  EXPECT_EQ(DeedOf({"Acquire", "Work", "Work", "Work", "Incref"}), Deed::kLock);
}

TEST(Act, DeepBelowIsTooDeep) {
  std::vector<std::string> functions(20, "Plumbing");
  functions.push_back("Incref");
  EXPECT_EQ(DeedOf(functions), Deed::kNone);
}

}  // namespace
}  // namespace sanitizers
