// The abstract object API: what can be asked of any object, whatever its type. Each function looks
// for a slot of the type, falls back as CPython's does, and ends with CPython's TypeError.
//
// Representation: none; functions over Type's slots (CPython: Objects/abstract.c,
// Objects/object.c).
//
// Thread safety: as that of the slots called. No guard is held while a slot runs.
//
// REQUIRES, everywhere: no error is pending on entry, because a slot says NotImplemented or
// "exhausted" by null without one.

#ifndef OBJECTS_TYPES_PROTOCOL_H_
#define OBJECTS_TYPES_PROTOCOL_H_

#include <string>
#include <string_view>

#include "absl/types/span.h"
#include "objects/heap/world.h"

namespace objects {

// "list object at 0x7f24b0"
std::string Located(std::string_view what, const void* object);

template <class S>
struct ProtocolApi {
  using Obj = Object<S>;

  // --- Any object -------------------------------------------------------------------------------
  // New str. (PyObject_Repr, PyObject_Str)
  static Obj* ObjectRepr(Thread<S>& thread, Obj* object);
  static Obj* ObjectStr(Thread<S>& thread, Obj* object);
  // What an object without a repr of its own shows: "<__main__.Counter object at 0x7f24b0>".
  // (object_repr)
  static Obj* ObjectDefaultRepr(Thread<S>& thread, Obj* object);
  // Appends the repr to a text. False with an error.
  static bool AppendRepr(Thread<S>& thread, Obj* object, std::string* text);
  // 0, or -1 with TypeError "unhashable type: 'list'". (PyObject_Hash)
  static int ObjectHash(Thread<S>& thread, Obj* object, int64_t* out);
  // New: the left operand is asked, then the right one; the right one first if its class derives
  // from the left one's. == and != fall back to identity, an ordering to TypeError.
  // (PyObject_RichCompare)
  static Obj* ObjectRichCompare(Thread<S>& thread, Obj* left, Obj* right, Comparison how);
  // 1, 0, or -1 with an error. An object equals itself without being asked.
  // (PyObject_RichCompareBool)
  static int ObjectRichCompareBool(Thread<S>& thread, Obj* left, Obj* right, Comparison how);
  // 1, 0, or -1 with an error. (PyObject_IsTrue)
  static int ObjectIsTrue(Thread<S>& thread, Obj* object);
  // New; the arguments are borrowed for the call, the last of them by the keywords in the tuple
  // `names`, if there is one. TypeError if it cannot be called.
  // (PyObject_Vectorcall)
  static Obj* ObjectCall(Thread<S>& thread, Obj* callable, absl::Span<Obj* const> arguments,
                         Obj* names = nullptr);
  // A hash slot for types whose objects equal nothing but themselves. (Py_HashPointer)
  static int ObjectHashPointer(Thread<S>& thread, Obj* object, int64_t* out);

  // --- Attributes: `name` is a str, or a text that is interned
  // -------------------------------------- New; AttributeError. (PyObject_GetAttr,
  // PyObject_GetAttrString)
  static Obj* ObjectGetAttr(Thread<S>& thread, Obj* object, Obj* name);
  static Obj* ObjectGetAttrString(Thread<S>& thread, Obj* object, std::string_view name);
  // Does not steal. 0, or -1 with AttributeError. (PyObject_SetAttr, PyObject_SetAttrString)
  static int ObjectSetAttr(Thread<S>& thread, Obj* object, Obj* name, Obj* value);
  static int ObjectSetAttrString(Thread<S>& thread, Obj* object, std::string_view name, Obj* value);
  // 0, or -1 with AttributeError. (PyObject_DelAttr)
  static int ObjectDelAttr(Thread<S>& thread, Obj* object, Obj* name);

  // --- Containers -------------------------------------------------------------------------------
  // -1 with TypeError. (PyObject_Size)
  static int64_t ObjectLength(Thread<S>& thread, Obj* object);
  // New; TypeError, IndexError, KeyError. Negative indices count from the end. (PyObject_GetItem)
  static Obj* ObjectGetItem(Thread<S>& thread, Obj* object, Obj* key);
  // Does not steal. 0 or -1. (PyObject_SetItem)
  static int ObjectSetItem(Thread<S>& thread, Obj* object, Obj* key, Obj* value);
  // 0 or -1. (PyObject_DelItem)
  static int ObjectDelItem(Thread<S>& thread, Obj* object, Obj* key);
  // 1, 0, or -1 with an error: `item in container`. (PySequence_Contains)
  static int ObjectContains(Thread<S>& thread, Obj* container, Obj* item);
  // New; TypeError "'int' object is not iterable". (PyObject_GetIter)
  static Obj* ObjectGetIter(Thread<S>& thread, Obj* object);
  // Asks what is about to be walked how long it is, as CPython does before it fills a list or a
  // tuple: 0, or -1 with what `__len__` or `__length_hint__` of a program raises, but for a
  // TypeError. The answer itself is of no use here. (PyObject_LengthHint)
  static int ObjectLengthHint(Thread<S>& thread, Obj* object);
  // Can it be asked for a next item? (PyIter_Check)
  static bool IterCheck(Thread<S>& thread, Obj* object);
  // As ObjectContains, by looking at every item.
  static int IterContains(Thread<S>& thread, Obj* iterable, Obj* item);
  // New; null without an error when exhausted. (PyIter_Next)
  static Obj* IterNext(Thread<S>& thread, Obj* iterator);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_PROTOCOL_H_
