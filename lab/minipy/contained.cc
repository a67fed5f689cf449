#include "lab/minipy/contained.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "absl/strings/str_cat.h"
#include "sanitizers/console/exit_codes.h"

namespace minipy {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kMostTold = 8;
std::atomic<int> told{0};
std::atomic<int> to_parent{-1};  // in a child: where to say that there is damage

enum class Ending { kItself, kGraceOver, kTimeOver };

// Until the child has closed its end, which it does by ending.
Ending Watch(int from_child, const ContainedOptions& options) {
  const bool limited = options.time_limit.count() > 0;
  const Clock::time_point never = Clock::time_point::max();
  Clock::time_point end = limited ? Clock::now() + options.time_limit : never;
  for (;;) {
    int wait = -1;
    if (end != never) {
      const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()).count();
      if (left <= 0) return limited ? Ending::kTimeOver : Ending::kGraceOver;
      wait = static_cast<int>(std::min<int64_t>(left, 1'000'000));
    }
    pollfd child = {from_child, POLLIN, 0};
    if (poll(&child, 1, wait) <= 0) continue;
    char news;
    const ssize_t got = read(from_child, &news, 1);
    if (got == 0) return Ending::kItself;
    if (got > 0 && end == never) end = Clock::now() + kGrace;
  }
}

std::string Seconds(std::chrono::milliseconds time) {
  return absl::StrCat(static_cast<double>(time.count()) / 1000, " s");
}

}  // namespace

void TellIncident(const std::string& incident) {
  if (told.fetch_add(1) >= kMostTold) return;
  const std::string line = absl::StrCat("minipy: memory: ", incident, "\n");
  (void)!write(STDERR_FILENO, line.data(), line.size());
  if (const int fd = to_parent.load(); fd >= 0) (void)!write(fd, "!", 1);
}

int RunContained(const ContainedOptions& options, const std::function<int()>& run) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return run();
  std::fflush(nullptr);
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    to_parent = ends[1];
    const int code = run();
    std::fflush(nullptr);
    _exit(code);
  }
  close(ends[1]);
  if (child < 0) {
    close(ends[0]);
    return run();
  }
  signal(SIGINT, SIG_IGN);  // it is the child's, and the child's exit says so
  const Ending ending = Watch(ends[0], options);
  close(ends[0]);
  if (ending != Ending::kItself) kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (ending == Ending::kItself && WIFEXITED(status)) return WEXITSTATUS(status);
  const std::string why = absl::StrCat(": under --scheme=", options.scheme,
                                       " threads that share objects may do that to it\n");
  std::string what;
  switch (ending) {
    case Ending::kItself:
      what = absl::StrCat("the interpreter died of signal ", WTERMSIG(status), " (",
                          strsignal(WTERMSIG(status)), ")", why);
      break;
    case Ending::kGraceOver:
      what = absl::StrCat("the interpreter still ran ", Seconds(kGrace),
                          " after its memory was damaged, and was stopped", why);
      break;
    case Ending::kTimeOver:
      what = absl::StrCat("the program still ran after ", Seconds(options.time_limit),
                          ", its --time-limit, and was stopped\n");
      break;
  }
  std::fprintf(stderr, "minipy: %s", what.c_str());
  return ending == Ending::kTimeOver ? console::kExitTimeLimit : console::kExitDamage;
}

}  // namespace minipy
