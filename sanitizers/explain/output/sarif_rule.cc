#include "sanitizers/explain/output/sarif_rule.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <string>
#include <utility>

#include "nlohmann/json.hpp"
#include "sanitizers/console/text.h"
#include "sanitizers/explain/output/layout.h"
#include "sanitizers/explain/output/markup.h"
#include "sanitizers/explain/output/phrases.h"

namespace sanitizers {
namespace {

using console::Cat;
using Json = nlohmann::ordered_json;

std::string_view Manual(Tool tool) {
  switch (tool) {
    case Tool::kThread:
      return "https://clang.llvm.org/docs/ThreadSanitizer.html";
    case Tool::kAddress:
      return "https://clang.llvm.org/docs/AddressSanitizer.html";
    case Tool::kLeak:
      return "https://clang.llvm.org/docs/LeakSanitizer.html";
    case Tool::kUndefined:
      return "https://clang.llvm.org/docs/UndefinedBehaviorSanitizer.html";
    case Tool::kMemory:
      return "https://clang.llvm.org/docs/MemorySanitizer.html";
    case Tool::kNone:
    case Tool::kOther:
      break;
  }
  return "https://github.com/google/sanitizers/wiki";
}

std::string_view Area(Tool tool) {
  switch (tool) {
    case Tool::kThread:
      return "concurrency";
    case Tool::kAddress:
    case Tool::kLeak:
    case Tool::kMemory:
      return "memory";
    case Tool::kUndefined:
      return "undefined-behavior";
    case Tool::kNone:
    case Tool::kOther:
      break;
  }
  return "reliability";
}

std::string Lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

// "use-after-free" → "UseAfterFree"
std::string PascalCase(std::string_view id) {
  std::string name;
  bool upper = true;
  for (const char c : id) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || !std::isalnum(byte)) {
      upper = true;
    } else {
      name += upper ? static_cast<char>(std::toupper(byte)) : c;
      upper = false;
    }
  }
  return name.empty() ? "Unknown" : name;
}

std::string Joined(std::initializer_list<std::string> parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) {
    if (!part.empty()) text.append(text.empty() ? "" : between).append(part);
  }
  return text;
}

std::string_view ProblemSeverity(std::string_view level) {
  return level == "error" ? "error" : level == "warning" ? "warning" : "recommendation";
}

// GitHub takes "security-severity" as a string, and shows it for rules tagged "security" only.
Json Properties(const Kind& kind, Tool tool) {
  Json tags = Json::array();
  if (kind.severity > 0) tags.push_back("security");
  tags.push_back(Area(tool));
  if (tool != Tool::kNone && tool != Tool::kOther)
    tags.push_back(Cat(ToolName(tool), "-sanitizer"));
  Json properties = {{"tags", tags}, {"problem.severity", ProblemSeverity(kind.level)}};
  if (kind.severity > 0) {
    char severity[16];
    std::snprintf(severity, sizeof severity, "%.1f", std::clamp(kind.severity, 0.1, 10.0));
    properties["security-severity"] = severity;
  }
  return properties;
}

}  // namespace

Kind KindOf(const Finding& finding, const Knowledge& knowledge) {
  const auto known = std::find_if(knowledge.kinds().begin(), knowledge.kinds().end(),
                                  [&](const Kind& kind) { return kind.id == finding.kind; });
  Kind kind;
  if (known != knowledge.kinds().end()) kind = *known;
  if (kind.id.empty()) kind.id = finding.kind.empty() ? "unknown" : Printable(finding.kind);
  if (kind.title.empty()) {
    kind.title = kind.id;
    std::replace(kind.title.begin(), kind.title.end(), '-', ' ');
  }
  if (kind.name.empty()) kind.name = PascalCase(kind.id);
  // An identifier says nothing beside an equal one; validators complain.
  if (Lower(kind.name) == Lower(kind.id)) kind.name += "Defect";
  if (kind.level != "warning" && kind.level != "note") kind.level = "error";
  if (kind.means.empty()) kind.means = Cat("Reported by ", ToolTitle(finding.tool), ".");
  if (kind.source.empty()) kind.source = Manual(finding.tool);
  return kind;
}

Json RuleOf(const Kind& kind, Tool tool) {
  const std::string means = Sentence(kind.means);
  const std::string follows = Sentence(kind.consequence);
  const std::string fix = Sentence(kind.remedy);
  const std::string text = Joined(
      {means, follows, fix.empty() ? "" : Cat("Fix: ", fix), Cat("More: ", kind.source)}, " ");
  const std::string markdown =
      Joined({Prose(means), follows.empty() ? "" : Cat("**So** ", Prose(follows)),
              fix.empty() ? "" : Cat("**Fix** ", Prose(fix)), Cat("[Read on](", kind.source, ")")},
             "\n\n");
  return {{"id", kind.id},
          {"name", kind.name},
          {"shortDescription", {{"text", Sentence(kind.title)}}},
          {"fullDescription", {{"text", Joined({means, follows}, " ")}}},
          {"help", {{"text", text}, {"markdown", markdown}}},
          {"helpUri", kind.source},
          {"defaultConfiguration", {{"level", kind.level}}},
          {"properties", Properties(kind, tool)}};
}

}  // namespace sanitizers
