#include "lab/bench/main.h"

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>

#include "absl/status/status.h"
#include "lab/bench/command_line.h"
#include "lab/bench/output/json.h"
#include "lab/bench/output/markdown.h"
#include "lab/bench/output/svg.h"
#include "lab/bench/output/text.h"
#include "lab/bench/run.h"
#include "sanitizers/console/exit_codes.h"
#include "sanitizers/console/interrupt.h"
#include "sanitizers/console/nearest.h"
#include "sanitizers/console/output.h"
#include "sanitizers/console/text.h"
#include "sanitizers/console/whole_file.h"

namespace lab::bench {
namespace {

using console::Cat;
using console::InterruptedBy;

int Fail(const absl::Status& status) {
  if (InterruptedBy() != 0) return console::kExitSignal + InterruptedBy();
  std::fprintf(stderr, "lab bench: %s\n", std::string(status.message()).c_str());
  if (absl::IsInvalidArgument(status)) return console::kExitUsage;
  return absl::IsUnavailable(status) ? console::kExitOutputError : console::kExitDamage;
}

// Far beyond what a thousand rounds of every case take.
constexpr size_t kMostOfAFile = 128 << 20;

absl::StatusOr<Results> ReadResults(const std::string& file) {
  const auto refused = [&](std::string_view why) {
    return absl::InvalidArgumentError(Cat("--from=", console::OnOneLine(file), " ", why));
  };
  std::ifstream stream(file, std::ios::binary);
  std::string text(1 << 16, '\0');
  size_t size = 0;
  while (stream.read(text.data() + size, static_cast<std::streamsize>(text.size() - size))) {
    size = text.size();
    if (size >= kMostOfAFile) return refused("is too large for a result");
    text.resize(size * 2);
  }
  if (!stream.is_open() || stream.bad()) return refused("cannot be read");
  text.resize(size + static_cast<size_t>(stream.gcount()));
  absl::StatusOr<Results> results = FromJson(text);
  if (results.ok()) return results;
  return refused(Cat("is ", std::string(results.status().message())));
}

std::string Shown(const Command& command, const Results& results) {
  if (command.format == Format::kJson) return ToJson(results);
  if (command.format == Format::kMarkdown) return ToMarkdown(results);
  const int file = command.output.empty() ? STDOUT_FILENO : -1;  // a file is no terminal
  return ToText(results, console::Style(command.color, file));
}

std::string Told(const Command& command, const std::string& version) {
  if (command.action == Action::kHelp) return Help();
  if (command.action == Action::kVersion) return version;
  return command.format == Format::kJson ? ListAsJson(command) : ListAsText(command);
}

// A file that will be written when all is measured. Whether it can be is known before.
struct Target {
  std::string path;
  std::optional<console::WholeFile> file;
};

absl::Status Open(const std::string& path, Target* target) {
  absl::StatusOr<console::WholeFile> file = console::WholeFile::Create(path);
  if (!file.ok()) {
    return absl::UnavailableError(Cat(
        console::OnOneLine(path), " could not be written: ", std::string(file.status().message())));
  }
  target->path = path;
  target->file.emplace(*std::move(file));
  return absl::OkStatus();
}

absl::Status Write(Target& target, const std::string& content) {
  const absl::Status status = target.file->Commit(content);
  if (status.ok()) return status;
  return absl::UnavailableError(Cat(console::OnOneLine(target.path),
                                    " could not be written: ", std::string(status.message())));
}

// All plots or none that is half a plot: each is written whole.
absl::Status WritePlots(const std::string& folder, const Results& results) {
  const std::vector<Plot> plots = Plots(results);
  if (plots.empty()) std::fputs("lab bench: nothing of what was measured is plotted\n", stderr);
  for (const Plot& plot : plots) {
    Target target;
    absl::Status status = Open(Cat(folder, "/", plot.file), &target);
    if (status.ok()) status = Write(target, plot.svg);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status Measure(const Command& command, console::Output& out) {
  // Where it cannot be written is known before anything is measured.
  Target output;
  if (!command.output.empty()) {
    if (absl::Status status = Open(command.output, &output); !status.ok()) return status;
  }
  if (!command.svg.empty()) {
    std::error_code error;
    std::filesystem::create_directories(command.svg, error);
    if (error || access(command.svg.c_str(), W_OK) != 0) {
      return absl::UnavailableError(
          Cat("--svg=", console::OnOneLine(command.svg), " is no folder that can be written to"));
    }
  }
  const absl::StatusOr<Results> results =
      command.from.empty() ? Run(command) : ReadResults(command.from);
  if (!results.ok()) return results.status();
  if (!command.svg.empty()) {
    if (absl::Status status = WritePlots(command.svg, *results); !status.ok()) return status;
  }
  const std::string text = Shown(command, *results);
  if (!command.output.empty()) return Write(output, text);
  out.Write(text);
  return absl::OkStatus();
}

void Warn(const Command& command) {
  if (!command.from.empty()) return;
  const std::string why = WhyNotToTrust(ThisMachine());
  if (!why.empty()) std::fprintf(stderr, "lab bench: warning: %s\n", why.c_str());
}

}  // namespace

int Main(const std::vector<std::string>& args, const std::string& version) {
  console::GuardStandardFiles();
  const absl::StatusOr<Command> command = ParseCommandLine(args);
  if (!command.ok()) return Fail(command.status());
  console::CatchInterrupts();
  console::Output out;
  absl::Status status;
  if (command->action == Action::kMeasure) {
    Warn(*command);
    status = Measure(*command, out);
  } else {
    out.Write(Told(*command, version));
  }
  const int code = status.ok() ? 0 : Fail(status);
  std::string error;
  if (!out.Close(&error)) {
    std::fprintf(stderr, "lab bench: stdout could not be written: %s\n", error.c_str());
    return code == 0 ? console::kExitOutputError : code;
  }
  return code;
}

}  // namespace lab::bench
