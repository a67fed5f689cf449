// bytes: any bytes, immutable; indices count them, and an item is an int.
//
// Thread safety: never changes after construction.

#ifndef OBJECTS_TYPES_BYTES_H_
#define OBJECTS_TYPES_BYTES_H_

#include <string_view>

#include "objects/heap/world.h"
#include "objects/types/slice.h"

namespace objects {

template <class S>
struct BytesObject : Object<S> {
  int64_t size;
  char bytes[];  // followed by a NUL, for C functions
};

template <class S>
struct BytesApi {
  using Obj = Object<S>;
  static const Type<S> kBytesType;
  static bool BytesCheck(const Obj* object) { return object->type == &kBytesType; }
  // New. (PyBytes_FromStringAndSize)
  static Obj* BytesFromView(Thread<S>& thread, std::string_view bytes);
  // Borrowed; empty with TypeError if it is none. (PyBytes_AsStringAndSize)
  static std::string_view BytesAsView(Thread<S>& thread, Obj* object);
  // New. (bytes_subscript)
  static Obj* BytesGetSlice(Thread<S>& thread, Obj* bytes, const SliceBounds& bounds);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_BYTES_H_
