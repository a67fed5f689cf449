// How attributes are found: the descriptor protocol, for objects of every type (CPython:
// Objects/object.c, PyObject_GenericGetAttr). A data descriptor of the class comes first, then the
// object's own attribute, then what else the class has, bound.
//
// Thread safety: as dict and klass; between the steps other threads may run.

#ifndef OBJECTS_TYPES_ATTRIBUTE_H_
#define OBJECTS_TYPES_ATTRIBUTE_H_

#include "objects/heap/world.h"

namespace objects {

// Does assigning to it through an instance do something of its own? (bind_set, or `__set__`)
template <class S>
bool IsDataDescriptor(Thread<S>& thread, Object<S>* value);

// Binds a value found in a class; steals it. `instance` is null when it is read through `cls`
// itself. New, or null with an error.
template <class S>
Object<S>* BindStolen(Thread<S>& thread, Object<S>* value, Object<S>* instance, Object<S>* cls);

// Sets or (value null) deletes through a data descriptor of the class: 1 if there was one, 0 if
// not, -1 with an error.
template <class S>
int SetThroughDescriptor(Thread<S>& thread, Object<S>* cls, Object<S>* object, Object<S>* name,
                         Object<S>* value);

// As `object.__getattribute__` and `object.__setattr__` (value null: `__delattr__`).
template <class S>
Object<S>* GenericGetAttr(Thread<S>& thread, Object<S>* object, Object<S>* name);
template <class S>
int GenericSetAttr(Thread<S>& thread, Object<S>* object, Object<S>* name, Object<S>* value);

}  // namespace objects

#endif  // OBJECTS_TYPES_ATTRIBUTE_H_
