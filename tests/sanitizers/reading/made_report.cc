#include "tests/sanitizers/reading/made_report.h"

#include <algorithm>
#include <cctype>

#include "gtest/gtest.h"
#include "sanitizers/console/text.h"
#include "sanitizers/explain/parse/reader.h"

namespace sanitizers {
namespace {

using console::Cat;

std::string StackText(const Frames& frames, std::string_view before_function) {
  std::string text;
  for (size_t i = 0; i < frames.size(); ++i) {
    text += Cat("    #", i, " ", before_function, frames[i],
                frames[i].ends_with(')') ? "\n" : Cat(" (app+0x", 10 + i, ")\n"));
  }
  return text + "\n";
}

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return lower;
}

}  // namespace

std::string RaceText(const Side& noticed, const Side& earlier, std::string_view location,
                     const Frames& allocation, std::string_view title) {
  std::string text = Cat("==================\nWARNING: ThreadSanitizer: ", title, " (pid=7)\n");
  std::string first = noticed.access, second = earlier.access;
  first[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(first[0])));
  second[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(second[0])));
  text += Cat("  ", first, " at 0x7b0400000010 by thread T2", noticed.locks, ":\n");
  text += StackText(noticed.frames, "");
  text += Cat("  Previous ", second, " at 0x7b0400000010 by thread T1", earlier.locks, ":\n");
  text += StackText(earlier.frames, "");
  if (!location.empty()) text += Cat("  ", location, "\n");
  if (!allocation.empty()) text += StackText(allocation, "");
  return text + Cat("SUMMARY: ThreadSanitizer: ", title, " x.cc:1 in f\n==================\n");
}

std::string AddressText(std::string_view title, std::string_view access, const Frames& where,
                        const Frames& freed, const Frames& allocated) {
  std::string text = Cat("==7==ERROR: AddressSanitizer: ", title, "\n");
  if (!access.empty()) text += Cat(access, " at 0x602000000010 thread T2\n");
  text += StackText(where, "0x55d0 in ");
  text +=
      "0x602000000010 is located 0 bytes inside of 32-byte region "
      "[0x602000000010,0x602000000030)\n";
  if (!freed.empty()) text += "freed by thread T1 here:\n" + StackText(freed, "0x55d1 in ");
  if (!allocated.empty()) {
    text += "previously allocated by thread T0 here:\n" + StackText(allocated, "0x55d2 in ");
  }
  return text + "SUMMARY: AddressSanitizer: x x.cc:1 in f\n==7==ABORTING\n";
}

std::vector<Finding> FindingsOf(std::string_view text, std::string_view root) {
  std::vector<Finding> findings;
  for (Report& report : ReadAll(text)) {
    for (Finding& finding :
         Explain(std::move(report), Knowledge::BuiltIn(), {.root = std::string(root)})) {
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

Finding FindingOf(std::string_view text, std::string_view root) {
  std::vector<Finding> findings = FindingsOf(text, root);
  EXPECT_EQ(findings.size(), 1u) << text;
  return findings.size() == 1 ? std::move(findings.front()) : Finding();
}

bool Has(const Finding& finding, Consequence consequence) {
  return std::find(finding.consequences.begin(), finding.consequences.end(), consequence) !=
         finding.consequences.end();
}

std::string Prose(const Finding& finding) {
  std::string prose = Cat(finding.title, "\n", finding.subject_detail, "\n", finding.consequence,
                          "\n", finding.remedy, "\n", finding.why);
  for (const Site& site : finding.sites) prose += Cat("\n", site.does);
  return prose;
}

bool Says(const Finding& finding, std::string_view words) {
  return Lower(Prose(finding)).find(Lower(words)) != std::string::npos;
}

}  // namespace sanitizers
