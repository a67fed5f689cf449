#include "sanitizers/console/output.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "sanitizers/console/interrupt.h"

namespace console {

void GuardStandardFiles() {
  for (int fd = 0; fd <= 2; ++fd) {
    // open() takes the lowest free number, which is `fd`: the ones below are open by now.
    if (fcntl(fd, F_GETFD) < 0 && errno == EBADF) {
      open("/dev/null", fd == STDOUT_FILENO ? O_RDONLY : O_WRONLY);
    }
  }
}

void Output::Write(std::string_view text) {
  while (errno_ == 0 && !text.empty()) {
    const ssize_t written = write(STDOUT_FILENO, text.data(), text.size());
    // A reader that has stopped reading must not make us deaf to Ctrl-C.
    if (written < 0 && errno == EINTR && InterruptedBy() == 0) continue;
    if (written < 0) {
      errno_ = errno;
    } else {
      text.remove_prefix(static_cast<size_t>(written));
    }
  }
}

bool Output::Close(std::string* error) {
  // EINTR from close() means closed all the same on Linux.
  if (close(STDOUT_FILENO) != 0 && errno_ == 0 && errno != EINTR) errno_ = errno;
  if (errno_ != 0) *error = std::strerror(errno_);
  return errno_ == 0;
}

}  // namespace console
