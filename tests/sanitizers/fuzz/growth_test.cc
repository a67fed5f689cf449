// No input makes the reader quadratic. Each text below is what some step would be slow on if it
// looked twice at what it has passed; four times as much of it may take about four times as long,
// not sixteen. Times are compared within one run and the best of a few counts: a busy machine only
// makes it slower.

#include <algorithm>
#include <chrono>
#include <limits>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "sanitizers/explain/parse/reader.h"

namespace sanitizers {
namespace {

constexpr size_t kSmall = 128 << 10;
constexpr int kTries = 7;
constexpr double kMost = 9;  // 4 is linear, 16 is quadratic
// Seconds below which the allocator and the caches are what is measured. A quadratic step takes
// longer than that on the small text already.
constexpr double kNoise = 1e-3;

std::string Repeated(std::string_view what, size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += what;
  return text;
}

double Seconds(const std::string& text) {
  const auto start = std::chrono::steady_clock::now();
  ReadAll(text);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void ExpectLinear(const std::string& head, std::string_view what) {
  const std::string small = head + Repeated(what, kSmall);
  const std::string large = head + Repeated(what, 4 * kSmall);
  double ratio = std::numeric_limits<double>::max();
  for (int i = 0; i < kTries && ratio > kMost; ++i) {
    const double first = Seconds(small), second = Seconds(large);
    ratio = std::min(ratio, second / std::max(first, kNoise));
  }
  EXPECT_LE(ratio, kMost) << "repeated: " << what;
}

const char kTitle[] = "==1==ERROR: AddressSanitizer: heap-use-after-free on address 0x1\n";

TEST(ReaderGrowth, LongLinesAreLinear) {
  for (std::string_view what : {"Sanitizer",
                                "Sanitizer:",
                                "ThreadSanitizer: ",
                                ": runtime error: ",
                                "/x: runtime error: ",
                                "SUMMARY: ",
                                "\x1b[",
                                "\x1b]",
                                "\x1b_",
                                "\x1b",
                                "\x1b[1\x1b",
                                "\x1b[1\x1b[0m31m",
                                "ubsan: ",
                                "##[",
                                " ##[error]/x",
                                ") at ",
                                "[ ",
                                "\r",
                                " /x",
                                "(",
                                ")",
                                "<",
                                "#0 ",
                                " #0 f",
                                "==1==",
                                "=",
                                "M0 => ",
                                "'",
                                "0x",
                                "+0x",
                                ":1",
                                " in ",
                                "Suppressions used:",
                                "[ RUN      ] ",
                                "operator<"}) {
    ExpectLinear("", what);
    ExpectLinear(kTitle, what);
    ExpectLinear(std::string(kTitle) + "    #0 0x1 in ", what);
  }
}

// What a path may begin with, as often as it fits, before a message without a line number.
TEST(ReaderGrowth, PathsBeforeAMessageAreLinear) {
  for (const std::string end :
       {": runtime error: x", ":1: runtime error: x", "): runtime error: x"}) {
    std::string small = Repeated(" /x", kSmall) + end, large = Repeated(" /x", 4 * kSmall) + end;
    double ratio = std::numeric_limits<double>::max();
    for (int i = 0; i < kTries && ratio > kMost; ++i) {
      const double first = Seconds(small), second = Seconds(large);
      ratio = std::min(ratio, second / std::max(first, kNoise));
    }
    EXPECT_LE(ratio, kMost) << end;
  }
}

TEST(ReaderGrowth, ManyLinesAreLinear) {
  for (std::string_view what :
       {"\n", "x\n", "#0 0x1 in f /x/a.c:1\n", "ThreadSanitizer:DEADLYSIGNAL\n", "#1\n", "* #0\n",
        "==1==ERROR: AddressSanitizer: x\n", "a.c:1:1: runtime error: x\n", "[ RUN      ] a\n",
        "SUMMARY: AddressSanitizer: x\n", "Thread T1 created by T0 here:\n",
        "    Mutex M1 created\n", "Direct leak of 1 byte(s)\n",
        "WARNING: ThreadSanitizer: x (pid=1)\n  Write of size 1 at\n",
        "ubsan: add-overflow by 0x1\n", "\x1b[0m\n", "gdb> #0 0x1 in f () at a.c:1\n",
        "a.c:1:1: note: _Nonnull x\n"}) {
    ExpectLinear("", what);
    ExpectLinear(kTitle, what);
  }
}

TEST(ReaderGrowth, ManyWritersAreLinear) {
  std::string small, large;
  for (int i = 0; i < 20'000; ++i) {
    std::string name;
    for (int n = i % 676; name.size() < 2; n /= 26) name += static_cast<char>('a' + n % 26);
    const std::string line = name + "| " + (i % 3 == 0 ? kTitle : "    #0 0x1 in f /x/a.c:1\n");
    if (i < 5'000) small += line;
    large += line;
  }
  double ratio = std::numeric_limits<double>::max();
  for (int i = 0; i < kTries && ratio > kMost; ++i) {
    ratio = std::min(ratio, Seconds(large) / std::max(Seconds(small), kNoise));
  }
  EXPECT_LE(ratio, kMost);
}

}  // namespace
}  // namespace sanitizers
