// Bad input: one line on stderr that names what was given, exit 2, nothing run and nothing printed.

#include <algorithm>
#include <string>

#include "gtest/gtest.h"
#include "tests/driver/shell.h"

namespace lab {
namespace {

struct Bad {
  const char* name;
  const char* arguments;
  const char* says;  // part of the line
};

// How a failing case is printed: by its name.
void PrintTo(const Bad& bad, std::ostream* out) { *out << bad.name; }

class BadInput : public testing::TestWithParam<Bad> {};

TEST_P(BadInput, IsOneLineAndExitTwo) {
  const Shown shown = Lab(GetParam().arguments);
  EXPECT_EQ(shown.exit, 2);
  EXPECT_EQ(shown.out, "");
  EXPECT_EQ(std::count(shown.err.begin(), shown.err.end(), '\n'), 1) << shown.err;
  EXPECT_EQ(shown.err.find("lab: "), 0u) << shown.err;
  EXPECT_NE(shown.err.find(GetParam().says), std::string::npos) << shown.err;
}

const Bad kBad[] = {
    {"UnknownSubcommand", "rum fine", "unknown subcommand 'rum'; did you mean 'run'?"},
    {"ExperimentForSubcommand", "fine", "did you mean 'lab run fine'"},
    {"UnknownFlagFirst", "--versoin", "did you mean '--version'"},
    {"NoExperiment", "run", "needs the name of an experiment"},
    {"FlagsButNoExperiment", "run --quiet", "needs the name of an experiment"},
    {"UnknownExperiment", "run fien", "did you mean 'fine'"},
    {"EmptyExperiment", "run ''", "unknown experiment ''"},
    {"TwoExperiments", "run fine hangs", "unexpected argument 'hangs'"},
    {"UnknownScheme", "run fine --scheme=frist", "did you mean 'first'"},
    {"UnknownSchemeInAList", "run fine --scheme=first,thrid", "unknown scheme 'thrid'"},
    {"SchemeTwice", "run fine --scheme=first,first", "given twice"},
    {"EmptyScheme", "run fine --scheme=", "has an empty value"},
    {"EmptySchemeApart", "run fine --scheme ''", "has an empty value"},
    {"EmptyInAList", "run fine --scheme=first,", "unknown scheme ''"},
    {"SchemeWithoutValue", "run fine --scheme", "--scheme needs a value"},
    {"RepeatedFlag", "run fine --threads=2 --threads=3", "--threads is given 2 times"},
    {"UnknownFlag", "run fine --thread=2", "did you mean '--threads'"},
    {"UnknownShortFlag", "run fine -x", "unknown flag '-x'"},
    {"OtherExperimentsFlag", "run hangs --how=copy", "unknown flag '--how'"},
    {"ZeroThreads", "run fine --threads=0", "'0' is out of range; fine takes 2 to 64"},
    {"OneThreadTooFew", "run fine --threads=1", "fine takes 2 to 64"},
    {"MinusOneThreads", "run fine --threads=-1", "'-1' is out of range"},
    {"MinusOneThreadsApart", "run fine --threads -1", "'-1' is out of range"},
    {"BillionThreads", "run fine --threads=1000000000", "fine takes 2 to 64"},
    {"ThreadsBeyondAnyNumber", "run fine --threads=99999999999999999999", "out of range"},
    {"ThreadsNoNumber", "run fine --threads=two", "'two' is not a whole number"},
    {"ThreadsHalfANumber", "run fine --threads=2x", "'2x' is not a whole number"},
    {"ThreadsDecimal", "run fine --threads=2.5", "not a whole number"},
    {"ZeroIterations", "run fine --iterations=0", "fine takes 1 to 1000"},
    {"TooManyIterations", "run fine --iterations=1001", "fine takes 1 to 1000"},
    {"NegativeSeed", "run fine --seed=-1", "--seed='-1'"},
    {"ZeroRuns", "run fine --runs=0", "--runs='0' is out of range"},
    {"ZeroTimeLimit", "run fine --time-limit=0", "not a number of seconds"},
    {"TimeLimitNan", "run fine --time-limit=nan", "not a number of seconds"},
    {"UnknownFormat", "run fine --format=jsno", "did you mean 'json'"},
    {"UnknownColor", "run fine --color=red", "Choices: auto, always, never"},
    {"UnknownChoice", "run fine --how=burrow", "did you mean 'borrow'"},
    {"OwnIntegerOutOfRange", "run fine --count=10", "fine takes 1 to 9"},
    {"SwitchWithValue", "run fine --lock=off", "--lock takes no value"},
    {"SwitchBothWays", "run fine --lock --no-lock", "--lock is given 2 times"},
    {"LetterOfNoThread", "run fine --schedule=ABC", "letter 3 of 3"},
    {"EmptySchedule", "run fine --schedule=", "empty value"},
    {"UnknownSchedule", "run fine --schedule=laek", "did you mean 'leak'"},
    {"NoScheduleTaken", "run crashes --schedule=A", "takes no schedule"},
    {"ScheduleContradicted", "run fine --schedule=leak --threads=3", "stands for --threads=2"},
    {"ThreadsForAll", "run all --threads=2", "--threads is for one experiment"},
    {"ScheduleForAll", "run all --schedule=AB", "--schedule is for one experiment"},
    {"ListWithAWord", "list fine", "unexpected argument 'fine'"},
    {"ListWithARunFlag", "list --threads=2", "unknown flag '--threads'"},
    {"NewlineInAName", "run \"fi\nne\"", "unknown experiment"},
    {"ScheduleNobodyFollows", "run cuts_schedule --scheme=first --schedule=ABAB",
     "schedule cannot be followed: letter 3 of 4: thread A has finished"},
};

INSTANTIATE_TEST_SUITE_P(Cli, BadInput, testing::ValuesIn(kBad),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(CliBadInput, NoArgumentsIsTheHelpOnStderr) {
  const Shown shown = Lab("");
  EXPECT_EQ(shown.exit, 2);
  EXPECT_EQ(shown.out, "");
  EXPECT_NE(shown.err.find("lab run NAME"), std::string::npos);
}

TEST(CliBadInput, AnExperimentsOwnBinaryRefusesTheSame) {
  const Shown shown = Started("FAKE_ONLY=fine exec $LAB --threads=0").Wait();
  EXPECT_EQ(shown.exit, 2);
  EXPECT_NE(shown.err.find("fine takes 2 to 64"), std::string::npos);
}

}  // namespace
}  // namespace lab
