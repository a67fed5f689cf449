// Shards add up to the whole, and to nothing less.

#include "lab/explorer/output/merge.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "lab/explorer/output/json.h"
#include "nlohmann/json.hpp"
#include "tests/explorer/output/explored.h"

namespace lab::explorer {
namespace {

using Json = nlohmann::ordered_json;
using ::testing::StartsWith;

ShardFile ShardOf(std::string_view scheme, int index, int count, int threads = 3) {
  const Exploration found = Classes("own_reference", scheme, threads, {index - 1, count});
  return {"shard" + std::to_string(index) + ".json", JsonText({&found, 1})};
}

std::vector<ShardFile> Shards(int count) {
  std::vector<ShardFile> files;
  for (int i = 1; i <= count; ++i) files.push_back(ShardOf("atomic_count", i, count));
  return files;
}

std::string Refusal(const std::vector<ShardFile>& files) {
  const absl::StatusOr<std::string> merged = Merge(files);
  EXPECT_FALSE(merged.ok());
  return std::string(merged.status().message());
}

// The file's JSON, changed.
template <class Change>
void Edit(ShardFile* file, Change change) {
  Json document = Json::parse(file->text);
  change(document["explorations"][0]);
  file->text = document.dump();
}

TEST(Merge, ShardsAreTheWholeTogether) {
  for (const char* scheme : {"no_lock", "atomic_count"}) {
    const int threads = 2;
    const Exploration whole = Classes("own_reference", scheme, threads, {});
    std::vector<ShardFile> files;
    for (int i = 4; i >= 1; --i) files.push_back(ShardOf(scheme, i, 4, threads));
    const absl::StatusOr<std::string> merged = Merge(files);
    ASSERT_TRUE(merged.ok()) << merged.status();
    const Json document = Json::parse(*merged);
    EXPECT_EQ(document["lab"], "explore");
    const Json& sum = document["explorations"].at(0);
    const Json expected = Json::parse(JsonText({&whole, 1}))["explorations"][0];
    for (const char* total : {"classes", "results", "damaged", "classes_exact"}) {
      EXPECT_EQ(sum["totals"][total], expected["totals"][total]) << scheme << " " << total;
    }
    for (const char* field : {"found", "none_exists", "as_promised", "shard", "program"}) {
      EXPECT_EQ(sum[field], expected[field]) << scheme << " " << field;
    }
    EXPECT_EQ(sum["merged"], 4);
    EXPECT_EQ(sum["witnesses"].size(), expected["witnesses"].size());
  }
}

TEST(Merge, OfWitnessesOfAKindTheShortestIsKept) {
  std::vector<ShardFile> files;
  for (int i = 1; i <= 2; ++i) files.push_back(ShardOf("no_lock", i, 2, 2));
  for (ShardFile& file : files) {
    Edit(&file, [&](Json& one) {
      const int steps = &file == &files[0] ? 20 : 14;
      one["witnesses"] = Json::array(
          {{{"damage", "leak"}, {"steps", steps}, {"preemptions", 1}, {"schedule", "AB"}}});
    });
  }
  const absl::StatusOr<std::string> merged = Merge(files);
  ASSERT_TRUE(merged.ok()) << merged.status();
  const Json sum = Json::parse(*merged)["explorations"][0];
  ASSERT_EQ(sum["witnesses"].size(), 1u);
  EXPECT_EQ(sum["witnesses"][0]["steps"], 14);
}

TEST(Merge, ABrokenPromiseInOneShardIsOneOfTheWhole) {
  std::vector<ShardFile> files = Shards(2);
  Edit(&files[1], [](Json& one) {
    one["witnesses"] =
        Json::array({{{"damage", "leak"}, {"steps", 9}, {"preemptions", 1}, {"schedule", "AB"}}});
  });
  const absl::StatusOr<std::string> merged = Merge(files);
  ASSERT_TRUE(merged.ok()) << merged.status();
  const Json sum = Json::parse(*merged)["explorations"][0];
  EXPECT_EQ(sum["as_promised"], false);
  EXPECT_EQ(sum["found"], Json::array({"leak"}));
}

TEST(Merge, RefusesAMissingShard) {
  std::vector<ShardFile> files = Shards(4);
  files.erase(files.begin() + 2);
  EXPECT_EQ(Refusal(files), "missing shard 3/4");
  files.pop_back();
  EXPECT_EQ(Refusal(files), "missing shards 3/4, 4/4");
  EXPECT_EQ(Refusal({}), "no shards to merge");
}

TEST(Merge, RefusesAShardGivenTwice) {
  std::vector<ShardFile> files = Shards(2);
  files.push_back({"copy.json", files[0].text});
  EXPECT_EQ(Refusal(files), "copy.json: shard 1/2 is given twice, first as shard1.json");
}

TEST(Merge, RefusesAShardOfAnotherExploration) {
  std::vector<ShardFile> files = Shards(2);
  const ShardFile good = files[1];
  files[1] = ShardOf("gil", 2, 2);
  EXPECT_EQ(Refusal(files),
            "shard2.json: is a shard of another exploration: scheme is \"gil\", in shard1.json it "
            "is \"atomic_count\"");
  files[1] = good;
  Edit(&files[1], [](Json& one) { one["bounds"]["preemptions"] = 3; });
  EXPECT_THAT(Refusal(files), StartsWith("shard2.json: is a shard of another exploration: bounds"));
  files[1] = good;
  Edit(&files[1], [](Json& one) { one["looked_for"] = Json::array({"leak"}); });
  EXPECT_THAT(Refusal(files),
              StartsWith("shard2.json: is a shard of another exploration: looked_for"));
}

TEST(Merge, RefusesAShardOfAnotherNumberOfShards) {
  std::vector<ShardFile> files = Shards(2);
  files[1] = ShardOf("atomic_count", 2, 3);
  EXPECT_EQ(Refusal(files), "shard2.json: is shard 2/3, but shard1.json is shard 1/2");
}

TEST(Merge, RefusesAShardThatDidNotFinish) {
  std::vector<ShardFile> files = Shards(2);
  Edit(&files[1], [](Json& one) { one["totals"]["stopped"] = "interrupted"; });
  EXPECT_EQ(Refusal(files),
            "shard2.json: shard 2/2 did not finish (interrupted), explore it again");
}

TEST(Merge, RefusesWhatIsNoShard) {
  std::vector<ShardFile> files = Shards(2);
  files[1].text = "{\"lab\": ";
  EXPECT_EQ(Refusal(files), "shard2.json: is not JSON");
  files[1].text = "{\"lab\": \"run\"}";
  EXPECT_EQ(Refusal(files), "shard2.json: is no document of lab explore --format=json");
  const Exploration whole = Classes("own_reference", "atomic_count", 2, {});
  files[1].text = JsonText({&whole, 1});
  EXPECT_EQ(Refusal(files), "shard2.json: is no shard, it was explored without --shard");
}

// Whatever a field has become, the answer is a line and no crash.
TEST(Merge, RefusesAShardWithAnyFieldDamaged) {
  const std::vector<ShardFile> good = Shards(2);
  const Json one = Json::parse(good[1].text)["explorations"][0];
  std::vector<Json::json_pointer> places;
  for (const char* field : {"/program", "/bounds", "/looked_for", "/shard/index", "/witnesses",
                            "/totals", "/totals/classes", "/totals/results", "/totals/damaged",
                            "/totals/stopped", "/totals/classes_exact", "/totals/seconds"}) {
    for (const Json& wrong : {Json(), Json("x"), Json({{"x", "y"}})}) {
      std::vector<ShardFile> files = good;
      Edit(&files[1], [&](Json& json) { json[Json::json_pointer(field)] = wrong; });
      if (Json(one[Json::json_pointer(field)]).type() == wrong.type() &&
          std::string(field) == "/totals/stopped") {
        EXPECT_THAT(Refusal(files), StartsWith("shard2.json: shard 2/2 did not finish"));
        continue;
      }
      EXPECT_THAT(Refusal(files), StartsWith("shard2.json: is ")) << field << " " << wrong;
    }
  }
}

}  // namespace
}  // namespace lab::explorer
