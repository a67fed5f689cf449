// Attributes of built-in types that are computed: `__class__`, `args`, `start`, `__name__`. In
// Python they are descriptors on the class, called getset_descriptor.
//
// Thread safety: a Getset is a constant that lives as long as the process.

#ifndef LAB_MINIPY_LIBRARY_DESCRIPTORS_H_
#define LAB_MINIPY_LIBRARY_DESCRIPTORS_H_

#include "absl/types/span.h"
#include "lab/minipy/host/host.h"

namespace minipy {

struct Getset {
  const char* name;
  // An empty Ref: AttributeError, the object has no such attribute.
  Ref (*get)(Host& py, View self, const Getset& getset);
  // Null: not writable. An empty value: delete.
  void (*set)(Host& py, View self, View value, const Getset& getset) = nullptr;
};

// REQUIRES: the span is of static storage.
void DefineGetsets(Host& py, View cls, absl::Span<const Getset> getsets);

}  // namespace minipy

#endif  // LAB_MINIPY_LIBRARY_DESCRIPTORS_H_
