// What the set types' tables name of the other files.
//
// Thread safety: as set.h.

#ifndef OBJECTS_TYPES_SET_SLOTS_H_
#define OBJECTS_TYPES_SET_SLOTS_H_

#include "objects/types/set.h"

namespace objects {

template <class S>
struct SetSlots {
  using Obj = Object<S>;
  static const typename Type<S>::Number kNumber;
  static const typename Type<S>::Number kInplace;
  static Obj* Compare(Thread<S>& thread, Obj* left, Obj* right, Comparison how);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_SET_SLOTS_H_
