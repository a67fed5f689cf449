// Where explain's result goes, and what happens if it cannot go there.

#include <sys/stat.h>
#include <unistd.h>

#include <string>

#include "gtest/gtest.h"
#include "tests/sanitizers/explain/command.h"

namespace sanitizers {
namespace {

using shell::Contents;
using shell::Folder;

class Output : public testing::Test {
 protected:
  const Folder folder_;
  const std::string log_ = folder_.Write("a.log", RaceIn("a.cc"));
};

TEST_F(Output, IsTheSameInAFileAsOnStdout) {
  const Shown shown = Explained("--format=json " + log_);
  const Shown file = Explained("--format=json --output=" + folder_.Path("out") + " " + log_);
  EXPECT_EQ(file.exit, 1);
  EXPECT_EQ(file.out, "");
  EXPECT_EQ(file.err, shown.err);
  EXPECT_EQ(Contents(folder_.Path("out")), shown.out);
  EXPECT_EQ(folder_.List(), "a.log out");
}

TEST_F(Output, ADashIsStdout) {
  const Shown shown = Explained("--output=- " + log_);
  EXPECT_TRUE(Has(shown.out, "a.cc:12"));
  EXPECT_EQ(folder_.List(), "a.log");
}

TEST_F(Output, AFullDiskIsExit74AndOneLine) {
  const std::string line = "explain: stdout could not be written: No space left on device\n";
  for (const std::string arguments : {"", "--format=sarif ", "--help "}) {
    const Shown shown = Explained(arguments + log_ + " > /dev/full");
    EXPECT_EQ(shown.exit, 74) << arguments;
    EXPECT_EQ(shown.err, line) << arguments;
  }
  const Shown shown = Explained("--output=/dev/full " + log_);
  EXPECT_EQ(shown.exit, 74);
  EXPECT_EQ(shown.err, "explain: /dev/full could not be written: No space left on device\n");
}

TEST_F(Output, ADiskThatFillsUpKeepsTheOldFile) {
  const std::string old = folder_.Write("out", "old");
  // In blocks of 512 bytes: less than any of the formats needs.
  const Shown shown = Started("ulimit -f 1; exec $EXPLAIN --format=json --output=" + old + " " +
                              log_ + " 2> /dev/null")
                          .Wait();
  EXPECT_EQ(shown.exit, 74);
  EXPECT_EQ(Contents(old), "old");
  EXPECT_EQ(folder_.List(), "a.log out");
}

TEST_F(Output, AFolderThatCannotBeWrittenIsKnownBeforeTheLogIsRead) {
  const std::string nowhere = folder_.Path("no/such/out");
  // Nobody writes into the pipe, so reading it would never end.
  const Shown shown =
      Started("mkfifo " + folder_.Path("pipe") +
              " && exec timeout 20 $EXPLAIN --output=" + nowhere + " " + folder_.Path("pipe"))
          .Wait();
  EXPECT_EQ(shown.exit, 74);
  EXPECT_EQ(shown.err,
            "explain: " + nowhere + " could not be written: No such file or directory\n");
}

TEST_F(Output, AFolderIsNoFile) {
  const Shown shown = Explained("--output=" + folder_.path() + " " + log_);
  EXPECT_EQ(shown.exit, 74);
  EXPECT_TRUE(Has(shown.err, "could not be written: Is a directory")) << shown.err;
}

TEST_F(Output, AFolderWithoutWritePermissionIsExit74) {
  if (geteuid() == 0) GTEST_SKIP() << "root may write anywhere";
  chmod(folder_.path().c_str(), 0500);
  const Shown shown = Explained("--output=" + folder_.Path("out") + " " + log_);
  chmod(folder_.path().c_str(), 0700);
  EXPECT_EQ(shown.exit, 74);
  EXPECT_TRUE(Has(shown.err, "Permission denied")) << shown.err;
}

TEST_F(Output, AClosedStdoutIsExit74) {
  const Shown shown = Explained(log_ + " >&-");
  EXPECT_EQ(shown.exit, 74);
  EXPECT_TRUE(Has(shown.err, "stdout could not be written")) << shown.err;
}

TEST_F(Output, AClosedStdoutDoesNoHarmIfTheResultGoesToAFile) {
  EXPECT_EQ(Explained("--output=" + folder_.Path("out") + " " + log_ + " >&- 2>&-").exit, 1);
  EXPECT_TRUE(Has(Contents(folder_.Path("out")), "a.cc:12"));
}

TEST_F(Output, ColourComesOnlyWhenAskedOrOnATerminal) {
  EXPECT_FALSE(Has(Explained(log_).out, "\033["));
  EXPECT_TRUE(Has(Explained("--color=always " + log_).out, "\033["));
  EXPECT_FALSE(Has(Explained("--color=always --format=markdown " + log_).out, "\033["));
  // `script` gives explain a terminal; TERM must not be dumb there.
  const std::string on_terminal =
      "TERM=xterm script -qec '$EXPLAIN --quiet " + log_ + "' /dev/null < /dev/null";
  EXPECT_TRUE(Has(Started(on_terminal).Wait().out, "\033["));
  EXPECT_FALSE(Has(Started("NO_COLOR=1 " + on_terminal).Wait().out, "\033["));
  const std::string out = folder_.Path("out");
  Started("TERM=xterm script -qec '$EXPLAIN --output=" + out + " " + log_ +
          "' /dev/null < /dev/null")
      .Wait();
  EXPECT_TRUE(Has(Contents(out), "a.cc:12"));
  EXPECT_FALSE(Has(Contents(out), "\033["));
}

}  // namespace
}  // namespace sanitizers
