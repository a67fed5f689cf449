#include "lab/driver/progress.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "lab/driver/text.h"

namespace lab {
namespace {

using namespace std::chrono_literals;

constexpr auto kRedraw = 100ms;     // on a terminal
constexpr auto kPatience = 5000ms;  // in a log: silence shorter than this needs no line
constexpr int kBar = 20;

bool IsTerminal() {
  const char* term = std::getenv("TERM");
  return isatty(STDERR_FILENO) == 1 && term != nullptr && std::string_view(term) != "dumb";
}

size_t Columns() {
  winsize size = {};
  return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

std::string OneDecimal(double seconds) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.1f s", seconds);
  return buffer;
}

}  // namespace

Progress::Progress(int total, bool quiet) : total_(total), quiet_(quiet), terminal_(IsTerminal()) {}

double Progress::Seconds(Clock::time_point since) const {
  return std::chrono::duration<double>(Clock::now() - since).count();
}

void Progress::Begin(std::string what) {
  what_ = std::move(what);
  run_start_ = Clock::now();
  Tick();
}

void Progress::Tick() {
  if (quiet_ || !terminal_ || (drawn_ && Clock::now() - last_print_ < kRedraw)) return;
  const int full = total_ == 0 ? kBar : static_cast<int>(int64_t{kBar} * done_ / total_);
  const std::string bar = std::string(static_cast<size_t>(full), '#') +
                          std::string(static_cast<size_t>(kBar - full), '.');
  std::string line =
      Cat("[", bar, "] ", done_ + 1, " of ", total_, "  ", what_, "  ",
          OneDecimal(Seconds(run_start_)), ", ", OneDecimal(Seconds(start_)), " in all");
  line.resize(std::min(line.size(), Columns() - 1));  // a wrapped line could not be redrawn
  std::fprintf(stderr, "\r\033[K%s", line.c_str());
  std::fflush(stderr);
  drawn_ = true;
  last_print_ = Clock::now();
}

void Progress::End(const std::string& how) {
  ++done_;
  if (quiet_ || terminal_ || Clock::now() - last_print_ < kPatience) return;
  std::fprintf(stderr, "lab: %d of %d done: %s: %s (%s, %s in all)\n", done_, total_, what_.c_str(),
               how.c_str(), OneDecimal(Seconds(run_start_)).c_str(),
               OneDecimal(Seconds(start_)).c_str());
  last_print_ = Clock::now();
}

void Progress::Clear() {
  if (drawn_) std::fprintf(stderr, "\r\033[K");
  drawn_ = false;
}

}  // namespace lab
