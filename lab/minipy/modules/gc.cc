// gc: the cycle collector on demand. It never runs by itself, so enable and disable only remember
// what they were told: a program that asks gets the answer it gave.

#include <atomic>
#include <memory>

#include "lab/minipy/modules/inits.h"
#include "lab/minipy/modules/native_module.h"

namespace minipy {
namespace {

// True until a program says otherwise: CPython starts that way.
std::atomic<bool>& Enabled(Host& py) {
  static const char key = 0;
  return *static_cast<std::atomic<bool>*>(
      py.State(&key, [] { return std::make_shared<std::atomic<bool>>(true); }));
}

Ref Collect(Host& py, const Args& args) {
  if (args.Has(0)) {
    const int64_t generation = py.AsInt64(args[0]);
    if (generation < 0 || generation > 2) py.Raise(ErrorKind::kValueError, "invalid generation");
  }
  return py.Int(py.Collect());
}
Ref Enable(Host& py, const Args&) {
  Enabled(py) = true;
  return None(py);
}
Ref Disable(Host& py, const Args&) {
  Enabled(py) = false;
  return None(py);
}
Ref IsEnabled(Host& py, const Args&) { return Ref(py.Bool(Enabled(py))); }
Ref GetCount(Host& py, const Args&) { return py.Tuple({py.Int(0), py.Int(0), py.Int(0)}); }
Ref GetThreshold(Host& py, const Args&) { return py.Tuple({py.Int(700), py.Int(10), py.Int(10)}); }
Ref Ignore(Host& py, const Args&) { return None(py); }

constexpr NativeSpec kFunctions[] = {
    {"collect(generation=2)", Collect},
    {"enable()", Enable},
    {"disable()", Disable},
    {"isenabled()", IsEnabled},
    {"get_count()", GetCount},
    {"get_threshold()", GetThreshold},
    {"set_threshold(threshold0, *rest)", Ignore},
    {"freeze()", Ignore},
    {"unfreeze()", Ignore},
};

}  // namespace

void InitGc(Host& py, View module_dict) {
  DefineFunctions(py, module_dict, kFunctions);
  Define(py, module_dict, "garbage", py.List());
  Define(py, module_dict, "callbacks", py.List());
}

}  // namespace minipy
