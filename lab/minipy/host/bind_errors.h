// What CPython says of arguments that do not fit. It has several ways of saying it: by how its
// function takes arguments (METH_NOARGS, METH_O, positional only, with keywords, a slot's wrapper).
// A signature tells which that would be.
//
// Thread safety: functions of their arguments.

#ifndef LAB_MINIPY_HOST_BIND_ERRORS_H_
#define LAB_MINIPY_HOST_BIND_ERRORS_H_

#include <cstddef>
#include <string_view>

#include "lab/minipy/host/host.h"
#include "lab/minipy/host/native.h"

namespace minipy {

// How many arguments of a call are positional, self included, and how many have names.
struct Given {
  size_t positional = 0;
  size_t keywords = 0;
};

// TypeError if there are too many arguments, or too few for what cannot be given by name.
void CheckCounts(Host& py, const Signature& signature, Given given);
[[noreturn]] void RaiseMissing(Host& py, const Signature& signature, size_t parameter);
[[noreturn]] void RaiseGivenTwice(Host& py, const Signature& signature, size_t parameter);
[[noreturn]] void RaiseUnknownKeyword(Host& py, const Signature& signature, std::string_view name);

}  // namespace minipy

#endif  // LAB_MINIPY_HOST_BIND_ERRORS_H_
