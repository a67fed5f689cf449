// `__slots__`: a class whose instances have the attributes that it names and no others.
//
// Thread safety: of a class that nobody else knows of yet.

#ifndef OBJECTS_TYPES_CLASS_SEAL_H_
#define OBJECTS_TYPES_CLASS_SEAL_H_

#include "absl/types/span.h"
#include "objects/types/klass.h"

namespace objects {

// Does what `__slots__` says, if it says anything and no base has room for any attribute. A str is
// one name. False with an error.
template <class S>
bool SealClass(Thread<S>& thread, ClassObject<S>* cls, absl::Span<Object<S>* const> bases);

}  // namespace objects

#endif  // OBJECTS_TYPES_CLASS_SEAL_H_
