// From JSON to knowledge: the built-in tables and a person's own.

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "nlohmann/json.hpp"
#include "sanitizers/console/nearest.h"
#include "sanitizers/console/text.h"
#include "sanitizers/explain/knowledge/consequence.h"
#include "sanitizers/explain/knowledge/embedded.h"
#include "sanitizers/explain/knowledge/knowledge.h"
#include "sanitizers/explain/knowledge/load_entry.h"

namespace sanitizers {
namespace {

using console::Cat;
using Json = nlohmann::json;
using Need = EntryReader::Need;

// What one text holds, before it becomes a Knowledge.
struct Tables {
  std::vector<Kind> kinds;
  std::vector<Primitive> primitives;
  std::vector<Noise> noise;
};

std::vector<std::string> DeedWords() {
  std::vector<std::string> words;
  for (int deed = 0; deed <= static_cast<int>(Deed::kPlumbing); ++deed) {
    words.emplace_back(Name(static_cast<Deed>(deed)));
  }
  return words;
}

std::vector<std::string> ConsequenceWords() {
  std::vector<std::string> words;
  for (int word = 0; word <= static_cast<int>(Consequence::kNone); ++word) {
    words.emplace_back(Name(static_cast<Consequence>(word)));
  }
  return words;
}

std::vector<std::string> ToolWords() {
  std::vector<std::string> words = {"any"};
  for (int tool = 0; tool <= static_cast<int>(Tool::kOther); ++tool) {
    words.emplace_back(ToolName(static_cast<Tool>(tool)));
  }
  return words;
}

std::string ReadKind(const Json& json, std::string where, Tables* tables) {
  static const std::vector<std::string>* const kTools = new auto(ToolWords());
  static const std::vector<std::string>* const kWords = new auto(ConsequenceWords());
  EntryReader entry(json, std::move(where));
  Kind kind;
  kind.id = entry.Text("id", Need::kMust);
  kind.tool = entry.Word("tool", *kTools, Need::kMust);
  kind.name = entry.Text("name", Need::kMust);
  kind.title = entry.Text("title", Need::kMust);
  kind.level = entry.Word("level", {"error", "warning", "note"}, Need::kMust);
  kind.means = entry.Text("means", Need::kMust);
  kind.consequence = entry.Text("consequence", Need::kMust);
  kind.consequence_word = entry.Word("consequence_word", *kWords, Need::kMust);
  kind.remedy = entry.Text("remedy", Need::kMust);
  kind.source = entry.Text("source", Need::kMust);
  kind.severity = entry.Number("severity");
  if (kind.severity < 0 || kind.severity > 10) entry.Fail("severity", "must be from 0 to 10");
  tables->kinds.push_back(std::move(kind));
  return entry.Error();
}

// "function" may be a list: one primitive for each.
std::string ReadPrimitive(const Json& json, std::string where, Tables* tables) {
  static const std::vector<std::string>* const kDeeds = new auto(DeedWords());
  EntryReader entry(json, std::move(where));
  Primitive primitive;
  primitive.family = entry.Text("family", Need::kMust);
  const std::string deed = entry.Word("deed", *kDeeds, Need::kMust);
  for (size_t i = 0; i < kDeeds->size(); ++i) {
    if ((*kDeeds)[i] == deed) primitive.deed = static_cast<Deed>(i);
  }
  std::vector<std::string> functions = entry.Texts("function");
  primitive.file = entry.Text("file", Need::kMay);
  primitive.fence = entry.Flag("fence");
  primitive.note = entry.Text("note", Need::kMay);
  if (functions.empty()) functions.emplace_back();
  for (std::string& function : functions) {
    if (function.empty() && primitive.file.empty()) {
      entry.Fail("function", "and file are both empty, so that every frame would match");
    }
    primitive.function = std::move(function);
    tables->primitives.push_back(primitive);
  }
  return entry.Error();
}

std::string ReadNoise(const Json& json, std::string where, Tables* tables) {
  EntryReader entry(json, std::move(where));
  Noise noise;
  noise.id = entry.Text("id", Need::kMust);
  noise.kinds = entry.Texts("kinds");
  noise.function = entry.Text("function", Need::kMay);
  noise.file = entry.Text("file", Need::kMay);
  noise.module = entry.Text("module", Need::kMay);
  noise.where = entry.Word("where", {"access", "any"}, Need::kMay);
  noise.reason = entry.Text("reason", Need::kMust);
  noise.remedy = entry.Text("remedy", Need::kMust);
  noise.confidence = entry.Word("confidence", {"possible", "doubtful"}, Need::kMay);
  noise.source = entry.Text("source", Need::kMay);
  if (noise.function.empty() && noise.file.empty() && noise.module.empty()) {
    entry.Fail("function", "file and module are all empty, so that every report would match");
  }
  tables->noise.push_back(std::move(noise));
  return entry.Error();
}

using ReadEntry = std::string (*)(const Json& json, std::string where, Tables* tables);

std::string ReadTable(const Json& table, const std::string& name, ReadEntry read, Tables* tables) {
  if (!table.is_array()) return Cat(name, ": must be a list, […]");
  for (size_t i = 0; i < table.size(); ++i) {
    std::string error = read(table[i], Cat(name, "[", i, "]"), tables);
    if (!error.empty()) return error;
  }
  return "";
}

// nlohmann's message without its own name and number: "parse error at line 1, column 2: …".
std::string Shortened(std::string_view what) {
  if (const size_t at = what.find("] "); at != what.npos) what.remove_prefix(at + 2);
  return Cat("is not JSON: ", what);
}

// "" if all is well. `kinds_too`: the built-in tables; a person adds primitives and noise only.
std::string Read(std::string_view text, bool kinds_too, Tables* tables) {
  try {
    const Json document = Json::parse(text);
    if (!document.is_object()) return "must be an object, {\"primitives\": […], \"noise\": […]}";
    for (const auto& [name, table] : document.items()) {
      std::string error;
      if (name == "primitives") {
        error = ReadTable(table, name, ReadPrimitive, tables);
      } else if (name == "noise") {
        error = ReadTable(table, name, ReadNoise, tables);
      } else if (name == "kinds" && kinds_too) {
        error = ReadTable(table, name, ReadKind, tables);
      } else {
        error = console::UnknownName("table", name, "Tables", {"primitives", "noise"});
      }
      if (!error.empty()) return error;
    }
  } catch (const Json::exception& exception) {
    return Shortened(exception.what());
  }
  return "";
}

Knowledge* LoadBuiltIn() {
  Tables tables;
  for (std::string_view text : {KindsJson(), PrimitivesJson(), NoiseJson()}) {
    const std::string error = Read(text, /*kinds_too=*/true, &tables);
    if (error.empty()) continue;
    std::fprintf(stderr, "the built-in knowledge is broken: %s\n", error.c_str());
    std::abort();
  }
  return new Knowledge(std::move(tables.kinds), std::move(tables.primitives),
                       std::move(tables.noise));
}

}  // namespace

const Knowledge& Knowledge::BuiltIn() {
  static const Knowledge* const kKnowledge = LoadBuiltIn();
  return *kKnowledge;
}

absl::StatusOr<Knowledge> Knowledge::With(std::string_view json) {
  Tables tables;
  const std::string error = Read(json, /*kinds_too=*/false, &tables);
  if (!error.empty()) return absl::InvalidArgumentError(error);
  const Knowledge& built_in = BuiltIn();
  tables.primitives.insert(tables.primitives.end(), built_in.primitives().begin(),
                           built_in.primitives().end());
  tables.noise.insert(tables.noise.end(), built_in.noise().begin(), built_in.noise().end());
  return Knowledge(built_in.kinds(), std::move(tables.primitives), std::move(tables.noise));
}

}  // namespace sanitizers
