// What goes over the pipe comes back the same, and what is not an outcome is refused.

#include "lab/driver/outcome_json.h"

#include <limits>

#include "gtest/gtest.h"
#include "nlohmann/json.hpp"

namespace lab {
namespace {

Outcome Full() {
  Outcome outcome;
  outcome.memory = Memory::kCorrupt;
  outcome.result = Result::kLost;
  outcome.expected = 400000;
  outcome.found = 0.5;
  outcome.leaked = 1;
  outcome.early_frees = 2;
  outcome.double_frees = 3;
  outcome.uses_after_free = 4;
  outcome.drift = -5;
  outcome.operations = 6;
  outcome.wall_ns = 7;
  outcome.schedule = ScheduleOutcome{4, 8, "thread A has finished"};
  outcome.lines = {"first", "second"};
  outcome.notes = {"quarantine full"};
  outcome.metrics = {{"pair_ops_per_s_1", 1.5}};
  outcome.exit = "code:66";
  outcome.arrived = false;
  return outcome;
}

TEST(OutcomeJson, ComesBackTheSame) {
  const std::string text = Dump(ToJson(Full()));
  const absl::StatusOr<Outcome> back = OutcomeFromJson(text);
  ASSERT_TRUE(back.ok()) << back.status();
  EXPECT_EQ(Dump(ToJson(*back)), text);
  EXPECT_EQ(back->drift, -5);
  EXPECT_EQ(back->schedule->reason, "thread A has finished");
}

TEST(OutcomeJson, PrintsWholeNumbersWholeAndAbsentOnesNull) {
  nlohmann::ordered_json json = ToJson(Full());
  EXPECT_EQ(json["expected"].dump(), "400000");
  EXPECT_EQ(json["found"].dump(), "0.5");
  json = ToJson(Outcome{});
  EXPECT_TRUE(json["expected"].is_null());
  EXPECT_TRUE(json["schedule"].is_null());
}

TEST(OutcomeJson, CarriesNoInfinityAndNoBrokenText) {
  Outcome outcome;
  outcome.found = std::numeric_limits<double>::infinity();
  outcome.lines = {"\xff\xfe"};
  const absl::StatusOr<Outcome> back = OutcomeFromJson(Dump(ToJson(outcome)));
  ASSERT_TRUE(back.ok()) << back.status();
  EXPECT_FALSE(back->found.has_value());
}

TEST(OutcomeJson, RefusesWhatIsNotAnOutcome) {
  for (const char* text : {"", "{", "null", "[]", "{}", "rubbish"}) {
    EXPECT_FALSE(OutcomeFromJson(text).ok()) << text;
  }
  nlohmann::ordered_json json = ToJson(Full());
  json["memory"] = "fine";
  EXPECT_FALSE(OutcomeFromJson(json.dump()).ok());
  json = ToJson(Full());
  json.erase("leaked");
  EXPECT_FALSE(OutcomeFromJson(json.dump()).ok());
  json = ToJson(Full());
  json["leaked"] = "many";
  EXPECT_FALSE(OutcomeFromJson(json.dump()).ok());
  EXPECT_FALSE(OutcomeFromJson(ToJson(Full()).dump() + "x").ok());
}

// They come from the child's stderr and not from the child.
TEST(OutcomeJson, FindingsAreSaidButNotReadBack) {
  Outcome outcome = Full();
  outcome.findings.emplace_back();
  outcome.findings.back().kind = "data-race";
  outcome.findings.back().report.title = "data race";
  outcome.findings.back().report.text = "WARNING";
  const nlohmann::ordered_json json = ToJson(outcome);
  EXPECT_EQ(json["report_kind"], "data race");
  EXPECT_EQ(json["report"], "WARNING");
  EXPECT_EQ(json["findings"][0]["kind"], "data-race");
  EXPECT_TRUE(OutcomeFromJson(Dump(json))->findings.empty());
}

TEST(OutcomeJson, PromiseAndOptionsComeBackTheSame) {
  const Promise promise{Memory::kCorrupt, Result::kLost, {"attribute"}, "why"};
  ASSERT_TRUE(PromiseFromJson(Dump(ToJson(promise))).ok());
  EXPECT_EQ(Dump(ToJson(*PromiseFromJson(Dump(ToJson(promise))))), Dump(ToJson(promise)));
  RunOptions options;
  options.scheme = "first";
  options.seed = std::numeric_limits<uint64_t>::max();
  options.schedule = "AB";
  options.flags = {{"how", "copy"}};
  const absl::StatusOr<RunOptions> back = RunOptionsFromJson(Dump(ToJson(options)));
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(Dump(ToJson(*back)), Dump(ToJson(options)));
  EXPECT_EQ(back->seed, options.seed);
}

}  // namespace
}  // namespace lab
