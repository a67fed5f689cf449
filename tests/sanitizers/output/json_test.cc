// The JSON is complete: every field of a finding and of its report is in it under a name that does
// not change.

#include <cstdint>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "sanitizers/explain/output/output.h"
#include "tests/sanitizers/output/examples.h"

namespace sanitizers {
namespace {

using Json = nlohmann::ordered_json;

std::string Keys(const Json& json) {
  std::string keys;
  for (const auto& [key, value] : json.items()) keys += (keys.empty() ? "" : " ") + key;
  return keys;
}

TEST(Json, NamesOfKeysAreAPromise) {
  const Json document = Json::parse(ToJsonText({RaceOnCount()}, ExampleOptions()));
  EXPECT_EQ(Keys(document), "format version explain_version root baseline summary findings");
  EXPECT_EQ(Keys(document["summary"]), "reports findings open expected suppressed new");
  const Json& finding = document["findings"][0];
  EXPECT_EQ(
      Keys(finding),
      "tool kind title subject subject_detail sites consequences consequence remedy confidence "
      "why primitive status status_reason new count bytes objects fingerprint "
      "loose_fingerprint leak_stack report");
  EXPECT_EQ(Keys(finding["sites"][0]),
            "file line column function module offset does thread locks stack");
  const Json& report = finding["report"];
  EXPECT_EQ(Keys(report),
            "tool kind title detail pid stacks location threads mutexes lock_cycle place summary "
            "notes truncated text source first_line last_line test");
  EXPECT_EQ(
      Keys(report["stacks"][0]),
      "role header restored access atomic bytes objects indirect address thread by mutex held "
      "locks frames");
  EXPECT_EQ(Keys(report["stacks"][0]["frames"][0]),
            "number function file line column module offset address culprit");
  EXPECT_EQ(Keys(report["location"]), "kind text name size offset address file line thread");
  EXPECT_EQ(Keys(report["threads"][0]), "id name tid status by");
  EXPECT_EQ(Keys(report["mutexes"][0]), "id address destroyed");
}

TEST(Json, HoldsTheWholeFinding) {
  const Json finding = ToJson(RaceOnCount());
  EXPECT_EQ(finding["tool"], "thread");
  EXPECT_EQ(finding["subject"], "reference_count");
  EXPECT_EQ(finding["consequences"], Json({"early_free", "lost_increment", "leak"}));
  EXPECT_EQ(finding["confidence"], "likely");
  EXPECT_EQ(finding["status"], "open");
  EXPECT_EQ(finding["count"], 3);
  EXPECT_EQ(finding["bytes"], nullptr);
  EXPECT_EQ(finding["fingerprint"], "00000000000000a1");
  const Json& site = finding["sites"][0];
  EXPECT_EQ(site["line"], 32);
  EXPECT_EQ(site["locks"], Json({"M0 (write)"}));
  EXPECT_EQ(site["stack"], 0);
}

TEST(Json, HoldsTheWholeReport) {
  const Json report = ToJson(RaceOnCount())["report"];
  ASSERT_EQ(report["stacks"].size(), 6u);
  const Json& access = report["stacks"][0];
  EXPECT_EQ(access["role"], "access");
  EXPECT_EQ(access["access"], "read");
  EXPECT_EQ(access["bytes"], 8);
  EXPECT_EQ(access["address"], "0x720800002580");
  EXPECT_EQ(access["locks"], Json::array({{{"mutex", "M0"}, {"write", true}}}));
  ASSERT_EQ(access["frames"].size(), 4u);
  const Json& frame = access["frames"][0];
  EXPECT_EQ(frame["function"], "objects::NoLock<objects::RealMem>::Incref(objects::Count&)");
  EXPECT_EQ(frame["offset"], "0x16333c");
  EXPECT_EQ(access["frames"][3]["function"], "");
  EXPECT_EQ(access["frames"][3]["line"], nullptr);
  EXPECT_EQ(report["location"]["kind"], "heap");
  EXPECT_EQ(report["location"]["size"], 32);
  EXPECT_EQ(report["threads"][0]["name"], "reader");
  EXPECT_EQ(report["mutexes"][0]["id"], "M0");
  EXPECT_EQ(report["truncated"], false);
  EXPECT_EQ(report["test"], "RefCount.TwoThreads");
  EXPECT_EQ(report["first_line"], 12);
  EXPECT_NE(report["text"].get<std::string>().find("Previous write"), std::string::npos);
}

TEST(Json, WhatIsNotSaidIsNullOrEmpty) {
  const Json finding = ToJson(Finding());
  for (const char* key : {"bytes", "objects", "leak_stack"})
    EXPECT_EQ(finding[key], nullptr) << key;
  for (const char* key : {"title", "why", "fingerprint"}) EXPECT_EQ(finding[key], "") << key;
  EXPECT_EQ(finding["sites"], Json::array());
  EXPECT_EQ(finding["report"]["pid"], nullptr);
  EXPECT_EQ(finding["report"]["location"]["offset"], nullptr);
  EXPECT_EQ(finding["report"]["place"]["line"], nullptr);
}

TEST(Json, CountsWhatIsOpenExpectedSuppressedAndNew) {
  std::vector<Finding> findings = AllExamples();
  findings[0].status = Status::kExpected;
  findings[1].status = Status::kSuppressed;
  findings[2].is_new = false;
  const Json summary = Json::parse(ToJsonText(findings, ExampleOptions()))["summary"];
  EXPECT_EQ(summary, Json({{"reports", 120},
                           {"findings", 6},
                           {"open", 4},
                           {"expected", 1},
                           {"suppressed", 1},
                           {"new", 3}}));
}

TEST(Json, WithoutFindingsIsACompleteDocument) {
  const Json document = Json::parse(ToJsonText({}, ExampleOptions()));
  EXPECT_EQ(document["findings"], Json::array());
  EXPECT_EQ(document["summary"]["findings"], 0);
}

TEST(Json, BytesThatAreNoUtf8AreReplacedAndNeverThrown) {
  Finding finding = RaceOnCount();
  finding.title = finding.kind = finding.report.text = "a\xff";
  finding.sites[0].file = finding.report.notes.emplace_back("\xc3(");
  finding.report.stacks[0].frames[0].function = "\xe2\x82";
  OutputOptions options = ExampleOptions();
  options.root = "/\xff";
  const Json document = Json::parse(ToJsonText({finding}, options));
  EXPECT_EQ(document["findings"][0]["title"], "a\uFFFD");
  EXPECT_EQ(document["findings"][0]["report"]["stacks"][0]["frames"][0]["function"],
            "\uFFFD\uFFFD");
  EXPECT_NO_THROW(ToJson(finding).dump());
}

}  // namespace
}  // namespace sanitizers
