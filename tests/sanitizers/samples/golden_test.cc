// One SARIF file per kind of finding, as it is meant to be:
// sanitizers/samples/golden/KIND.sarif.json, made of the first sample that has the kind. A change
// of what explain says shows as a change of these files. After a change on purpose: UPDATE_GOLDEN=1
// explain_golden_test, then read the difference.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>

#include "gtest/gtest.h"
#include "sanitizers/explain/finding/collection.h"
#include "sanitizers/explain/finding/explain.h"
#include "sanitizers/explain/knowledge/knowledge.h"
#include "sanitizers/explain/output/output.h"
#include "sanitizers/explain/parse/reader.h"
#include "tests/sanitizers/samples/corpus.h"

namespace sanitizers {
namespace {

namespace fs = std::filesystem;

fs::path Golden() { return fs::path(SAMPLES) / "golden"; }

std::string ReadFile(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

// The first finding of each tool and kind, whole ones before torn ones.
std::map<std::string, Finding> FirstOfEachKind() {
  std::map<std::string, Finding> first;
  for (const Sample& sample : Corpus()) {
    for (Report& report : ReadAll(sample.Text())) {
      report.source = sample.name + ".txt";
      for (Finding& finding :
           Explain(std::move(report), Knowledge::BuiltIn(), {.root = "/src/lab"})) {
        const std::string kind = std::string(ToolName(finding.tool)) + "_" + finding.kind;
        const auto [known, added] = first.try_emplace(kind, finding);
        if (!added && known->second.report.truncated && !finding.report.truncated) {
          known->second = std::move(finding);
        }
      }
    }
  }
  return first;
}

std::string SarifOf(const Finding& finding) {
  OutputOptions options;
  options.root = "/src/lab";
  options.version = "golden";
  options.reports = 1;
  return ToSarif({finding}, Knowledge::BuiltIn(), options);
}

TEST(Golden, EachKindHasItsFile) {
  const bool update = std::getenv("UPDATE_GOLDEN") != nullptr;
  if (update) fs::remove_all(Golden());
  std::set<std::string> wanted;
  for (const auto& [kind, finding] : FirstOfEachKind()) {
    const std::string name = kind + ".sarif.json";
    wanted.insert(name);
    const std::string sarif = SarifOf(finding);
    if (update) {
      fs::create_directories(Golden());
      std::ofstream(Golden() / name, std::ios::binary) << sarif;
    }
    EXPECT_EQ(ReadFile(Golden() / name), sarif) << name << ": UPDATE_GOLDEN=1 writes it anew";
  }
  EXPECT_GE(wanted.size(), 60u);
  for (const auto& entry : fs::directory_iterator(Golden())) {
    EXPECT_TRUE(wanted.contains(entry.path().filename().string()))
        << entry.path() << " is of no sample";
  }
}

}  // namespace
}  // namespace sanitizers
