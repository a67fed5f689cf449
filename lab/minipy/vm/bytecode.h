// A thread's own copy of a function's words, with the inline caches in it.
//
// What the interpreter learns about an instruction it writes into the words: another opcode, a
// class version, an object. If threads shared them, every scheme would have to guard its own
// bytecode; so each thread has a copy (as CPython 3.14 without GIL does) and learns for itself. A
// cached object is owned by the cache: it cannot die between the check that it is the right one and
// its use, whatever other threads do to where it came from.
//
// Thread safety: a thread's own.

#ifndef LAB_MINIPY_VM_BYTECODE_H_
#define LAB_MINIPY_VM_BYTECODE_H_

#include <cstring>

#include "lab/minipy/vm/code_object.h"

namespace minipy {

// The object or type whose address fills two words.
template <class S>
OBJECTS_INLINE Object<S>* Cached(const Word* words) {
  Object<S>* object;
  std::memcpy(&object, words, sizeof(object));
  return object;
}
template <class S>
OBJECTS_INLINE const Type<S>* CachedType(const Word* words) {
  const Type<S>* type;
  std::memcpy(&type, words, sizeof(type));
  return type;
}
template <class T>
void SetCached(Word* words, T* pointer) {
  std::memcpy(words, &pointer, sizeof(pointer));
}
// Gives a cached object back.
template <class S>
void ForgetCached(Thread<S>& thread, Word* words) {
  Object<S>* object = Cached<S>(words);
  SetCached<Object<S>>(words, nullptr);
  XDecref(thread, object);
}

// Where in its caches a specialised instruction owns an object: the word after its opcode, or 0.
constexpr int OwnedCacheOf(Opcode opcode) {
  switch (opcode) {
    case Opcode::LOAD_GLOBAL_BUILTIN:
      return 2;
    case Opcode::LOAD_ATTR_CLASS:
    case Opcode::LOAD_METHOD_CLASS:
    case Opcode::LOAD_METHOD_BUILTIN:
      return 3;
    default:
      return 0;
  }
}

}  // namespace minipy

#endif  // LAB_MINIPY_VM_BYTECODE_H_
