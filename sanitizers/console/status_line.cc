#include "sanitizers/console/status_line.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace console {
namespace {

constexpr std::chrono::milliseconds kRedraw{100};

bool IsTerminal() {
  const char* term = std::getenv("TERM");
  return isatty(STDERR_FILENO) == 1 && term != nullptr && std::string_view(term) != "dumb";
}

size_t Columns() {
  winsize size = {};
  return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

}  // namespace

StatusLine::StatusLine() : terminal_(IsTerminal()) {}

bool StatusLine::Due() const { return terminal_ && (!drawn_ || Clock::now() - last_ >= kRedraw); }

void StatusLine::Draw(std::string line) {
  line.resize(std::min(line.size(), Columns() - 1));  // a wrapped line could not be redrawn
  std::fprintf(stderr, "\r\033[K%s", line.c_str());
  std::fflush(stderr);
  drawn_ = true;
  last_ = Clock::now();
}

void StatusLine::Clear() {
  if (drawn_) std::fprintf(stderr, "\r\033[K");
  drawn_ = false;
}

}  // namespace console
