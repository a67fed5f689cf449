// Runs a lab binary as a person would, and keeps what it printed.
//
// Thread safety: one thread; uses fork.

#ifndef TESTS_DRIVER_SHELL_H_
#define TESTS_DRIVER_SHELL_H_

#include <sys/types.h>

#include <string>

namespace lab {

struct Shown {
  int exit = -1;  // 128 + signal if a signal ended it
  std::string out;
  std::string err;
};

// A command on its way. stdout and stderr go to files, so that nothing blocks.
class Started {
 public:
  // `sh -c command`, with $LAB naming the fake lab. The shell replaces itself: pid() is the lab's
  // if the command begins with exec.
  explicit Started(const std::string& command);
  pid_t pid() const { return pid_; }
  Shown Wait();

 private:
  std::string folder_;
  pid_t pid_;
};

// $LAB and the arguments, redirections included: Lab("run fine > /dev/full").
Shown Lab(const std::string& arguments);

// A FIFO for FAKE_FIFO: the fake that runs announces itself.
class Fifo {
 public:
  Fifo();
  ~Fifo();
  const std::string& path() const { return path_; }
  // Waits until a fake has opened it and said a line.
  void AwaitRunning();
  // Waits until nobody holds it any more: whoever ran is dead.
  bool AwaitAllDead();

 private:
  std::string folder_, path_;
  int fd_ = -1;
};

}  // namespace lab

#endif  // TESTS_DRIVER_SHELL_H_
