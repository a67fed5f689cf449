#include "lab/minipy/run.h"

#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <sstream>

#include "absl/strings/str_cat.h"
#include "lab/minipy/code/disassemble.h"
#include "lab/minipy/contained.h"
#include "lab/minipy/vm/source.h"
#include "lab/minipy/vm/threads.h"
#include "lab/minipy/vm/worlds.h"
#include "sanitizers/console/exit_codes.h"

namespace minipy {
namespace {

// The program's text; false with a line on stderr.
bool ReadProgram(const CommandLine& line, std::string* source) {
  if (line.source) {
    *source = *line.source;
    return true;
  }
  std::ostringstream content;
  if (line.path == "-") {
    content << std::cin.rdbuf();
  } else {
    std::error_code ignored;
    const bool folder = std::filesystem::is_directory(line.path, ignored);
    if (folder) errno = EISDIR;
    std::ifstream file(line.path, std::ios::binary);
    if (file && !folder) content << file.rdbuf();
    if (!file || folder) {
      std::fprintf(stderr, "minipy: can't open file '%s': %s\n", line.path.c_str(),
                   std::strerror(errno != 0 ? errno : EIO));
      return false;
    }
  }
  *source = content.str();
  return true;
}

// What the audit found; what happened while the program ran has been told then.
void TellDamage(const RunResult& result) {
  for (const std::string& finding : result.audit.findings) {
    std::fprintf(stderr, "minipy: audit: %s\n", finding.c_str());
  }
}

bool Damaged(const RunResult& result) {
  const objects::Ledger& ledger = result.ledger;
  return ledger.early_frees + ledger.double_frees + ledger.uses_after_free > 0 ||
         (result.audited && !result.audit.clean());
}

void TellAudit(const RunResult& result) {
  if (result.threads_left) {
    std::fprintf(stderr, "minipy: audit: daemon threads were still running: nothing to audit\n");
    return;
  }
  const objects::Ledger& ledger = result.ledger;
  std::fprintf(stderr,
               "minipy: audit: %lld objects allocated, %lld freed, %lld live; %lld leaked, %lld "
               "drifting: %s\n",
               static_cast<long long>(ledger.allocated), static_cast<long long>(ledger.freed),
               static_cast<long long>(result.audit.live),
               static_cast<long long>(result.audit.leaked),
               static_cast<long long>(result.audit.drifting),
               result.audit.clean() ? "every count is right" : "counts differ from references");
}

template <class S>
int RunUnder(const CommandLine& line, const std::shared_ptr<const Code>& code) {
  RunResult result;
  RunOptions options = line.run;
  const bool checked = S::Memory::kChecked;
  options.audit = options.audit || checked;
  options.damaged = TellIncident;
  RunOnDeepStack([&] { result = RunProgram<S>(options, code); });
  if (line.run.audit || (checked && Damaged(result))) TellAudit(result);
  if (Damaged(result)) TellDamage(result);
  if (result.threads_left) {
    std::fflush(nullptr);
    _exit(result.exit_code);
  }
  return Damaged(result) ? console::kExitDamage : result.exit_code;
}

// Does the scheme keep memory whole whatever threads do?
template <class S>
constexpr bool IsSafe() {
  return S::kInfo.promises.counts_exact && S::kInfo.promises.contents_guarded;
}

template <class S>
int RunWorld(const CommandLine& line, const std::shared_ptr<const Code>& code) {
  const auto run = [&] { return RunUnder<S>(line, code); };
  if (IsSafe<S>() && line.time_limit.count() == 0) return run();
  ContainedOptions options;
  options.scheme = line.scheme;
  options.time_limit = line.time_limit;
  return RunContained(options, run);
}

// The world that was asked for, or (`any_memory`) another one of its scheme.
template <class S>
bool IsWanted(const CommandLine& line, bool any_memory) {
  const bool checked = line.contained || !IsSafe<S>();
  return line.scheme == S::kInfo.name && (any_memory || checked == S::Memory::kChecked);
}

}  // namespace

int RunMain(const CommandLine& line) {
  std::string source;
  if (!ReadProgram(line, &source)) return console::kExitUsage;
  const CompiledSource compiled = CompileSource(source, line.run.interpreter.program);
  if (const auto* error = std::get_if<SyntaxError>(&compiled)) {
    std::fputs(Format(*error).c_str(), stderr);
    return 1;
  }
  const auto& code = std::get<std::shared_ptr<const Code>>(compiled);
  if (line.disassemble) {
    std::fputs(Disassemble(*code).c_str(), stdout);
    return 0;
  }
  for (const bool any_memory : {false, true}) {
#define MINIPY_RUN(S) \
  if (IsWanted<S>(line, any_memory)) return RunWorld<S>(line, code);
    MINIPY_FOR_EACH_WORLD(MINIPY_RUN)
#undef MINIPY_RUN
  }
  std::fprintf(stderr, "minipy: this build, for a sanitizer, does not have --scheme=%s\n",
               line.scheme.c_str());
  return console::kExitUsage;
}

}  // namespace minipy
