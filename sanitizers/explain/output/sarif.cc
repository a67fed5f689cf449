// SARIF 2.1.0 for code scanning. GitHub takes a subset, with limits; what would lie beyond them is
// left out here, the least severe first, and a notification says how much.

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "nlohmann/json.hpp"
#include "sanitizers/console/text.h"
#include "sanitizers/explain/output/layout.h"
#include "sanitizers/explain/output/output.h"
#include "sanitizers/explain/output/phrases.h"
#include "sanitizers/explain/output/sarif_location.h"
#include "sanitizers/explain/output/sarif_result.h"
#include "sanitizers/explain/output/sarif_rule.h"

namespace sanitizers {
namespace {

using console::Cat;
using Json = nlohmann::ordered_json;

constexpr size_t kMostResults = 5'000;  // of one run, shown by GitHub

struct Entry {
  const Finding* finding;
  Kind kind;
};

int Rank(std::string_view level) { return level == "error" ? 0 : level == "warning" ? 1 : 2; }

// What is open and grave first: these are kept where there are too many. All that tells two
// findings apart takes part, so that the same findings in another order give the same file.
bool Before(const Entry& a, const Entry& b) {
  const auto key = [](const Entry& entry) {
    const Finding& finding = *entry.finding;
    const Site none;
    const Site& site = finding.sites.empty() ? none : finding.sites[0];
    return std::tuple(finding.status != Status::kOpen, Rank(LevelOf(finding, entry.kind)),
                      -entry.kind.severity, static_cast<int>(finding.confidence), entry.kind.id,
                      site.file, site.line, site.column, finding.fingerprint, finding.report.source,
                      finding.report.first_line);
  };
  return key(a) < key(b);
}

std::vector<Entry> Sorted(const std::vector<Finding>& findings, const Knowledge& knowledge) {
  std::vector<Entry> entries;
  for (const Finding& finding : findings) entries.push_back({&finding, KindOf(finding, knowledge)});
  std::sort(entries.begin(), entries.end(), Before);
  return entries;
}

Json Notification(const std::string& text) {
  return {{"level", "warning"}, {"message", {{"text", text}}}};
}

Json Notifications(size_t left_out_results, const SarifLeftOut& left_out) {
  Json notifications = Json::array();
  if (left_out_results > 0) {
    notifications.push_back(
        Notification(Cat(Counted(static_cast<int64_t>(left_out_results), "finding"),
                         " left out: the most that code scanning shows is ", kMostResults,
                         ". The text and JSON outputs hold all.")));
  }
  if (left_out.flow_locations > 0) {
    notifications.push_back(Notification(
        Cat(Counted(left_out.flow_locations, "outer stack frame"),
            " left out of code flows: the most that code scanning shows of one result is ",
            kMostFlowLocations, ". The stacks hold all.")));
  }
  if (left_out.related_locations > 0) {
    notifications.push_back(
        Notification(Cat(Counted(left_out.related_locations, "related location"),
                         " left out: the most that code scanning shows of one result is ",
                         kMostRelatedLocations, ". The stacks hold all.")));
  }
  return notifications;
}

Json Driver(Json rules, const OutputOptions& options) {
  Json driver = {{"name", "explain"},
                 {"fullName", "explain: sanitizer reports in plain words"},
                 {"informationUri", "https://clang.llvm.org/docs/index.html"}};
  if (!options.version.empty()) driver["version"] = Printable(options.version);
  driver["rules"] = std::move(rules);
  return driver;
}

}  // namespace

std::string ToSarif(const std::vector<Finding>& findings, const Knowledge& knowledge,
                    const OutputOptions& options) {
  std::vector<Entry> entries = Sorted(findings, knowledge);
  const size_t kept = std::min(entries.size(), kMostResults);
  const size_t left_out_results = entries.size() - kept;
  entries.resize(kept);

  std::map<std::string, size_t> rule_of;  // sorted by id
  for (const Entry& entry : entries) rule_of.emplace(entry.kind.id, 0);
  std::vector<Json> rules(rule_of.size());
  size_t next = 0;
  for (auto& [id, index] : rule_of) index = next++;
  bool any_suppressed = false;
  for (const Entry& entry : entries) {
    any_suppressed |= entry.finding->status != Status::kOpen;
    Json& rule = rules[rule_of[entry.kind.id]];
    if (rule.is_null()) rule = RuleOf(entry.kind, entry.finding->tool);
  }

  SarifLeftOut left_out;
  std::string results;
  for (const Entry& entry : entries) {
    results.append(results.empty() ? "\n" : ",\n");
    results += ResultOf(*entry.finding, entry.kind, rule_of[entry.kind.id], options, any_suppressed,
                        &left_out)
                   .dump();
  }
  Json invocation = {{"executionSuccessful", true}};
  if (Json notes = Notifications(left_out_results, left_out); !notes.empty()) {
    invocation["toolExecutionNotifications"] = std::move(notes);
  }
  const Json run = {
      {"tool", {{"driver", Driver(std::move(rules), options)}}},
      {"columnKind", "unicodeCodePoints"},
      {"originalUriBaseIds",
       {{std::string(kSourceRoot),
         {{"description", {{"text", "The root of the source tree that the reports speak of."}}}}}}},
      {"invocations", Json::array({invocation})}};
  // Results are written one by one and one a line: thousands of them as a tree fill the memory.
  std::string text = run.dump(1);
  text.resize(text.size() - 2);  // "\n}"
  return Cat("{\n\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n",
             "\"version\": \"2.1.0\",\n\"runs\": [", text, ",\n \"results\": [", results,
             "\n ]\n}]\n}\n");
}

}  // namespace sanitizers
