// bytes and bytearray alike: what either holds, and a new one of the same type. Their methods are
// the same (bytes_methods.cc) but for what changes a bytearray (bytearray.cc).
//
// Thread safety: as Host; of a bytearray that another thread changes, the bytes are those of one
// moment.

#ifndef LAB_MINIPY_LIBRARY_BYTES_LIKE_H_
#define LAB_MINIPY_LIBRARY_BYTES_LIKE_H_

#include <optional>
#include <string>
#include <string_view>

#include "lab/minipy/host/host.h"

namespace minipy {

bool IsByteArray(Host& py, View object);
bool IsBytesLike(Host& py, View object);
// REQUIRES: IsBytesLike.
std::string BytesIn(Host& py, View object);
// TypeError "a bytes-like object is required, not 'str'".
std::string BytesArgument(Host& py, View object);
// What `__bytes__` makes of an object; nothing if its class has none. TypeError if that is no
// bytes.
std::optional<std::string> BytesOfObject(Host& py, View object);
// A new bytes, or a new bytearray if `like` is one.
Ref BytesLike(Host& py, View like, std::string_view bytes);

// What bytes() and bytearray() make of (source, encoding, errors), the arguments after the first.
// `name` and `range` are for messages: "bytearray", "byte must be in range(0, 256)".
std::string BytesFrom(Host& py, const Args& args, std::string_view name, std::string_view range);

// The methods that both classes have.
void DefineBytesMethods(Host& py, View cls);

}  // namespace minipy

#endif  // LAB_MINIPY_LIBRARY_BYTES_LIKE_H_
