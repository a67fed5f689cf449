// What `__format__` of the built-in types does.
//
// Thread safety: as Host.

#ifndef LAB_MINIPY_LIBRARY_FORMAT_H_
#define LAB_MINIPY_LIBRARY_FORMAT_H_

#include <string_view>

#include "lab/minipy/host/host.h"

namespace minipy {

// Without asking the class of `value`, whose own `__format__` may be what calls here.
Ref FormatBuiltIn(Host& py, View value, std::string_view spec);
// str.format and str.format_map. `mapping` is empty for the former.
Ref FormatTemplateObjects(Host& py, View format, absl::Span<const View> positional, View keywords);
Ref FormatMapObjects(Host& py, View format, View mapping);

}  // namespace minipy

#endif  // LAB_MINIPY_LIBRARY_FORMAT_H_
