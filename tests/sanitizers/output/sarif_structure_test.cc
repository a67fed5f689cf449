// The SARIF of every example holds what the standard asks of structure: known properties, indices
// and links that lead somewhere, URIs that are URIs. Needs no schema and no validator.

#include <cstdint>
#include <limits>
#include <set>
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

// Examples and what is odd about logs, in one run.
std::vector<Finding> Findings() {
  std::vector<Finding> findings = AllExamples();
  findings.push_back(Finding());
  Finding odd = RaceOnCount();
  odd.fingerprint = "odd";
  odd.sites[0].file = "C:\\code\\a b\\[c].cc";
  odd.sites[0].column = 0;
  odd.sites[1].file = "../../für/x.cc";
  odd.sites[1].function = "a::operator[]";
  odd.report.stacks[0].frames[1] = Frame();
  odd.report.stacks[0].frames[3].offset = 0x180074777;
  odd.count = std::numeric_limits<int64_t>::max();
  odd.bytes = odd.objects = 1;
  odd.status = Status::kExpected;
  findings.push_back(odd);
  return findings;
}

class SarifStructure : public testing::Test {
 protected:
  SarifStructure() {
    OutputOptions options = ExampleOptions();
    options.baseline = true;
    document_ = Json::parse(ToSarif(Findings(), KnowledgeOfExamples(), options));
    run_ = document_["runs"][0];
  }

  Json document_, run_;
};

// Calls `visit` for each value of that name, however deep.
template <typename F>
void ForEach(const Json& json, std::string_view name, F visit) {
  if (json.is_object()) {
    for (const auto& [key, value] : json.items()) {
      if (key == name) visit(value);
      ForEach(value, name, visit);
    }
  } else if (json.is_array()) {
    for (const Json& value : json) ForEach(value, name, visit);
  }
}

void ExpectOnly(const Json& object, const std::set<std::string>& allowed) {
  ASSERT_TRUE(object.is_object()) << object;
  for (const auto& [key, value] : object.items()) {
    EXPECT_TRUE(allowed.contains(key)) << key << " in " << object.dump().substr(0, 200);
  }
}

void ExpectUnique(const Json& array) {
  for (size_t i = 0; i < array.size(); ++i) {
    for (size_t j = i + 1; j < array.size(); ++j) EXPECT_NE(array[i], array[j]);
  }
}

TEST_F(SarifStructure, IsVersion210WithOneRun) {
  EXPECT_EQ(document_["version"], "2.1.0");
  EXPECT_EQ(document_["runs"].size(), 1u);
  EXPECT_EQ(run_["results"].size(), Findings().size());
}

TEST_F(SarifStructure, HoldsOnlyPropertiesOfTheStandard) {
  ExpectOnly(run_, {"tool", "columnKind", "originalUriBaseIds", "invocations", "results"});
  for (const Json& rule : run_["tool"]["driver"]["rules"]) {
    ExpectOnly(rule, {"id", "name", "shortDescription", "fullDescription", "help", "helpUri",
                      "defaultConfiguration", "properties"});
  }
  for (const Json& result : run_["results"]) {
    ExpectOnly(result, {"ruleId", "ruleIndex", "level", "message", "locations", "relatedLocations",
                        "codeFlows", "stacks", "partialFingerprints", "occurrenceCount",
                        "baselineState", "suppressions", "properties"});
  }
  ForEach(run_, "physicalLocation",
          [](const Json& json) { ExpectOnly(json, {"artifactLocation", "region", "address"}); });
  ForEach(run_, "location", [](const Json& json) {
    ExpectOnly(json, {"physicalLocation", "logicalLocations", "message"});
  });
  ForEach(run_, "frames", [](const Json& frames) {
    for (const Json& frame : frames) ExpectOnly(frame, {"location", "module"});
  });
  ForEach(run_, "threadFlows", [](const Json& flows) {
    for (const Json& flow : flows) {
      ExpectOnly(flow, {"id", "message", "locations"});
      EXPECT_FALSE(flow["locations"].empty());
      for (const Json& step : flow["locations"])
        ExpectOnly(step, {"location", "module", "importance"});
    }
  });
}

TEST_F(SarifStructure, EveryResultNamesItsRule) {
  const Json& rules = run_["tool"]["driver"]["rules"];
  for (const Json& result : run_["results"]) {
    const size_t index = result["ruleIndex"];
    ASSERT_LT(index, rules.size());
    EXPECT_EQ(rules[index]["id"], result["ruleId"]);
  }
  ExpectUnique(rules);
}

TEST_F(SarifStructure, EveryRuleIsDescribed) {
  for (const Json& rule : run_["tool"]["driver"]["rules"]) {
    for (const char* key : {"shortDescription", "fullDescription", "help"}) {
      const std::string text = rule[key]["text"];
      EXPECT_TRUE(text.ends_with('.') || text.find("https://") != text.npos) << rule;
    }
    EXPECT_LE(rule["properties"]["tags"].size(), 10u);
    EXPECT_TRUE(rule["helpUri"].get<std::string>().starts_with("https://"));
  }
}

TEST_F(SarifStructure, EveryResultHasAMessageAndAPlace) {
  for (const Json& result : run_["results"]) {
    EXPECT_NE(result["message"]["text"], "");
    ASSERT_EQ(result["locations"].size(), 1u);
    EXPECT_TRUE(result["locations"][0]["physicalLocation"].contains("artifactLocation"));
  }
}

TEST_F(SarifStructure, LinksLeadToRelatedLocations) {
  int links = 0;
  for (const Json& result : run_["results"]) {
    std::set<std::string> ids;
    for (const Json& related : result.value("relatedLocations", Json::array())) {
      EXPECT_TRUE(ids.insert(related["id"].dump()).second) << "twice: " << related["id"];
      EXPECT_NE(related["message"]["text"], "");
    }
    const std::string text = result["message"]["text"];
    for (size_t at = text.find("]("); at != text.npos; at = text.find("](", at + 1)) {
      if (text[at - 1] == '\\') continue;
      ++links;
      const std::string id = text.substr(at + 2, text.find(')', at) - at - 2);
      EXPECT_TRUE(ids.contains(id)) << text;
    }
  }
  EXPECT_EQ(links, 3);
}

TEST_F(SarifStructure, UrisAreUris) {
  ForEach(run_, "artifactLocation", [&](const Json& location) {
    const std::string uri = location["uri"];
    EXPECT_FALSE(uri.empty());
    for (const char c : uri) EXPECT_TRUE(c > ' ' && c < 0x7f && c != '\\' && c != '"') << uri;
    EXPECT_EQ(uri.find(".."), uri.npos) << uri;
    const bool absolute = uri.starts_with("file://");
    EXPECT_EQ(location.contains("uriBaseId"), !absolute) << uri;
    if (absolute) return;
    EXPECT_EQ(uri.find(':'), uri.npos) << uri;
    EXPECT_FALSE(uri.starts_with('/')) << uri;
    EXPECT_TRUE(run_["originalUriBaseIds"].contains(location["uriBaseId"].get<std::string>()));
  });
}

TEST_F(SarifStructure, LinesAndColumnsBeginAtOne) {
  int regions = 0;
  ForEach(run_, "region", [&](const Json& region) {
    ++regions;
    EXPECT_GE(region["startLine"], 1);
    if (region.contains("startColumn")) EXPECT_GE(region["startColumn"], 1);
  });
  EXPECT_GT(regions, 20);
}

// Microsoft's reader, which others build on, silently drops a file with a larger one. Bags of
// properties may hold any.
void ExpectSmallIntegers(const Json& json) {
  if (json.is_number_integer()) EXPECT_LE(json, std::numeric_limits<int32_t>::max());
  if (!json.is_structured()) return;
  for (const auto& [key, value] : json.items()) {
    if (key != "properties") ExpectSmallIntegers(value);
  }
}

TEST_F(SarifStructure, IntegersFitThirtyTwoBits) { ExpectSmallIntegers(document_); }

TEST_F(SarifStructure, WhatMustDifferDiffers) {
  for (const char* name :
       {"stacks", "relatedLocations", "suppressions", "tags", "logicalLocations"}) {
    ForEach(run_, name, ExpectUnique);
  }
}

TEST_F(SarifStructure, StatesAreSaidOfEveryResult) {
  for (const Json& result : run_["results"]) {
    EXPECT_TRUE(result.contains("baselineState"));
    EXPECT_TRUE(result.contains("suppressions"));
    EXPECT_GE(result["occurrenceCount"], 1);
  }
}

}  // namespace
}  // namespace sanitizers
