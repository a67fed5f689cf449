#include "lab/driver/runner.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "absl/status/status.h"
#include "lab/driver/child.h"
#include "lab/driver/findings.h"
#include "lab/driver/outcome_json.h"
#include "sanitizers/built_with.h"
#include "sanitizers/console/interrupt.h"
#include "sanitizers/console/text.h"

namespace lab {
namespace {

using console::Cat;
using console::InterruptedBy;

using Clock = std::chrono::steady_clock;

constexpr size_t kKeptHead = 768 << 10;        // of stderr: the first reports …
constexpr size_t kKeptTail = 256 << 10;        // … and how it ended
constexpr size_t kMaxOutcomeBytes = 64 << 20;  // far beyond any experiment's lines
constexpr int kTickMs = 50;

// The reading end of a pipe, emptied as it fills so that the child never blocks on it.
class Drain {
 public:
  Drain(int fd, size_t head, size_t tail) : fd_(fd), head_(head), tail_(tail) {}
  Drain(const Drain&) = delete;
  Drain& operator=(const Drain&) = delete;
  ~Drain() { Close(); }

  // -1 once the child's end is closed; poll() ignores it then.
  int fd() const { return fd_; }

  // Reads what is there; never waits.
  void Read() {
    std::array<char, 1 << 16> buffer;
    while (fd_ >= 0) {
      const ssize_t got = read(fd_, buffer.data(), buffer.size());
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) {
        if (errno != EAGAIN) Close();
        return;
      }
      if (got == 0) return Close();
      Keep({buffer.data(), static_cast<size_t>(got)});
    }
  }

  bool overflowed() const { return dropped_ > 0; }

  std::string Text() const {
    if (!overflowed()) return first_ + last_;
    return Cat(first_, "\n[… ", dropped_, " bytes left out …]\n", last_);
  }

 private:
  void Keep(std::string_view bytes) {
    const size_t to_head = std::min(bytes.size(), head_ - first_.size());
    first_.append(bytes.substr(0, to_head));
    last_.append(bytes.substr(to_head));
    // Cut at twice the size, so that a flood costs one copy per tail and not one per read.
    if (last_.size() > 2 * tail_) {
      dropped_ += last_.size() - tail_;
      last_.erase(0, last_.size() - tail_);
    }
  }
  void Close() {
    if (fd_ >= 0) close(fd_);
    fd_ = -1;
  }

  int fd_;
  const size_t head_, tail_;
  std::string first_, last_;
  size_t dropped_ = 0;
};

absl::Status Errno(const char* what) {
  return absl::InternalError(Cat(what, ": ", std::strerror(errno)));
}

// ThreadSanitizer's runtime keeps a thread of its own and knows how to fork around it.
bool OneThreadOnly() {
  std::error_code error;
  int threads = 0;
  for (auto it = std::filesystem::directory_iterator("/proc/self/task", error);
       !error && it != std::filesystem::directory_iterator(); it.increment(error)) {
    ++threads;
  }
  return threads <= (sanitizers::BuiltWith() == sanitizers::Tool::kThread ? 2 : 1);
}

// Waits without reaping: until it is reaped, the child's pid cannot name another process or group.
bool HasEnded(pid_t child) {
  siginfo_t info = {};
  return waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
         info.si_pid == child;
}

int Reap(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

enum class Ending { kItself, kTimeLimit, kInterrupted };

// Reads both pipes until the child ends, by itself or by us.
Ending WaitFor(pid_t child, const RunLimits& limits, Drain& outcome, Drain& err) {
  const Clock::time_point deadline = Clock::now() + limits.time_limit;
  while (!HasEnded(child)) {
    if (InterruptedBy() != 0) return Ending::kInterrupted;
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return Ending::kTimeLimit;
    std::array<pollfd, 2> fds = {pollfd{outcome.fd(), POLLIN, 0}, pollfd{err.fd(), POLLIN, 0}};
    // With both pipes closed the end is a matter of microseconds, and nothing will wake the poll.
    const bool closed = outcome.fd() < 0 && err.fd() < 0;
    poll(fds.data(), fds.size(), closed ? 1 : static_cast<int>(std::min<int64_t>(left, kTickMs)));
    outcome.Read();
    err.Read();
    if (limits.tick) limits.tick();
  }
  return Ending::kItself;
}

std::string ExitWord(Ending ending, int status, bool arrived, bool said_something) {
  if (ending == Ending::kTimeLimit) return "timeout";
  if (WIFSIGNALED(status)) return Cat("signal:", WTERMSIG(status));
  if (WEXITSTATUS(status) != 0) return Cat("code:", WEXITSTATUS(status));
  if (arrived) return "ok";
  return said_something ? "garbled" : "no_outcome";
}

ChildEnd Conclude(Ending ending, int status, const Drain& outcome_pipe, const Drain& err_pipe) {
  ChildEnd end;
  end.err = err_pipe.Text();
  end.interrupted = ending == Ending::kInterrupted;
  const std::string said = outcome_pipe.Text();
  absl::StatusOr<Outcome> outcome = OutcomeFromJson(said);
  const bool arrived = outcome.ok() && !outcome_pipe.overflowed();
  if (arrived) end.outcome = *std::move(outcome);
  end.outcome.arrived = arrived;
  end.outcome.exit = ExitWord(ending, status, arrived, !said.empty());
  end.lab_bug =
      ending == Ending::kItself && WIFEXITED(status) && WEXITSTATUS(status) == kExitLabBug;
  end.outcome.findings = FindingsIn(end.err);
  return end;
}

}  // namespace

absl::StatusOr<ChildEnd> RunInChild(const Experiment& experiment, const RunOptions& options,
                                    const RunLimits& limits) {
  if (!OneThreadOnly()) return absl::InternalError("fork with more than one thread");
  int outcome_pipe[2], err_pipe[2];
  if (pipe2(outcome_pipe, O_CLOEXEC) != 0) return Errno("pipe");
  Drain outcome(outcome_pipe[0], kMaxOutcomeBytes, kKeptTail);
  if (pipe2(err_pipe, O_CLOEXEC) != 0) {
    absl::Status status = Errno("pipe");
    close(outcome_pipe[1]);
    return status;
  }
  Drain err(err_pipe[0], kKeptHead, kKeptTail);
  fcntl(outcome.fd(), F_SETFL, O_NONBLOCK);
  fcntl(err.fd(), F_SETFL, O_NONBLOCK);

  std::fflush(nullptr);  // else the child's exit() writes our buffered text a second time
  const pid_t parent = getpid();
  const pid_t child = fork();
  if (child == 0) {
    close(outcome.fd());
    close(err.fd());
    LiveAsChild(experiment, options, parent, outcome_pipe[1], err_pipe[1]);
  }
  const absl::Status fork_status = child < 0 ? Errno("fork") : absl::OkStatus();
  close(outcome_pipe[1]);
  close(err_pipe[1]);
  if (!fork_status.ok()) return fork_status;
  setpgid(child, child);  // the child does so too; whoever comes first

  const Ending ending = WaitFor(child, limits, outcome, err);
  kill(-child, SIGKILL);  // the child, and what it forked, while its pid is still its own
  kill(child, SIGKILL);   // should it not have become a group yet
  const int status = Reap(child);
  outcome.Read();
  err.Read();
  return Conclude(ending, status, outcome, err);
}

}  // namespace lab
