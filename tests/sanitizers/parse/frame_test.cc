// One stack line in every form that the sanitizers have: what is printed is kept, to the column.

#include "sanitizers/explain/parse/frame.h"

#include <ostream>
#include <string>

#include "gtest/gtest.h"

namespace sanitizers {
namespace {

struct Case {
  const char* line;
  const char* function;
  const char* file;
  int line_number = 0, column = 0;
  const char* module = "";
  uint64_t offset = 0, address = 0;
};

const Case kCases[] = {
    {"#0 Incref(int*) /x/count.h:7:3 (lab+0x1f) (BuildId: 49da)", "Incref(int*)", "/x/count.h", 7,
     3, "lab", 0x1f},
    {"#0 Incref(int*) /x/count.h:7 (lab+0x1f)", "Incref(int*)", "/x/count.h", 7, 0, "lab", 0x1f},
    {"#3 0x55d3 in main /x/a.cc:9:1", "main", "/x/a.cc", 9, 1, "", 0, 0x55d3},
    {"#3 0x55d3 in main (/x/lab+0x2) (BuildId: 12)", "main", "", 0, 0, "/x/lab", 2, 0x55d3},
    {"#3 0x55d3  (/x y/lab (old)+0x2)", "", "", 0, 0, "/x y/lab (old)", 2, 0x55d3},
    {"#3 0x55d3 (<unknown module>)", "", "", 0, 0, "<unknown module>", 0, 0x55d3},
    {"#2 <null> <null> (libstdc++.so.6+0xd4) (BuildId: 28)", "", "", 0, 0, "libstdc++.so.6", 0xd4},
    {"#2 free <null> (lab+0x5)", "free", "", 0, 0, "lab", 5},
    {"#2 main <null>:108922928 (a.out:x86_64+0xf8d)", "main", "", 0, 0, "a.out:x86_64", 0xf8d},
    {"#0 0x104 in Run(int)+0x1c (a.out:arm64+0x3f4c)", "Run(int)", "", 0, 0, "a.out:arm64", 0x3f4c,
     0x104},
    {"#1 0x104 in -[Foo bar:baz:] Foo.mm:12", "-[Foo bar:baz:]", "Foo.mm", 12, 0, "", 0, 0x104},
    {"#0 0x7ff6 in main C:\\Program Files\\my app\\a.cpp:5:2", "main",
     "C:\\Program Files\\my app\\a.cpp", 5, 2, "", 0, 0x7ff6},
    {"#0 0x7ff6 in f<int> D:\\a.cpp(5,3)", "f<int>", "D:\\a.cpp", 5, 3, "", 0, 0x7ff6},
    {"#4 malloc ../../../../src/libsanitizer/tsan/x.cpp:647 (libtsan.so.2+0x3f)", "malloc",
     "../../../../src/libsanitizer/tsan/x.cpp", 647, 0, "libtsan.so.2", 0x3f},
    {"#0 bool operator< <int>(int, int) /x/a b/stl.h:3:1", "bool operator< <int>(int, int)",
     "/x/a b/stl.h", 3, 1},
    {"#0 std::ostream& operator<<(std::ostream&, Foo) foo/bar.cc:7:3 (l+0x1)",
     "std::ostream& operator<<(std::ostream&, Foo)", "foo/bar.cc", 7, 3, "l", 1},
    {"#0 void Run<(lambda at /src/a b.cc:3:4)>(int) /src/c.cc:1:2 (x+0x1)",
     "void Run<(lambda at /src/a b.cc:3:4)>(int)", "/src/c.cc", 1, 2, "x", 1},
    {"#0 0x5 in <a::Arc<T> as core::Drop>::drop /rustc/x.rs:1", "<a::Arc<T> as core::Drop>::drop",
     "/rustc/x.rs", 1, 0, "", 0, 5},
    {"#0 0x5 in operator delete(void*) (/x/lab+0x9)", "operator delete(void*)", "", 0, 0, "/x/lab",
     9, 5},
    {"#0 0x5 in CheckUnwind() msan.cpp.o", "CheckUnwind()", "msan.cpp.o", 0, 0, "", 0, 5},
};

void PrintTo(const Case& one, std::ostream* out) { *out << one.line; }

class FrameForms : public testing::TestWithParam<Case> {};

TEST_P(FrameForms, KeepsAllThatIsPrinted) {
  const Case& want = GetParam();
  Frame frame;
  ASSERT_TRUE(ParseFrame(std::string("    ") + want.line, &frame));
  EXPECT_EQ(frame.function, want.function);
  EXPECT_EQ(frame.file, want.file);
  EXPECT_EQ(frame.line, want.line_number);
  EXPECT_EQ(frame.column, want.column);
  EXPECT_EQ(frame.module, want.module);
  EXPECT_EQ(frame.offset, want.offset);
  EXPECT_EQ(frame.address, want.address);
  EXPECT_FALSE(frame.culprit);
}

INSTANTIATE_TEST_SUITE_P(Frame, FrameForms, testing::ValuesIn(kCases));

TEST(Frame, TheCulpritMarkIsRead) {
  Frame frame;
  ASSERT_TRUE(ParseFrame("  * #12 Incref(int*) /x/count.h:7:3 (lab+0x1f)", &frame));
  EXPECT_TRUE(frame.culprit);
  EXPECT_EQ(frame.number, 12);
  EXPECT_EQ(frame.function, "Incref(int*)");
}

TEST(Frame, OtherLinesAreNone) {
  Frame frame;
  for (const char* line : {"", "#", "#0", "# 1 a", "#x f", "#99999999999999999999 f /x.c:1",
                           "#1-2 f", "*", "Write of size 8", "#0\tx y #"}) {
    const bool is_frame = ParseFrame(line, &frame);
    EXPECT_TRUE(!is_frame || std::string(line) == "#0\tx y #") << line;
  }
}

TEST(Frame, AWordAfterANumberIsNotCredible) {
  Frame frame;
  ASSERT_TRUE(ParseFrame("#1 priority", &frame));
  EXPECT_FALSE(IsCredible(frame));
  ASSERT_TRUE(ParseFrame("#1 f /x/a.cc:3", &frame));
  EXPECT_TRUE(IsCredible(frame));
}

TEST(Frame, ALineCutWithinTheModuleKeepsTheRest) {
  for (const char* end : {" (BuildId: 49", " (lab+0x1f", " (lab+0x1f) (Buil"}) {
    Frame frame;
    ASSERT_TRUE(ParseFrame(std::string("#0 Run(int) /x/a.cc:7:17") + end, &frame));
    EXPECT_EQ(frame.function, "Run(int)") << end;
    EXPECT_EQ(frame.file, "/x/a.cc") << end;
    EXPECT_EQ(frame.column, 17) << end;
  }
}

TEST(Frame, HugeNumbersAreHeldInBounds) {
  Frame frame;
  ASSERT_TRUE(ParseFrame("#0 f /x/a.cc:99999999999:88888888888", &frame));
  EXPECT_EQ(frame.line, std::numeric_limits<int>::max());
  ASSERT_TRUE(ParseFrame("#0 f /x/a.cc:99999999999999999999999:1", &frame));
  EXPECT_GE(frame.line, 0);
}

TEST(IsDebuggers, KnowsGdbsFrames) {
  Frame frame;
  for (const char* line :
       {"#0  0x0000555555555139 in wait (lock=0x7ff0, f=g(int)) at wait.c:7",
        "#12 0x00007ffff7c29d90 in start_thread () from /lib/x86_64-linux-gnu/libc.so.6"}) {
    ASSERT_TRUE(ParseFrame(line, &frame)) << line;
    EXPECT_TRUE(IsDebuggers(frame)) << line;
  }
  for (const char* line : {"#0 0x5 in (anonymous namespace)::f(int) /x/a.c:3:1",
                           "#0 AddOne() at /x/a.cc:7:17", "#0 0x5 in f /x/a.c:3"}) {
    ASSERT_TRUE(ParseFrame(line, &frame)) << line;
    EXPECT_FALSE(IsDebuggers(frame)) << line;
  }
}

}  // namespace
}  // namespace sanitizers
