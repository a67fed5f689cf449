#include "lab/bench/measure/machine.h"

#include <ctime>

#include "benchmark/benchmark.h"
#include "lab/driver/host.h"
#include "sanitizers/console/text.h"

namespace lab::bench {
namespace {

using console::Cat;

std::string Said(benchmark::CPUInfo::Scaling scaling) {
  switch (scaling) {
    case benchmark::CPUInfo::ENABLED:
      return "on";
    case benchmark::CPUInfo::DISABLED:
      return "off";
    case benchmark::CPUInfo::UNKNOWN:
      break;
  }
  return "unknown";
}

// Abseil's and Debian's compilers say more of themselves than their version.
std::string WithoutBuild(const std::string& compiler) {
  return compiler.substr(0, compiler.find(" ("));
}

}  // namespace

Machine ThisMachine() {
  const Host host = ThisHost();
  const benchmark::CPUInfo& cpu = benchmark::CPUInfo::Get();
  Machine machine;
  machine.kernel = host.kernel;
  machine.cpu = host.cpu;
  machine.cores = host.cores;
  machine.cores_online = host.cores_online;
  machine.mhz = cpu.cycles_per_second / 1e6;
  machine.cpu_scaling = Said(cpu.scaling);
  machine.load = cpu.load_avg;
  for (const benchmark::CPUInfo::CacheInfo& cache : cpu.caches) {
    machine.caches.push_back({cache.type, cache.level, cache.size, cache.num_sharing});
  }
  machine.compiler = WithoutBuild(host.compiler);
  machine.build = host.build;
  machine.flags = LAB_BENCH_FLAGS;
  machine.sanitizer = host.sanitizer;
  return machine;
}

std::string WhyNotToTrust(const Machine& machine) {
  if (machine.sanitizer != "none") {
    return Cat("this build has a sanitizer in it (", machine.sanitizer,
               "): its figures tell what that costs, not what schemes do");
  }
  if (machine.flags.find("-O2") == std::string::npos &&
      machine.flags.find("-O3") == std::string::npos) {
    return Cat("this build is not optimised (", machine.flags.empty() ? "no flags" : machine.flags,
               "): measure with the preset release");
  }
  return "";
}

std::string OneLine(const Machine& machine) {
  return Cat(machine.cpu, ", ", machine.cores, machine.cores == 1 ? " core, " : " cores, ",
             machine.compiler, " ", machine.flags,
             machine.sanitizer == "none" ? "" : Cat(", sanitizer ", machine.sanitizer));
}

std::string DateNow() {
  const std::time_t now = std::time(nullptr);
  std::tm utc = {};
  gmtime_r(&now, &utc);
  char text[32];
  return std::string(text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc));
}

}  // namespace lab::bench
