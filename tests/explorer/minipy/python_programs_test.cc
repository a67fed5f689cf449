// What `lab explore --minipy` finds of small programs whose outputs can be worked out by hand, and
// that minipy on real threads does the same under each schedule that it prints.

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

namespace {

using Json = nlohmann::json;
using Outputs = std::set<std::string>;

struct Ran {
  int exit = 0;
  std::string out;
};

Ran RunInShell(const std::string& command) {
  Ran ran;
  FILE* const pipe = popen(("PATH=" LAB_FOLDER ":$PATH; " + command + " 2>&1").c_str(), "r");
  char buffer[4096];
  for (size_t got; (got = fread(buffer, 1, sizeof buffer, pipe)) > 0;) ran.out.append(buffer, got);
  const int status = pclose(pipe);
  ran.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return ran;
}

Ran Explore(const std::string& program, const std::string& flags) {
  return RunInShell("lab explore --minipy " PROGRAMS "/" + program + " " + flags);
}

Json ModelOf(const std::string& program, const std::string& model) {
  const Ran ran = Explore(program, "--format=json --switch-points=" + model);
  const Json json = Json::parse(ran.out, nullptr, false);
  EXPECT_FALSE(json.is_discarded()) << ran.out;
  if (json.is_discarded()) return {};
  EXPECT_EQ(json["models"].size(), 1u);
  EXPECT_EQ(json["models"][0]["switch_points"], model);
  EXPECT_EQ(json["models"][0]["complete"], true);
  return json["models"][0];
}

// What the program can print. Every schedule is followed by minipy, letter by letter.
Outputs OutputsOf(const std::string& program, const std::string& model) {
  Outputs outputs;
  const Json found = ModelOf(program, model);
  for (const Json& outcome : found["outcomes"]) {
    EXPECT_EQ(outcome["deadlock"], false);
    const std::string prints = outcome["prints"];
    EXPECT_TRUE(outputs.insert(prints).second) << "twice: " << prints;
    const Ran replayed = RunInShell(outcome["replay"]);
    EXPECT_EQ(replayed.out, prints) << outcome["replay"];
    EXPECT_EQ(replayed.exit, 0);
  }
  return outputs;
}

TEST(PythonPrograms, TwoTimesTwoIncrementsLoseUpToTwoUnderEveryOp) {
  EXPECT_EQ(OutputsOf("global.py", "every-op"), (Outputs{"2\n", "3\n", "4\n"}));
  EXPECT_EQ(OutputsOf("attribute.py", "every-op"), (Outputs{"2\n", "3\n", "4\n"}));
}

TEST(PythonPrograms, AnIncrementIsWholeWhereSwitchPointsAreAtCallsAndLoops) {
  EXPECT_EQ(OutputsOf("global.py", "calls-and-loops"), Outputs{"4\n"});
  EXPECT_EQ(OutputsOf("attribute.py", "calls-and-loops"), Outputs{"4\n"});
}

TEST(PythonPrograms, ACallInTheMiddleLosesUnderBothModels) {
  for (const char* model : {"every-op", "calls-and-loops"}) {
    EXPECT_EQ(OutputsOf("call_between.py", model), (Outputs{"1\n", "2\n"})) << model;
  }
}

TEST(PythonPrograms, ALockLosesNothing) {
  for (const char* model : {"every-op", "calls-and-loops"}) {
    EXPECT_EQ(OutputsOf("locked.py", model), Outputs{"4\n"}) << model;
  }
}

TEST(PythonPrograms, ObjectsThatDieInOneThreadOrTheOtherAreFollowed) {
  EXPECT_EQ(OutputsOf("large_numbers.py", "every-op"), (Outputs{"1\n", "2\n"}));
}

TEST(PythonPrograms, ThreadsWithoutTheThreadingModuleAreFollowed) {
  EXPECT_EQ(OutputsOf("bare_threads.py", "every-op"), (Outputs{"1\n", "2\n"}));
}

TEST(PythonPrograms, WhatIsPrintedComesInEveryOrder) {
  Outputs orders;
  std::string words[] = {"one\n", "three\n", "two\n"};
  do {
    orders.insert(words[0] + words[1] + words[2]);
  } while (std::next_permutation(std::begin(words), std::end(words)));
  EXPECT_EQ(OutputsOf("prints.py", "calls-and-loops"), orders);
}

TEST(PythonPrograms, TwoLocksInOppositeOrderAreADeadlockAndADone) {
  const Json outcomes = ModelOf("opposite_order.py", "every-op")["outcomes"];
  ASSERT_EQ(outcomes.size(), 2u);
  EXPECT_EQ(outcomes[0]["prints"], "done\n");
  EXPECT_EQ(outcomes[0]["deadlock"], false);
  EXPECT_EQ(outcomes[1]["deadlock"], true);
  EXPECT_EQ(outcomes[1]["waits"], "A and B wait");
  std::string replay = outcomes[1]["replay"];
  replay.replace(replay.find("--time-limit=5"), 14, "--time-limit=1");
  EXPECT_EQ(RunInShell(replay).exit, 124) << replay;
}

// There is no call and no backward jump between one `with` and the next.
TEST(PythonPrograms, TwoLocksTakenWithoutASwitchPointBetweenThemAreNoDeadlock) {
  EXPECT_EQ(OutputsOf("opposite_order.py", "calls-and-loops"), Outputs{"done\n"});
}

TEST(PythonPrograms, ADeadlockIsToldByTheExitStatusAndInWords) {
  const Ran ran = Explore("opposite_order.py", "");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_NE(ran.out.find("deadlock: A and B wait for ever"), std::string::npos) << ran.out;
}

TEST(PythonPrograms, AMainThreadThatWaitsForEverIsADeadlock) {
  const Json outcomes = ModelOf("never_released.py", "calls-and-loops")["outcomes"];
  ASSERT_EQ(outcomes.size(), 1u);
  EXPECT_EQ(outcomes[0]["deadlock"], true);
  EXPECT_EQ(outcomes[0]["waits"], "the main thread waits");
}

TEST(PythonPrograms, BothModelsAreToldUnlessOneIsAskedFor) {
  const Ran ran = Explore("global.py", "");
  EXPECT_EQ(ran.exit, 0);
  EXPECT_NE(ran.out.find("every-op, CPython up to 3.9): 3 possible outputs"), std::string::npos);
  EXPECT_NE(ran.out.find("calls-and-loops, CPython from 3.10): 1 possible output\n"),
            std::string::npos)
      << ran.out;
}

// Of each the line that says why.
TEST(PythonPrograms, WhatIsNotExploredIsRefused) {
  const auto refused = [](const std::string& program, const std::string& why) {
    const Ran ran = Explore(program, "");
    EXPECT_EQ(ran.exit, 2) << program;
    EXPECT_NE(ran.out.find(why), std::string::npos) << ran.out;
  };
  refused("handshake.py", "the main thread takes part before all threads have ended");
  refused("exec_text.py", "a thread runs a text by exec or eval");
  refused("no_threads.py", "starts no thread");
  refused("starts_another.py", "a thread starts another one");
  refused("broken_syntax.py", "SyntaxError");
  refused("missing.py", "cannot be read");
}

TEST(PythonPrograms, MistakesOnTheCommandLineAreTold) {
  const Ran ran = Explore("global.py", "--switch-points=sometimes");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_NE(ran.out.find("every-op"), std::string::npos) << ran.out;
  EXPECT_EQ(RunInShell("lab explore --minipy").exit, 2);
}

}  // namespace
