#include "tests/sanitizers/finding/reports.h"

#include <algorithm>
#include <utility>

#include "gtest/gtest.h"
#include "sanitizers/explain/parse/reader.h"

namespace sanitizers {
namespace {

std::string Frames(const std::vector<std::string>& functions) {
  std::string text;
  for (size_t i = 0; i < functions.size(); ++i) {
    std::string name = functions[i];
    text += "    #" + std::to_string(i) + " ";
    if (name.ends_with("!")) {
      name.pop_back();
      text += name + " <null> (lab+0x" + std::to_string(i + 1) + ")\n";
    } else {
      text += name + "() /x/" + name + ".cc:" + std::to_string(10 + i) + ":3 (lab+0x1)\n";
    }
  }
  return text + "\n";
}

Primitive Known(std::string function, Deed deed, bool fence = false) {
  Primitive primitive;
  primitive.family = "test";
  primitive.function = std::move(function);
  primitive.deed = deed;
  primitive.fence = fence;
  return primitive;
}

}  // namespace

const Knowledge& TestKnowledge() {
  static const Knowledge knowledge(
      Knowledge::BuiltIn().kinds(),
      {Known("Incref", Deed::kIncref), Known("Decref", Deed::kDecref),
       Known("FenceDecref", Deed::kDecref, true), Known("Get", Deed::kContentsRead),
       Known("Set", Deed::kContentsWrite), Known("GetAttr", Deed::kAttribute),
       Known("free", Deed::kFree), Known("malloc", Deed::kPlumbing), Known("Acquire", Deed::kLock),
       Known("NewObject", Deed::kAllocate), Known("Plumbing", Deed::kPlumbing)},
      {});
  return knowledge;
}

std::string RaceText(const SideText& first, const SideText& second, const std::string& location,
                     const std::string& kind) {
  std::string previous = second.access;
  previous[0] = static_cast<char>(previous[0] - 'A' + 'a');
  return "==================\nWARNING: ThreadSanitizer: " + kind + " (pid=1)\n  " + first.access +
         " at 0x100 by " + first.thread + first.locks + ":\n" + Frames(first.functions) +
         "  Previous " + previous + " at 0x100 by " + second.thread + second.locks + ":\n" +
         Frames(second.functions) + location + "\nSUMMARY: ThreadSanitizer: " + kind +
         " /x/a.cc:1 in f\n==================\n";
}

std::string AddressText(const std::string& kind, const std::vector<std::string>& access,
                        const std::vector<std::string>& freed) {
  return "==1==ERROR: AddressSanitizer: " + kind + " on address 0x100 at pc 0x1 bp 0x2 sp 0x3\n" +
         "READ of size 8 at 0x100 thread T2\n" + Frames(access) +
         "0x100 is located 0 bytes inside of 32-byte region [0x100,0x120)\n"
         "freed by thread T1 here:\n" +
         Frames(freed) + "previously allocated by thread T0 here:\n" +
         Frames({"malloc!", "NewObject", "main"}) + "SUMMARY: AddressSanitizer: " + kind +
         " /x/a.cc:1 in f\n";
}

std::vector<Finding> ExplainText(const std::string& text, const std::string& root) {
  std::vector<Report> reports = ReadAll(text);
  EXPECT_EQ(reports.size(), 1u) << text;
  if (reports.empty()) return {};
  return Explain(std::move(reports.front()), TestKnowledge(), {.root = root});
}

bool Follows(const Finding& finding, Consequence consequence) {
  return std::find(finding.consequences.begin(), finding.consequences.end(), consequence) !=
         finding.consequences.end();
}

}  // namespace sanitizers
