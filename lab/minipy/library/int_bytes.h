// int.to_bytes and int.from_bytes, and the bytes that ints are.
//
// Thread safety: as Host.

#ifndef LAB_MINIPY_LIBRARY_INT_BYTES_H_
#define LAB_MINIPY_LIBRARY_INT_BYTES_H_

#include <string>

#include "lab/minipy/host/host.h"

namespace minipy {

// to_bytes(self, /, length=1, byteorder='big', *, signed=False)
Ref IntToBytes(Host& py, const Args& args);
// from_bytes(cls, /, bytes, byteorder='big', *, signed=False)
Ref IntFromBytes(Host& py, const Args& args);
// A byte for each int of an iterable; ValueError with the message `range` for one beyond 255.
std::string BytesOfInts(Host& py, View iterable, std::string_view range);

}  // namespace minipy

#endif  // LAB_MINIPY_LIBRARY_INT_BYTES_H_
