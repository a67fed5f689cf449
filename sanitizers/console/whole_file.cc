#include "sanitizers/console/whole_file.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <utility>

#include "sanitizers/console/interrupt.h"

namespace console {
namespace {

absl::Status Failed(int error) {
  return error == EINTR ? absl::CancelledError("interrupted")
                        : absl::UnavailableError(std::strerror(error));
}

// Where a chain of symbolic links ends. One that leads nowhere is left to open() to judge.
std::string Followed(const std::string& path) {
  const std::unique_ptr<char, void (*)(void*)> real(realpath(path.c_str(), nullptr), std::free);
  return real == nullptr ? path : real.get();
}

// As open() would have given it: mkstemp() makes files for their owner only.
mode_t ModeOfANewFile() {
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

// 0, or an errno; EINTR if somebody wants us to stop.
int WriteAll(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(fd, text.data(), text.size());
    if (InterruptedBy() != 0) return EINTR;
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    text.remove_prefix(static_cast<size_t>(written));
  }
  return 0;
}

}  // namespace

absl::StatusOr<WholeFile> WholeFile::Create(const std::string& path) {
  const std::string place = Followed(path);
  struct stat old = {};
  const bool exists = stat(place.c_str(), &old) == 0;
  if (exists && !S_ISREG(old.st_mode)) {
    const int fd = open(place.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
    return fd < 0 ? Failed(errno) : absl::StatusOr<WholeFile>(WholeFile(place, "", fd));
  }
  // Renaming over a file asks leave of the folder only; a file that is protected stays protected.
  if (exists && access(place.c_str(), W_OK) != 0) return Failed(errno);
  std::string beside = place + ".XXXXXX";
  const int fd = mkostemp(beside.data(), O_CLOEXEC);
  if (fd < 0) return Failed(errno);
  fchmod(fd, exists ? old.st_mode & 07777 : ModeOfANewFile());
  return WholeFile(place, beside, fd);
}

WholeFile::WholeFile(std::string path, std::string beside, int fd)
    : path_(std::move(path)), beside_(std::move(beside)), fd_(fd) {}

WholeFile::WholeFile(WholeFile&& other) noexcept
    : path_(std::move(other.path_)),
      beside_(std::exchange(other.beside_, "")),
      fd_(std::exchange(other.fd_, -1)) {}

WholeFile::~WholeFile() {
  if (fd_ >= 0) close(fd_);
  if (!beside_.empty()) unlink(beside_.c_str());
}

absl::Status WholeFile::Commit(std::string_view content) {
  if (const int error = WriteAll(fd_, content); error != 0) return Failed(error);
  // Some file systems report a full disk only here. A pipe has no disk, and says EINVAL.
  if (!beside_.empty() && fsync(fd_) != 0) return Failed(errno);
  const int closed = close(std::exchange(fd_, -1));
  if (closed != 0 && errno != EINTR) return Failed(errno);
  return beside_.empty() ? absl::OkStatus() : Replace();
}

absl::Status WholeFile::Replace() {
  if (InterruptedBy() != 0) return Failed(EINTR);
  if (rename(beside_.c_str(), path_.c_str()) != 0) return Failed(errno);
  beside_.clear();
  return absl::OkStatus();
}

}  // namespace console
