// explain from the outside: what it finds, what it says of it, and with which exit code it ends.

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "tests/sanitizers/explain/command.h"

namespace sanitizers {
namespace {

using nlohmann::json;
using shell::Folder;

json Parsed(const Shown& shown) {
  json document = json::parse(shown.out, nullptr, false);
  EXPECT_FALSE(document.is_discarded()) << shown.out << shown.err;
  return document;
}

TEST(Explain, AFindingIsExitOneAndTheClosingLineCountsIt) {
  const Folder folder;
  const Shown shown = Explained(folder.Write("a.log", RaceIn("a.cc")));
  EXPECT_EQ(shown.exit, 1);
  EXPECT_TRUE(Has(shown.out, "data race")) << shown.out;
  EXPECT_TRUE(Has(shown.out, "/src/app/a.cc:12")) << shown.out;
  EXPECT_EQ(shown.err, "explain: 1 finding in 1 report\n");
}

TEST(Explain, QuietSaysOnlyTheResult) {
  const Folder folder;
  const Shown shown = Explained("--quiet " + folder.Write("a.log", RaceIn("a.cc")));
  EXPECT_EQ(shown.exit, 1);
  EXPECT_EQ(shown.err, "");
  EXPECT_NE(shown.out, "");
}

TEST(Explain, ALogWithoutReportsIsExitZero) {
  const Folder folder;
  const std::string log = folder.Write("a.log", "all is well\n");
  const Shown shown = Explained(log);
  EXPECT_EQ(shown.exit, 0);
  EXPECT_EQ(shown.out, "no sanitizer report found in 12 bytes\n");
  EXPECT_EQ(shown.err, "");
  EXPECT_EQ(Explained("/dev/null").out, "no sanitizer report found in 0 bytes\n");
}

TEST(Explain, WithoutReportsEveryFormatIsWhole) {
  const Shown as_json = Explained("--format=json < /dev/null");
  EXPECT_EQ(as_json.exit, 0);
  EXPECT_EQ(Parsed(as_json)["findings"], json::array());
  EXPECT_EQ(as_json.err, "explain: no sanitizer report found in 0 bytes\n");
  const Shown as_sarif = Explained("--format=sarif < /dev/null");
  EXPECT_EQ(as_sarif.exit, 0);
  EXPECT_EQ(Parsed(as_sarif)["runs"][0]["results"], json::array());
  EXPECT_EQ(Explained("--format=markdown < /dev/null").exit, 0);
}

TEST(Explain, ReadsStandardInputUnlessTold) {
  const Folder folder;
  const std::string log = folder.Write("a.log", RaceIn("a.cc"));
  for (const std::string arguments : {" < ", "- < ", "--group - < "}) {
    const Shown shown = Explained(arguments + log);
    EXPECT_EQ(shown.exit, 1) << arguments;
    EXPECT_TRUE(Has(shown.out, "a.cc:12")) << arguments;
  }
}

TEST(Explain, ReadsSeveralFilesAsOneStory) {
  const Folder folder;
  const std::string a = folder.Write("a.log", RaceIn("a.cc") + RaceIn("b.cc"));
  const std::string b = folder.Write("b.log", RaceIn("b.cc"));
  const Shown shown = Explained("--format=json " + a + " - " + b + " < " + a);
  EXPECT_EQ(shown.exit, 1);
  EXPECT_EQ(shown.err, "explain: 2 findings in 5 reports\n");
  const json findings = Parsed(shown)["findings"];
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(findings[0]["count"], 2);
  EXPECT_EQ(findings[1]["count"], 3);
}

TEST(Explain, WithoutGroupingEachReportIsAFinding) {
  const Folder folder;
  const std::string log = folder.Write("a.log", RaceIn("a.cc") + RaceIn("a.cc"));
  EXPECT_EQ(Parsed(Explained("--format=json --no-group " + log))["findings"].size(), 2u);
  EXPECT_EQ(Parsed(Explained("--format=json --group " + log))["findings"].size(), 1u);
}

TEST(Explain, PathsAreShownFromTheRoot) {
  const Folder folder;
  const std::string log = folder.Write("a.log", RaceIn("a.cc"));
  for (const std::string root : {"/src", "/src/"}) {
    const Shown shown = Explained("--root=" + root + " " + log);
    EXPECT_TRUE(Has(shown.out, "app/a.cc:12")) << shown.out;
    EXPECT_FALSE(Has(shown.out, "/src/app/a.cc:12")) << shown.out;
  }
  const Shown relative = Started("cd / && exec $EXPLAIN --root=./src/ " + log).Wait();
  EXPECT_FALSE(Has(relative.out, "/src/app/a.cc:12")) << relative.out;
}

TEST(Explain, WhatTheBaselineHoldsIsNotNew) {
  const Folder folder;
  const std::string old_log = folder.Write("old.log", RaceIn("a.cc"));
  const std::string new_log = folder.Write("new.log", RaceIn("a.cc") + RaceIn("b.cc"));
  for (const std::string format : {"json", "sarif"}) {
    const std::string baseline = folder.Path("baseline." + format);
    EXPECT_EQ(Explained("--format=" + format + " --output=" + baseline + " " + old_log).exit, 1);
    const std::string against = "--fail-on=new --baseline=" + baseline + " ";
    const Shown known = Explained(against + old_log);
    EXPECT_EQ(known.exit, 0) << known.out;
    EXPECT_EQ(known.err, "explain: 1 finding in 1 report (0 new)\n");
    const Shown one_new = Explained(against + new_log);
    EXPECT_EQ(one_new.exit, 1) << one_new.out;
    EXPECT_EQ(one_new.err, "explain: 2 findings in 2 reports (1 new)\n");
    EXPECT_EQ(Explained("--baseline=" + baseline + " " + old_log).exit, 1);
  }
}

TEST(Explain, ABaselineMayBeReplacedByTheRunThatReadsIt) {
  const Folder folder;
  const std::string log = folder.Write("a.log", RaceIn("a.cc"));
  const std::string baseline = folder.Path("baseline.json");
  const std::string command = "--format=json --output=" + baseline + " " + log;
  EXPECT_EQ(Explained(command).exit, 1);
  EXPECT_EQ(Explained("--fail-on=new --baseline=" + baseline + " " + command).exit, 0);
  EXPECT_EQ(folder.List(), "a.log baseline.json");
}

TEST(Explain, WhatIsSuppressedDoesNotFail) {
  const Folder folder;
  const std::string log = folder.Write("a.log", RaceIn("a.cc") + RaceIn("b.cc"));
  const std::string a = folder.Write("a.supp", "race:a.cc\n");
  const std::string b = folder.Write("b.supp", "# known\nrace:b.cc\n");
  const Shown one = Explained("--suppressions=" + a + " " + log);
  EXPECT_EQ(one.exit, 1);
  EXPECT_EQ(one.err, "explain: 2 findings in 2 reports (1 suppressed)\n");
  EXPECT_EQ(Explained("--suppressions=" + a + " --suppressions=" + b + " " + log).exit, 0);
}

TEST(Explain, WhatOnlyPassedTestsPrintedIsExpectedIfAskedFor) {
  const Folder folder;
  const std::string passed = folder.Write("passed.log", PrintedBy("A.Races", true, RaceIn("a.cc")));
  EXPECT_EQ(Explained(passed).exit, 1);
  const Shown expected = Explained("--expect-passed " + passed);
  EXPECT_EQ(expected.exit, 0) << expected.out;
  EXPECT_EQ(expected.err, "explain: 1 finding in 1 report (1 expected)\n");
  for (const std::string& also : {PrintedBy("A.Fails", false, RaceIn("a.cc")), RaceIn("a.cc"),
                                  "[ RUN      ] A.IsCutOff\n" + RaceIn("a.cc")}) {
    const std::string log = folder.Write("also.log", also);
    EXPECT_EQ(Explained("--expect-passed " + passed + " " + log).exit, 1) << also;
    EXPECT_EQ(Explained("--expect-passed " + log + " " + passed).exit, 1) << also;
  }
}

TEST(Explain, KnowledgeOfOnesOwnIsTaken) {
  const Folder folder;
  const std::string log = folder.Write("a.log", RaceIn("a.cc"));
  const std::string knowledge = folder.Write(
      "own.json",
      R"({"primitives": [{"family": "my house", "deed": "incref", "function": "Worker"}]})");
  EXPECT_FALSE(Has(Explained("--format=json " + log).out, "my house"));
  const Shown shown = Explained("--format=json --knowledge=" + knowledge + " " + log);
  EXPECT_EQ(shown.exit, 1) << shown.err;
  EXPECT_TRUE(Has(shown.out, "my house")) << shown.out;
}

TEST(Explain, HelpNamesEveryFlagAndExitCode) {
  for (const std::string flag : {"--help", "-h", "--format=json --help a.log"}) {
    const Shown shown = Explained(flag);
    EXPECT_EQ(shown.exit, 0) << shown.err;
    EXPECT_EQ(shown.err, "");
    for (const char* part :
         {"--format=text|json|sarif|markdown", "--output=FILE", "--no-group", "--root=DIR",
          "--frames=N", "--color=", "--fail-on=any|new", "--baseline=FILE", "--suppressions=FILE",
          "--expect-passed", "--knowledge=FILE", "--quiet", "--version", "74", "130"}) {
      EXPECT_TRUE(Has(shown.out, part)) << part << "\n" << shown.out;
    }
  }
}

TEST(Explain, VersionIsOneLine) {
  const Shown shown = Explained("--version");
  EXPECT_EQ(shown.exit, 0);
  EXPECT_TRUE(shown.out.starts_with("explain 0.")) << shown.out;
}

}  // namespace
}  // namespace sanitizers
