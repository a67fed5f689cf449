#include "lab/minipy/command_line.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <utility>

#include "lab/minipy/help.h"
#include "lab/minipy/vm/worlds.h"
#include "sanitizers/console/exit_codes.h"
#include "sanitizers/console/flags.h"

namespace minipy {
namespace {

using console::FlagKind;

std::vector<console::FlagSpec> Specs() {
  return {{"scheme"},
          {"switch-points"},
          {"switch-interval"},
          {"schedule"},
          {"contained", FlagKind::kBare},
          {"time-limit"},
          {"audit", FlagKind::kBare},
          {"trace-switches", FlagKind::kBare},
          {"dis", FlagKind::kBare},
          {"version", FlagKind::kBare}};
}

// What tracebacks call the program: as python3 since 3.9, from the root, and nothing resolved.
std::string AbsolutePath(const std::string& path) {
  std::error_code error;
  const std::filesystem::path absolute = std::filesystem::absolute(path, error);
  return error ? path : absolute.string();
}

CommandLine Mistake(const absl::Status& status) {
  std::fprintf(stderr, "minipy: %s\n", std::string(status.message()).c_str());
  CommandLine line;
  line.exit_code = console::kExitUsage;
  return line;
}

// Flags that take a value, as the word behind them.
bool TakesValue(const std::string& word) {
  const auto specs = Specs();
  return word.find('=') == std::string::npos &&
         std::any_of(specs.begin(), specs.end(), [&](const console::FlagSpec& spec) {
           return spec.kind == FlagKind::kValue && "--" + spec.name == word;
         });
}

// What comes before the program is minipy's; the program's name and what follows is the program's.
struct Words {
  std::vector<std::string> flags;
  std::vector<std::string> program;
  bool command = false;  // -c
};
Words Split(int argc, char** argv) {
  Words words;
  int i = 1;
  for (; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "-c") {
      words.command = true;
      ++i;
      break;
    }
    if (word == "-" || word.empty() || word[0] != '-') break;
    if (word == "--") {
      ++i;
      break;
    }
    words.flags.push_back(word);
    if (TakesValue(word) && i + 1 < argc) words.flags.emplace_back(argv[++i]);
  }
  for (; i < argc; ++i) words.program.emplace_back(argv[i]);
  return words;
}

absl::Status Apply(const console::GivenFlags& given, CommandLine* line) {
  const auto value = [&](const char* name, std::string otherwise) {
    const auto it = given.find(name);
    return it != given.end() ? it->second : std::move(otherwise);
  };
  std::vector<std::string> names;
  for (const objects::SchemeInfo* info : Schemes()) names.emplace_back(info->name);
  const auto scheme = console::Choice("scheme", value("scheme", DefaultScheme()), names);
  if (!scheme.ok()) return scheme.status();
  line->scheme = *scheme;
  const auto points = console::Choice("switch-points", value("switch-points", "calls-and-loops"),
                                      {"every-op", "calls-and-loops"});
  if (!points.ok()) return points.status();
  line->run.scheme.switch_points = *points == "every-op" ? objects::SwitchPoints::kEveryOp
                                                         : objects::SwitchPoints::kCallsAndLoops;
  // The tutorials' programs are done here before CPython's interval has passed a few times; a tenth
  // of it lets them meet a switch.
  const char* usual = *points == "every-op" ? "0.0005" : "0.005";
  const auto interval =
      console::Seconds("switch-interval", value("switch-interval", usual), 0.000001, 10);
  if (!interval.ok()) return interval.status();
  line->run.scheme.switch_interval = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::duration<double>(*interval));
  std::string& schedule = line->run.interpreter.schedule;
  schedule = value("schedule", "");
  for (const char letter : schedule) {
    if (letter < 'A' || letter > 'Z') {
      return absl::InvalidArgumentError(
          "--schedule takes letters, one a step: A is the first thread "
          "that the program starts, as in --schedule=AABB");
    }
  }
  if (!schedule.empty()) {
    if (*points != "every-op" && given.count("switch-points") > 0) {
      return absl::InvalidArgumentError(
          "--schedule goes operation by operation: leave "
          "--switch-points out, or say every-op");
    }
    line->run.scheme.switch_points = objects::SwitchPoints::kEveryOp;
  }
  line->contained = given.count("contained") > 0 || !schedule.empty();
  if (given.count("time-limit") > 0) {
    const auto limit = console::Seconds("time-limit", value("time-limit", ""), 0.001, 1'000'000);
    if (!limit.ok()) return limit.status();
    line->time_limit = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::duration<double>(*limit));
  }
  line->run.audit = given.count("audit") > 0;
  line->run.interpreter.trace_switches = given.count("trace-switches") > 0;
  line->disassemble = given.count("dis") > 0;
  return absl::OkStatus();
}

}  // namespace

std::string DefaultScheme() { return std::string(DefaultWorld::kInfo.name); }

std::vector<const objects::SchemeInfo*> Schemes() {
  std::vector<const objects::SchemeInfo*> infos;
#define MINIPY_ADD(S) infos.push_back(&objects::S<objects::RealMem>::kInfo);
  OBJECTS_FOR_EACH_SCHEME(MINIPY_ADD)
#undef MINIPY_ADD
  std::sort(infos.begin(), infos.end(),
            [](const auto* a, const auto* b) { return a->order < b->order; });
  return infos;
}

CommandLine ParseCommandLine(int argc, char** argv) {
  const Words words = Split(argc, argv);
  const absl::StatusOr<console::GivenFlags> given = console::ReadFlags(words.flags, Specs());
  if (!given.ok()) return Mistake(given.status());
  CommandLine line;
  if (given->count("help") > 0 || given->count("version") > 0) {
    std::fputs(given->count("help") > 0 ? Help().c_str() : Version().c_str(), stdout);
    line.exit_code = 0;
    return line;
  }
  if (const absl::Status status = Apply(*given, &line); !status.ok()) return Mistake(status);
  if (words.program.empty()) {
    return Mistake(absl::InvalidArgumentError(
        words.command ? "-c takes a program: minipy -c 'print(1)'"
                      : "no program: minipy [flags] program.py [arguments], or - for stdin; --help "
                        "says more"));
  }
  line.run.interpreter.arguments = words.program;
  if (words.command) {
    line.source = words.program[0];
    line.run.interpreter.program = "<string>";
    line.run.interpreter.arguments[0] = "-c";
  } else {
    line.path = words.program[0];
    line.run.interpreter.program = line.path == "-" ? "<stdin>" : AbsolutePath(line.path);
  }
  return line;
}

}  // namespace minipy
