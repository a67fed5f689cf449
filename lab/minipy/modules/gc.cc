// gc: the cycle collector on demand. It never runs by itself, so enable and disable only remember
// what they were told: a program that asks gets the answer it gave.

#include <atomic>
#include <memory>

#include "lab/minipy/modules/inits.h"
#include "lab/minipy/modules/native_module.h"

namespace minipy {
namespace {

// What a program was told is so until it says otherwise: CPython starts that way.
struct Settings {
  std::atomic<bool> enabled{true};
  std::atomic<int64_t> thresholds[3] = {700, 10, 10};
};
Settings& Of(Host& py) {
  static const char key = 0;
  return *static_cast<Settings*>(py.State(&key, [] { return std::make_shared<Settings>(); }));
}

Ref Collect(Host& py, const Args& args) {
  if (args.Has(0)) {
    const int64_t generation = py.AsInt64(args[0]);
    if (generation < 0 || generation > 2) py.Raise(ErrorKind::kValueError, "invalid generation");
  }
  return py.Int(py.Collect());
}
Ref Enable(Host& py, const Args&) {
  Of(py).enabled = true;
  return None(py);
}
Ref Disable(Host& py, const Args&) {
  Of(py).enabled = false;
  return None(py);
}
Ref IsEnabled(Host& py, const Args&) { return Ref(py.Bool(Of(py).enabled)); }
Ref GetCount(Host& py, const Args&) { return py.Tuple({py.Int(0), py.Int(0), py.Int(0)}); }
Ref GetThreshold(Host& py, const Args&) {
  const auto& thresholds = Of(py).thresholds;
  return py.Tuple({py.Int(thresholds[0]), py.Int(thresholds[1]), py.Int(thresholds[2])});
}
Ref SetThreshold(Host& py, const Args& args) {
  for (size_t i = 0; i < args.size(); ++i) {
    if (args.Has(i)) Of(py).thresholds[i] = py.AsInt64(args[i]);
  }
  return None(py);
}
Ref Ignore(Host& py, const Args&) { return None(py); }

constexpr NativeSpec kFunctions[] = {
    {"collect(generation=2)", Collect},
    {"enable()", Enable},
    {"disable()", Disable},
    {"isenabled()", IsEnabled},
    {"get_count()", GetCount},
    {"get_threshold()", GetThreshold},
    {"set_threshold(threshold0, threshold1=10, threshold2=10, /)", SetThreshold},
    {"freeze()", Ignore},
    {"unfreeze()", Ignore},
};

}  // namespace

void InitGc(Host& py, View module_dict) {
  AddFunctions(py, module_dict, kFunctions);
  AddTo(py, module_dict, "garbage", py.List());
  AddTo(py, module_dict, "callbacks", py.List());
}

}  // namespace minipy
