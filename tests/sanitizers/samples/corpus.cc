#include "tests/sanitizers/samples/corpus.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "gtest/gtest.h"
#include "nlohmann/json.hpp"

namespace sanitizers {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

const fs::path& Folder() {
  static const fs::path folder = SAMPLES;
  return folder;
}

std::string ReadFile(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

// A misspelt word would otherwise be a thing not compared.
void RefuseStrangers(const Json& object, const std::set<std::string>& known) {
  for (const auto& [key, value] : object.items()) {
    if (!known.contains(key)) ADD_FAILURE() << "no such field: " << key;
  }
}

ExpectedFinding FindingFrom(const Json& json) {
  RefuseStrangers(json, {"kind", "sites", "count", "threads", "locks", "allocation", "freed",
                         "subject", "confidence", "consequences", "truncated"});
  ExpectedFinding finding;
  finding.kind = json.at("kind");
  finding.sites = json.value("sites", finding.sites);
  finding.count = json.value("count", finding.count);
  if (json.contains("threads")) finding.threads = json.at("threads").get<int>();
  if (json.contains("locks")) finding.locks = json.at("locks").get<std::vector<std::string>>();
  finding.allocation = json.value("allocation", "");
  finding.freed = json.value("freed", "");
  finding.subject = json.value("subject", "");
  finding.confidence = json.value("confidence", "");
  finding.consequences = json.value("consequences", finding.consequences);
  finding.truncated = json.value("truncated", false);
  return finding;
}

}  // namespace

std::string Sample::Text() const { return ReadFile(Folder() / (name + ".txt")); }

const std::vector<Sample>& Corpus() {
  static const std::vector<Sample> corpus = [] {
    std::vector<Sample> samples;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(Folder())) {
      if (entry.path().extension() != ".txt") continue;
      const fs::path name = fs::relative(entry.path(), Folder()).replace_extension();
      samples.push_back({name.generic_string()});
    }
    std::sort(samples.begin(), samples.end(),
              [](const Sample& a, const Sample& b) { return a.name < b.name; });
    return samples;
  }();
  return corpus;
}

std::string TestName(const Sample& sample) {
  std::string name = sample.name;
  std::replace_if(name.begin(), name.end(), [](unsigned char c) { return !std::isalnum(c); }, '_');
  return name;
}

std::optional<Expectation> ExpectationOf(const Sample& sample) {
  const std::string text = ReadFile(Folder() / (sample.name + ".json"));
  try {
    const Json json = Json::parse(text);
    RefuseStrangers(json, {"reports", "stacks", "frames", "findings"});
    Expectation expectation{json.at("reports"), json.at("stacks"), json.at("frames"), {}};
    for (const Json& finding : json.at("findings")) {
      expectation.findings.push_back(FindingFrom(finding));
    }
    return expectation;
  } catch (const Json::exception& error) {
    ADD_FAILURE() << sample.name << ".json: " << error.what();
    return std::nullopt;
  }
}

std::string BaseName(const std::string& path) {
  return path.substr(path.find_last_of("/\\") + 1);  // npos + 1 is 0
}

}  // namespace sanitizers
