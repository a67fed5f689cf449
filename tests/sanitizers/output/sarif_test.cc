// The SARIF says what was found in the places where viewers look for it, within what they show.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "sanitizers/explain/output/output.h"
#include "tests/sanitizers/output/examples.h"

namespace sanitizers {
namespace {

using Json = nlohmann::json;

Json RunOf(const std::vector<Finding>& findings, OutputOptions options = ExampleOptions()) {
  return Json::parse(ToSarif(findings, KnowledgeOfExamples(), options))["runs"][0];
}

Json ResultOf(const Finding& finding) { return RunOf({finding})["results"][0]; }

TEST(Sarif, ARaceIsAnErrorAtItsFirstSite) {
  const Json result = ResultOf(RaceOnCount());
  EXPECT_EQ(result["ruleId"], "data-race");
  EXPECT_EQ(result["level"], "error");
  EXPECT_EQ(result["occurrenceCount"], 3);
  ASSERT_EQ(result["locations"].size(), 1u);
  const Json& place = result["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"]["uri"], "objects/schemes/no_lock.h");
  EXPECT_EQ(place["region"]["startLine"], 32);
  EXPECT_EQ(result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"],
            "objects::NoLock::Incref");
}

TEST(Sarif, TheMessageTellsTheWholeStoryAndLinksToTheOtherSite) {
  EXPECT_EQ(
      ResultOf(RaceOnCount())["message"]["text"],
      "Data race on a reference count. objects::NoLock::Incref reads 8 bytes to increment the "
      "count, by thread T2 'reader', holding M0 (write); [objects::NoLock::Decref](1) writes "
      "8 bytes to decrement the count, by thread T1, holding no lock. About: a reference count: "
      "the count of "
      "objects::NoLock; heap block of 32 bytes, touched at byte 0. One of the two updates can "
      "be lost: a lost increment lets the object die while somebody still holds it, a lost "
      "decrement leaks it. Fix: Make both an atomic read-modify-write, or put one lock around "
      "both, or hold the GIL. Confidence: likely: Both functions are known to count "
      "references, and both count plainly.");
  const Json related = ResultOf(RaceOnCount())["relatedLocations"];
  EXPECT_EQ(related[0]["id"], 1);
  EXPECT_EQ(related[0]["physicalLocation"]["region"]["startLine"], 40);
  EXPECT_EQ(related[1]["message"]["text"], "Allocated by the main thread");
}

TEST(Sarif, NoNameIsReadAsALink) {
  Finding finding = RaceOnCount();
  finding.sites[1].function = "a::operator[]";
  finding.consequence = "See [here](1).";
  const std::string text = ResultOf(finding)["message"]["text"];
  EXPECT_NE(text.find("[a::operator\\[\\]](1) writes"), text.npos) << text;
  EXPECT_NE(text.find("See \\[here\\](1)."), text.npos) << text;
}

TEST(Sarif, ACodeFlowLeadsEachThreadToItsSite) {
  const Json flows = ResultOf(RaceOnCount())["codeFlows"];
  ASSERT_EQ(flows.size(), 1u);
  const Json& threads = flows[0]["threadFlows"];
  ASSERT_EQ(threads.size(), 2u);
  EXPECT_EQ(threads[0]["message"]["text"], "thread T2 'reader'");
  const Json& steps = threads[0]["locations"];
  ASSERT_EQ(steps.size(), 4u);
  EXPECT_EQ(steps[0]["importance"], "unimportant");
  EXPECT_EQ(steps[2]["location"]["message"]["text"], "lab::Round::'lambda'::operator()");
  EXPECT_EQ(steps[3]["importance"], "essential");
  EXPECT_EQ(steps[3]["location"]["physicalLocation"]["region"]["startLine"], 32);
}

TEST(Sarif, StacksRunFromTheInnermostFrame) {
  const Json stacks = ResultOf(UseAfterFree())["stacks"];
  ASSERT_EQ(stacks.size(), 3u);
  EXPECT_EQ(stacks[1]["message"]["text"], "frees it, by thread T0");
  EXPECT_EQ(stacks[1]["frames"][0]["location"]["message"]["text"], "operator delete");
  EXPECT_EQ(stacks[2]["message"]["text"], "Allocated by thread T0");
}

TEST(Sarif, TheSameStackTwiceIsOneStack) {
  Finding finding = UseAfterFree();
  finding.report.stacks.push_back(finding.report.stacks[2]);
  EXPECT_EQ(ResultOf(finding)["stacks"].size(), 3u);
}

TEST(Sarif, ARuleTellsWhatItsKindMeans) {
  const Json rule = RunOf({RaceOnCount()})["tool"]["driver"]["rules"][0];
  EXPECT_EQ(rule["id"], "data-race");
  EXPECT_EQ(rule["name"], "DataRace");
  EXPECT_EQ(rule["shortDescription"]["text"], "Data race.");
  EXPECT_EQ(rule["defaultConfiguration"]["level"], "error");
  EXPECT_EQ(rule["helpUri"], "https://clang.llvm.org/docs/ThreadSanitizer.html");
  EXPECT_EQ(rule["properties"]["security-severity"], "7.5");
  EXPECT_EQ(rule["properties"]["problem.severity"], "error");
  EXPECT_EQ(rule["properties"]["tags"], Json({"security", "concurrency", "thread-sanitizer"}));
  EXPECT_NE(rule["help"]["markdown"].get<std::string>().find("**Fix** "), std::string::npos);
}

TEST(Sarif, AKindThatNoTableHasIsStillARule) {
  const Json run = RunOf({WithoutSymbols()});
  const Json rule = run["tool"]["driver"]["rules"][0];
  EXPECT_EQ(rule["id"], "segv");
  EXPECT_EQ(rule["name"], "SegvDefect");
  EXPECT_EQ(rule["helpUri"], "https://clang.llvm.org/docs/AddressSanitizer.html");
  EXPECT_EQ(rule["properties"].contains("security-severity"), false);
}

TEST(Sarif, WithoutAFileThePlaceIsTheModule) {
  const Json place = ResultOf(WithoutSymbols())["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"]["uri"], "file:///opt/shop/bin/till");
  EXPECT_EQ(place["address"]["relativeAddress"], 0x1234);
}

TEST(Sarif, WithoutAnyPlaceItIsTheLog) {
  const Json place = ResultOf(CutShort())["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"]["uri"], "stdin");
  EXPECT_EQ(place["region"]["startLine"], 1);
}

TEST(Sarif, FingerprintsTrackAFinding) {
  EXPECT_EQ(
      ResultOf(Overflow())["partialFingerprints"],
      Json({{"sitePair/v1", "00000000000000d4"}, {"functionPair/v1", "loose-00000000000000d4"}}));
}

TEST(Sarif, WhatIsDoubtfulIsANote) {
  Finding finding = RaceOnCount();
  finding.confidence = Confidence::kDoubtful;
  EXPECT_EQ(ResultOf(finding)["level"], "note");
}

TEST(Sarif, OnlyABaselineMakesBaselineStates) {
  EXPECT_FALSE(ResultOf(Overflow()).contains("baselineState"));
  Finding known = Overflow();
  known.is_new = false;
  OutputOptions options = ExampleOptions();
  options.baseline = true;
  const Json results = RunOf({RaceOnCount(), known}, options)["results"];
  EXPECT_EQ(results[0]["baselineState"], "new");
  EXPECT_EQ(results[1]["baselineState"], "unchanged");
}

TEST(Sarif, SuppressionsAreSaidOfAllResultsOrOfNone) {
  EXPECT_FALSE(ResultOf(Overflow()).contains("suppressions"));
  Finding expected = Leak();
  expected.status = Status::kExpected;
  expected.status_reason = "test Leak.IsExpected passed";
  const Json results = RunOf({expected, Overflow()})["results"];
  EXPECT_EQ(results[0]["suppressions"], Json::array());
  EXPECT_EQ(results[1]["suppressions"],
            Json::array({{{"kind", "external"},
                          {"status", "accepted"},
                          {"justification", "test Leak.IsExpected passed"}}}));
}

TEST(Sarif, TheOrderOfFindingsDoesNotMatter) {
  std::vector<Finding> findings = AllExamples();
  const std::string text = ToSarif(findings, KnowledgeOfExamples(), ExampleOptions());
  std::reverse(findings.begin(), findings.end());
  EXPECT_EQ(ToSarif(findings, KnowledgeOfExamples(), ExampleOptions()), text);
  std::swap(findings[1], findings[4]);
  EXPECT_EQ(ToSarif(findings, KnowledgeOfExamples(), ExampleOptions()), text);
}

TEST(Sarif, WithoutFindingsIsACompleteRun) {
  const Json run = RunOf({});
  EXPECT_EQ(run["results"], Json::array());
  EXPECT_EQ(run["invocations"][0]["executionSuccessful"], true);
  EXPECT_EQ(run["tool"]["driver"]["rules"], Json::array());
}

TEST(Sarif, BytesThatAreNoUtf8AreReplacedAndNeverThrown) {
  Finding finding = RaceOnCount();
  const std::string bad = "a\xff\n\033[0m";
  finding.kind = finding.title = finding.why = finding.fingerprint = bad;
  finding.sites[0].file = finding.sites[1].function = finding.report.source = bad;
  for (Stack& stack : finding.report.stacks) {
    stack.thread = stack.header = bad;
    for (Frame& frame : stack.frames) frame.function = frame.file = frame.module = bad;
  }
  EXPECT_FALSE(ResultOf(finding).empty());
}

std::string Notification(const Json& run) {
  const Json& invocation = run["invocations"][0];
  if (!invocation.contains("toolExecutionNotifications")) return "";
  return invocation["toolExecutionNotifications"][0]["message"]["text"];
}

TEST(SarifLimits, TheGravestFiveThousandAreKept) {
  std::vector<Finding> findings(5'001, Leak());
  findings.push_back(UseAfterFree());
  const Json run = RunOf(findings);
  ASSERT_EQ(run["results"].size(), 5'000u);
  EXPECT_EQ(run["results"][0]["ruleId"], "heap-use-after-free");
  EXPECT_EQ(Notification(run),
            "2 findings left out: the most that code scanning shows is 5000. The text and JSON "
            "outputs hold all.");
}

TEST(SarifLimits, ADeepStackKeepsTheFramesNearestToTheSite) {
  Finding finding = RaceOnCount();
  std::vector<Frame>& frames = finding.report.stacks[0].frames;
  frames.resize(1'500, frames[1]);
  const Json run = RunOf({finding});
  const Json& threads = run["results"][0]["codeFlows"][0]["threadFlows"];
  EXPECT_EQ(threads[0]["locations"].size(), 500u);
  EXPECT_EQ(threads[0]["locations"].back()["importance"], "essential");
  EXPECT_EQ(run["results"][0]["stacks"][0]["frames"].size(), 1'500u);
  EXPECT_EQ(Notification(run),
            "1000 outer stack frames left out of code flows: the most that code scanning shows of "
            "one result is 1000. The stacks hold all.");
}

TEST(SarifLimits, ManyRelatedLocationsAreCut) {
  Finding finding = RaceOnCount();
  finding.report.stacks.resize(200, finding.report.stacks[5]);
  const Json run = RunOf({finding});
  EXPECT_EQ(run["results"][0]["relatedLocations"].size(), 100u);
  EXPECT_EQ(
      Notification(run),
      "99 related locations left out: the most that code scanning shows of one result is 100. "
      "The stacks hold all.");
}

}  // namespace
}  // namespace sanitizers
