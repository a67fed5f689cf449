#include "lab/driver/child.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <string_view>

#include "lab/driver/outcome_json.h"
#include "lab/driver/runner.h"
#include "nlohmann/json.hpp"
#include "sanitizers/console/interrupt.h"

namespace lab {
namespace {

using console::RestoreDefaultSignals;

// A parent that is gone no longer reads; nothing is left to do then.
void WriteAll(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(fd, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return;
    text.remove_prefix(static_cast<size_t>(written));
  }
}

[[noreturn]] void LabBug(const char* what) {
  std::fprintf(stderr, "lab: bug in the lab: an exception left the experiment: %s\n", what);
  _exit(kExitLabBug);
}

// An exception that leaves an experiment breaks the law of the rooms: a bug, and said as one.
Outcome RunOrDie(const Experiment& experiment, const RunOptions& options) {
  try {
    return experiment.run(options);
  } catch (const std::exception& error) {
    LabBug(error.what());
  } catch (...) {
    LabBug("of no known type");
  }
}

}  // namespace

void LiveAsChild(const Experiment& experiment, const RunOptions& options, pid_t parent,
                 int outcome_fd, int err_fd) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(1);  // it died between fork and prctl
  RestoreDefaultSignals();
  const int empty = open("/dev/null", O_RDONLY | O_CLOEXEC);
  dup2(empty, STDIN_FILENO);
  dup2(err_fd, STDOUT_FILENO);
  dup2(err_fd, STDERR_FILENO);
  close(empty);
  close(err_fd);

  WriteAll(outcome_fd, Dump(ToJson(RunOrDie(experiment, options))));
  close(outcome_fd);
  std::exit(0);
}

}  // namespace lab
