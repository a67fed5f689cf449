// Native functions as objects, and records: how the library's functions and small objects look to
// the object model.
//
// Thread safety: a native function never changes after construction; a record's fields are guarded
// one operation at a time.

#ifndef LAB_MINIPY_VM_NATIVE_FUNCTION_H_
#define LAB_MINIPY_VM_NATIVE_FUNCTION_H_

#include "lab/minipy/host/native.h"
#include "lab/minipy/vm/code_object.h"

namespace minipy {

struct NativeEntry {
  const NativeSpec* spec;
  Signature signature;
  bool plain;         // signature.plain(), looked at on every call
  int count;          // of parameters
  std::string owner;  // name of the class it is a method of, or ""
  // That class, borrowed: a built-in one, which stays. Whoever calls the method unbound must give
  // an instance of it. Null: not a method.
  void* cls = nullptr;
};

template <class S>
struct NativeObject : Object<S> {
  const NativeEntry* entry;
  Object<S>* self;  // owned: comes before the arguments; or null
};

template <class S>
struct NativeApi {
  using Obj = Object<S>;
  // A method of a built-in class is bound when it is read through an instance, a function is not.
  static const Type<S> kNativeType;
  static const Type<S> kNativeMethodType;
  static bool NativeCheck(const Obj* object) {
    return object->type == &kNativeType || object->type == &kNativeMethodType;
  }
  // New; takes a reference to self, if there is one. Null with MemoryError.
  static Obj* NativeNew(Thread<S>& thread, const NativeEntry* entry, Obj* self);
  static Obj* NativeMethodNew(Thread<S>& thread, const NativeEntry* entry);
  // Calls the C++ function with arguments that are borrowed. New, or null with an error.
  static Obj* NativeInvoke(Thread<S>& thread, const NativeEntry& entry,
                           absl::Span<Obj* const> arguments, Obj* names);
};

template <class S>
struct RecordObject : Object<S> {
  using Mem = typename S::Memory;
  const RecordKind* kind;
  Object<S>* cls;  // owned
  using NumberWord = typename Mem::template Plain<int64_t>;
  typename Mem::template Plain<Object<S>*> fields[];  // as many as its kind says, then its numbers
  static size_t ExtraBytes(const RecordKind& kind) {
    return static_cast<size_t>(kind.fields) * sizeof(fields[0]) +
           static_cast<size_t>(kind.numbers) * sizeof(NumberWord);
  }
  NumberWord* numbers() { return reinterpret_cast<NumberWord*>(fields + kind->fields); }
};

template <class S>
struct RecordApi {
  using Obj = Object<S>;
  static const Type<S> kRecordType;
  static const Type<S> kDataRecordType;  // of kinds with bind_set
  static bool RecordCheck(const Obj* object) {
    return object->type == &kRecordType || object->type == &kDataRecordType;
  }
  // New, fields empty; takes a reference to its class. Null with MemoryError.
  static Obj* RecordNew(Thread<S>& thread, const RecordKind& kind, Obj* cls);
};

}  // namespace minipy

#endif  // LAB_MINIPY_VM_NATIVE_FUNCTION_H_
