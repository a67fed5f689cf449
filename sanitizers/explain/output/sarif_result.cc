#include "sanitizers/explain/output/sarif_result.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "nlohmann/json.hpp"
#include "sanitizers/console/text.h"
#include "sanitizers/explain/output/layout.h"
#include "sanitizers/explain/output/markup.h"
#include "sanitizers/explain/output/phrases.h"
#include "sanitizers/explain/output/sarif_flow.h"
#include "sanitizers/explain/output/sarif_location.h"
#include "sanitizers/explain/output/stack_view.h"

namespace sanitizers {
namespace {

using console::Cat;
using Json = nlohmann::ordered_json;

constexpr size_t kMostProse = 2'000;  // of one field: a log can hold a name of any length

std::string Words(const Caption& caption) {
  return Cat(caption.label, caption.words.empty() ? "" : " ", caption.words);
}

// The place by which a stack is known: its first frame of our own that has one.
Json LocationOf(const Stack& stack, const OutputOptions& options) {
  for (const Frame* frame : View(stack, options.root, 1).shown) {
    return LocationOf(*frame, frame->function.empty() ? "" : FunctionOf(*frame), options.root);
  }
  return nullptr;
}

// GitHub drops a result without a place, so there is always one.
Json MainLocation(const Finding& finding, const OutputOptions& options) {
  if (!finding.sites.empty()) {
    if (Json location = LocationOf(finding.sites[0], options.root); !location.is_null()) {
      return location;
    }
  }
  for (const Stack& stack : finding.report.stacks) {
    if (Json location = LocationOf(stack, options); !location.is_null()) return location;
  }
  return LogLocation(finding.report, options.root);
}

// The other sites come first: the message links to them by their number.
Json RelatedLocations(const Finding& finding, const OutputOptions& options,
                      std::vector<size_t>* id_of_site) {
  Json related = Json::array();
  const auto add = [&](Json location, const std::string& message) {
    if (location.is_null()) return size_t{0};
    location["id"] = related.size() + 1;
    location["message"] = {{"text", message}};
    related.push_back(std::move(location));
    return related.size();
  };
  for (size_t i = 1; i < finding.sites.size(); ++i) {
    const Site& site = finding.sites[i];
    const std::string deed = Deed(finding, site);
    id_of_site->push_back(
        add(LocationOf(site, options.root), deed.empty() ? "the other place" : deed));
  }
  for (const size_t i : OtherStacks(finding)) {
    const Stack& stack = finding.report.stacks[i];
    add(LocationOf(stack, options), Words(CaptionOf(finding.report, stack)));
  }
  return related;
}

// Prose in which no "[words](1)" is read as a link that nobody wrote.
std::string Plain(std::string_view text) {
  const std::string line = Elided(Printable(text), kMostProse);
  if (line.find("](") == line.npos) return line;
  std::string escaped;
  for (const char c : line) {
    if (c == '[' || c == ']' || c == '\\') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string SiteWords(const Finding& finding, size_t i, size_t link) {
  const Site& site = finding.sites[i];
  const std::string name =
      Elided(site.function.empty() ? Place(site) : Printable(site.function), kMostProse);
  const std::string deed = Plain(Deed(finding, site));
  std::string words = name;
  if (link > 0) {
    words = "[";
    for (const char c : name) {
      if (c == '[' || c == ']' || c == '\\') words += '\\';
      words += c;
    }
    words += Cat("](", link, ")");
  }
  return Cat(words, deed.empty() ? "" : " ", deed);
}

std::string MessageText(const Finding& finding, const Kind& kind,
                        const std::vector<size_t>& id_of_site) {
  std::string sites;
  for (size_t i = 0; i < finding.sites.size(); ++i) {
    sites += Cat(i == 0 ? "" : "; ", SiteWords(finding, i, i == 0 ? 0 : id_of_site[i - 1]));
  }
  const auto labelled = [](std::string_view label, std::string_view text) {
    return text.empty() ? "" : Sentence(Cat(label, ": ", Plain(text)));
  };
  std::string message = Sentence(Plain(finding.title.empty() ? kind.title : finding.title));
  for (const std::string& sentence :
       {sites.empty() ? "" : Cat(sites, "."), labelled("About", About(finding)),
        Sentence(Plain(finding.consequence)), labelled("Fix", finding.remedy),
        labelled("Confidence",
                 Cat(Name(finding.confidence), finding.why.empty() ? "" : ": ", finding.why))}) {
    if (!sentence.empty()) message += Cat(" ", sentence);
  }
  return message;
}

std::string MessageMarkdown(const Finding& finding) {
  std::string text = Cat("**", Prose(finding.title), "** (", Tally(finding, false), ")\n");
  for (const Site& site : finding.sites) {
    const std::string deed = Deed(finding, site);
    text += Cat("\n- ", Code(Place(site)), site.function.empty() ? "" : " ", Code(site.function),
                deed.empty() ? "" : " — ", Prose(deed));
  }
  const auto line = [&](std::string_view label, const std::string& prose) {
    if (!prose.empty()) text += Cat("\n\n**", label, "** ", prose);
  };
  line("About", Prose(About(finding)));
  line("So", Prose(finding.consequence));
  line("Fix", Prose(finding.remedy));
  line("Sure?", Cat(Name(finding.confidence), finding.why.empty() ? "" : ": ", Prose(finding.why)));
  line("From", Prose(Origin(finding.report)));
  return text;
}

Json Suppressions(const Finding& finding) {
  Json suppressions = Json::array();
  if (finding.status == Status::kOpen) return suppressions;
  Json suppression = {{"kind", "external"}, {"status", "accepted"}};
  if (!finding.status_reason.empty()) {
    suppression["justification"] = Printable(finding.status_reason);
  }
  suppressions.push_back(std::move(suppression));
  return suppressions;
}

Json Properties(const Finding& finding) {
  Json consequences = Json::array();
  for (const Consequence consequence : finding.consequences) {
    consequences.push_back(Name(consequence));
  }
  Json properties = {{"tool", ToolName(finding.tool)},
                     {"subject", Name(finding.subject)},
                     {"consequences", consequences},
                     {"confidence", Name(finding.confidence)},
                     {"status", Name(finding.status)}};
  if (finding.bytes >= 0) properties["bytes"] = finding.bytes;
  if (finding.objects >= 0) properties["objects"] = finding.objects;
  if (!finding.report.test.empty()) properties["test"] = Printable(finding.report.test);
  return properties;
}

}  // namespace

std::string_view LevelOf(const Finding& finding, const Kind& kind) {
  if (finding.confidence == Confidence::kDoubtful) return "note";
  return kind.level == "warning" ? "warning" : kind.level == "note" ? "note" : "error";
}

Json ResultOf(const Finding& finding, const Kind& kind, size_t rule_index,
              const OutputOptions& options, bool any_suppressed, SarifLeftOut* left_out) {
  std::vector<size_t> id_of_site;
  Json related = RelatedLocations(finding, options, &id_of_site);
  while (related.size() > kMostRelatedLocations) {
    related.erase(related.size() - 1);
    ++left_out->related_locations;
  }
  Json result = {
      {"ruleId", kind.id},
      {"ruleIndex", rule_index},
      {"level", LevelOf(finding, kind)},
      {"message",
       {{"text", MessageText(finding, kind, id_of_site)}, {"markdown", MessageMarkdown(finding)}}},
      {"locations", Json::array({MainLocation(finding, options)})}};
  if (!related.empty()) result["relatedLocations"] = std::move(related);
  if (Json flows = CodeFlows(finding, options, &left_out->flow_locations); !flows.empty()) {
    result["codeFlows"] = std::move(flows);
  }
  if (Json stacks = Stacks(finding, options); !stacks.empty()) result["stacks"] = std::move(stacks);
  result["partialFingerprints"] = {{"sitePair/v1", Printable(finding.fingerprint)},
                                   {"functionPair/v1", Printable(finding.loose_fingerprint)}};
  result["occurrenceCount"] =
      std::clamp<int64_t>(finding.count, 1, std::numeric_limits<int32_t>::max());
  if (options.baseline) result["baselineState"] = finding.is_new ? "new" : "unchanged";
  if (any_suppressed) result["suppressions"] = Suppressions(finding);
  result["properties"] = Properties(finding);
  return result;
}

}  // namespace sanitizers
