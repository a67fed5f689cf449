#include "tests/driver/shell.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>

namespace lab {
namespace {

constexpr int kLongestWaitMs = 60'000;  // of a test that has failed

}  // namespace

Started::Started(const std::string& command) : shell::Started(command, {{"LAB", FAKE_LAB}}) {}

Shown Lab(const std::string& arguments) { return Started("exec $LAB " + arguments).Wait(); }

Fifo::Fifo() : path_(folder_.Path("fifo")) {
  if (mkfifo(path_.c_str(), 0600) != 0) std::abort();
  fd_ = open(path_.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
}

Fifo::~Fifo() { close(fd_); }

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
