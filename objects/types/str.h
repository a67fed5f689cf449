// str: UTF-8 text, immutable; indices count code points. ASCII text, where bytes and code points
// are the same, is indexed at once; other text is counted through.
//
// Representation: the text's bytes, its lengths, and its hash once somebody has asked. The hash is
// a relaxed atomic, though not one of the scheme's words: whoever finds none computes the same one,
// so that no order of threads can matter and none is explored. A plain word would do the same and
// be a race that every reader of a report would have to have explained.
//
// An interned str exists once per world; the world's table holds one counted reference to it. So
// does the str of one ASCII character.
//
// Thread safety: never changes after construction, but for StrAppend, which asks for the only
// reference.

#ifndef OBJECTS_TYPES_STR_H_
#define OBJECTS_TYPES_STR_H_

#include <atomic>
#include <string_view>

#include "objects/heap/world.h"
#include "objects/types/slice.h"

namespace objects {

template <class S>
struct StrObject : Object<S> {
  int64_t size;               // bytes
  int64_t length;             // code points
  int64_t capacity;           // bytes there is room for, a NUL besides
  std::atomic<int64_t> hash;  // 0: nobody has asked
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
  // The same for what is known to be UTF-8.
  static Obj* StrFromViewTrusted(Thread<S>& thread, std::string_view text);
  // New: the world's one str of this text. (PyUnicode_InternFromString)
  static Obj* StrIntern(Thread<S>& thread, std::string_view text);
  // The bytes, borrowed from the str; empty with TypeError if it is none. (PyUnicode_AsUTF8AndSize)
  static std::string_view StrAsView(Thread<S>& thread, Obj* object);
  // The bytes of what is known to be a str.
  static std::string_view StrView(Thread<S>& thread, Obj* object) {
    Reading<S> reading(thread, object);
    const auto* self = static_cast<StrObject<S>*>(object);
    const int64_t size = self->size;
    if (reading.dead()) return {};  // the size may be poison
    return {self->text, static_cast<size_t>(size)};
  }
  // Code points; -1 with TypeError. (PyUnicode_GetLength)
  static int64_t StrLength(Thread<S>& thread, Obj* object);
  static bool StrIsAscii(const Obj* object) {
    const auto* self = static_cast<const StrObject<S>*>(object);
    return self->length == self->size;
  }
  // REQUIRES: StrCheck.
  static int64_t StrHash(Thread<S>& thread, Obj* object) {
    Reading<S> reading(thread, object);
    const int64_t hash = static_cast<StrObject<S>*>(object)->hash.load(std::memory_order_relaxed);
    return hash != 0 ? hash : StrComputeHash(thread, object);
  }
  // New. (unicode_subscript)
  static Obj* StrGetSlice(Thread<S>& thread, Obj* text, const SliceBounds& bounds);
  // New: left + right. Steals left, also on error: the only reference to it is written behind in
  // place, so that a loop that adds to a text does not copy it each time. REQUIRES: StrCheck of
  // both. (PyUnicode_Append)
  static Obj* StrAppend(Thread<S>& thread, Obj* left, Obj* right);
  static bool StrIsInterned(const Obj* object) {
    return StrCheck(object) && static_cast<const StrObject<S>*>(object)->interned;
  }

  static int64_t StrComputeHash(Thread<S>& thread, Obj* object);
  // New, not one of the world's: for the built-ins' own set-up.
  static Obj* StrMake(Thread<S>& thread, std::string_view text);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_STR_H_
