// Attributes and methods as the interpreter loads them, and how it learns to load them faster.
//
// Thread safety: as objects/types/attribute.h; what is learnt is the thread's own (bytecode.h).

#ifndef LAB_MINIPY_VM_ATTRIBUTES_H_
#define LAB_MINIPY_VM_ATTRIBUTES_H_

#include "lab/minipy/vm/state.h"

namespace minipy {

// For `object.name(…)`: a method comes back unbound in *function (new), to be called with the
// object; anything else as the result. Both null: an error is pending.
template <class S>
Object<S>* LoadMethod(Thread<S>& thread, Object<S>* object, Object<S>* name, Object<S>** function);

// Look at an instruction's operands and, if they are of a kind that can be cached, specialise it.
template <class S>
void SpecialiseLoadAttr(Thread<S>& thread, Object<S>* object, Object<S>* name, Word* at);
template <class S>
void SpecialiseLoadMethod(Thread<S>& thread, Object<S>* object, Object<S>* name, Word* at);
template <class S>
void SpecialiseStoreAttr(Thread<S>& thread, Object<S>* object, Object<S>* name, Word* at);

// A module's attribute by the entry it was found in. False: it is not there.
template <class S>
bool ModuleHint(Thread<S>& thread, Object<S>* object, Object<S>* name, uint32_t hint,
                Object<S>** value);

}  // namespace minipy

#endif  // LAB_MINIPY_VM_ATTRIBUTES_H_
