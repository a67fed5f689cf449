// The parts of the library, each of which installs itself. An order of start-up: classes that
// records need come before what makes records.
//
// Thread safety: before threads start.

#ifndef LAB_MINIPY_LIBRARY_PARTS_H_
#define LAB_MINIPY_LIBRARY_PARTS_H_

#include "lab/minipy/host/host.h"

namespace minipy {

// The kinds of records that are classes of their own.
void InstallDescriptors(Host& py);                 // getset_descriptor
void InstallMethodKinds(Host& py, View builtins);  // staticmethod, classmethod
void InstallProperty(Host& py, View builtins);
void InstallSuper(Host& py, View builtins);
void InstallIterators(Host& py, View builtins);  // enumerate, zip, map, filter, callable_iterator
void InstallReversed(Host& py, View builtins);
void InstallDictViews(Host& py);
void InstallMappingProxy(Host& py);
void InstallAliases(Host& py);  // list[int]
void InstallStreams(Host& py);

// Methods and constructors of the built-in types.
void InstallObject(Host& py);
void InstallType(Host& py);
void InstallNumbers(Host& py);  // int, bool
void InstallFloat(Host& py);
void InstallStr(Host& py);
void InstallBytes(Host& py);
void InstallByteArray(Host& py, View builtins);
void InstallList(Host& py);
void InstallTuple(Host& py);
void InstallDict(Host& py);
void InstallSets(Host& py);
void InstallSliceAndRange(Host& py);
void InstallExceptions(Host& py);
void InstallSyntaxErrors(Host& py);
void InstallFunctions(Host& py);  // attributes of functions, methods, generators, modules

// Functions.
void AddNumberFunctions(Host& py, View builtins);
void AddAttributeFunctions(Host& py, View builtins);
void AddClassFunctions(Host& py, View builtins);
void AddIterationFunctions(Host& py, View builtins);
void AddTextFunctions(Host& py, View builtins);
void AddEvaluation(Host& py, View builtins);  // eval, exec, compile
void AddInputAndOutput(Host& py, View builtins);

}  // namespace minipy

#endif  // LAB_MINIPY_LIBRARY_PARTS_H_
