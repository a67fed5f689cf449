// _traceback: an exception as the interpreter prints it.

#include "lab/minipy/modules/inits.h"
#include "lab/minipy/modules/native_module.h"

namespace minipy {
namespace {

Ref FormatError(Host& py, const Args& args) {
  return py.Str(py.FormatException(args[0], args.Has(1) && py.IsTrue(args[1])));
}

Ref FormatErrorOnly(Host& py, const Args& args) { return py.Str(py.FormatExceptionOnly(args[0])); }

constexpr NativeSpec kFunctions[] = {
    {"format_error(error, guess=False, /)", FormatError},
    {"format_error_only(error, /)", FormatErrorOnly},
};

}  // namespace

void InitTraceback(Host& py, View module_dict) { AddFunctions(py, module_dict, kFunctions); }

}  // namespace minipy
