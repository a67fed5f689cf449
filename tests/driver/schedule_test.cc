// What --schedule stands for, and what is refused before anything runs.

#include "lab/driver/schedule.h"

#include "gtest/gtest.h"
#include "tests/driver/fakes.h"

namespace lab {
namespace {

using console::GivenFlags;

std::string Refusal(const std::string& text, int threads = 2, const GivenFlags& given = {}) {
  RunOptions options = DefaultOptions(kFine);
  options.threads = threads;
  return std::string(ApplySchedule(kFine, text, given, options).message());
}

TEST(Schedule, LettersStandForThemselves) {
  RunOptions options = DefaultOptions(kFine);
  ASSERT_TRUE(ApplySchedule(kFine, "ABAB", {}, options).ok());
  EXPECT_EQ(options.schedule, "ABAB");
  EXPECT_EQ(options.iterations, 10);
}

TEST(Schedule, ANameBringsLettersThreadsIterationsAndFlags) {
  RunOptions options = DefaultOptions(kFine);
  ASSERT_TRUE(ApplySchedule(kFine, "leak", {}, options).ok());
  EXPECT_EQ(options.schedule, "ABBA");
  EXPECT_EQ(options.threads, 2);
  EXPECT_EQ(options.iterations, 1);
  EXPECT_EQ(options.Flag("how"), "copy");
}

TEST(Schedule, ALetterOfNoThreadIsNamedWithItsPlace) {
  EXPECT_EQ(Refusal("ABC"),
            "letter 3 of 3 of the schedule is 'C', which no thread has; 2 threads are A to B");
  EXPECT_EQ(Refusal("ABC", 3), "");
  EXPECT_NE(Refusal("AB b").find("letter 3 of 4"), std::string::npos);
  EXPECT_NE(Refusal("Aé").find("'é'"), std::string::npos);
  EXPECT_NE(Refusal("1").find("'1'"), std::string::npos);
}

TEST(Schedule, AnUnknownNameGetsTheNearest) {
  EXPECT_NE(Refusal("leek").find("did you mean 'leak'"), std::string::npos);
}

TEST(Schedule, NeedsNoMoreThanTwentySixThreads) {
  EXPECT_NE(Refusal("AB", 27).find("at most 26"), std::string::npos);
  EXPECT_EQ(Refusal("AZ", 26), "");
}

TEST(Schedule, AFlagMayNotContradictTheName) {
  EXPECT_NE(Refusal("leak", 3, {{"threads", "3"}}).find("--threads=2"), std::string::npos);
  EXPECT_EQ(Refusal("leak", 2, {{"threads", "2"}}), "");
  EXPECT_NE(Refusal("leak", 2, {{"how", "borrow"}}).find("--how=copy"), std::string::npos);
}

TEST(Schedule, SomeExperimentsTakeNone) {
  RunOptions options = DefaultOptions(kCrashes);
  EXPECT_EQ(ApplySchedule(kCrashes, "A", {}, options).message(), "crashes takes no schedule");
}

}  // namespace
}  // namespace lab
