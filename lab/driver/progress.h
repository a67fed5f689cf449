// Says on stderr that work is going on. A terminal gets one line, redrawn; a log gets a plain line
// per finished run, only once it has become long and then only every few seconds.
//
// Thread safety: one thread, the driver's.

#ifndef LAB_DRIVER_PROGRESS_H_
#define LAB_DRIVER_PROGRESS_H_

#include <chrono>
#include <string>

#include "sanitizers/console/status_line.h"

namespace lab {

class Progress {
 public:
  Progress(int total, bool quiet);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() = default;

  void Begin(std::string what);  // "lost_update under no_lock"
  void Tick();                   // while it runs
  void End(const std::string& how);

  // Takes the line off the terminal, before anything else is printed.
  void Clear() { line_.Clear(); }

 private:
  using Clock = std::chrono::steady_clock;
  double Seconds(Clock::time_point since) const;

  const int total_;
  const bool quiet_;
  console::StatusLine line_;
  const Clock::time_point start_ = Clock::now();
  Clock::time_point run_start_ = start_;
  Clock::time_point last_print_ = start_;
  std::string what_;
  int done_ = 0;
};

}  // namespace lab

#endif  // LAB_DRIVER_PROGRESS_H_
