// The fake lab from the outside: what it prints, where, and with which exit code.

#include <string>

#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "sanitizers/built_with.h"
#include "tests/driver/shell.h"

namespace lab {
namespace {

using nlohmann::json;
using sanitizers::BuiltWith;
using sanitizers::Tool;

bool Has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

json Parsed(const Shown& shown) {
  json document = json::parse(shown.out, nullptr, false);
  EXPECT_FALSE(document.is_discarded()) << shown.out << shown.err;
  return document;
}

TEST(Cli, AsPromisedIsExitZeroAndSaysHowToRepeat) {
  const Shown shown = Lab("run fine --seed=7 --how=copy --lock");
  EXPECT_EQ(shown.exit, 0) << shown.err;
  EXPECT_EQ(shown.err, "");
  for (const char* part :
       {"fine: a fake: fine", "seed 7", "first", "second", "exact", "12 of 12", "as promised",
        "a line of its own", "note: a note of its own", "It is a fake.",
        "lab run fine --scheme=first,second --threads=2 --iterations=10 --seed=7 --how=copy "
        "--lock"}) {
    EXPECT_TRUE(Has(shown.out, part)) << part << "\n" << shown.out;
  }
}

TEST(Cli, ADifferingVerdictIsExitOneWithItsReason) {
  const Shown shown = Lab("run loses_updates --scheme=first");
  EXPECT_EQ(shown.exit, 1);
  EXPECT_TRUE(Has(shown.out, "DIFFERS"));
  EXPECT_TRUE(Has(shown.out, "differs: the result must be exact and is lost"));
}

TEST(Cli, ATourWithALineThatDiffersIsExitOneAndShowsHowToRunEach) {
  const Shown shown = Lab("tour");
  EXPECT_EQ(shown.exit, 1) << shown.err;
  for (const char* part :
       {"1. Two fakes", "a program of its own", "DIFFERS under first: the result must be exact",
        "\n  lab run fine --scheme=second\n", "\n  its own command\n"}) {
    EXPECT_TRUE(Has(shown.out, part)) << part << "\n" << shown.out;
  }
  const json document = Parsed(Lab("tour --format=json"));
  ASSERT_EQ(document["runs"].size(), 2u);
  EXPECT_EQ(document["runs"][0]["verdict"], "as_promised");
  EXPECT_EQ(document["runs"][1]["verdict"], "differs");
}

TEST(Cli, ATourClosesWithWhatSchemesCostBesideHistory) {
  const Shown shown = Lab("tour");
  for (const char* part :
       {"2. What it comes to", "reference, program: what one thread needs", "× first. 2 threads:",
        "1999, second, about 7×: a fake's inventor; hearsay", "note: made up",
        "1.00×    1.00×      0.98×  -", "12×        -      2.00×  about 7× (1999)"}) {
    EXPECT_TRUE(Has(shown.out, part)) << part << "\n" << shown.out;
  }
  const json costs = Parsed(Lab("tour --format=json"))["costs"];
  EXPECT_EQ(costs["serial_scheme"], "first");
  EXPECT_EQ(costs["schemes"][1]["reference_to_serial"], 12.4);
  EXPECT_TRUE(costs["schemes"][1]["program_to_serial"].is_null());
  EXPECT_EQ(costs["schemes"][0]["gain_of_two_threads"], 0.985);
  EXPECT_EQ(costs["history"][0]["source"], "hearsay");
  EXPECT_EQ(costs["notes"][0], "made up");
}

TEST(Cli, ACrashDiffersAndTheRestIsStillRun) {
  const Shown shown = Lab("run aborts");
  EXPECT_EQ(shown.exit, 1);
  EXPECT_TRUE(Has(shown.out, "signal:6"));
  EXPECT_TRUE(Has(shown.out, "it ended with these words: last words"));
  EXPECT_TRUE(Has(shown.out, "second"));
}

TEST(Cli, ATimeLimitIsExit124) {
  const Shown shown = Lab("run hangs --time-limit=0.2");
  EXPECT_EQ(shown.exit, 124);
  EXPECT_TRUE(Has(shown.out, "timeout"));
}

TEST(Cli, ABugInTheLabIsExit70WithItsWords) {
  const Shown shown = Lab("run exits_seventy");
  EXPECT_EQ(shown.exit, 70);
  EXPECT_TRUE(Has(shown.err, "check failed: the ledger says so"));
  EXPECT_EQ(shown.out, "");
}

TEST(Cli, AFullDiskIsExit74) {
  for (const char* arguments : {"run fine > /dev/full", "run fine --format=json > /dev/full",
                                "list > /dev/full", "--help > /dev/full"}) {
    const Shown shown = Lab(arguments);
    EXPECT_EQ(shown.exit, 74) << arguments;
    EXPECT_TRUE(Has(shown.err, "No space left")) << shown.err;
  }
}

TEST(Cli, AClosedStdoutIsExit74) {
  const Shown shown = Lab("run fine >&-");
  EXPECT_EQ(shown.exit, 74);
  EXPECT_TRUE(Has(shown.err, "stdout could not be written")) << shown.err;
}

TEST(Cli, ClosedStdinAndStderrDoNoHarm) { EXPECT_EQ(Lab("run fine <&- 2>&-").exit, 0); }

TEST(Cli, TheNameMayStandBehindTheFlags) { EXPECT_EQ(Lab("run --scheme first fine").exit, 0); }

TEST(Cli, JsonIsOneDocumentWithEverythingInIt) {
  const Shown shown = Lab("run fine --format=json --seed=3 --schedule=leak --scheme=second");
  EXPECT_EQ(shown.exit, 0) << shown.err;
  const json document = Parsed(shown);
  EXPECT_EQ(document["schema"], 1);
  EXPECT_EQ(document["tool"], "lab");
  EXPECT_TRUE(document["version"].is_string());
  EXPECT_EQ(document["command_line"][1], "run");
  for (const char* field : {"kernel", "cpu", "cores", "compiler", "build", "sanitizer"}) {
    EXPECT_TRUE(document["host"].contains(field)) << field;
  }
  EXPECT_EQ(document["seed"], 3);
  EXPECT_EQ(document["interrupted"], false);
  ASSERT_EQ(document["runs"].size(), 1u);
  const json& run = document["runs"][0];
  EXPECT_EQ(run["experiment"], "fine");
  EXPECT_EQ(run["scheme"], "second");
  EXPECT_EQ(run["options"]["schedule"], "ABBA");
  EXPECT_EQ(run["options"]["flags"]["how"], "copy");
  EXPECT_EQ(run["outcome"]["memory"], "safe");
  EXPECT_EQ(run["outcome"]["found"], 12);
  EXPECT_EQ(run["outcome"]["schedule"]["followed"], 4);
  EXPECT_EQ(run["outcome"]["exit"], "ok");
  EXPECT_EQ(run["promise"]["result"], "exact");
  EXPECT_EQ(run["verdict"], "as_promised");
}

TEST(Cli, RunsTakeSeedsInARow) {
  const json document = Parsed(Lab("run fine --format=json --seed=5 --runs=3 --scheme=first"));
  ASSERT_EQ(document["runs"].size(), 3u);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(document["runs"][i]["options"]["seed"], 5 + i);
}

TEST(Cli, RunsAreCountedPerScheme) {
  const Shown shown = Lab("run loses_updates --runs=3 --seed=5");
  EXPECT_EQ(shown.exit, 1);
  EXPECT_TRUE(Has(shown.out, "lost 3 of 3")) << shown.out;
  EXPECT_TRUE(Has(shown.out, "as promised 0 of 3"));
  EXPECT_TRUE(Has(shown.out, "first: differs, first with --seed=5"));
}

TEST(Cli, AScheduleFollowedUnderOneSchemeIsToldForTheOther) {
  const Shown shown = Lab("run cuts_schedule --schedule=ABAB");
  EXPECT_EQ(shown.exit, 0) << shown.err;
  EXPECT_TRUE(Has(shown.out, "followed 2 of 4 letters: thread A has finished")) << shown.out;
}

TEST(Cli, ListNamesEverything) {
  const Shown shown = Lab("list");
  EXPECT_EQ(shown.exit, 0);
  for (const char* part : {"fine: a fake: fine", "--how=borrow|copy (default borrow)",
                           "--schedule=leak: one leaks", "the first fake scheme", "24 B"}) {
    EXPECT_TRUE(Has(shown.out, part)) << part << "\n" << shown.out;
  }
  const json document = Parsed(Lab("list --format=json"));
  EXPECT_EQ(document["schemes"].size(), 2u);
  size_t pairs = 0;
  for (const json& experiment : document["experiments"]) pairs += experiment["schemes"].size();
  EXPECT_EQ(document["promises"].size(), pairs);
  EXPECT_EQ(document["experiments"][0]["schedules"][0]["letters"], "ABBA");
  EXPECT_EQ(document["promises"][0]["promise"]["memory"], "safe");
}

TEST(Cli, AnExperimentMayHaveSchemesOfItsOwn) {
  const auto schemes_of = [](const std::string& arguments) {
    std::string names;
    const json document = Parsed(Lab(arguments + " --format=json"));
    for (const json& run : document["runs"]) {
      names += run["experiment"].get<std::string>() + "/" + run["scheme"].get<std::string>() + " ";
    }
    return names;
  };
  EXPECT_EQ(schemes_of("run own_schemes"), "own_schemes/first own_schemes/own ");
  EXPECT_EQ(schemes_of("run own_schemes --scheme=own"), "own_schemes/own ");
  // Of `all` those run that know it.
  EXPECT_EQ(schemes_of("run all --scheme=own"), "own_schemes/own ");
  const Shown unknown = Lab("run own_schemes --scheme=second");
  EXPECT_EQ(unknown.exit, 2);
  EXPECT_TRUE(Has(unknown.err, "unknown scheme 'second'")) << unknown.err;
  EXPECT_EQ(Lab("run fine --scheme=own").exit, 2);
  EXPECT_TRUE(Has(Lab("run own_schemes --help").out, "or all (default): first, own"));
  EXPECT_TRUE(Has(Lab("list").out, "schemes: first, own"));
}

TEST(Cli, PromisedFalseAlarmsAreInTheList) {
  const json document = Parsed(Lab("list --format=json"));
  for (const json& each : document["promises"]) {
    EXPECT_EQ(each["promise"]["false_alarms"], each["scheme"] == "own") << each;
  }
}

TEST(Cli, HelpTeachesTheExperiment) {
  const Shown shown = Lab("run fine --help");
  EXPECT_EQ(shown.exit, 0);
  for (const char* part :
       {"Nothing is to be learnt", "--how=borrow|copy", "--lock, --no-lock", "1 to 9 (default 3)",
        "One step is one nothing", "ABBA", "Examples:", "--schedule=leak", "Exit code"}) {
    EXPECT_TRUE(Has(shown.out, part)) << part << "\n" << shown.out;
  }
  for (const char* arguments : {"--help", "help", "run --help", "run all --help", "list -h"}) {
    EXPECT_EQ(Lab(arguments).exit, 0) << arguments;
  }
}

TEST(Cli, AnExperimentsOwnBinaryTakesTheSameFlags) {
  const Shown shown = Started("FAKE_ONLY=fine exec $LAB --scheme=first --format=json").Wait();
  EXPECT_EQ(shown.exit, 0);
  EXPECT_EQ(Parsed(shown)["runs"].size(), 1u);
}

TEST(Cli, VersionSaysWhatItWasBuiltWith) {
  const Shown shown = Lab("--version");
  EXPECT_EQ(shown.exit, 0);
  EXPECT_TRUE(Has(shown.out, "sanitizer " + std::string(sanitizers::ToolName(BuiltWith()))));
}

TEST(Cli, ColourComesOnlyWhenAskedOrOnATerminal) {
  EXPECT_FALSE(Has(Lab("run fine").out, "\033["));
  EXPECT_TRUE(Has(Lab("run fine --color=always").out, "\033["));
  // `script` gives the lab a terminal; TERM must not be dumb there.
  const std::string on_terminal =
      "TERM=xterm script -qec '$LAB run fine --quiet' /dev/null < /dev/null";
  EXPECT_TRUE(Has(Started(on_terminal).Wait().out, "\033[32mas promised"));
  EXPECT_FALSE(Has(Started("NO_COLOR=1 " + on_terminal).Wait().out, "\033["));
}

TEST(Cli, ATerminalSeesProgress) {
  const std::string command =
      "TERM=xterm script -qec '$LAB run fine > /dev/null' /dev/null < /dev/null";
  EXPECT_TRUE(Has(Started(command).Wait().out, "1 of 2  fine under first"));
}

TEST(Cli, ALogSeesALineOnlyOnceItHasBecomeLong) {
  const Shown shown = Lab("run hangs --scheme=second,first --time-limit=5.1 --format=json");
  EXPECT_EQ(shown.exit, 124);
  EXPECT_EQ(shown.err.find("lab: 1 of 2 done: hangs under second: differs ("), 0u) << shown.err;
  EXPECT_FALSE(Has(shown.err, "2 of 2"));
  EXPECT_FALSE(Has(shown.err, "\r"));
}

TEST(Cli, NotesOfManyRunsAreCounted) {
  EXPECT_TRUE(
      Has(Lab("run fine --runs=3 --scheme=first").out, "first: note of 3 of 3: a note of its own"));
}

TEST(Cli, TheSanitizerOfTheBuildCatchesItsDefect) {
  const Shown races = Lab("run races --scheme=first");
  EXPECT_EQ(races.exit, 0) << races.out;
  EXPECT_EQ(Has(races.out, "data race"), BuiltWith() == Tool::kThread) << races.out;
  const Shown leaks = Lab("run leaks --scheme=first");
  EXPECT_EQ(leaks.exit, 0) << leaks.out;
  EXPECT_EQ(Has(leaks.out, "detected memory leaks"), BuiltWith() == Tool::kAddress) << leaks.out;
}

TEST(Cli, AReportIsShownInPartAndWholeOnRequest) {
  if (BuiltWith() != Tool::kThread && BuiltWith() != Tool::kAddress) {
    EXPECT_FALSE(Has(Lab("run races --reports").out, "report of"));
    return;
  }
  const std::string caught = BuiltWith() == Tool::kThread ? "run races" : "run leaks";
  const Shown part = Lab(caught + " --scheme=first");
  EXPECT_TRUE(Has(part.out, "the report itself: --reports")) << part.out;
  EXPECT_FALSE(Has(part.out, "\nSUMMARY: ")) << part.out;
  for (const char* runs : {"", " --runs=2"}) {
    const Shown whole = Lab(caught + " --reports" + runs);
    EXPECT_EQ(whole.exit, 0);
    EXPECT_TRUE(Has(whole.out, "\n  report of first, seed 1:\n")) << whole.out;
    EXPECT_TRUE(Has(whole.out, "\n  report of second, seed 1:\n")) << whole.out;
    EXPECT_TRUE(Has(whole.out, "\nSUMMARY: ")) << whole.out;
    EXPECT_FALSE(Has(whole.out, "the whole report")) << whole.out;
  }
}

TEST(Cli, HelpNamesTheReportsFlag) { EXPECT_TRUE(Has(Lab("run fine --help").out, "--reports")); }

}  // namespace
}  // namespace lab
