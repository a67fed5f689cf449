#include "lab/minipy/vm/output.h"

#include <unistd.h>

#include <cerrno>

namespace minipy {

Output::Output(int fd) : fd_(fd), by_line_(fd == STDERR_FILENO || isatty(fd)) {}

int Output::Write(std::string_view text) {
  objects::MutexLock lock(mutex_);
  buffer_.append(text);
  const bool line_done = by_line_ && text.find('\n') != std::string_view::npos;
  return line_done || buffer_.size() >= kBlock ? FlushLocked() : 0;
}

int Output::Flush() {
  objects::MutexLock lock(mutex_);
  return FlushLocked();
}

int Output::FlushLocked() {
  size_t written = 0;
  int error = 0;
  while (written < buffer_.size() && error == 0) {
    const ssize_t bytes = ::write(fd_, buffer_.data() + written, buffer_.size() - written);
    if (bytes >= 0) {
      written += static_cast<size_t>(bytes);
    } else if (errno != EINTR) {
      error = errno;
    }
  }
  buffer_.clear();
  return error;
}

}  // namespace minipy
