// _collections: the parts of collections that are native.

#include "lab/minipy/modules/deque.h"
#include "lab/minipy/modules/inits.h"
#include "lab/minipy/modules/native_module.h"
#include "lab/minipy/modules/struct_sequence.h"

namespace minipy {
namespace {

Ref TupleField(Host& py, const Args& args) {
  return NewTupleField(py, py.AsInt64(args[0]), args[1]);
}
constexpr NativeSpec kFunctions[] = {{"_tuplegetter(index, doc, /)", TupleField}};

}  // namespace

void InitCollections(Host& py, View module_dict) {
  DefineTupleField(py);
  DefineFunctions(py, module_dict, kFunctions);
  Define(py, module_dict, "deque", DefineDeque(py));
}

}  // namespace minipy
