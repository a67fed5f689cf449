// Bad input: one line on stderr that names what was given, exit 2, nothing on stdout.

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <ostream>
#include <string>

#include "gtest/gtest.h"
#include "tests/sanitizers/explain/command.h"

namespace sanitizers {
namespace {

using shell::Folder;

void ExpectRefused(const Shown& shown, const std::string& says) {
  EXPECT_EQ(shown.exit, 2);
  EXPECT_EQ(shown.out, "");
  EXPECT_EQ(std::count(shown.err.begin(), shown.err.end(), '\n'), 1) << shown.err;
  EXPECT_TRUE(shown.err.starts_with("explain: ")) << shown.err;
  EXPECT_TRUE(Has(shown.err, says)) << shown.err;
}

struct Bad {
  const char* name;
  const char* arguments;
  const char* says;  // part of the line
};

// How a failing case is printed: by its name.
void PrintTo(const Bad& bad, std::ostream* out) { *out << bad.name; }

class BadInput : public testing::TestWithParam<Bad> {};

TEST_P(BadInput, IsOneLineAndExitTwo) {
  ExpectRefused(Explained(std::string(GetParam().arguments) + " < /dev/null"), GetParam().says);
}

const Bad kBad[] = {
    {"UnknownFlag", "--fromat=json", "unknown flag '--fromat'; did you mean '--format'?"},
    {"UnknownFlagBehindAFile", "/dev/null --gruop", "did you mean '--group'"},
    {"UnknownShortFlag", "-x", "unknown flag '-x'"},
    {"UnknownFormat", "--format=sarfi", "did you mean 'sarif'"},
    {"UnlikeAnyFormat", "--format=xml", "Choices: text, json, sarif, markdown"},
    {"UnknownColor", "--color=red", "Choices: auto, always, never"},
    {"UnknownFailOn", "--fail-on=all", "Choices: any, new"},
    {"EmptyOutput", "--output=", "has an empty value"},
    {"OutputWithoutValue", "--output", "--output needs a value"},
    {"RepeatedOutput", "--output=a --output=b", "--output is given 2 times"},
    {"GroupBothWays", "--group --no-group", "--group is given 2 times"},
    {"GroupWithValue", "--group=off", "--group takes no value"},
    {"NoFrames", "--frames=0", "explain takes 1 to 4096"},
    {"FramesNoNumber", "--frames=all", "'all' is not a whole number"},
    {"NewWithoutABaseline", "--fail-on=new", "--baseline=FILE"},
    {"StdinTwice", "- -", "stdin can be read only once"},
    {"EmptyName", "''", "empty name"},
    {"MissingFile", "/no/such.log", "cannot read /no/such.log: No such file or directory"},
    {"AFlagBehindTwoDashes", "-- --help", "cannot read --help: No such file"},
    {"NewlineInAName", "\"/no/s\nuch\"", "cannot read /no/s\\012uch: No such file"},
    {"Folder", "/tmp", "cannot read /tmp: Is a directory"},
    {"FolderAsStdin", "- < /tmp #", "cannot read standard input: Is a directory"},
    {"ClosedStdin", "- <&- #", "cannot read standard input: "},
    {"MissingBaseline", "--baseline=/no/such", "cannot read /no/such: No such file"},
    {"FolderAsBaseline", "--baseline=/tmp", "cannot read /tmp: Is a directory"},
    {"MissingSuppressions", "--suppressions=/no/such", "cannot read /no/such: No such file"},
    {"MissingKnowledge", "--knowledge=/no/such", "cannot read /no/such: No such file"},
};

INSTANTIATE_TEST_SUITE_P(Explain, BadInput, testing::ValuesIn(kBad),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(BadInputOfExplain, AFileBehindGoodOnesIsRefusedBeforeAnyOutput) {
  const Folder folder;
  const std::string good = folder.Write("good.log", RaceIn("a.cc"));
  ExpectRefused(Explained(good + " /no/such.log --output=" + folder.Path("out")),
                "cannot read /no/such.log");
  EXPECT_EQ(folder.List(), "good.log");
}

TEST(BadInputOfExplain, NothingIsReadBeforeAllInputsAreKnownToBeReadable) {
  const Folder folder;
  // Nobody writes into the pipe: reading it would end by `timeout`.
  for (const std::string bad : {"/tmp", "/no/such.log"}) {
    const std::string pipe = folder.Path(bad == "/tmp" ? "a" : "b");
    ExpectRefused(
        Started("mkfifo " + pipe + " && exec timeout 20 $EXPLAIN " + pipe + " " + bad).Wait(),
        "cannot read " + bad);
  }
}

TEST(BadInputOfExplain, Utf16IsNotACleanLog) {
  std::string wide;
  for (char c : RaceIn("a.cc")) wide += {c, '\0'};
  const Folder folder;
  for (const std::string& text : {wide, "\xff\xfe" + wide, '\0' + wide}) {
    ExpectRefused(Explained(folder.Write("wide.log", text)), "it is UTF-16; convert it");
  }
}

TEST(BadInputOfExplain, AFileThatMayNotBeReadIsNamed) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read anything";
  const Folder folder;
  const std::string secret = folder.Write("secret.log", "");
  chmod(secret.c_str(), 0);
  ExpectRefused(Explained(secret), "cannot read " + secret + ": Permission denied");
}

TEST(BadInputOfExplain, ARuleFileThatIsNoneIsNamed) {
  const Folder folder;
  const std::string odd = folder.Write("odd", "{\"what\": ");
  for (const std::string flag : {"--baseline=", "--knowledge=", "--suppressions="}) {
    ExpectRefused(Explained(flag + odd + " < /dev/null"), odd);
  }
}

TEST(BadInputOfExplain, TheLogItselfIsNoPlaceForTheResult) {
  const Folder folder;
  const std::string log = folder.Write("a.log", RaceIn("a.cc"));
  ExpectRefused(Explained(log + " --output=" + folder.path() + "/./a.log"), "is also read");
  EXPECT_EQ(shell::Contents(log), RaceIn("a.cc"));
}

}  // namespace
}  // namespace sanitizers
