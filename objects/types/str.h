// str: UTF-8 text, immutable. The hash is computed at birth, not on first use as CPython does: a
// lazily written field is a race that every reader would pay for in explanations.
//
// An interned str exists once per world; the world's table holds one counted reference to it.
//
// Thread safety: never changes after construction.

#ifndef OBJECTS_TYPES_STR_H_
#define OBJECTS_TYPES_STR_H_

#include <string_view>

#include "objects/heap/world.h"

namespace objects {

template <class S>
struct StrObject : Object<S> {
  int64_t size;  // bytes
  int64_t hash;
  bool interned;
  char text[];  // followed by a NUL, for C functions
};

template <class S>
struct StrApi {
  using Obj = Object<S>;
  static const Type<S> kStrType;
  static bool StrCheck(const Obj* object) { return object->type == &kStrType; }
  // New; null with MemoryError, or ValueError if `text` is not UTF-8. (PyUnicode_FromStringAndSize)
  static Obj* StrFromView(Thread<S>& thread, std::string_view text);
  // New: the world's one str of this text. (PyUnicode_InternFromString)
  static Obj* StrIntern(Thread<S>& thread, std::string_view text);
  // The bytes, borrowed from the str; empty with TypeError if it is none. (PyUnicode_AsUTF8AndSize)
  static std::string_view StrAsView(Thread<S>& thread, Obj* object);
  // Code points; -1 with TypeError. (PyUnicode_GetLength)
  static int64_t StrLength(Thread<S>& thread, Obj* object);
  static bool StrIsInterned(const Obj* object) {
    return StrCheck(object) && static_cast<const StrObject<S>*>(object)->interned;
  }
};

}  // namespace objects

#endif  // OBJECTS_TYPES_STR_H_
