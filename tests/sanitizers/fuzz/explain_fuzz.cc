// Whatever is in a log, explain must neither crash nor lose its invariants: libFuzzer makes the
// logs, beginning with the samples. What it finds becomes a test beside the code that was wrong.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "nlohmann/json.hpp"
#include "sanitizers/explain/finding/collection.h"
#include "sanitizers/explain/finding/explain.h"
#include "sanitizers/explain/knowledge/knowledge.h"
#include "sanitizers/explain/output/output.h"
#include "sanitizers/explain/parse/reader.h"

namespace sanitizers {
namespace {

constexpr size_t kOutputsOneIn = 7;

// Always on; libFuzzer keeps the input that got here.
void Require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "explain_fuzz: %s\n", what);
  std::abort();
}

std::string Shape(const std::vector<Report>& reports) {
  std::string shape;
  for (const Report& report : reports) {
    shape += report.kind + "," + report.title + "," + report.summary + "," + report.text;
    for (const Stack& stack : report.stacks) {
      shape += ";" + stack.header + "/" + std::to_string(stack.frames.size());
    }
    shape += report.truncated ? "|cut\n" : "|\n";
  }
  return shape;
}

std::vector<Report> InPieces(std::string_view text, size_t piece) {
  std::vector<Report> reports;
  Reader reader("", [&](Report report) { reports.push_back(std::move(report)); });
  for (size_t at = 0; at < text.size(); at += piece) reader.Feed(text.substr(at, piece));
  reader.Finish();
  return reports;
}

void CheckReport(const Report& report) {
  size_t frames = 0;
  for (const Stack& stack : report.stacks) {
    frames += stack.frames.size();
    for (const Frame& frame : stack.frames) {
      Require(frame.number >= 0 && frame.line >= 0 && frame.column >= 0, "a negative number");
    }
  }
  Require(frames <= kMaxFrames, "more frames than a report may have");
  Require(report.text.size() <= kMaxText, "more text than a report may have");
  Require(report.first_line >= 1 && report.first_line <= report.last_line, "lines out of order");
  Require(!report.kind.empty(), "a report without a kind");
}

void CheckOutputs(const std::vector<Finding>& findings) {
  OutputOptions options;
  options.reports = static_cast<int64_t>(findings.size());
  ToText(findings, options);
  ToMarkdown(findings, options);
  const std::string json = ToJsonText(findings, options);
  Require(nlohmann::json::accept(json), "JSON that is none");
  const std::string sarif = ToSarif(findings, Knowledge::BuiltIn(), options);
  Require(nlohmann::json::accept(sarif), "SARIF that is no JSON");
  for (const std::string& baseline_text : {json, sarif}) {
    absl::StatusOr<Baseline> baseline = BaselineFrom(baseline_text);
    Require(baseline.ok(), "an output that is no baseline");
    std::vector<Finding> again = findings;
    Compare(*baseline, again);
    for (const Finding& finding : again)
      Require(!finding.is_new, "a finding new to its own output");
  }
}

}  // namespace
}  // namespace sanitizers

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace sanitizers;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::vector<Report> reports = ReadAll(text);
  Require(Shape(InPieces(text, 1 + size % 97)) == Shape(reports), "the pieces change the reports");
  Collection collection(/*group=*/true);
  for (Report& report : reports) {
    CheckReport(report);
    for (Finding& finding : Explain(std::move(report), Knowledge::BuiltIn(), {.root = "/src"})) {
      Require(!finding.title.empty() && !finding.fingerprint.empty(), "a finding without a name");
      collection.Add(std::move(finding));
    }
  }
  // Writing and reading back every format takes most of the time; the parser needs most of the
  // inputs.
  if (size % kOutputsOneIn == 0) CheckOutputs(collection.findings());
  // The other files that people hand over.
  (void)BaselineFrom(text);
  (void)Knowledge::With(text);
  if (absl::StatusOr<std::vector<Suppression>> suppressions = SuppressionsFrom(text);
      suppressions.ok()) {
    Apply(*suppressions, collection.findings());
  }
  return 0;
}
