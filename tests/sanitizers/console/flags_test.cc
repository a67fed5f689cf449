// What a command line says, before anyone asks what its values mean. The driver's command-line
// tests cover the refusals; here is what they have no use for: words and repeated flags.

#include "sanitizers/console/flags.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace console {
namespace {

using Words = std::vector<std::string>;

const std::vector<FlagSpec> kSpecs = {{"output"},
                                      {"rule", FlagKind::kValue, /*repeatable=*/true},
                                      {"group", FlagKind::kSwitch},
                                      {"quiet", FlagKind::kBare}};

FlagsAndWords Read(const Words& args) {
  absl::StatusOr<FlagsAndWords> given = ReadFlagsAndWords(args, kSpecs);
  EXPECT_TRUE(given.ok()) << given.status().ToString();
  return given.ok() ? *given : FlagsAndWords{};
}

std::string Refusal(const Words& args) {
  return std::string(ReadFlagsAndWords(args, kSpecs).status().message());
}

TEST(Flags, WordsMayStandBetweenThem) {
  const FlagsAndWords given = Read({"a", "--output", "x", "b", "--quiet", "c"});
  EXPECT_EQ(given.words, (Words{"a", "b", "c"}));
  EXPECT_EQ(given.flags.at("output"), "x");
  EXPECT_EQ(given.flags.at("quiet"), "on");
}

TEST(Flags, ADashIsAWord) {
  EXPECT_EQ(Read({"-", "--quiet", "-"}).words, (Words{"-", "-"}));
  EXPECT_EQ(Read({"--output", "-"}).flags.at("output"), "-");
}

TEST(Flags, TwoDashesEndThem) {
  const FlagsAndWords given = Read({"--quiet", "a", "--", "--output=x", "-y", "--", ""});
  EXPECT_EQ(given.words, (Words{"a", "--output=x", "-y", "--", ""}));
  EXPECT_FALSE(given.flags.contains("output"));
}

TEST(Flags, ARepeatableFlagKeepsEveryValueInOrder) {
  const FlagsAndWords given = Read({"--rule=b", "w", "--rule", "a", "--rule=b"});
  EXPECT_EQ(given.repeated.at("rule"), (Words{"b", "a", "b"}));
  EXPECT_EQ(given.words, (Words{"w"}));
  EXPECT_FALSE(Read({}).repeated.contains("rule"));
}

TEST(Flags, OnlyARepeatableFlagMayBeRepeated) {
  EXPECT_EQ(Refusal({"--output=a", "--output=b"}), "--output is given 2 times; once is enough");
  EXPECT_EQ(Refusal({"--rule=a", "--rule", ""}), "--rule has an empty value");
}

TEST(Flags, AnUnknownFlagAmongWordsIsNamed) {
  EXPECT_EQ(Refusal({"a", "--ouput=x"}).find("unknown flag '--ouput'; did you mean '--output'?"),
            0u);
  EXPECT_EQ(Refusal({"a", "-q"}).find("unknown flag '-q'"), 0u);
}

TEST(Flags, AValueIsTakenAsItStands) {
  for (const std::string value : {"[a,b]", "a,b", "'x y'", "a=b", "%%", "{}", "\\n", "--x"}) {
    EXPECT_EQ(Read({"--output=" + value}).flags.at("output"), value);
  }
}

TEST(Flags, ACommandWithoutWordsRefusesThem) {
  for (const std::string word : {"a", "-", "--"}) {
    const absl::StatusOr<GivenFlags> given = ReadFlags({"--quiet", word}, kSpecs);
    EXPECT_EQ(std::string(given.status().message()),
              "unexpected argument '" + word + "'; see --help");
  }
}

}  // namespace
}  // namespace console
