#include "sanitizers/explain/parse/test_log.h"

#include <utility>

#include "sanitizers/explain/parse/scan.h"

namespace sanitizers {
namespace {

// "12/340 Testing: name"
bool IsProgress(std::string_view text) {
  int64_t number = 0;
  text = TrimLeft(text);
  return !text.empty() && EatNumber(text, &number) && Eat(text, "/") && !text.empty() &&
         EatNumber(text, &number) && text.empty();
}

// "Suite.Name (12 ms)", "Suite.Name, where GetParam() = …"
std::string_view TestName(std::string_view text) {
  return text.substr(0, text.find_first_of(" ,\t"));
}

}  // namespace

std::optional<TestEnd> TestLog::Take(std::string_view line) {
  // Most lines that come here hold a sanitizer's name and no test: one look for all of
  // GoogleTest's.
  const size_t bracket = Find(line, "[ ");
  std::string_view rest = bracket == kNowhere ? std::string_view() : line.substr(bracket);
  if (const size_t at = Find(line, " Testing: ");
      at != kNowhere && IsProgress(line.substr(0, at))) {
    ctest_ = TrimRight(line.substr(at + 10));
    gtest_.clear();
  } else if (EatThrough(rest, "[ RUN      ] ")) {
    gtest_ = TestName(rest);
  } else if (!ctest_.empty() && StartsWithAny(line, {"Test Passed.", "Test Failed."})) {
    TestEnd end{std::exchange(ctest_, ""), line.starts_with("Test Passed.")};
    gtest_.clear();
    return end;
  } else if (EatThrough(rest, "[       OK ] ") || EatThrough(rest, "[  FAILED  ] ")) {
    if (TestName(rest) != gtest_) return std::nullopt;  // the list of failures at the end
    TestEnd end{std::exchange(gtest_, ""), Has(line, "[       OK ] ")};
    if (ctest_.empty()) return end;
  }
  return std::nullopt;
}

}  // namespace sanitizers
