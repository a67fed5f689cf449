// A compiled function as an object: the compiler's Code, with its constants made objects and its
// names interned.
//
// Thread safety: never changes after construction; threads run copies of its words (bytecode.h).

#ifndef LAB_MINIPY_VM_CODE_OBJECT_H_
#define LAB_MINIPY_VM_CODE_OBJECT_H_

#include <atomic>
#include <memory>
#include <vector>

#include "lab/minipy/code/code.h"
#include "objects/types/api.h"
#include "objects/types/exception.h"

namespace minipy {

using objects::Decref;
using objects::Incref;
using objects::NewRef;
using objects::Object;
using objects::Thread;
using objects::Type;
using objects::XDecref;

template <class S>
struct CodeObject : Object<S> {
  std::shared_ptr<const Code> code;
  int number;  // of all code objects of the interpreter: where threads keep their copies
  std::vector<Object<S>*> constants;  // owned
  std::vector<Object<S>*> names;      // owned, interned
  std::vector<Object<S>*> locals;     // owned, interned: names of locals
  int local_count;
  bool simple;  // positional parameters only: nothing but their number has to be checked
};

template <class S>
struct CodeApi {
  using Obj = Object<S>;
  static const Type<S> kCodeType;
  static bool CodeCheck(const Obj* object) { return object->type == &kCodeType; }
  // New, nested code included; null with MemoryError. `*next_number` counts.
  static Obj* CodeNew(Thread<S>& thread, std::shared_ptr<const Code> code,
                      std::atomic<int>* next_number);
};

}  // namespace minipy

#endif  // LAB_MINIPY_VM_CODE_OBJECT_H_
