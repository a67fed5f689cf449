// Whole Python programs, run by minipy from its start to its end: what a scheme costs when counting
// is part of everything else.

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>

#include "absl/status/status.h"
#include "lab/bench/cases/catalogue.h"
#include "lab/driver/process.h"
#include "sanitizers/console/nearest.h"
#include "sanitizers/console/text.h"

namespace lab::bench {
namespace {

namespace fs = std::filesystem;

using console::Cat;

constexpr int kCuratedRounds = 5;
constexpr int kCuratedRoundsOfThreads = 3;  // these run long
// Of what a program does: calls, loops over a list, floats, attributes.
constexpr const char* kCurated[] = {"fib", "list_sum", "nbody", "objects"};

std::string Minipy() {
  std::error_code error;
  return fs::read_symlink("/proc/self/exe", error).replace_filename("minipy");
}

double CoreOfChildren() {
  rusage usage = {};
  getrusage(RUSAGE_CHILDREN, &usage);
  const auto ns = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e9 + static_cast<double>(time.tv_usec) * 1e3;
  };
  return ns(usage.ru_utime) + ns(usage.ru_stime);
}

std::string LastLine(std::string text) {
  while (text.ends_with('\n')) text.pop_back();
  return console::OnOneLine(text.substr(text.rfind('\n') + 1));
}

// What a program prints is the same under every scheme, or it was not the same work.
absl::Status CheckOutput(const std::string& program, const std::string& out) {
  static std::map<std::string, std::string> printed;
  const auto [at, first] = printed.emplace(program, out);
  if (first || at->second == out) return absl::OkStatus();
  return absl::UnknownError("it prints something else than before");
}

absl::StatusOr<Timing> RunProgram(const std::string& file, AnyRuntime& runtime,
                                  const Amount& amount) {
  std::vector<std::string> words = {Minipy(), Cat("--scheme=", runtime.info().name)};
  if (amount.smoke) words.emplace_back("--dis");  // it is found, and can be compiled
  words.push_back(file);
  if (file.find("/threads/") != std::string::npos) words.push_back(std::to_string(amount.threads));
  const double core_before = CoreOfChildren();
  const auto began = std::chrono::steady_clock::now();
  const Ran ran = RunToEnd(words);
  const std::chrono::duration<double, std::nano> wall = std::chrono::steady_clock::now() - began;
  const double core = CoreOfChildren() - core_before;
  if (ran.exit != 0) {
    return absl::UnknownError(Cat("minipy ended with ", ran.exit, ": ", LastLine(ran.err)));
  }
  if (!amount.smoke) {
    if (absl::Status same = CheckOutput(Cat(file, amount.threads), ran.out); !same.ok())
      return same;
  }
  const double took = amount.clock == Clock::kCore ? core : wall.count();
  return Timing{.nanoseconds = took / amount.threads};
}

Case ProgramCase(std::string name, const std::string& file, int threads) {
  Case work{.name = std::move(name),
            .says = Cat(fs::path(file).filename().string(), " from start to end, by minipy"),
            .operation = threads == 1 ? "a whole run" : "half of a run: what one thread does",
            .threads = threads,
            .threads_in_all = threads,
            .clock = threads == 1 ? Clock::kCore : Clock::kWall,
            .needs = Needs::kGuardedContents,
            .by_minipy = true,
            .whole_run = true,
            .run = [file](AnyRuntime& runtime, const Amount& amount) {
              return RunProgram(file, runtime, amount);
            }};
  if (access(Minipy().c_str(), X_OK) != 0) {
    work.why_not = "there is no minipy beside lab";
  } else if (!fs::exists(file)) {
    work.why_not = Cat("there is no ", file);
  }
  return work;
}

}  // namespace

void AddPrograms(std::vector<Case>* cases) {
  const std::string folder = LAB_BENCH_FOLDER;
  for (const std::string& name : console::Split(LAB_BENCH_PROGRAMS, ',')) {
    Case work =
        ProgramCase(Cat("program/one_thread/", name), Cat(folder, "/programs/", name, ".py"), 1);
    work.curated = std::ranges::find(kCurated, name) != std::end(kCurated);
    work.most_rounds = kCuratedRounds;
    cases->push_back(std::move(work));
  }
  const std::string shared = Cat(folder, "/threads/private_data.py");
  Case one = ProgramCase("program/private_data", shared, 1);
  Case two = ProgramCase("program/private_data/2_threads", shared, 2);
  two.alone = one.name;
  one.most_rounds = two.most_rounds = kCuratedRoundsOfThreads;
  cases->push_back(std::move(one));
  cases->push_back(std::move(two));
}

}  // namespace lab::bench
