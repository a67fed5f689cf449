#include "lab/driver/python_program.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <regex>
#include <sstream>

#include "lab/driver/bytecode.h"
#include "lab/driver/outcome_json.h"
#include "lab/driver/process.h"
#include "sanitizers/built_with.h"
#include "sanitizers/console/exit_codes.h"
#include "sanitizers/console/text.h"

namespace lab {
namespace {

namespace fs = std::filesystem;

using console::Cat;
using console::kExitDamage;
using console::Split;

constexpr size_t kStatementWidth = 58;
constexpr char kStops[] = "stops_between";  // every schedule of the story does

// Builds for other sanitizers have minipy on plain memory alone, where no schedule is followed.
constexpr bool kFollowsSchedules = sanitizers::BuiltWith() == sanitizers::Tool::kNone ||
                                   sanitizers::BuiltWith() == sanitizers::Tool::kThread;

// The run cannot be judged; the runner reads why.
[[noreturn]] void Fail(const std::string& why) {
  std::fprintf(stderr, "%s\n", why.c_str());
  std::exit(1);
}

std::string Minipy() { return fs::read_symlink("/proc/self/exe").replace_filename("minipy"); }
fs::path PathOf(const RunOptions& options) {
  return fs::path(LAB_PROGRAMS) / options.Flag("program");
}

std::vector<std::string> LinesOf(const fs::path& path) {
  std::ifstream file(path);
  std::ostringstream content;
  content << file.rdbuf();
  if (!file) Fail(Cat(path.string(), " cannot be read"));
  return Split(content.str(), '\n');
}

std::vector<std::string> FlagsOf(const RunOptions& options) {
  std::vector<std::string> flags = {Cat("--scheme=", options.scheme), "--audit"};
  for (const std::string& flag : Split(options.Flag("minipy"), ' ')) {
    if (!flag.empty()) flags.push_back(flag);
  }
  if (!options.schedule.empty() && kFollowsSchedules) {
    flags.push_back(Cat("--schedule=", options.schedule));
  }
  return flags;
}

Ran RunMinipy(std::vector<std::string> flags, const fs::path& program) {
  flags.insert(flags.begin(), Minipy());
  flags.push_back(program);
  Ran ran = RunToEnd(flags);
  if (ran.exit != 0 && ran.exit != kExitDamage) {
    Fail(Cat(ran.err, "minipy ended with ", ran.exit));
  }
  return ran;
}

void ReadAudit(const Ran& ran, Outcome* outcome) {
  static const std::regex closing(R"(minipy: audit: .* (\d+) leaked, (-?\d+) drifting: .*)");
  bool audited = false;
  for (const std::string& line : Split(ran.err, '\n')) {
    std::smatch match;
    if (std::regex_match(line, match, closing)) {
      outcome->leaked = std::stoll(match[1]);
      outcome->drift = std::stoll(match[2]);
      audited = true;
    } else if (line.starts_with("minipy: ")) {
      outcome->incidents.push_back(line);
    }
  }
  if (!audited) Fail(Cat(ran.err, "minipy said nothing of its audit"));
  outcome->memory = ran.exit == kExitDamage ? Memory::kCorrupt : Memory::kSafe;
}

// If the program says what it prints: each statement with what its line printed. The figures are
// the lines that were to be printed, and those that were.
bool ReadPromisedLines(const std::vector<std::string>& source, const std::vector<std::string>& said,
                       Outcome* outcome) {
  static const std::regex expectation(R"((.*?) *# expect: (.*))");
  std::vector<std::string> lines;
  size_t expected = 0, right = 0;
  for (const std::string& line : source) {
    std::smatch match;
    if (!std::regex_match(line, match, expectation)) {
      if (!line.empty() && !line.starts_with('#')) lines.push_back(line);
      continue;
    }
    const std::string found = expected < said.size() ? said[expected] : "nothing";
    const bool is_right = found == match[2];
    std::string text = match[1];
    text.resize(std::max(text.size(), kStatementWidth), ' ');
    lines.push_back(Cat(text, found, is_right ? "" : Cat("  expected ", match[2].str())));
    right += is_right ? 1 : 0;
    ++expected;
  }
  if (expected == 0) return false;
  if (said.size() > expected) Fail(Cat("it printed more than it says: ", said[expected]));
  outcome->expected = static_cast<double>(expected);
  outcome->found = static_cast<double>(right);
  outcome->lines = std::move(lines);
  return true;
}

void ReadClosingNumbers(const std::vector<std::string>& said, Outcome* outcome) {
  static const std::regex number(R"(-?\d+)");
  const std::string last = said.empty() ? "" : said.back();
  std::vector<double> numbers;
  for (std::sregex_iterator it(last.begin(), last.end(), number), end; it != end; ++it) {
    numbers.push_back(std::stod(it->str()));
  }
  if (numbers.size() != 2) Fail(Cat("no two numbers in its last line: ", last));
  outcome->expected = numbers[0];
  outcome->found = numbers[1];
}

// The statement's operations with the place where the trace shows that the thread was stopped.
void ShowStop(const RunOptions& options, const std::vector<std::string>& source, const Ran& ran,
              Outcome* outcome) {
  const std::string& statement = options.Flag("statement");
  const auto at = std::find_if(source.begin(), source.end(), [&](const std::string& line) {
    return line.ends_with(statement) &&
           line.find_first_not_of(' ') + statement.size() == line.size();
  });
  if (at == source.end()) Fail(Cat("no line of the program is ", statement));
  const int number = static_cast<int>(at - source.begin()) + 1;
  const std::optional<Stop> stop = FirstStop(ran.err, number);
  if (!stop) Fail(Cat("no thread was stopped in ", statement, "; the trace is\n", ran.err));
  const std::vector<std::string> marked =
      Marked(InstructionsOf(RunMinipy({"--dis"}, PathOf(options)).out, number), *stop);
  if (marked.empty()) Fail(Cat("no operation of ", statement, " is ", stop->operation));
  outcome->lines.push_back(Cat(statement, " in line ", number, " of lab/programs/",
                               options.Flag("program"), ", from minipy --dis:"));
  outcome->lines.insert(outcome->lines.end(), marked.begin(), marked.end());
}

Outcome Run(const RunOptions& options) {
  const std::vector<std::string> source = LinesOf(PathOf(options));
  std::vector<std::string> flags = FlagsOf(options);
  const bool shows_stop = !options.Flag("statement").empty() && kFollowsSchedules;
  if (shows_stop) flags.push_back("--trace-switches");

  Outcome outcome;
  const auto start = std::chrono::steady_clock::now();
  const Ran ran = RunMinipy(std::move(flags), PathOf(options));
  outcome.wall_ns = std::chrono::nanoseconds(std::chrono::steady_clock::now() - start).count();

  std::vector<std::string> said = Split(ran.out, '\n');
  said.pop_back();  // what follows the last end of line: nothing
  ReadAudit(ran, &outcome);
  if (!ReadPromisedLines(source, said, &outcome)) ReadClosingNumbers(said, &outcome);
  outcome.result = outcome.found == outcome.expected ? Result::kExact : Result::kLost;
  if (shows_stop) ShowStop(options, source, ran, &outcome);
  return outcome;
}

bool PromisesLoss(const RunOptions& options) {
  return options.Flag("promises") == Name(Result::kLost) && kFollowsSchedules;
}

Promise Promised(const RunOptions& options) {
  Promise promise;
  promise.why = "a scheme that guards every object keeps memory whole, whatever the program loses";
  if (options.Flag("promises") == Name(Result::kExact)) promise.result = Result::kExact;
  if (PromisesLoss(options)) promise.result = Result::kLost;
  return promise;
}

}  // namespace

const Experiment kPythonProgram = {
    .name = "python_program",
    .summary = "a Python program of lab/programs, run by minipy",
    .schedules = {{.name = kStops,
                   .shows = "a thread is stopped inside a statement while another one runs",
                   .damage = "lost",
                   .forces_under = PromisesLoss}},
    .promise = Promised,
    .run = Run,
};

StoryLine TellProgram(std::string says, const std::string& scheme, const PythonProgram& program) {
  StoryLine line;
  line.says = std::move(says);
  line.experiment = &kPythonProgram;
  RunOptions& options = line.options;
  options.scheme = scheme;
  options.threads = 0;  // how many, and how often, is the program's own matter
  options.iterations = 0;
  options.schedule = program.schedule;
  if (!program.schedule.empty()) options.schedule_name = kStops;
  options.flags = {{"program", program.file},
                   {"minipy", program.flags},
                   {"promises", std::string(Name(program.promise))},
                   {"statement", program.statement}};
  line.command = "minipy";
  for (const std::string& flag : FlagsOf(options)) line.command += Cat(" ", flag);
  line.command += Cat(" lab/programs/", program.file);
  return line;
}

}  // namespace lab
