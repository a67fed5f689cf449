// An exploration as tools read it: all of the state graph, and totals that agree with it.

#include "lab/explorer/output/json.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "nlohmann/json.hpp"
#include "tests/explorer/output/explored.h"

namespace lab::explorer {
namespace {

using Json = nlohmann::ordered_json;

Json Read(const Exploration& found) {
  const Json document = Json::parse(JsonText({&found, 1}));
  EXPECT_EQ(document["lab"], "explore");
  EXPECT_EQ(document["version"], 1);
  return document["explorations"].at(0);
}

TEST(Json, FieldsAreThere) {
  const Json json = Read(Shortest("own_reference", "no_lock"));
  std::vector<std::string> names;
  for (const auto& [name, value] : json.items()) names.push_back(name);
  EXPECT_EQ(names, (std::vector<std::string>{"program", "scheme", "threads", "iterations", "engine",
                                             "bounds", "looked_for", "excluded", "found",
                                             "none_exists", "as_promised", "shard", "witnesses",
                                             "followed", "states", "edges", "totals"}));
  EXPECT_EQ(json["program"], "own_reference");
  EXPECT_EQ(json["threads"], 2);
  EXPECT_EQ(json["found"], Json({"leak", "early_free", "use_after_free", "double_free", "race"}));
  EXPECT_EQ(json["none_exists"], Json({"lost_update", "deadlock"}));
  EXPECT_EQ(json["totals"]["stopped"], "no");
}

TEST(Json, TotalsAreThoseOfTheGraph) {
  for (const char* scheme : {"no_lock", "atomic_count", "gil"}) {
    const Exploration found = Shortest("own_reference", scheme);
    const Json json = Read(found);
    EXPECT_EQ(json["states"].size(), json["totals"]["states"]) << scheme;
    EXPECT_EQ(json["edges"].size(), json["totals"]["steps"]) << scheme;
    // As many ways lead from the beginning to ends as there are interleavings.
    std::vector<double> ways(json["states"].size(), -1);
    const auto count = [&](const auto& self, int64_t state) -> double {
      if (ways[state] >= 0) return ways[state];
      double sum = json["states"][state].contains("ending") ? 1 : 0;
      for (const Json& edge : json["edges"]) {
        if (edge[0] == state) sum += edge[2].is_null() ? 1 : self(self, edge[2].get<int64_t>());
      }
      return ways[state] = sum;
    };
    EXPECT_EQ(count(count, 0), json["totals"]["interleavings"].get<double>()) << scheme;
  }
}

// A page walks: each witness's schedule leads along edges from state 0 to where its damage is.
TEST(Json, AWitnessCanBeWalked) {
  const Json json = Read(Shortest("own_reference", "no_lock"));
  ASSERT_FALSE(json["witnesses"].empty());
  for (const Json& witness : json["witnesses"]) {
    if (witness["damage"] == "race") continue;  // told apart by order, in a graph of its own
    Json at = 0;
    std::set<std::string> damage;
    for (const char letter : witness["schedule"].get<std::string>()) {
      ASSERT_FALSE(at.is_null());
      const auto edge = std::ranges::find_if(json["edges"], [&](const Json& each) {
        return each[0] == at && each[1] == std::string(1, letter);
      });
      ASSERT_NE(edge, json["edges"].end());
      at = (*edge)[2];
      for (const Json& word : (*edge)[3]) damage.insert(word.get<std::string>());
    }
    if (!at.is_null() && json["states"][at.get<size_t>()].contains("ending")) {
      for (const Json& word : json["states"][at.get<size_t>()]["ending"]["damage"]) {
        damage.insert(word.get<std::string>());
      }
    }
    EXPECT_TRUE(damage.contains(witness["damage"].get<std::string>())) << witness["schedule"];
  }
}

TEST(Json, WhatAStateCanEndInIsWhatFollowsIt) {
  const Json json = Read(Shortest("own_reference", "no_lock"));
  std::vector<std::set<std::string>> can(json["states"].size());
  for (const Json& state : json["states"]) {
    for (const Json& word : state["can_end_in"]) {
      can[state["id"].get<size_t>()].insert(word.get<std::string>());
    }
    EXPECT_FALSE(state["can_end_in"].empty());
  }
  for (const Json& edge : json["edges"]) {
    const auto& before = can[edge[0].get<size_t>()];
    for (const Json& word : edge[3]) EXPECT_TRUE(before.contains(word.get<std::string>()));
    if (edge[2].is_null()) continue;
    for (const std::string& word : can[edge[2].get<size_t>()]) EXPECT_TRUE(before.contains(word));
  }
}

TEST(Json, AWitnessHasItsRows) {
  const Json json = Read(Shortest("own_reference", "no_lock", Bit(Damage::kLeak)));
  ASSERT_EQ(json["witnesses"].size(), 1u);
  const Json& witness = json["witnesses"][0];
  EXPECT_EQ(witness["steps"], 12);
  EXPECT_EQ(witness["schedule"].get<std::string>().size(), 12u);
  EXPECT_EQ(witness["rows"].size(), 13u);
  EXPECT_EQ(witness["rows"][0]["thread"], "A");
  EXPECT_EQ(witness["rows"][0]["values"], "reads 2");
  EXPECT_EQ(witness["rows"][12]["thread"], "main");
  EXPECT_TRUE(witness["rows"][12]["step"].is_null());
  EXPECT_EQ(witness["rows"][12]["damage"], Json::array({"leak"}));
  EXPECT_TRUE(witness["inevitable_after"].is_number());
}

TEST(Json, AShardSaysWhichItIsAndWhatItCounted) {
  const Json json = Read(Classes("incref_decref", "no_lock", 3, {2, 4}));
  EXPECT_EQ(json["shard"], Json({{"index", 3}, {"count", 4}}));
  EXPECT_EQ(json["none_exists"], Json::array());
  int64_t sum = 0;
  for (const Json& count : json["totals"]["results"]) sum += count.get<int64_t>();
  EXPECT_EQ(sum, json["totals"]["classes"]);
  EXPECT_TRUE(Read(Classes("incref_decref", "no_lock", 2, {}))["shard"].is_null());
}

TEST(Json, SeveralExplorationsAreOneDocument) {
  std::vector<Exploration> all(2);
  all[0] = Shortest("increment", "no_lock");
  all[1] = Shortest("increment", "gil");
  const Json document = Json::parse(JsonText(all));
  EXPECT_EQ(document["explorations"].size(), 2u);
  EXPECT_EQ(document["explorations"][1]["scheme"], "gil");
}

}  // namespace
}  // namespace lab::explorer
