#include "lab/minipy/vm/kinds.h"

#include "lab/minipy/vm/cell.h"
#include "lab/minipy/vm/function.h"
#include "lab/minipy/vm/generator.h"
#include "lab/minipy/vm/module.h"
#include "lab/minipy/vm/native_function.h"
#include "lab/minipy/vm/worlds.h"

namespace minipy {

template <class S>
Kind KindOfType(const Type<S>* type) {
  using Py = objects::Api<S>;
  struct Entry {
    const Type<S>* type;
    Kind kind;
  };
  static const Entry kEntries[] = {
      {&Py::kInstanceType, Kind::kInstance},
      {&Py::kIntType, Kind::kInt},
      {&Py::kStrType, Kind::kStr},
      {&Py::kListType, Kind::kList},
      {&Py::kTupleType, Kind::kTuple},
      {&Py::kDictType, Kind::kDict},
      {&Py::kFloatType, Kind::kFloat},
      {&Py::kNoneType, Kind::kNone},
      {&Py::kBoolType, Kind::kBool},
      {&Py::kBigIntType, Kind::kInt},
      {&Py::kSetType, Kind::kSet},
      {&Py::kFrozenSetType, Kind::kFrozenSet},
      {&Py::kBytesType, Kind::kBytes},
      {&Py::kSliceType, Kind::kSlice},
      {&Py::kRangeType, Kind::kRange},
      {&Py::kClassType, Kind::kClass},
      {&PyFunctionApi<S>::kPyFunctionType, Kind::kFunction},
      {&NativeApi<S>::kNativeType, Kind::kNative},
      {&NativeApi<S>::kNativeMethodType, Kind::kNative},
      {&Py::kMethodType, Kind::kMethod},
      {&GeneratorApi<S>::kGeneratorType, Kind::kGenerator},
      {&CodeApi<S>::kCodeType, Kind::kCode},
      {&ModuleApi<S>::kModuleType, Kind::kModule},
      {&CellApi<S>::kCellType, Kind::kCell},
      {&Py::kLockType, Kind::kLock},
      {&RecordApi<S>::kRecordType, Kind::kRecord},
      {&RecordApi<S>::kDataRecordType, Kind::kRecord},
      {&Py::kNotImplementedType, Kind::kNotImplemented},
      {&Py::kEllipsisType, Kind::kEllipsis},
  };
  for (const Entry& entry : kEntries) {
    if (entry.type == type) return entry.kind;
  }
  return Kind::kOther;
}

#define INSTANTIATE(S) template Kind KindOfType(const Type<S>*);
MINIPY_FOR_EACH_WORLD(INSTANTIATE)

}  // namespace minipy
