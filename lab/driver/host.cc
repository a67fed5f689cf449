#include "lab/driver/host.h"

#include <sched.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <fstream>

#include "sanitizers/built_with.h"
#include "sanitizers/console/text.h"

namespace lab {
namespace {

using console::Cat;

std::string CpuModel() {
  std::ifstream cpuinfo("/proc/cpuinfo");
  for (std::string line; std::getline(cpuinfo, line);) {
    if (!line.starts_with("model name")) continue;
    const size_t colon = line.find(": ");
    if (colon != std::string::npos) return line.substr(colon + 2);
  }
  return "unknown";
}

int UsableCores(int online) {
  cpu_set_t usable;
  return sched_getaffinity(0, sizeof usable, &usable) == 0 ? CPU_COUNT(&usable) : online;
}

}  // namespace

Host ThisHost() {
  Host host;
  utsname names = {};
  uname(&names);
  host.kernel = Cat(names.sysname, " ", names.release);
  host.cpu = CpuModel();
  host.cores_online = static_cast<int>(sysconf(_SC_NPROCESSORS_ONLN));
  host.cores = UsableCores(host.cores_online);
#ifdef __clang__
  host.compiler = "Clang " __clang_version__;
#else
  host.compiler = "GCC " __VERSION__;
#endif
  host.build = LAB_BUILD_TYPE;
  host.sanitizer = sanitizers::ToolName(sanitizers::BuiltWith());
  return host;
}

std::string Version() { return LAB_VERSION; }

std::string VersionLine() {
  const Host host = ThisHost();
  return Cat("lab ", Version(), " (build ", host.build, ", sanitizer ", host.sanitizer, ", ",
             host.compiler, ")\n");
}

}  // namespace lab
