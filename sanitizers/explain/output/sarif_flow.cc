#include "sanitizers/explain/output/sarif_flow.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "nlohmann/json.hpp"
#include "sanitizers/console/text.h"
#include "sanitizers/explain/output/layout.h"
#include "sanitizers/explain/output/phrases.h"
#include "sanitizers/explain/output/sarif_location.h"
#include "sanitizers/explain/output/sarif_result.h"
#include "sanitizers/explain/output/stack_view.h"

namespace sanitizers {
namespace {

using console::Cat;
using Json = nlohmann::ordered_json;

const Stack* StackOf(const Finding& finding, const Site& site) {
  const auto index = static_cast<size_t>(site.stack);
  if (site.stack < 0 || index >= finding.report.stacks.size()) return nullptr;
  const Stack& stack = finding.report.stacks[index];
  return stack.frames.empty() ? nullptr : &stack;
}

// A frame without file and module still has its name, and `deed` if it did anything.
Json FrameLocation(const Frame& frame, const std::string& deed, const OutputOptions& options) {
  const std::string name = FunctionOf(frame);
  Json location = LocationOf(frame, frame.function.empty() ? "" : name, options.root);
  if (location.is_null()) location = Json::object();
  location["message"] = {{"text", deed.empty() ? name : Cat(name, " ", deed)}};
  return location;
}

Json ThreadFlow(const Finding& finding, const Site& site, const Stack& stack, size_t id,
                size_t most, const OutputOptions& options, int64_t* left_out) {
  const size_t kept = std::min(stack.frames.size(), most);
  *left_out += static_cast<int64_t>(stack.frames.size() - kept);
  const std::vector<const Frame*> own =
      View(stack, options.root, static_cast<int>(stack.frames.size())).shown;
  const std::string deed = Deed(finding, site);
  Json steps = Json::array();
  // No nestingLevel: every viewer indents by it, and stacks are deep.
  for (size_t i = kept; i-- > 0;) {
    const Frame& frame = stack.frames[i];
    const bool ours = std::find(own.begin(), own.end(), &frame) != own.end();
    Json location = FrameLocation(frame, i == 0 ? deed : "", options);
    // GitHub rejects a whole file for one step without a place; the stacks hold it.
    if (!location.contains("physicalLocation")) continue;
    Json step = {{"location", std::move(location)}};
    if (!frame.module.empty()) step["module"] = Printable(frame.module);
    step["importance"] = i == 0 ? "essential" : ours ? "important" : "unimportant";
    steps.push_back(std::move(step));
  }
  const std::string thread = ThreadWords(finding.report, site.thread);
  return {{"id", Cat("site ", id)},
          {"message", {{"text", thread.empty() ? Cat("site ", id) : thread}}},
          {"locations", std::move(steps)}};
}

Json StackJson(const Stack& stack, const std::string& message, const OutputOptions& options) {
  Json frames = Json::array();
  for (const Frame& frame : stack.frames) {
    Json json = {{"location", FrameLocation(frame, "", options)}};
    if (!frame.module.empty()) json["module"] = Printable(frame.module);
    frames.push_back(std::move(json));
  }
  return {{"message", {{"text", message}}}, {"frames", std::move(frames)}};
}

}  // namespace

Json CodeFlows(const Finding& finding, const OutputOptions& options, int64_t* left_out) {
  const auto with_stack =
      std::count_if(finding.sites.begin(), finding.sites.end(),
                    [&](const Site& site) { return StackOf(finding, site) != nullptr; });
  if (with_stack == 0) return Json::array();
  const size_t most = kMostFlowLocations / static_cast<size_t>(with_stack);
  Json flows = Json::array();
  for (size_t i = 0; i < finding.sites.size(); ++i) {
    const Stack* stack = StackOf(finding, finding.sites[i]);
    if (stack == nullptr) continue;
    Json flow = ThreadFlow(finding, finding.sites[i], *stack, i + 1, most, options, left_out);
    if (!flow["locations"].empty()) flows.push_back(std::move(flow));
  }
  if (flows.empty()) return Json::array();
  return Json::array({{{"threadFlows", std::move(flows)}}});
}

Json Stacks(const Finding& finding, const OutputOptions& options) {
  Json stacks = Json::array();
  // MSan prints a stack again for every copy of a value; SARIF wants them to differ.
  const auto add = [&](const Stack& stack, const std::string& message) {
    if (stack.frames.empty()) return;
    Json json = StackJson(stack, message, options);
    if (std::find(stacks.begin(), stacks.end(), json) == stacks.end()) {
      stacks.push_back(std::move(json));
    }
  };
  for (const Site& site : finding.sites) {
    const Stack* stack = StackOf(finding, site);
    const std::string deed = Deed(finding, site);
    if (stack != nullptr) add(*stack, deed.empty() ? Place(site) : deed);
  }
  for (const size_t i : OtherStacks(finding)) {
    const Stack& stack = finding.report.stacks[i];
    const Caption caption = CaptionOf(finding.report, stack);
    add(stack, Cat(caption.label, caption.words.empty() ? "" : " ", caption.words));
  }
  return stacks;
}

}  // namespace sanitizers
