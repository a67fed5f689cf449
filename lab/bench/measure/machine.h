// On what machine, and by what build, figures were made: without it they say little.
//
// Thread safety: pure reads of the system.

#ifndef LAB_BENCH_MEASURE_MACHINE_H_
#define LAB_BENCH_MEASURE_MACHINE_H_

#include <cstdint>
#include <string>
#include <vector>

namespace lab::bench {

struct Cache {
  std::string type;  // "Data", "Instruction", "Unified"
  int level = 0;
  int64_t bytes = 0;
  int shared_by = 0;  // hardware threads

  bool operator==(const Cache&) const = default;
};

struct Machine {
  std::string kernel;
  std::string cpu;
  int cores = 0;         // that this process may run on
  int cores_online = 0;  // of the machine
  double mhz = 0;
  std::string cpu_scaling;   // "on", "off", "unknown": the clock may change as one measures
  std::vector<double> load;  // averages over 1, 5 and 15 minutes, as it began
  std::vector<Cache> caches;
  std::string compiler;
  std::string build;  // CMAKE_BUILD_TYPE
  std::string flags;  // the compiler's, of that build
  std::string sanitizer;

  bool operator==(const Machine&) const = default;
};

Machine ThisMachine();

// Why figures of such a build tell nothing of what schemes cost; or nothing.
std::string WhyNotToTrust(const Machine& machine);

// "Intel(R) Xeon(R), 2 cores, Clang 19.1.7 -O2"
std::string OneLine(const Machine& machine);

// "2024-05-01T12:00:00Z"
std::string DateNow();

}  // namespace lab::bench

#endif  // LAB_BENCH_MEASURE_MACHINE_H_
