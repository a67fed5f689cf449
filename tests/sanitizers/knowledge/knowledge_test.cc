// The built-in tables: whole, unique, and in the words of the house.

#include "sanitizers/explain/knowledge/knowledge.h"

#include <set>
#include <string>
#include <string_view>

#include "gtest/gtest.h"

namespace sanitizers {
namespace {

const Knowledge& BuiltIn() { return Knowledge::BuiltIn(); }

TEST(Kinds, SayEverythingAboutThemselves) {
  ASSERT_GT(BuiltIn().kinds().size(), 80u);
  for (const Kind& kind : BuiltIn().kinds()) {
    for (const std::string* field :
         {&kind.id, &kind.tool, &kind.name, &kind.title, &kind.level, &kind.means,
          &kind.consequence, &kind.consequence_word, &kind.remedy, &kind.source}) {
      EXPECT_FALSE(field->empty()) << kind.id;
    }
  }
}

TEST(Kinds, AreTextForPeople) {
  for (const Kind& kind : BuiltIn().kinds()) {
    for (const std::string* sentence : {&kind.means, &kind.consequence, &kind.remedy}) {
      EXPECT_TRUE(sentence->ends_with('.')) << kind.id << ": " << *sentence;
      EXPECT_EQ(sentence->find('\n'), std::string::npos) << kind.id;
    }
    EXPECT_FALSE(kind.title.ends_with('.')) << kind.id;
    EXPECT_TRUE(kind.source.starts_with("https://")) << kind.id;
  }
}

TEST(Kinds, HaveIdsInLowerCaseAndNamesInPascalCase) {
  for (const Kind& kind : BuiltIn().kinds()) {
    EXPECT_EQ(kind.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz-"), std::string::npos)
        << kind.id;
    EXPECT_TRUE(kind.name[0] >= 'A' && kind.name[0] <= 'Z') << kind.name;
    EXPECT_EQ(kind.name.find_first_of(" -_"), std::string::npos) << kind.name;
  }
}

TEST(Kinds, HaveIdsAndNamesOfTheirOwn) {
  std::set<std::string> ids, names;
  for (const Kind& kind : BuiltIn().kinds()) {
    EXPECT_TRUE(ids.insert(kind.id).second) << kind.id;
    EXPECT_TRUE(names.insert(kind.name).second) << kind.name;
  }
}

TEST(Kinds, AreGraveIfAndOnlyIfTheyAreErrors) {
  for (const Kind& kind : BuiltIn().kinds()) {
    if (kind.level == "note") {
      EXPECT_LT(kind.severity, 4) << kind.id;
    } else if (kind.level == "error") {
      EXPECT_GE(kind.severity, 3) << kind.id;
    }
  }
}

TEST(Kinds, AreFoundById) {
  ASSERT_NE(BuiltIn().FindKind("data-race"), nullptr);
  EXPECT_EQ(BuiltIn().FindKind("data-race")->name, "DataRace");
  EXPECT_EQ(BuiltIn().FindKind("data-rac"), nullptr);
  EXPECT_EQ(BuiltIn().FindKind(""), nullptr);
}

TEST(Kinds, CoverEverySanitizer) {
  std::set<std::string> tools;
  for (const Kind& kind : BuiltIn().kinds()) tools.insert(kind.tool);
  for (const char* tool : {"any", "thread", "address", "leak", "memory", "undefined"}) {
    EXPECT_TRUE(tools.contains(tool)) << tool;
  }
}

TEST(Noise, HasAReasonARemedyAndASource) {
  ASSERT_FALSE(BuiltIn().noise().empty());
  std::set<std::string> ids;
  for (const Noise& noise : BuiltIn().noise()) {
    EXPECT_TRUE(ids.insert(noise.id).second) << noise.id;
    EXPECT_TRUE(noise.reason.ends_with('.')) << noise.id;
    EXPECT_TRUE(noise.remedy.ends_with('.')) << noise.id;
    EXPECT_TRUE(noise.source.starts_with("https://")) << noise.id;
    EXPECT_TRUE(noise.where == "access" || noise.where == "any") << noise.id;
  }
}

// Every stack ends in libc, and every std::thread's in libstdc++: they would excuse everything.
TEST(Noise, DoesNotExcuseWhateverRunsInAThread) {
  for (const Noise& noise : BuiltIn().noise()) {
    if (noise.module.empty()) continue;
    EXPECT_FALSE(GlobMatches(noise.module, "libc.so.6")) << noise.id;
    EXPECT_FALSE(GlobMatches(noise.module, "/usr/lib/libpthread.so.0")) << noise.id;
    if (noise.kinds.empty() || noise.kinds[0] == "use-of-uninitialized-value") continue;
    EXPECT_FALSE(GlobMatches(noise.module, "libstdc++.so.6")) << noise.id;
  }
}

TEST(Noise, IsAboutKindsThatExist) {
  for (const Noise& noise : BuiltIn().noise()) {
    for (const std::string& kind : noise.kinds) {
      EXPECT_NE(BuiltIn().FindKind(kind), nullptr) << noise.id << ": " << kind;
    }
  }
}

}  // namespace
}  // namespace sanitizers
