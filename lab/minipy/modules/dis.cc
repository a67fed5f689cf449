// dis: the bytecode of a function, as the disassembler prints it.

#include "lab/minipy/modules/inits.h"
#include "lab/minipy/modules/native_module.h"

namespace minipy {
namespace {

Ref Dis(Host& py, const Args& args) {
  if (args.IsNone(0)) py.Raise(ErrorKind::kRuntimeError, "no last traceback to disassemble");
  const std::string text = py.Disassembly(args[0]);
  if (args.IsNone(1)) {
    py.CallMethod(py.GetAttr(py.Import("sys"), "stdout"), "write", {py.Str(text)});
  } else {
    py.CallMethod(args[1], "write", {py.Str(text)});
  }
  return None(py);
}

constexpr NativeSpec kFunctions[] = {{"dis(x=None, *, file=None)", Dis}};

}  // namespace

void InitDis(Host& py, View module_dict) { AddFunctions(py, module_dict, kFunctions); }

}  // namespace minipy
