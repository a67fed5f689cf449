#include "sanitizers/explain/input.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "sanitizers/console/interrupt.h"
#include "sanitizers/console/nearest.h"
#include "sanitizers/console/text.h"

namespace sanitizers {
namespace {

using console::Cat;
using console::InterruptedBy;

constexpr size_t kPiece = 1 << 20;
constexpr int kPatienceMs = 1000;

absl::Status CannotRead(const std::string& shown, int error) {
  return absl::UnavailableError(Cat("cannot read ", shown, ": ", std::strerror(error)));
}

absl::Status Interrupted() { return absl::CancelledError("interrupted"); }

bool Stat(const std::string& name, struct stat& found) {
  return (name == "-" ? fstat(STDIN_FILENO, &found) : stat(name.c_str(), &found)) == 0;
}

// 0, or the errno that reading would meet.
int WhyUnreadable(const std::string& name) {
  struct stat found = {};
  if (!Stat(name, found)) return errno;
  if (S_ISDIR(found.st_mode)) return EISDIR;
  if (name == "-") return 0;
  if (!S_ISREG(found.st_mode)) return access(name.c_str(), R_OK) == 0 ? 0 : errno;
  const int fd = open(name.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return errno;
  close(fd);
  return 0;
}

}  // namespace

absl::Status Input::Check(const std::string& name) {
  const int error = WhyUnreadable(name);
  return error == 0 ? absl::OkStatus() : CannotRead(Shown(name), error);
}

absl::StatusOr<Input> Input::Open(const std::string& name) {
  int fd = -1;
  do {
    if (InterruptedBy() != 0) return Interrupted();  // opening a pipe waits for its writer
    fd = name == "-" ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
                     : open(name.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
  } while (fd < 0 && errno == EINTR);
  if (fd < 0) return CannotRead(Shown(name), errno);
  return Input(Shown(name), fd);
}

Input::Input(std::string shown, int fd) : shown_(std::move(shown)), fd_(fd) {}

Input::Input(Input&& other) noexcept
    : shown_(std::move(other.shown_)),
      fd_(std::exchange(other.fd_, -1)),
      buffer_(std::move(other.buffer_)) {}

Input::~Input() {
  if (fd_ >= 0) close(fd_);
}

// A signal that comes between the question and read() would not end the read; one that comes here
// is seen after kPatienceMs at the latest.
absl::Status Input::AwaitData() const {
  while (InterruptedBy() == 0) {
    pollfd waiting = {fd_, POLLIN, 0};
    const int ready = poll(&waiting, 1, kPatienceMs);
    if (ready > 0 || (ready < 0 && errno != EINTR)) return absl::OkStatus();
  }
  return Interrupted();
}

absl::StatusOr<std::string_view> Input::Next() {
  buffer_.resize(kPiece);
  while (true) {
    if (absl::Status status = AwaitData(); !status.ok()) return status;
    const ssize_t got = read(fd_, buffer_.data(), buffer_.size());
    if (got >= 0) return std::string_view(buffer_).substr(0, static_cast<size_t>(got));
    // EAGAIN: somebody else made the pipe non-blocking, and emptied it since the poll.
    if (errno != EINTR && errno != EAGAIN) return CannotRead(shown_, errno);
  }
}

int64_t SizeOf(const std::string& name) {
  struct stat found = {};
  return Stat(name, found) && S_ISREG(found.st_mode) ? int64_t{found.st_size} : -1;
}

bool SameFile(const std::string& a, const std::string& b) {
  struct stat of_a = {}, of_b = {};
  return Stat(a, of_a) && Stat(b, of_b) && of_a.st_dev == of_b.st_dev && of_a.st_ino == of_b.st_ino;
}

std::string Shown(const std::string& name) {
  return name == "-" ? "standard input" : console::OnOneLine(name);
}

absl::StatusOr<std::string> ReadWhole(const std::string& name) {
  if (absl::Status status = Input::Check(name); !status.ok()) return status;
  absl::StatusOr<Input> input = Input::Open(name);
  if (!input.ok()) return input.status();
  std::string text;
  while (true) {
    absl::StatusOr<std::string_view> piece = input->Next();
    if (!piece.ok()) return piece.status();
    if (piece->empty()) return text;
    text += *piece;
  }
}

}  // namespace sanitizers
