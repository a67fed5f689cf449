// The fast paths of the interpreter loop: what is looked at and done in line for ints, floats,
// lists and instances. Included by eval.cc alone.
//
// Thread safety: each looks at an object as the API function would that it stands for: through a
// Reading or an Operation.

#ifndef LAB_MINIPY_VM_FAST_H_
#define LAB_MINIPY_VM_FAST_H_

#include "lab/minipy/vm/code_object.h"
#include "lab/minipy/vm/stack_ref.h"

namespace minipy {

template <class S>
OBJECTS_INLINE bool IsExactInt(Object<S>* object) {
  return object->type == &objects::IntApi<S>::kIntType;
}
template <class S>
OBJECTS_INLINE bool IsExactFloat(Object<S>* object) {
  return object->type == &objects::FloatApi<S>::kFloatType;
}
template <class S>
OBJECTS_INLINE int64_t IntValue(Thread<S>& thread, Object<S>* object) {
  objects::Reading<S> reading(thread, object);
  return static_cast<objects::IntObject<S>*>(object)->value.Load();
}
template <class S>
OBJECTS_INLINE double FloatValue(Thread<S>& thread, Object<S>* object) {
  objects::Reading<S> reading(thread, object);
  return static_cast<objects::FloatObject<S>*>(object)->value.Load();
}

// Gives back a reference to an object that owns nothing: where objects are not checked it is freed
// in line.
template <class T, class S>
OBJECTS_INLINE void GiveLeaf(Thread<S>& thread, StackRef<S> slot) {
  if constexpr (S::kInfo.defers) {
    if (!slot.counted()) return;
  }
  Object<S>* object = slot;
  if constexpr (S::Memory::kChecked) {
    Decref(thread, object);
  } else {
    if (S::Decref(thread.scheme, object->count)) thread.Free(static_cast<T*>(object));
  }
}
template <class S>
OBJECTS_INLINE void GiveInt(Thread<S>& thread, std::type_identity_t<StackRef<S>> slot) {
  GiveLeaf<objects::IntObject<S>, S>(thread, slot);
}
template <class S>
OBJECTS_INLINE void GiveFloat(Thread<S>& thread, std::type_identity_t<StackRef<S>> slot) {
  GiveLeaf<objects::FloatObject<S>, S>(thread, slot);
}
// Is the object alive, as far as its memory can tell? If not, SystemError: its fields must not be
// followed.
template <class S>
OBJECTS_INLINE bool IsAlive(Thread<S>& thread, Object<S>* object) {
  if constexpr (S::Memory::kChecked) {
    if (!object->life.alive()) [[unlikely]] {
      objects::RecordUseAfterFree(thread, object);
      objects::FailDead(thread, object);
      return false;
    }
  }
  return true;
}
// Is the object an instance whose class is at this version? Then its class is the cached one.
template <class S>
OBJECTS_INLINE bool IsInstanceOf(Object<S>* object, uint32_t version) {
  if (!objects::InstanceApi<S>::InstanceCheck(object)) return false;
  Object<S>* cls = static_cast<objects::InstanceObject<S>*>(object)->cls.Load();
  return objects::ClassApi<S>::ClassVersion(cls) == version;
}
// Besides, are its attributes in slots?
template <class S>
OBJECTS_INLINE bool IsPlainInstanceOf(Object<S>* object, uint32_t version) {
  return IsInstanceOf<S>(object, version) && objects::InstanceApi<S>::InstanceInSlots(object);
}
template <class S>
OBJECTS_INLINE bool IsClassAt(Object<S>* object, uint32_t version) {
  return objects::ClassApi<S>::ClassCheck(object) &&
         objects::ClassApi<S>::ClassVersion(object) == version;
}

// An int key as an index that is not negative. False: it is something else.
template <class S>
OBJECTS_INLINE bool SmallIndex(Thread<S>& thread, Object<S>* key, int64_t* index) {
  if (!IsExactInt(key)) return false;
  *index = IntValue(thread, key);
  return *index >= 0;
}

}  // namespace minipy

#endif  // LAB_MINIPY_VM_FAST_H_
