// The header every object begins with, and the table of what its type can do.
//
// Representation:
//   count  the scheme's words: a plain or atomic 64-bit count, plus the scheme's locks
//   type   pointer to a constant Type, never counted
//   life   checked memories only: see objects/heap/life.h
// On RealMem that is 16 bytes where the scheme keeps one word, as in CPython, 24 with locks; the
// static_asserts in objects/heap/world.cc hold it to that. What follows the header is the type's
// own.
//
// References are counted by hand, on purpose. Every function says of each Object* that it returns
// `new` (the caller owns it and must Decref) or `borrowed` (it lives as long as somebody else's
// reference does), and of those it takes that it `steals` them, where it does. Null means an error:
// the thread's pending error says which (CPython: C API, "Reference counts").
//
// Thread safety: Incref and Decref as the scheme promises. `type` never changes.

#ifndef OBJECTS_HEAP_OBJECT_H_
#define OBJECTS_HEAP_OBJECT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include "absl/functional/function_ref.h"
#include "absl/types/span.h"
#include "objects/base/attributes.h"
#include "objects/heap/comparison.h"
#include "objects/heap/life.h"
#include "objects/scheme.h"

namespace objects {

template <class S>
class Thread;
template <class S>
struct Type;

template <class S>
struct Object {
  typename S::Count count;
  const Type<S>* type;
  [[no_unique_address]] std::conditional_t<S::Memory::kChecked, Life, NoLife> life;
};

// Is there an object in this block of the heap? At a quiescent point; Thread::Free leaves the mark.
template <class S>
bool Alive(const Object<S>* object) {
  return S::Memory::kChecked ? object->life.alive() : object->type != nullptr;
}

// Slots as in CPython's PyTypeObject (Include/cpython/object.h). A null slot: the type cannot do
// it. Unless said otherwise a slot that returns Object* returns a new reference or null with an
// error pending, one that returns int returns -1 with an error pending, and arguments are borrowed.
template <class S>
struct Type {
  using Obj = Object<S>;
  using Unary = Obj* (*)(Thread<S>&, Obj*);
  using Binary = Obj* (*)(Thread<S>&, Obj*, Obj*);
  // NotImplemented is spelled null without a pending error: the caller tries the other operand.
  struct Number {
    Binary add = nullptr, subtract = nullptr, multiply = nullptr, matrix_multiply = nullptr;
    Binary true_divide = nullptr, floor_divide = nullptr, remainder = nullptr, power = nullptr;
    Binary left_shift = nullptr, right_shift = nullptr;
    Binary bit_and = nullptr, bit_or = nullptr, bit_xor = nullptr;
    Unary negative = nullptr, positive = nullptr, invert = nullptr, absolute = nullptr;
    Unary index = nullptr;  // an int that stands for the object without loss (__index__)
    Unary to_int = nullptr, to_float = nullptr;
    int (*truth)(Thread<S>&, Obj*) = nullptr;
  };
  // Indices count from the start: the abstract API has added the length to negative ones.
  struct Sequence {
    int64_t (*length)(Thread<S>&, Obj*) = nullptr;
    Obj* (*item)(Thread<S>&, Obj*, int64_t) = nullptr;
    // Does not steal; null value: delete.
    int (*assign_item)(Thread<S>&, Obj*, int64_t, Obj* value) = nullptr;
    int (*contains)(Thread<S>&, Obj*, Obj*) = nullptr;
    Binary concat = nullptr;
    Obj* (*repeat)(Thread<S>&, Obj*, int64_t times) = nullptr;
  };
  struct Mapping {
    int64_t (*length)(Thread<S>&, Obj*) = nullptr;
    Binary subscript = nullptr;
    int (*assign_subscript)(Thread<S>&, Obj*, Obj* key,
                            Obj* value) = nullptr;  // null value: delete
  };

  const char* name = "";
  // Drops what the object refers to and frees its memory. Called once, when nobody holds it.
  void (*dealloc)(Thread<S>&, Obj*) = nullptr;
  // Runs before that, with a reference of its own to the object: if another is left afterwards, the
  // object lives on. (tp_finalize, PEP 442)
  void (*finalize)(Thread<S>&, Obj*) = nullptr;
  // Shows every reference the object owns to the visitor, at a quiescent point. Null: it owns none.
  void (*traverse)(Obj*, absl::FunctionRef<void(Obj*)>) = nullptr;
  // Drops the references that could be part of a cycle.
  void (*clear)(Thread<S>&, Obj*) = nullptr;
  // The bytes that the object holds, appended: 1; 0 if it is none that holds some; -1 with an
  // error. bytes has no need of it. (bf_getbuffer)
  int (*buffer)(Thread<S>&, Obj*, std::string* bytes) = nullptr;
  Unary repr = nullptr;
  // repr of a value that an instance of a derived class stands for, whose name it shows. Null: repr
  // shows no class.
  Obj* (*repr_as)(Thread<S>&, Obj*, std::string_view cls) = nullptr;
  Unary str = nullptr;                                            // null: repr
  int (*hash)(Thread<S>&, Obj*, int64_t* out) = nullptr;          // null: unhashable
  Obj* (*compare)(Thread<S>&, Obj*, Obj*, Comparison) = nullptr;  // null result: NotImplemented
  const Number* number = nullptr;
  // `x += y`, where x changes itself; only the binary slots. Null: as `x = x + y`.
  const Number* inplace = nullptr;
  const Sequence* sequence = nullptr;
  const Mapping* mapping = nullptr;
  // `names` is null, or a tuple of str: the keywords of the last so many arguments (PEP 590).
  Obj* (*call)(Thread<S>&, Obj*, absl::Span<Obj* const> arguments, Obj* names) = nullptr;
  Unary iter = nullptr;
  Unary next = nullptr;      // null without a pending error: exhausted
  Binary getattr = nullptr;  // name is a str
  int (*setattr)(Thread<S>&, Obj*, Obj* name, Obj* value) = nullptr;  // null value: delete
  // What a value found in a class becomes when it is read through an instance, or (instance null)
  // through the class: a function becomes a bound method. Null: it stays what it is.
  // (tp_descr_get)
  Obj* (*bind)(Thread<S>&, Obj*, Obj* instance, Obj* cls) = nullptr;
  // What happens when such a value is assigned to or (value null) deleted through an instance. Not
  // null: it comes before the instance's own attributes. (tp_descr_set)
  int (*bind_set)(Thread<S>&, Obj*, Obj* instance, Obj* value) = nullptr;
  // bind(f, x) called is f called with x before the arguments: a call may skip making what bind
  // makes. (Py_TPFLAGS_METHOD_DESCRIPTOR)
  bool method = false;
  // The class of an object, borrowed from it, where objects of one type have different classes.
  Obj* (*class_of)(Obj*) = nullptr;
  // Comparing and hashing values of this type calls nothing back and takes no guard: such keys are
  // compared inside a container's guard.
  bool leaf = false;
};

}  // namespace objects

#endif  // OBJECTS_HEAP_OBJECT_H_
