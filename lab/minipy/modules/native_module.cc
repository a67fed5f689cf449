#include "lab/minipy/modules/native_module.h"

#include "lab/minipy/modules/inits.h"

namespace minipy {
namespace {

constexpr NativeModule kModules[] = {
    {"_collections", InitCollections},
    {"_heapq", InitHeap},
    {"_itertools", InitItertools},
    {"_json", InitJson},
    {"_os", InitOs},
    {"_random", InitRandom},
    {"_thread", InitThread},
    {"_traceback", InitTraceback},
    {"bisect", InitBisect},
    {"dis", InitDis},
    {"gc", InitGc},
    {"math", InitMath},
    {"operator", InitOperator},
    {"sys", InitSys},
    {"time", InitTime},
};

}  // namespace

std::optional<NativeModule> FindNativeModule(std::string_view name) {
  for (const NativeModule& module : kModules) {
    if (name == module.name) return module;
  }
  return std::nullopt;
}

std::vector<std::string_view> NativeModuleNames() {
  std::vector<std::string_view> names;
  for (const NativeModule& module : kModules) names.emplace_back(module.name);
  return names;
}

}  // namespace minipy
