// Where and how the lab was built and runs: a figure without its machine says little.
//
// Thread safety: pure reads of the system.

#ifndef LAB_DRIVER_HOST_H_
#define LAB_DRIVER_HOST_H_

#include <string>

namespace lab {

struct Host {
  std::string kernel;    // "Linux 6.1.0-13-amd64"
  std::string cpu;       // model name, "unknown" where the kernel does not say
  int cores = 0;         // that this process may run on (taskset shows here)
  int cores_online = 0;  // of the machine
  std::string compiler;
  std::string build;      // CMAKE_BUILD_TYPE
  std::string sanitizer;  // "none", "thread", "address", "undefined"
};

Host ThisHost();

std::string Version();      // "0.1.0"
std::string VersionLine();  // "lab 0.1.0 (Release, sanitizer none, Clang 19.1.7)\n"

}  // namespace lab

#endif  // LAB_DRIVER_HOST_H_
