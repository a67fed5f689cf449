// One line on stderr that is drawn over and over while work goes on. It exists on a terminal only:
// a log would keep every drawing of it.
//
// Thread safety: one thread.

#ifndef SANITIZERS_CONSOLE_STATUS_LINE_H_
#define SANITIZERS_CONSOLE_STATUS_LINE_H_

#include <chrono>
#include <string>

namespace console {

class StatusLine {
 public:
  StatusLine();
  StatusLine(const StatusLine&) = delete;
  StatusLine& operator=(const StatusLine&) = delete;
  ~StatusLine() { Clear(); }

  // stderr is a terminal that can draw over a line.
  bool terminal() const { return terminal_; }
  // False if there is nothing to draw on, or the last drawing is too young to be read.
  bool Due() const;
  // Cut to the terminal's width.
  void Draw(std::string line);
  // Takes the line away, before anything else is printed.
  void Clear();

 private:
  using Clock = std::chrono::steady_clock;
  const bool terminal_;
  bool drawn_ = false;
  Clock::time_point last_;
};

}  // namespace console

#endif  // SANITIZERS_CONSOLE_STATUS_LINE_H_
