// A shortened report keeps what teaches: what was found, where, and by whom; not the template
// arguments.

#include "sanitizers/report/shorten.h"

#include "gtest/gtest.h"

namespace sanitizers {
namespace {

TEST(ShortName, DropsArgumentsParametersAndReturnTypes) {
  EXPECT_EQ(ShortName("main"), "main");
  EXPECT_EQ(ShortName("a::B<c::D<e>>::F(a::B<c::D<e>>&, int) const"), "a::B::F");
  EXPECT_EQ(ShortName("void a::Run<b::C>(a::D<b::C>*)"), "a::Run");
  EXPECT_EQ(ShortName("std::vector<int> a::(anonymous namespace)::Get<1>()"), "a::Get");
  EXPECT_EQ(ShortName("a::Run(int)::'lambda'(int)::operator()(int) const"),
            "a::Run::'lambda'::operator");
}

TEST(ShortName, WhatIsOnlyParenthesesStaysAsItIs) { EXPECT_EQ(ShortName("<null>"), "<null>"); }

constexpr char kReport[] =
    "WARNING: ThreadSanitizer: data race (pid=7)\n"
    "  Write of size 8 at 0x7200 by thread T1:\n"
    "    #0 objects::Incref<objects::NoLock<objects::RealMem>>(int) /x/a.h:3:5 (lab+0x1) (BuildId: "
    "12)\n"
    "    #1 void std::__invoke_impl<int>(int) /usr/include/invoke.h:61:14 (lab+0x2)\n"
    "    #2 <null> <null> (libstdc++.so.6+0xd44a2) (BuildId: 28)\n"
    "    #3 lab::Run(int) /x/b.cc:9:1 (lab+0x3)\n"
    "    #4 main /x/c.cc:1:1 (lab+0x4)\n"
    "\n"
    "SUMMARY: ThreadSanitizer: data race /x/a.h:3:5 in objects::Incref<int>(int)\n";

TEST(Shortened, KeepsTheFirstFramesOfOurOwn) {
  EXPECT_EQ(Shortened(kReport, 2),
            "WARNING: ThreadSanitizer: data race (pid=7)\n"
            "  Write of size 8 at 0x7200 by thread T1:\n"
            "    #0 objects::Incref /x/a.h:3:5\n"
            "    #3 lab::Run /x/b.cc:9:1\n"
            "\n"
            "SUMMARY: ThreadSanitizer: data race /x/a.h:3:5 in objects::Incref\n");
}

TEST(Shortened, EveryStackKeepsItsOwnFrames) {
  const std::string twice = std::string(kReport) + kReport;
  EXPECT_EQ(Shortened(twice, 1), Shortened(kReport, 1) + Shortened(kReport, 1));
}

TEST(Shortened, WhatIsNoFrameIsKept) {
  EXPECT_EQ(Shortened("#x\n    # 1\n#\n#0\n", 1), "#x\n    # 1\n#\n#0\n");
  EXPECT_EQ(Shortened("", 1), "");
}

}  // namespace
}  // namespace sanitizers
