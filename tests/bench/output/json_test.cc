// JSON holds all of a run: what is read back is what was written, and renders the same.

#include "lab/bench/output/json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "lab/bench/output/svg.h"
#include "lab/bench/output/text.h"
#include "tests/bench/output/example.h"

namespace lab::bench {
namespace {

const console::Style kNoStyle(console::Color::kNever, 1);

TEST(BenchJson, WhatIsReadBackIsWhatWasWritten) {
  const absl::StatusOr<Results> back = FromJson(ToJson(Example()));
  ASSERT_TRUE(back.ok()) << back.status();
  EXPECT_TRUE(*back == Example());
  EXPECT_EQ(ToJson(*back), ToJson(Example()));
}

TEST(BenchJson, TheSameTableAndPlotsComeOfIt) {
  const absl::StatusOr<Results> back = FromJson(ToJson(Example()));
  ASSERT_TRUE(back.ok()) << back.status();
  EXPECT_EQ(ToText(*back, kNoStyle), ToText(Example(), kNoStyle));
  ASSERT_FALSE(Plots(*back).empty());
  EXPECT_EQ(Plots(*back)[0].svg, Plots(Example())[0].svg);
}

TEST(BenchJson, FiguresAreInItWithTheirRatios) {
  const auto json = nlohmann::json::parse(ToJson(Example()));
  const auto& row = json["cases"][0]["rows"][4];
  EXPECT_EQ(row["subject"], "atomic_count");
  EXPECT_EQ(row["median_ns"], 12.5);
  EXPECT_EQ(row["min_ns"], 10);
  EXPECT_EQ(row["to_floor"], 10);
  EXPECT_EQ(row["to_serial"], 5);
  EXPECT_EQ(row["iterations"], 384);
  EXPECT_EQ(row["rounds"], 2);
  EXPECT_EQ(json["cases"][0]["rows"][3]["rejected_rounds"], 3);
  EXPECT_TRUE(json["cases"][0]["rows"][2]["median_ns"].is_null());
  EXPECT_EQ(json["cases"][0]["rows"][2]["not_measured"], "its counts go wrong");
  EXPECT_EQ(json["serial_scheme"], "gil");
  EXPECT_EQ(json["host"]["flags"], "-O2");
  EXPECT_EQ(json["host"]["caches"][0]["bytes"], 32768);
}

TEST(BenchJson, OtherTextsAreRefusedInOneLine) {
  for (const char* text :
       {"", "{", "[]", "3", "{}", R"({"tool": "lab"})", R"({"tool": "lab bench", "schema": 99})",
        R"({"tool": "lab bench", "schema": 1, "cases": 3})", R"({"tool": 7})"}) {
    const absl::StatusOr<Results> results = FromJson(text);
    ASSERT_FALSE(results.ok()) << text;
    EXPECT_TRUE(absl::IsInvalidArgument(results.status()));
    EXPECT_EQ(results.status().message().find('\n'), std::string::npos);
  }
}

}  // namespace
}  // namespace lab::bench
