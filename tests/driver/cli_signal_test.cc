// Ctrl-C and death of the lab: partial results are shown as such, and no child outlives it.

#include <csignal>
#include <string>

#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "tests/driver/shell.h"

namespace lab {
namespace {

// "first" ends at once, "second" hangs and announces itself on the FIFO.
std::string HangingCommand(const Fifo& fifo, const std::string& flags) {
  return "FAKE_FIFO=" + fifo.path() + " exec $LAB run hangs " + flags;
}

TEST(CliSignal, CtrlCEndsTheChildrenAndShowsPartialResults) {
  Fifo fifo;
  Started lab(HangingCommand(fifo, ""));
  fifo.AwaitRunning();
  kill(lab.pid(), SIGINT);
  const Shown shown = lab.Wait();
  EXPECT_EQ(shown.exit, 130);
  EXPECT_TRUE(fifo.AwaitAllDead());
  EXPECT_NE(shown.out.find("INTERRUPTED: partial results, 1 of 2 runs finished"), std::string::npos)
      << shown.out;
  EXPECT_NE(shown.out.find("as promised"), std::string::npos);
}

TEST(CliSignal, TermMarksTheJsonAsInterrupted) {
  Fifo fifo;
  Started lab(HangingCommand(fifo, "--format=json"));
  fifo.AwaitRunning();
  kill(lab.pid(), SIGTERM);
  const Shown shown = lab.Wait();
  EXPECT_EQ(shown.exit, 143);
  const nlohmann::json document = nlohmann::json::parse(shown.out, nullptr, false);
  ASSERT_FALSE(document.is_discarded()) << shown.out;
  EXPECT_EQ(document["interrupted"], true);
  EXPECT_EQ(document["runs"].size(), 1u);
}

TEST(CliSignal, CtrlCWhileATourMeasuresShowsWhatWasToldBefore) {
  Fifo fifo;
  Started lab("FAKE_FIFO=" + fifo.path() + " exec $LAB tour");
  fifo.AwaitRunning();
  kill(lab.pid(), SIGINT);
  const Shown shown = lab.Wait();
  EXPECT_EQ(shown.exit, 130);
  EXPECT_NE(shown.out.find("1. Two fakes"), std::string::npos) << shown.out;
  EXPECT_NE(shown.out.find("interrupted: what schemes cost"), std::string::npos) << shown.out;
  EXPECT_EQ(shown.out.find("What it comes to"), std::string::npos) << shown.out;
}

TEST(CliSignal, AChildDiesWithALabThatIsKilled) {
  Fifo fifo;
  Started lab(HangingCommand(fifo, ""));
  fifo.AwaitRunning();
  kill(lab.pid(), SIGKILL);
  EXPECT_EQ(lab.Wait().exit, 128 + SIGKILL);
  EXPECT_TRUE(fifo.AwaitAllDead());
}

TEST(CliSignal, AReaderThatLeavesIsAnOutputError) {
  const Shown shown = Started("{ $LAB run fine; echo $? >&2; } | true").Wait();
  // The reader may be gone before or after the last byte fits into the pipe: never a death by
  // signal.
  EXPECT_TRUE(shown.err.ends_with("74\n") || shown.err.ends_with("0\n")) << shown.err;
}

}  // namespace
}  // namespace lab
