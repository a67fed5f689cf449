// What follows from a change of a class: new version numbers and special methods for it and for all
// that inherit from it. Included by klass.cc and class_make.cc.
//
// Thread safety: the tree of classes is under the built-ins' class mutex, in which nothing is
// called back and nothing dies.

#ifndef OBJECTS_TYPES_CLASS_CHANGES_H_
#define OBJECTS_TYPES_CLASS_CHANGES_H_

#include "objects/types/klass.h"

namespace objects {

// An attribute of the class was set or deleted, or (null) any of them.
template <class S>
void ClassChanged(Thread<S>& thread, ClassObject<S>* cls, Object<S>* name);
// The class is dying: its bases forget it.
template <class S>
void LeaveBases(Thread<S>& thread, ClassObject<S>* cls);

}  // namespace objects

#endif  // OBJECTS_TYPES_CLASS_CHANGES_H_
