#include "lab/driver/progress.h"

#include <cstdint>
#include <cstdio>
#include <utility>

#include "sanitizers/console/text.h"

namespace lab {
namespace {

using console::Cat;

using namespace std::chrono_literals;

constexpr auto kPatience = 5000ms;  // in a log: silence shorter than this needs no line
constexpr int kBar = 20;

std::string OneDecimal(double seconds) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.1f s", seconds);
  return buffer;
}

}  // namespace

Progress::Progress(int total, bool quiet) : total_(total), quiet_(quiet) {}

double Progress::Seconds(Clock::time_point since) const {
  return std::chrono::duration<double>(Clock::now() - since).count();
}

void Progress::Begin(std::string what) {
  what_ = std::move(what);
  run_start_ = Clock::now();
  Tick();
}

void Progress::Tick() {
  if (quiet_ || !line_.Due()) return;
  const int full = total_ == 0 ? kBar : static_cast<int>(int64_t{kBar} * done_ / total_);
  const std::string bar = std::string(static_cast<size_t>(full), '#') +
                          std::string(static_cast<size_t>(kBar - full), '.');
  line_.Draw(Cat("[", bar, "] ", done_ + 1, " of ", total_, "  ", what_, "  ",
                 OneDecimal(Seconds(run_start_)), ", ", OneDecimal(Seconds(start_)), " in all"));
}

void Progress::End(const std::string& how) {
  ++done_;
  if (quiet_ || line_.terminal() || Clock::now() - last_print_ < kPatience) return;
  std::fprintf(stderr, "lab: %d of %d done: %s: %s (%s, %s in all)\n", done_, total_, what_.c_str(),
               how.c_str(), OneDecimal(Seconds(run_start_)).c_str(),
               OneDecimal(Seconds(start_)).c_str());
  last_print_ = Clock::now();
}

}  // namespace lab
