// The whole API under one name, as Python.h is: `using Py = Api<S>; Py::ListGetItem(thread, list,
// 0)`.
//
// Thread safety: of each type, see its header.

#ifndef OBJECTS_TYPES_API_H_
#define OBJECTS_TYPES_API_H_

#include "objects/types/bytes.h"
#include "objects/types/dict.h"
#include "objects/types/dict_iterator.h"
#include "objects/types/exception.h"
#include "objects/types/float.h"
#include "objects/types/function.h"
#include "objects/types/instance.h"
#include "objects/types/int_inline.h"
#include "objects/types/iterator.h"
#include "objects/types/klass.h"
#include "objects/types/list_inline.h"
#include "objects/types/lock.h"
#include "objects/types/method.h"
#include "objects/types/none.h"
#include "objects/types/number.h"
#include "objects/types/protocol.h"
#include "objects/types/range.h"
#include "objects/types/set.h"
#include "objects/types/slice.h"
#include "objects/types/str.h"
#include "objects/types/tuple.h"

namespace objects {

// SequenceApi is not here: it is what list and tuple are made of, not what callers ask.
template <class S>
struct Api : ProtocolApi<S>,
             NumberApi<S>,
             NoneApi<S>,
             IntApi<S>,
             FloatApi<S>,
             StrApi<S>,
             TupleApi<S>,
             ListApi<S>,
             SliceApi<S>,
             RangeApi<S>,
             SetApi<S>,
             BytesApi<S>,
             DictApi<S>,
             IteratorApi<S>,
             DictIteratorApi<S>,
             ClassApi<S>,
             InstanceApi<S>,
             ExceptionApi<S>,
             FunctionApi<S>,
             MethodApi<S>,
             LockApi<S> {
  using Obj = Object<S>;  // every base has the same one
};

}  // namespace objects

#endif  // OBJECTS_TYPES_API_H_
