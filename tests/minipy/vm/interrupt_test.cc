// Ctrl-C ends a wait also if it came before the wait began.

#include "lab/minipy/vm/interrupt.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <cerrno>

namespace minipy::test {
namespace {

TEST(Interrupt, ComesAgainUntilItIsTaken) {
  alarm(60);  // a wait that nothing ends is a failed test
  std::atomic<bool> flag{false};
  {
    const InterruptsSet interrupts(flag);
    raise(SIGINT);  // is over before the wait begins
    EXPECT_TRUE(flag.load());
    EXPECT_EQ(pause(), -1);
    EXPECT_EQ(errno, EINTR);
    EXPECT_TRUE(flag.load()) << "nobody has taken it";
    EXPECT_EQ(pause(), -1);
  }
  alarm(0);
}

TEST(Interrupt, ComesNoMoreOnceItIsTaken) {
  std::atomic<bool> flag{false};
  const InterruptsSet interrupts(flag);
  raise(SIGINT);
  EXPECT_TRUE(flag.exchange(false));
  while (usleep(50'000) != 0) {  // the one that was under way finds it taken, and is the last
  }
  EXPECT_FALSE(flag.load());
}

TEST(Interrupt, DoesNothingWhereNobodyListens) {
  std::atomic<bool> flag{false};
  {
    const InterruptsSet interrupts(flag);
  }
  raise(SIGINT);
  EXPECT_FALSE(flag.load());
}

}  // namespace
}  // namespace minipy::test
