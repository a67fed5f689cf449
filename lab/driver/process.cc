#include "lab/driver/process.h"

#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "sanitizers/console/text.h"

namespace lab {
namespace {

using console::Cat;

constexpr int kNotStarted = 127;

// A file without a name: it cannot fill up as a pipe does while the other one is read.
class Kept {
 public:
  explicit Kept(const char* name) : fd_(memfd_create(name, MFD_CLOEXEC)) {}
  Kept(const Kept&) = delete;
  Kept& operator=(const Kept&) = delete;
  ~Kept() {
    if (fd_ >= 0) close(fd_);
  }

  int fd() const { return fd_; }
  std::string Text() const {
    std::string text;
    std::array<char, 1 << 14> buffer;
    lseek(fd_, 0, SEEK_SET);
    for (ssize_t got; (got = read(fd_, buffer.data(), buffer.size())) != 0;) {
      if (got < 0 && errno != EINTR) break;
      if (got > 0) text.append(buffer.data(), static_cast<size_t>(got));
    }
    return text;
  }

 private:
  const int fd_;
};

}  // namespace

Ran RunToEnd(const std::vector<std::string>& words) {
  const Kept out("stdout"), err("stderr");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, out.fd(), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err.fd(), STDERR_FILENO);
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  pid_t child = 0;
  const int error = posix_spawn(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) {
    return {kNotStarted, "", Cat(words[0], " could not be started: ", std::strerror(error), "\n")};
  }
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), out.Text(), err.Text()};
}

}  // namespace lab
