#include "lab/bench/command_line.h"

#include <algorithm>
#include <regex>
#include <thread>

#include "absl/status/status.h"
#include "lab/bench/cases/catalogue.h"
#include "sanitizers/console/flags.h"
#include "sanitizers/console/nearest.h"
#include "sanitizers/console/text.h"

namespace lab::bench {
namespace {

using console::Cat;
using console::FlagKind;
using console::Join;
using console::Quoted;

constexpr int kMostRounds = 1000;
constexpr int kMostThreads = 64;
constexpr std::string_view kSets[] = {"curated", "full", "smoke"};

std::vector<console::FlagSpec> Specs() {
  return {{"full", FlagKind::kBare},
          {"smoke", FlagKind::kBare},
          {"filter"},
          {"scheme", FlagKind::kValue, true},
          {"repetitions"},
          {"threads"},
          {"from"},
          {"format"},
          {"output"},
          {"svg"},
          {"list", FlagKind::kBare},
          {"color"},
          {"quiet", FlagKind::kBare},
          {"version", FlagKind::kBare}};
}

absl::Status Usage(std::string line) { return absl::InvalidArgumentError(line); }

// Reads flags one after the other; the first mistake stays.
class Reader {
 public:
  explicit Reader(const console::FlagsAndWords& given) : given_(given) {}

  bool Given(const char* name) const { return given_.flags.contains(name); }
  std::string Text(const char* name, std::string otherwise = "") const {
    const auto found = given_.flags.find(name);
    return found != given_.flags.end() ? found->second : otherwise;
  }
  std::vector<std::string> All(const char* name) const {
    const auto found = given_.repeated.find(name);
    return found != given_.repeated.end() ? found->second : std::vector<std::string>();
  }
  int Number(const char* name, int min, int max, int otherwise) {
    if (!Given(name)) return otherwise;
    const auto number = console::WholeNumber(name, Text(name), min, max, "lab bench");
    status_.Update(number.status());
    return number.ok() ? static_cast<int>(*number) : otherwise;
  }
  // The place of what was given among `choices`, the first of which is the default.
  int OneOf(const char* name, const std::vector<std::string>& choices) {
    const auto chosen = console::Choice(name, Text(name, choices.front()), choices);
    status_.Update(chosen.status());
    if (!chosen.ok()) return 0;
    return static_cast<int>(std::ranges::find(choices, *chosen) - choices.begin());
  }
  const absl::Status& status() const { return status_; }

 private:
  const console::FlagsAndWords& given_;
  absl::Status status_;
};

// In the order of tables, whatever the order given.
absl::StatusOr<std::vector<std::string>> ReadSchemes(const std::vector<std::string>& texts) {
  std::vector<std::string> names;
  for (const objects::SchemeInfo* scheme : Schemes()) names.emplace_back(scheme->name);
  std::vector<std::string> given;
  for (const std::string& text : texts) {
    for (const std::string& name : console::Split(text, ',')) {
      if (name == "all") return names;
      if (std::ranges::find(names, name) == names.end()) {
        names.emplace_back("all");
        return Usage(console::UnknownName("scheme", name, "Schemes", names));
      }
      given.push_back(name);
    }
  }
  if (given.empty()) return names;
  std::erase_if(names, [&](const std::string& name) {
    return std::ranges::find(given, name) == given.end();
  });
  return names;
}

absl::StatusOr<std::regex> ReadFilter(const std::string& text) {
  // The library reports by exceptions; they end here.
  try {
    return std::regex(text, std::regex::ECMAScript);
  } catch (const std::regex_error&) {
    return Usage(
        Cat("--filter takes a regular expression, as in --filter='^pair/', not ", Quoted(text)));
  }
}

absl::Status ReadCases(const Reader& reader, Command* command) {
  command->cases = Cases(command->threads);
  // What is asked for by its name is given, curated or not.
  if (command->set == Set::kCurated && !reader.Given("filter") &&
      command->action == Action::kMeasure) {
    std::erase_if(command->cases, [](const Case& work) { return !work.curated; });
  }
  if (!reader.Given("filter")) return absl::OkStatus();
  const std::string text = reader.Text("filter");
  const absl::StatusOr<std::regex> filter = ReadFilter(text);
  if (!filter.ok()) return filter.status();
  std::vector<std::string> names;
  for (const Case& work : command->cases) names.push_back(work.name);
  std::erase_if(command->cases,
                [&](const Case& work) { return !std::regex_search(work.name, *filter); });
  if (!command->cases.empty()) return absl::OkStatus();
  return Usage(Cat("--filter=", Quoted(text), " matches no case; cases: ", Join(names, ", ")));
}

absl::Status CheckTogether(const Reader& reader) {
  if (reader.Given("full") && reader.Given("smoke")) {
    return Usage("--full and --smoke are opposites: give one");
  }
  for (const char* name : {"full", "smoke", "filter", "scheme", "repetitions", "threads", "list"}) {
    if (reader.Given("from") && reader.Given(name)) {
      return Usage(Cat("--from shows what was measured earlier: leave --", name, " out"));
    }
  }
  if (reader.Given("smoke") && reader.Given("repetitions")) {
    return Usage("--smoke does everything once: leave --repetitions out");
  }
  if (reader.Given("list") && reader.Given("svg"))
    return Usage("--list draws nothing: leave --svg out");
  if (reader.Given("list") && reader.Text("format") == "markdown") {
    return Usage("--format=markdown is a table of figures: leave --list out");
  }
  return absl::OkStatus();
}

}  // namespace

std::string_view NameOf(Set set) { return kSets[static_cast<int>(set)]; }

absl::StatusOr<Command> ParseCommandLine(const std::vector<std::string>& args) {
  const absl::StatusOr<console::FlagsAndWords> given = console::ReadFlagsAndWords(args, Specs());
  if (!given.ok()) return given.status();
  Reader reader(*given);
  Command command;
  command.args = args;
  if (reader.Given("help") || reader.Given("version")) {
    command.action = reader.Given("help") ? Action::kHelp : Action::kVersion;
    return command;
  }
  if (!given->words.empty()) {
    return Usage(Cat("unexpected ", Quoted(given->words.front()),
                     ": lab bench takes flags only, as in --filter=", Quoted("pair")));
  }
  if (reader.Given("list")) command.action = Action::kList;
  if (reader.Given("full")) command.set = Set::kFull;
  if (reader.Given("smoke")) command.set = Set::kSmoke;
  command.format = static_cast<Format>(reader.OneOf("format", {"text", "json", "markdown"}));
  command.color = static_cast<console::Color>(reader.OneOf("color", {"auto", "always", "never"}));
  command.rounds = reader.Number("repetitions", 1, kMostRounds, command.rounds);
  const int cores = static_cast<int>(std::thread::hardware_concurrency());
  command.threads = reader.Number("threads", 1, kMostThreads, std::clamp(cores, 2, kMostThreads));
  command.quiet = reader.Given("quiet");
  command.from = reader.Text("from");
  command.output = reader.Text("output");
  command.svg = reader.Text("svg");
  if (!reader.status().ok()) return reader.status();
  absl::Status status = CheckTogether(reader);
  if (!status.ok()) return status;
  absl::StatusOr<std::vector<std::string>> schemes = ReadSchemes(reader.All("scheme"));
  if (!schemes.ok()) return schemes.status();
  command.schemes = *std::move(schemes);
  status = ReadCases(reader, &command);
  if (!status.ok()) return status;
  return command;
}

}  // namespace lab::bench
