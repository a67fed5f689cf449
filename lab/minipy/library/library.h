// The door of the library: Python's built-in functions and the methods of its built-in types, as
// native functions over a Host. What the interpreter itself needs of them is below.
//
// Thread safety: InstallBuiltIns before threads start; the rest as Host.

#ifndef LAB_MINIPY_LIBRARY_LIBRARY_H_
#define LAB_MINIPY_LIBRARY_LIBRARY_H_

#include <string_view>

#include "lab/minipy/host/host.h"

namespace minipy {

// Gives the built-in classes their methods and constructors, and the dict of the module `builtins`
// its functions and classes.
void InstallBuiltIns(Host& py, View builtins);

// format(value, spec): FORMAT_VALUE of an f-string.
Ref FormatObject(Host& py, View value, std::string_view spec);
// format % arguments, of a str or of bytes.
Ref PercentFormatObjects(Host& py, View format, View arguments);
// ascii(value).
Ref AsciiOf(Host& py, View value);

// A new sys.stdin (0), sys.stdout (1) or sys.stderr (2): print knows it and writes at once, without
// calling its methods.
Ref StandardStream(Host& py, int fd);

}  // namespace minipy

#endif  // LAB_MINIPY_LIBRARY_LIBRARY_H_
