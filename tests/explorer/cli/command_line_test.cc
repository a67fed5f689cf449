// What `lab explore` makes of its words: defaults that suit, and one line for every mistake.

#include "lab/explorer/command_line.h"

#include <gtest/gtest.h>

#include "lab/explorer/catalogue.h"

namespace lab::explorer {
namespace {

Command Parsed(const std::vector<std::string>& args) {
  const absl::StatusOr<Command> command = ParseCommandLine(args);
  EXPECT_TRUE(command.ok()) << command.status();
  return command.ok() ? *command : Command();
}

TEST(ExploreCommandLine, AProgramRunsUnderAllSchemesByDefault) {
  const Command command = Parsed({"own_reference"});
  EXPECT_EQ(command.plans.size(), SchemesOf(*command.plans.front().program).size());
  EXPECT_EQ(command.engine, Engine::kShortest);
  EXPECT_EQ(command.find, kAllDamages);
  EXPECT_EQ(command.plans.front().setup.threads, 2);
}

TEST(ExploreCommandLine, AllIsEveryProgram) {
  size_t pairs = 0;
  for (const Program* program : Programs()) pairs += SchemesOf(*program).size();
  EXPECT_EQ(Parsed({"all"}).plans.size(), pairs);
}

TEST(ExploreCommandLine, FlagsReachThePlan) {
  const Command command =
      Parsed({"own_reference", "--scheme=gil,no_lock", "--threads=3", "--iterations=2",
              "--switch-points=calls-and-loops", "--find=leak,race", "--preemptions=4"});
  ASSERT_EQ(command.plans.size(), 2u);
  EXPECT_EQ(command.plans[1].setup.scheme, "no_lock");
  EXPECT_EQ(command.plans[1].setup.threads, 3);
  EXPECT_EQ(command.plans[1].setup.iterations, 2);
  EXPECT_EQ(command.plans[1].setup.switch_points, objects::SwitchPoints::kCallsAndLoops);
  EXPECT_EQ(command.find, Bit(Damage::kLeak) | Bit(Damage::kRace));
  EXPECT_EQ(command.preemptions, 4);
}

TEST(ExploreCommandLine, AShardIsOfClasses) {
  const Command command = Parsed({"increment", "--shard=2/4"});
  EXPECT_EQ(command.engine, Engine::kClasses);
  EXPECT_EQ(command.shard.index, 1);
  EXPECT_EQ(command.shard.count, 4);
}

TEST(ExploreCommandLine, AScheduleIsLetters) {
  EXPECT_EQ(Parsed({"increment", "--schedule=ABBA"}).schedule, (Letters{0, 1, 1, 0}));
}

struct Mistake {
  std::vector<std::string> args;
  const char* says;
};

class Mistakes : public testing::TestWithParam<Mistake> {};

TEST_P(Mistakes, AreSaidInOneLine) {
  const absl::StatusOr<Command> command = ParseCommandLine(GetParam().args);
  ASSERT_FALSE(command.ok());
  EXPECT_TRUE(absl::IsInvalidArgument(command.status()));
  const std::string said(command.status().message());
  EXPECT_NE(said.find(GetParam().says), std::string::npos) << said;
  EXPECT_EQ(said.find('\n'), std::string::npos) << said;
}

INSTANTIATE_TEST_SUITE_P(
    Of, Mistakes,
    testing::Values(Mistake{{}, "which program?"},
                    Mistake{{"own_referense"}, "did you mean 'own_reference'"},
                    Mistake{{"all", "increment"}, "give it alone"},
                    Mistake{{"increment", "increment"}, "twice"},
                    Mistake{{"increment", "--scheme=gill"}, "did you mean 'gil'"},
                    Mistake{{"decrement_order", "--scheme=gil"}, "variant"},
                    Mistake{{"increment", "--threads=0"}, "--threads"},
                    Mistake{{"increment", "--threads=99"}, "--threads"},
                    Mistake{{"increment", "--threads=two"}, "--threads"},
                    Mistake{{"increment", "--iterations=-1"}, "--iterations"},
                    Mistake{{"lazy_cache", "--iterations=2"}, "leave --iterations out"},
                    Mistake{{"increment", "--find=leaks"}, "did you mean 'leak'"},
                    Mistake{{"increment", "--find="}, "--find"},
                    Mistake{{"increment", "--engine=fast"}, "--engine"},
                    Mistake{{"increment", "--schedule=ABC"}, "from A to B"},
                    Mistake{{"increment", "--schedule=ab"}, "from A to B"},
                    Mistake{{"increment", "--shard=5/4"}, "--shard=2/4"},
                    Mistake{{"increment", "--shard=4"}, "--shard=2/4"},
                    Mistake{{"increment", "--shard=0/4"}, "--shard=2/4"},
                    Mistake{{"increment", "--shard=1/2", "--engine=shortest"}, "--engine=classes"},
                    Mistake{{"increment", "--seed=3"}, "--engine=random"},
                    Mistake{{"increment", "--depth=3", "--engine=random"}, "pct"},
                    Mistake{{"increment", "--preemptions=3", "--engine=classes"}, "shortest"},
                    Mistake{{"increment", "--schedule=AB", "--engine=pct"}, "leave --engine out"},
                    Mistake{{"increment", "--schedule=AB", "--format=dot"}, "one execution"},
                    Mistake{{"increment", "--format=dot"}, "one program under one scheme"},
                    Mistake{{"increment", "--format=xml"}, "--format"},
                    Mistake{{"increment", "--time-limit=never"}, "--time-limit"},
                    Mistake{{"increment", "--memory=1"}, "--memory"},
                    Mistake{{"increment", "--no-such-flag"}, "no-such-flag"},
                    Mistake{{"--merge"}, "name them"},
                    Mistake{{"increment", "--list"}, "leave their names out"}));

TEST(ExploreHelp, NamesEveryFlagProgramAndDamage) {
  const std::string help = Help();
  for (const Program* program : Programs()) {
    EXPECT_NE(help.find(std::string(program->name)), std::string::npos) << program->name;
  }
  for (const std::string_view damage : kDamageNames) {
    EXPECT_NE(help.find(std::string(damage)), std::string::npos) << damage;
  }
}

}  // namespace
}  // namespace lab::explorer
