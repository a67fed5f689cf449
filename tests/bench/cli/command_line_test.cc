// What `lab bench` makes of its words: defaults that suit, and one line for every mistake.

#include "lab/bench/command_line.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace lab::bench {
namespace {

Command Parsed(const std::vector<std::string>& args) {
  const absl::StatusOr<Command> command = ParseCommandLine(args);
  EXPECT_TRUE(command.ok()) << command.status();
  return command.ok() ? *command : Command();
}

TEST(BenchCommandLine, ACuratedSetUnderAllSchemesByDefault) {
  const Command command = Parsed({});
  EXPECT_EQ(command.schemes.size(), Schemes().size());
  EXPECT_EQ(command.set, Set::kCurated);
  EXPECT_EQ(command.rounds, 9);
  EXPECT_GE(command.threads, 2);
  for (const Case& work : command.cases) EXPECT_TRUE(work.curated) << work.name;
  EXPECT_LT(command.cases.size(), Parsed({"--full"}).cases.size());
}

TEST(BenchCommandLine, CasesHaveNamesOfTheirOwnAndPointAtCases) {
  const Command all = Parsed({"--full"});
  const auto is_case = [&](const std::string& name) {
    return std::ranges::count(all.cases, name, &Case::name) == 1;
  };
  for (const Case& work : all.cases) {
    EXPECT_TRUE(is_case(work.name)) << work.name;
    EXPECT_TRUE(work.alone.empty() || is_case(work.alone)) << work.name;
    const bool has_floor = std::ranges::count(work.peers, work.floor, &Peer::name) == 1;
    EXPECT_EQ(has_floor, !work.floor.empty()) << work.name;
    EXPECT_GE(work.threads_in_all, work.threads) << work.name;
    EXPECT_TRUE(work.threads == 1 || work.clock == Clock::kWall) << work.name;
  }
}

TEST(BenchCommandLine, AFilterFindsCasesOfEverySet) {
  const Command command = Parsed({"--filter=sorting$|^pair/one_object$"});
  ASSERT_EQ(command.cases.size(), 2u);
  EXPECT_EQ(command.cases[0].name, "pair/one_object");
  EXPECT_EQ(command.cases[1].name, "program/one_thread/sorting");
}

TEST(BenchCommandLine, SchemesComeInTheOrderOfTables) {
  const Command command = Parsed({"--scheme=atomic_count,gil", "--scheme=no_lock"});
  EXPECT_EQ(command.schemes, (std::vector<std::string>{"no_lock", "gil", "atomic_count"}));
  EXPECT_EQ(Parsed({"--scheme=all"}).schemes.size(), Schemes().size());
}

TEST(BenchCommandLine, ThreadsAreAtMostAsManyAsAsked) {
  const auto most = [](const std::string& flag) {
    int threads = 0;
    for (const Case& work : Parsed({"--full", flag, "--filter=^pair/"}).cases) {
      threads = std::max(threads, work.threads);
    }
    return threads;
  };
  EXPECT_EQ(most("--threads=1"), 1);
  EXPECT_EQ(most("--threads=5"), 5);
}

struct Mistake {
  std::vector<std::string> args;
  const char* says;
};

TEST(BenchCommandLine, MistakesAreAnsweredInOneLine) {
  const Mistake mistakes[] = {
      {{"--scheme=gill"}, "unknown scheme 'gill'; did you mean 'gil'?"},
      {{"--filter=nothing_like_it"}, "matches no case; cases: pair/one_object"},
      {{"--filter=("}, "takes a regular expression"},
      {{"--repetitions=0"}, "'0'"},
      {{"--threads=65"}, "'65'"},
      {{"--threads=two"}, "'two'"},
      {{"--format=xml"}, "'xml'"},
      {{"--color=red"}, "'red'"},
      {{"--full", "--smoke"}, "opposites"},
      {{"--smoke", "--repetitions=3"}, "leave --repetitions out"},
      {{"--from=a.json", "--scheme=gil"}, "leave --scheme out"},
      {{"--list", "--svg=folder"}, "leave --svg out"},
      {{"--list", "--format=markdown"}, "leave --list out"},
      {{"pair"}, "unexpected 'pair'"},
      {{"--fulll"}, "--full"},
      {{"--output="}, "--output"},
  };
  for (const Mistake& mistake : mistakes) {
    const absl::StatusOr<Command> command = ParseCommandLine(mistake.args);
    ASSERT_FALSE(command.ok()) << mistake.says;
    const std::string said(command.status().message());
    EXPECT_NE(said.find(mistake.says), std::string::npos) << said;
    EXPECT_EQ(said.find('\n'), std::string::npos) << said;
  }
}

}  // namespace
}  // namespace lab::bench
