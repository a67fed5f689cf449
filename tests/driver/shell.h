// Runs the fake lab as a person would run the lab.
//
// Thread safety: one thread; uses fork.

#ifndef TESTS_DRIVER_SHELL_H_
#define TESTS_DRIVER_SHELL_H_

#include <string>

#include "tests/shell/shell.h"

namespace lab {

using shell::Shown;

// A command in which $LAB names the fake lab.
class Started : public shell::Started {
 public:
  explicit Started(const std::string& command);
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
  shell::Folder folder_;
  std::string path_;
  int fd_ = -1;
};

}  // namespace lab

#endif  // TESTS_DRIVER_SHELL_H_
