// Tuples whose items have names too: sys.version_info, time.struct_time. (CPython:
// PyStructSequence)
//
// Representation: a class derived from tuple, one descriptor a field. What cannot be done otherwise
// is the same as of a tuple: comparing, unpacking, hashing.
//
// Thread safety: see Host.

#ifndef LAB_MINIPY_MODULES_STRUCT_SEQUENCE_H_
#define LAB_MINIPY_MODULES_STRUCT_SEQUENCE_H_

#include <string_view>

#include "absl/types/span.h"
#include "lab/minipy/host/host.h"

namespace minipy {

// A new class, of a module that is being imported; `name` has the module in front:
// "sys.version_info", whose repr is sys.version_info(major=3, …).
Ref NewStructSequenceClass(Host& py, std::string_view name,
                           absl::Span<const std::string_view> fields);
// A new instance. REQUIRES: as many values as the class has fields.
Ref NewStructSequence(Host& py, View cls, absl::Span<const View> values);

// The descriptor of one field: reads an item of the tuple that its instance is. Setting it says
// "can't set attribute". Made for namedtuple too.
Ref NewTupleField(Host& py, int64_t index, View doc);
// Before the first is made; again does nothing. REQUIRES: a module is being imported, which one
// thread does at a time.
void DefineTupleField(Host& py);

}  // namespace minipy

#endif  // LAB_MINIPY_MODULES_STRUCT_SEQUENCE_H_
