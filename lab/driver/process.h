// Runs another program to its end and keeps what it wrote.
//
// Thread safety: any thread. The other program is in the caller's process group: the runner, which
// owns that, ends it with the run.

#ifndef LAB_DRIVER_PROCESS_H_
#define LAB_DRIVER_PROCESS_H_

#include <string>
#include <vector>

namespace lab {

struct Ran {
  int exit = 0;  // its status; 128 and the signal if one ended it; 127 if it could not be started
  std::string out, err;
};

// `words`: the program's path and its arguments.
Ran RunToEnd(const std::vector<std::string>& words);

}  // namespace lab

#endif  // LAB_DRIVER_PROCESS_H_
