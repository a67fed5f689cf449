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
// Counter's loop: one more for each item, in the dict that the counter is.
Ref CountElements(Host& py, const Args& args) {
  const View counts = py.Value(args[0]);
  const Ref one = py.Int(1);
  const Ref iterator = py.Iter(args[1]);
  while (const Ref item = py.Next(iterator)) {
    const Ref before = py.DictGet(counts, item);
    py.DictSet(counts, item, before ? py.Binary(BinaryOperator::kAdd, before, one) : one);
  }
  return None(py);
}

constexpr NativeSpec kFunctions[] = {
    {"_tuplegetter(index, doc, /)", TupleField},
    {"_count_elements(mapping, iterable, /)", CountElements},
};

}  // namespace

void InitCollections(Host& py, View module_dict) {
  DefineTupleField(py);
  AddFunctions(py, module_dict, kFunctions);
  AddTo(py, module_dict, "deque", DefineDeque(py));
}

}  // namespace minipy
