// A person's own knowledge: it wins, and what is wrong with it is said in one line.

#include <string>
#include <string_view>

#include "gtest/gtest.h"
#include "sanitizers/explain/knowledge/knowledge.h"

namespace sanitizers {
namespace {

Frame In(std::string function, std::string file = "") {
  Frame frame;
  frame.function = std::move(function);
  frame.file = std::move(file);
  return frame;
}

std::string ErrorOf(std::string_view json) {
  const absl::StatusOr<Knowledge> knowledge = Knowledge::With(json);
  EXPECT_EQ(knowledge.status().code(), absl::StatusCode::kInvalidArgument) << json;
  const std::string message(knowledge.status().message());
  EXPECT_EQ(message.find('\n'), std::string::npos) << message;
  return message;
}

TEST(OwnKnowledge, WinsOverTheBuiltIn) {
  const auto knowledge = Knowledge::With(
      R"({"primitives": [{"family": "mine", "deed": "decref", "function": "Py_INCREF"}]})");
  ASSERT_TRUE(knowledge.ok()) << knowledge.status();
  ASSERT_NE(knowledge->Match(In("Py_INCREF")), nullptr);
  EXPECT_EQ(knowledge->Match(In("Py_INCREF"))->family, "mine");
  EXPECT_EQ(knowledge->Match(In("Py_DECREF"))->family, "CPython");
  EXPECT_EQ(Knowledge::BuiltIn().Match(In("Py_INCREF"))->family, "CPython");
}

TEST(OwnKnowledge, AddsNoiseBeforeTheBuiltIn) {
  const auto knowledge = Knowledge::With(
      R"({"noise": [{"id": "x", "function": "F*", "reason": "r", "remedy": "m"}]})");
  ASSERT_TRUE(knowledge.ok()) << knowledge.status();
  EXPECT_EQ(knowledge->noise().front().id, "x");
  EXPECT_EQ(knowledge->noise().front().where, "access");
  EXPECT_EQ(knowledge->noise().front().confidence, "possible");
  EXPECT_EQ(knowledge->noise().size(), Knowledge::BuiltIn().noise().size() + 1);
  EXPECT_NE(knowledge->FindKind("data-race"), nullptr);
}

TEST(OwnKnowledge, MayBeEmpty) {
  const auto knowledge = Knowledge::With("{}");
  ASSERT_TRUE(knowledge.ok());
  EXPECT_EQ(knowledge->primitives().size(), Knowledge::BuiltIn().primitives().size());
}

TEST(OwnKnowledge, NamesSeveralFunctionsInOneEntry) {
  const auto knowledge = Knowledge::With(
      R"({"primitives": [{"family": "mine", "deed": "lock", "function": ["A", "B*"],
                          "file": "*/l.h", "fence": true, "note": "n"}]})");
  ASSERT_TRUE(knowledge.ok()) << knowledge.status();
  EXPECT_EQ(knowledge->Match(In("B2", "/x/m.h")), nullptr);
  const Primitive* match = knowledge->Match(In("B2", "/x/l.h"));
  ASSERT_NE(match, nullptr);
  EXPECT_EQ(match->deed, Deed::kLock);
  EXPECT_TRUE(match->fence);
  EXPECT_EQ(match->note, "n");
}

TEST(OwnKnowledge, MayNameWholeFilesAndTheFirstEntryThatFitsWins) {
  const auto knowledge = Knowledge::With(
      R"({"primitives": [{"family": "a", "deed": "lock", "file": "*/locks/*.h"},
                         {"family": "b", "deed": "value", "function": "F"},
                         {"family": "c", "deed": "value", "function": "G*"},
                         {"family": "d", "deed": "value", "file": "*/g.h"}]})");
  ASSERT_TRUE(knowledge.ok()) << knowledge.status();
  EXPECT_EQ(knowledge->Match(In("F", "/x/locks/a.h"))->family, "a");
  EXPECT_EQ(knowledge->Match(In("F", "locks/a.h"))->family, "a");
  EXPECT_EQ(knowledge->Match(In("", "/x/locks/a.h"))->family, "a");
  EXPECT_EQ(knowledge->Match(In("F", "/x/a.h"))->family, "b");
  EXPECT_EQ(knowledge->Match(In("G1", "/x/g.h"))->family, "c");
  EXPECT_EQ(knowledge->Match(In("H", "/x/g.h"))->family, "d");
}

TEST(OwnKnowledge, SaysWhereTheMistakeIs) {
  const std::string good = R"({"family": "f", "deed": "incref", "function": "F"},)";
  EXPECT_EQ(ErrorOf(R"({"primitives": [)" + good + R"({"deed": "incref", "function": "F"}]})"),
            "primitives[1].family: is missing");
  EXPECT_EQ(ErrorOf(R"({"primitives": [)" + good + R"({"family": 3, "deed": "incref"}]})"),
            "primitives[1].family: must be a string");
  EXPECT_EQ(ErrorOf(R"({"primitives": [{"family": "f", "deed": "incref"}]})"),
            "primitives[0].function: and file are both empty, so that every frame would match");
  EXPECT_EQ(ErrorOf(R"({"primitives": [{"family": "f", "deed": "lock", "function": [1]}]})"),
            "primitives[0].function: must be a string or a list of strings");
  EXPECT_EQ(ErrorOf(R"({"primitives": [{"family": "f", "deed": "lock", "function": "F",
                                        "fence": "yes"}]})"),
            "primitives[0].fence: must be true or false");
  EXPECT_EQ(ErrorOf(R"({"primitives": [7]})"), "primitives[0]: must be an object, {…}");
  EXPECT_EQ(ErrorOf(R"({"noise": {}})"), "noise: must be a list, […]");
  EXPECT_EQ(ErrorOf(R"({"noise": [{"id": "x", "function": "F", "reason": "r"}]})"),
            "noise[0].remedy: is missing");
}

TEST(OwnKnowledge, NamesTheWordThatWasMeant) {
  const std::string deed = ErrorOf(R"({"primitives": [{"family": "f", "deed": "increff",
                                                       "function": "F"}]})");
  EXPECT_TRUE(deed.starts_with("primitives[0].deed: ")) << deed;
  EXPECT_NE(deed.find("did you mean 'incref'"), std::string::npos) << deed;
  const std::string field = ErrorOf(R"({"primitives": [{"family": "f", "deed": "lock",
                                                        "function": "F", "fense": true}]})");
  EXPECT_TRUE(field.starts_with("primitives[0]: ")) << field;
  EXPECT_NE(field.find("did you mean 'fence'"), std::string::npos) << field;
  EXPECT_NE(ErrorOf(R"({"primitive": []})").find("did you mean 'primitives'"), std::string::npos);
}

TEST(OwnKnowledge, IsRefusedInOneLineIfItIsNoJson) {
  EXPECT_TRUE(ErrorOf("{\n \"noise\": [\n").starts_with("is not JSON: parse error at line 3"));
  EXPECT_TRUE(ErrorOf("").starts_with("is not JSON: "));
  EXPECT_EQ(ErrorOf("[]"), R"(must be an object, {"primitives": […], "noise": […]})");
  EXPECT_FALSE(ErrorOf("{\"noise\": \"\xff\"}").empty());
  EXPECT_FALSE(ErrorOf(std::string(100'000, '[')).empty());
}

TEST(OwnKnowledge, HasNoKinds) {
  EXPECT_TRUE(ErrorOf(R"({"kinds": []})").starts_with("unknown table 'kinds'"));
}

}  // namespace
}  // namespace sanitizers
