#include "lab/minipy/vm/kinds.h"

#include "lab/minipy/vm/function.h"
#include "lab/minipy/vm/generator.h"
#include "lab/minipy/vm/module.h"
#include "lab/minipy/vm/native_function.h"
#include "lab/minipy/vm/worlds.h"

namespace minipy {
namespace {

// The types of a world by their address: an open table, so that asking what an object is, which the
// library does all the time, costs one look, whatever it is.
template <class S>
class KindTable {
 public:
  KindTable();

  Kind Of(const Type<S>* type) const {
    for (size_t i = Place(type);; i = (i + 1) % kSize) {
      if (entries_[i].type == type) return entries_[i].kind;
      if (entries_[i].type == nullptr) return Kind::kOther;
    }
  }

 private:
  struct Entry {
    const Type<S>* type = nullptr;
    Kind kind = Kind::kOther;
  };
  static constexpr int kBits = 7;
  static constexpr size_t kSize = size_t{1} << kBits;  // several times what is put in

  static size_t Place(const Type<S>* type) {
    constexpr uint64_t kMixer = 0x9E3779B97F4A7C15;  // 2^64 by the golden ratio
    return static_cast<size_t>(reinterpret_cast<uint64_t>(type) * kMixer >> (64 - kBits));
  }

  Entry entries_[kSize];
};

template <class S>
KindTable<S>::KindTable() {
  using Py = objects::Api<S>;
  const Entry entries[] = {
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
      {&GeneratorApi<S>::kGeneratorType, Kind::kGenerator},
      {&ModuleApi<S>::kModuleType, Kind::kModule},
      {&Py::kNotImplementedType, Kind::kNotImplemented},
      {&Py::kEllipsisType, Kind::kEllipsis},
  };
  for (const Entry& entry : entries) {
    size_t i = Place(entry.type);
    while (entries_[i].type != nullptr) i = (i + 1) % kSize;
    entries_[i] = entry;
  }
}

}  // namespace

template <class S>
Kind KindOfType(const Type<S>* type) {
  static const KindTable<S> kTable;
  return kTable.Of(type);
}

#define INSTANTIATE(S) template Kind KindOfType(const Type<S>*);
MINIPY_FOR_EACH_WORLD(INSTANTIATE)

}  // namespace minipy
