#include "tests/driver/shell.h"

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace lab {
namespace {

constexpr int kLongestWaitMs = 60'000;  // of a test that has failed

std::string NewFolder() {
  std::string name = std::filesystem::temp_directory_path() / "driver_test_XXXXXX";
  return mkdtemp(name.data()) == nullptr ? "" : name;
}

std::string Contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

void SendTo(const std::string& path, int fd) {
  const int file = open(path.c_str(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
  dup2(file, fd);
}

}  // namespace

Started::Started(const std::string& command) : folder_(NewFolder()), pid_(fork()) {
  if (pid_ != 0) return;
  SendTo(folder_ + "/out", 1);
  SendTo(folder_ + "/err", 2);
  setenv("LAB", FAKE_LAB, 1);
  execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
  _exit(127);
}

Shown Started::Wait() {
  int status = 0;
  while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
  }
  Shown shown{WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status),
              Contents(folder_ + "/out"), Contents(folder_ + "/err")};
  std::filesystem::remove_all(folder_);
  return shown;
}

Shown Lab(const std::string& arguments) { return Started("exec $LAB " + arguments).Wait(); }

Fifo::Fifo() : folder_(NewFolder()), path_(folder_ + "/fifo") {
  if (mkfifo(path_.c_str(), 0600) != 0) std::abort();
  fd_ = open(path_.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
}

Fifo::~Fifo() {
  close(fd_);
  std::filesystem::remove_all(folder_);
}

void Fifo::AwaitRunning() {
  pollfd fd = {fd_, POLLIN, 0};
  poll(&fd, 1, kLongestWaitMs);
  char said[64];
  if (read(fd_, said, sizeof said) <= 0) std::abort();
}

bool Fifo::AwaitAllDead() {
  pollfd fd = {fd_, POLLIN, 0};
  poll(&fd, 1, kLongestWaitMs);
  char said[64];
  return (fd.revents & POLLHUP) != 0 && read(fd_, said, sizeof said) == 0;
}

}  // namespace lab
