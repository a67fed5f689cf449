#include "lab/explorer/command_line.h"

#include <algorithm>
#include <utility>

#include "absl/status/status.h"
#include "lab/explorer/catalogue.h"
#include "sanitizers/console/flags.h"
#include "sanitizers/console/nearest.h"
#include "sanitizers/console/text.h"

namespace lab::explorer {
namespace {

using console::Cat;
using console::Choice;
using console::FlagKind;
using console::GivenFlags;
using console::Join;
using console::Quoted;
using console::Split;
using console::UnknownName;
using console::WholeNumber;

constexpr std::string_view kEngines[] = {"shortest", "classes", "random", "pct"};

std::vector<console::FlagSpec> Specs() {
  return {{"scheme"},
          {"threads"},
          {"iterations"},
          {"switch-points"},
          {"engine"},
          {"preemptions"},
          {"find"},
          {"schedule"},
          {"executions"},
          {"depth"},
          {"seed"},
          {"shard"},
          {"merge", FlagKind::kBare},
          {"list", FlagKind::kBare},
          {"time-limit"},
          {"memory"},
          {"format"},
          {"color"},
          {"quiet", FlagKind::kBare},
          {"version", FlagKind::kBare}};
}

absl::Status Usage(std::string line) { return absl::InvalidArgumentError(line); }

// Reads flags one after the other; the first mistake stays.
class Reader {
 public:
  explicit Reader(const GivenFlags& given) : given_(given) {}

  bool Given(const char* name) const { return given_.contains(name); }
  std::string Text(const char* name, std::string otherwise) const {
    const auto found = given_.find(name);
    return found != given_.end() ? found->second : std::move(otherwise);
  }
  template <class To>
  void Number(const char* name, int64_t min, int64_t max, To* to, std::string_view who) {
    if (!Given(name)) return;
    Put(WholeNumber(name, given_.at(name), min, max, who), to);
  }
  std::string OneOf(const char* name, std::string otherwise,
                    const std::vector<std::string>& choices) {
    std::string chosen = otherwise;
    if (Given(name)) Put(Choice(name, given_.at(name), choices), &chosen);
    return chosen;
  }
  template <class From, class To>
  void Put(absl::StatusOr<From> value, To* to) {
    if (!value.ok()) {
      Fail(value.status());
    } else {
      *to = static_cast<To>(*std::move(value));
    }
  }
  void Fail(const absl::Status& status) { status_.Update(status); }
  const absl::Status& status() const { return status_; }

 private:
  const GivenFlags& given_;
  absl::Status status_;
};

absl::StatusOr<std::vector<const Program*>> ReadPrograms(const std::vector<std::string>& words) {
  std::vector<std::string> names;
  for (const Program* program : Programs()) names.emplace_back(program->name);
  if (words.empty()) {
    return Usage(Cat("which program? One of ", Join(names, ", "), "; or all"));
  }
  std::vector<const Program*> programs;
  for (const std::string& word : words) {
    if (word == "all") {
      if (words.size() > 1) return Usage("all is every program: give it alone");
      return Programs();
    }
    const Program* program = FindProgram(word);
    if (program == nullptr) {
      names.emplace_back("all");
      return Usage(UnknownName("program", word, "Programs", names));
    }
    if (std::ranges::find(programs, program) != programs.end()) {
      return Usage(Cat("program ", Quoted(word), " is given twice; once is enough"));
    }
    programs.push_back(program);
  }
  return programs;
}

// Which of `asked` (or all) the program runs under.
absl::StatusOr<std::vector<std::string>> ReadSchemes(const Program& program,
                                                     const std::string& text) {
  std::vector<std::string> names;
  for (const std::string_view name : SchemesOf(program)) names.emplace_back(name);
  if (text == "all") return names;
  std::vector<std::string> chosen;
  for (const std::string& name : Split(text, ',')) {
    if (std::ranges::find(names, name) == names.end()) {
      names.emplace_back("all");
      const bool variants = !program.variants.empty();
      return Usage(Cat(program.name, ": ",
                       UnknownName(variants ? "variant" : "scheme", name,
                                   variants ? "Variants" : "Schemes", names)));
    }
    if (std::ranges::find(chosen, name) == chosen.end()) chosen.push_back(name);
  }
  return chosen;
}

absl::StatusOr<Damages> ReadDamages(const std::string& text) {
  std::vector<std::string> names(std::begin(kDamageNames), std::end(kDamageNames));
  Damages damages = 0;
  for (const std::string& name : Split(text, ',')) {
    const auto at = std::ranges::find(names, name);
    if (at == names.end()) return Usage(UnknownName("damage", name, "--find takes", names));
    damages |= Damages{1} << (at - names.begin());
  }
  return damages;
}

absl::StatusOr<Shard> ReadShard(const std::string& text) {
  const std::vector<std::string> parts = Split(text, '/');
  if (parts.size() == 2) {
    const auto index = WholeNumber("shard", parts[0], 1, 100'000, "the first part");
    const auto count = WholeNumber("shard", parts[1], 1, 100'000, "the second part");
    if (index.ok() && count.ok() && *index <= *count) {
      return Shard{static_cast<int>(*index) - 1, static_cast<int>(*count)};
    }
  }
  return Usage(Cat("--shard takes I/N with I from 1 to N, as in --shard=2/4, not ", Quoted(text)));
}

absl::StatusOr<Letters> ReadSchedule(const std::string& text, int threads) {
  Letters letters;
  for (const char letter : text) {
    if (letter < 'A' || letter >= 'A' + threads) {
      return Usage(Cat("--schedule takes letters from A to ", LetterOf(threads - 1),
                       ", one for each step, not ", Quoted(text)));
    }
    letters.push_back(static_cast<uint8_t>(letter - 'A'));
  }
  return letters;
}

// Flags that only some engines heed must not be given for nothing.
absl::Status CheckEngine(const Reader& reader, const Command& command) {
  for (const char* name : {"engine", "preemptions", "executions", "depth", "seed", "shard"}) {
    if (reader.Given("schedule") && reader.Given(name)) {
      return Usage(Cat("--schedule is one execution: leave --", name, " out"));
    }
  }
  if (reader.Given("schedule") && command.format == Format::kDot) {
    return Usage("--schedule is one execution: --format=dot draws all of them");
  }
  const bool samples = command.engine == Engine::kRandom || command.engine == Engine::kPct;
  for (const char* name : {"executions", "seed"}) {
    if (reader.Given(name) && !samples) {
      return Usage(
          Cat("--", name, " is for --engine=random or pct: the others leave nothing to chance"));
    }
  }
  if (reader.Given("depth") && command.engine != Engine::kPct) {
    return Usage("--depth is for --engine=pct");
  }
  if (reader.Given("preemptions") && command.engine != Engine::kShortest) {
    return Usage("--preemptions is for --engine=shortest");
  }
  if (reader.Given("shard") && command.engine != Engine::kClasses) {
    return Usage("--shard is for --engine=classes");
  }
  if (command.format == Format::kDot &&
      (command.engine != Engine::kShortest || command.plans.size() != 1)) {
    return Usage(
        "--format=dot draws the states of one program under one scheme, --engine=shortest");
  }
  return absl::OkStatus();
}

absl::Status ReadPlans(Reader& reader, const std::vector<std::string>& words, Command* command) {
  const absl::StatusOr<std::vector<const Program*>> programs = ReadPrograms(words);
  if (!programs.ok()) return programs.status();
  Setup setup;
  setup.switch_points =
      reader.OneOf("switch-points", "every-op", {"every-op", "calls-and-loops"}) == "every-op"
          ? objects::SwitchPoints::kEveryOp
          : objects::SwitchPoints::kCallsAndLoops;
  for (const Program* program : *programs) {
    setup.threads = program->threads;
    reader.Number("threads", 1, program->max_threads, &setup.threads, program->name);
    if (program->iterates) {
      reader.Number("iterations", 1, 1000, &setup.iterations, program->name);
    } else if (reader.Given("iterations") && programs->size() == 1) {
      return Usage(Cat(program->name, " does what it does once: leave --iterations out"));
    }
    const auto schemes = ReadSchemes(*program, reader.Text("scheme", "all"));
    if (!schemes.ok()) return schemes.status();
    for (const std::string& scheme : *schemes) {
      setup.scheme = scheme;
      command->plans.push_back({program, setup});
    }
  }
  return reader.status();
}

absl::Status ReadSearch(Reader& reader, Command* command) {
  const std::string engine = reader.OneOf("engine", reader.Given("shard") ? "classes" : "shortest",
                                          {std::begin(kEngines), std::end(kEngines)});
  command->engine = static_cast<Engine>(std::ranges::find(kEngines, engine) - kEngines);
  command->sampling.pct = command->engine == Engine::kPct;
  reader.Number("preemptions", 0, 1000, &command->preemptions, "the search");
  reader.Number("executions", 1, 1'000'000'000'000, &command->sampling.executions, "the search");
  reader.Number("depth", 1, 20, &command->sampling.depth, "pct");
  if (reader.Given("seed")) {
    reader.Put(console::Seed("seed", reader.Text("seed", "")), &command->sampling.seed);
  }
  if (reader.Given("find")) reader.Put(ReadDamages(reader.Text("find", "")), &command->find);
  if (reader.Given("shard")) reader.Put(ReadShard(reader.Text("shard", "")), &command->shard);
  if (reader.Given("time-limit")) {
    reader.Put(console::Seconds("time-limit", reader.Text("time-limit", ""), 0.01, 86'400 * 30),
               &command->time_limit_s);
  }
  int64_t megabytes = 0;
  reader.Number("memory", 16, 1 << 20, &megabytes, "the search");
  if (megabytes > 0) command->memory_bytes = static_cast<size_t>(megabytes) << 20;
  if (reader.Given("schedule")) {
    int threads = kMaxThreads;
    for (const Plan& plan : command->plans) threads = std::min(threads, plan.setup.threads);
    reader.Put(ReadSchedule(reader.Text("schedule", ""), threads), &command->schedule);
  }
  return reader.status();
}

absl::Status ReadOutput(Reader& reader, Command* command) {
  const std::string format = reader.OneOf("format", "text", {"text", "json", "dot"});
  command->format = format == "json"  ? Format::kJson
                    : format == "dot" ? Format::kDot
                                      : Format::kText;
  const std::string color = reader.OneOf("color", "auto", {"auto", "always", "never"});
  command->color = color == "always"  ? console::Color::kAlways
                   : color == "never" ? console::Color::kNever
                                      : console::Color::kAuto;
  command->quiet = reader.Given("quiet");
  return reader.status();
}

}  // namespace

std::string_view NameOf(Engine engine) { return kEngines[static_cast<int>(engine)]; }

absl::StatusOr<Command> ParseCommandLine(const std::vector<std::string>& args) {
  const absl::StatusOr<console::FlagsAndWords> given = console::ReadFlagsAndWords(args, Specs());
  if (!given.ok()) return given.status();
  Reader reader(given->flags);
  Command command;
  if (reader.Given("help") || reader.Given("version")) {
    command.action = reader.Given("help") ? Action::kHelp : Action::kVersion;
    return command;
  }
  absl::Status status = ReadOutput(reader, &command);
  if (!status.ok()) return status;
  if (reader.Given("list")) {
    if (!given->words.empty()) return Usage("--list lists all programs: leave their names out");
    command.action = Action::kList;
    return command;
  }
  if (reader.Given("merge")) {
    if (given->words.empty())
      return Usage("--merge adds up the JSON files of all shards: name them");
    command.action = Action::kMerge;
    command.files = given->words;
    return command;
  }
  status = ReadPlans(reader, given->words, &command);
  if (status.ok()) status = ReadSearch(reader, &command);
  if (status.ok()) status = CheckEngine(reader, command);
  if (!status.ok()) return status;
  return command;
}

}  // namespace lab::explorer
