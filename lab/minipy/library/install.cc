// The one place that knows all parts of the library, and in which order they are installed.
//
// Thread safety: before threads start.

#include "lab/minipy/library/library.h"
#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/support.h"

namespace minipy {
namespace {

constexpr const char* kClasses[] = {
    "object", "type", "int",  "bool", "float",     "str",   "bytes",
    "tuple",  "list", "dict", "set",  "frozenset", "slice", "range",
};
constexpr const char* kExceptions[] = {
#define MINIPY_EXCEPTION(Name, Base) #Name,
    OBJECTS_FOR_EACH_ERROR(MINIPY_EXCEPTION)
#undef MINIPY_EXCEPTION
};

void AddNames(Host& py, View builtins) {
  for (const char* name : kClasses) AddTo(py, builtins, name, py.BuiltInClass(name));
  for (const char* name : kExceptions) AddTo(py, builtins, name, py.BuiltInClass(name));
  for (const char* alias : {"IOError", "EnvironmentError"})
    AddTo(py, builtins, alias, py.BuiltInClass("OSError"));
  AddTo(py, builtins, "None", py.None());
  AddTo(py, builtins, "True", py.Bool(true));
  AddTo(py, builtins, "False", py.Bool(false));
  AddTo(py, builtins, "NotImplemented", py.NotImplemented());
  AddTo(py, builtins, "Ellipsis", py.Ellipsis());
  AddTo(py, builtins, "__debug__", py.Bool(true));
}

}  // namespace

void InstallBuiltIns(Host& py, View builtins) {
  AddNames(py, builtins);

  InstallDescriptors(py);
  InstallMethodKinds(py, builtins);
  InstallProperty(py, builtins);
  InstallSuper(py, builtins);
  InstallIterators(py, builtins);
  InstallReversed(py, builtins);
  InstallDictViews(py);
  InstallMappingProxy(py);
  InstallAliases(py);
  InstallStreams(py);

  InstallObject(py);
  InstallType(py);
  InstallNumbers(py);
  InstallFloat(py);
  InstallStr(py);
  InstallBytes(py);
  InstallByteArray(py, builtins);
  InstallList(py);
  InstallTuple(py);
  InstallDict(py);
  InstallSets(py);
  InstallSliceAndRange(py);
  InstallExceptions(py);
  InstallSyntaxErrors(py);
  InstallFunctions(py);

  AddNumberFunctions(py, builtins);
  AddAttributeFunctions(py, builtins);
  AddClassFunctions(py, builtins);
  AddIterationFunctions(py, builtins);
  AddTextFunctions(py, builtins);
  AddEvaluation(py, builtins);
  AddInputAndOutput(py, builtins);
}

}  // namespace minipy
