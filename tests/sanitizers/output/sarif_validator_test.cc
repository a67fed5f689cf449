// Microsoft's validator finds neither an error nor a warning in our SARIF. It is no package of
// Debian, so the test is skipped, and says so, where it is not installed:
//
//   npm install --global @microsoft/sarif-multitool
//
// SARIF_MULTITOOL names the program if it is not on the PATH. It exits 0 whatever it finds, also if
// it could not read the file: its own report, which is SARIF, is what counts.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <limits>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "sanitizers/explain/output/output.h"
#include "tests/sanitizers/output/examples.h"

namespace sanitizers {
namespace {

using Json = nlohmann::json;

std::string Validator() {
  const char* given = std::getenv("SARIF_MULTITOOL");
  const std::string program = given == nullptr ? "sarif-multitool" : given;
  return std::system(("command -v '" + program + "' >/dev/null").c_str()) == 0 ? program : "";
}

// A finding in a module without a file has an address and no line to point to. A line that nobody
// printed would silence this, and send people to it.
bool IsAboutAPlaceWithoutALine(const Json& complaint, const Json& document) {
  if (complaint.value("ruleId", "") != "SARIF2017") return false;
  const Json::json_pointer argument("/message/arguments/0");
  if (!complaint.contains(argument)) return false;
  std::string place = complaint.at(argument);  // "runs[0].results[5].locations[0].physicalLocation"
  std::replace(place.begin(), place.end(), '[', '/');
  std::replace(place.begin(), place.end(), '.', '/');
  std::erase(place, ']');
  return document.contains(Json::json_pointer("/" + place + "/address"));
}

class SarifValidator : public testing::Test {
 protected:
  void SetUp() override {
    program_ = Validator();
    if (program_.empty()) GTEST_SKIP() << "sarif-multitool is not installed";
    std::string folder = testing::TempDir() + "/sarif-XXXXXX";
    ASSERT_NE(mkdtemp(folder.data()), nullptr);
    folder_ = folder;
  }
  void TearDown() override {
    if (!folder_.empty()) std::filesystem::remove_all(folder_);
  }

  // What the validator says of /in.sarif, with these options.
  std::vector<Json> Report(const std::string& options) {
    const std::string command =
        "'" + program_ + "' validate '" + folder_ + "/in.sarif' --output '" + folder_ +
        "/out.sarif' --log ForceOverwrite " + options + " >'" + folder_ + "/log' 2>&1";
    EXPECT_EQ(std::system(command.c_str()), 0) << command;
    std::ifstream out(folder_ + "/out.sarif");
    const Json report = Json::parse(out, nullptr, /*allow_exceptions=*/false);
    const Json::json_pointer results("/runs/0/results");
    if (!report.is_object() || !report.contains(results)) return {};
    return report.at(results).get<std::vector<Json>>();
  }

  // Every error and warning, of the standard's rules and of GitHub's.
  std::vector<std::string> Complaints(const std::string& sarif) {
    std::ofstream(folder_ + "/in.sarif") << sarif;
    // It says nothing at all of a file that it cannot load; of one that it has read there is always
    // a note.
    if (Report("--level Note").empty()) return {"the validator could not read the file"};
    const Json document = Json::parse(sarif);
    std::vector<std::string> complaints;
    for (const char* rules : {"Sarif", "Ghas"}) {
      for (const Json& complaint : Report(std::string("--rule-kind ") + rules)) {
        if (complaint.value("level", "warning") == "note") continue;
        if (!IsAboutAPlaceWithoutALine(complaint, document)) complaints.push_back(complaint.dump());
      }
    }
    return complaints;
  }

  std::string program_, folder_;
};

TEST_F(SarifValidator, HasNoComplaints) {
  std::vector<Finding> findings = AllExamples();
  findings[0].status = Status::kExpected;
  findings[0].status_reason = "the test passed";
  findings[0].count = std::numeric_limits<int64_t>::max();
  findings[0].report.stacks[0].frames[3].offset = 0x180074777;
  findings[1].report.stacks.push_back(findings[1].report.stacks[2]);
  OutputOptions options = ExampleOptions();
  options.baseline = true;
  EXPECT_EQ(Complaints(ToSarif(findings, KnowledgeOfExamples(), options)),
            std::vector<std::string>());
}

TEST_F(SarifValidator, HasNoComplaintsWhereThereIsNothing) {
  EXPECT_EQ(Complaints(ToSarif({}, KnowledgeOfExamples(), ExampleOptions())),
            std::vector<std::string>());
}

TEST_F(SarifValidator, ComplainsOfWhatIsWrong) {
  const std::string right = ToSarif({Overflow()}, KnowledgeOfExamples(), ExampleOptions());
  Json wrong = Json::parse(right);
  wrong["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0;
  EXPECT_FALSE(Complaints(wrong.dump()).empty());
  wrong = Json::parse(right);
  wrong["runs"][0]["results"][0]["ruleIndex"] = "first";
  EXPECT_FALSE(Complaints(wrong.dump()).empty());
}

}  // namespace
}  // namespace sanitizers
