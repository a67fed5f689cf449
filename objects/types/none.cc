#include "objects/types/none.h"

#include "generated/schemes.h"
#include "objects/types/builtins.h"
#include "objects/types/protocol.h"
#include "objects/types/str.h"

namespace objects {
namespace {

template <class S>
constexpr typename Type<S>::Number kNumber{
    .truth = [](Thread<S>&, Object<S>*) -> int { return 0; },
};

// A value that only is: named, hashed by identity.
template <class S>
constexpr Type<S> Singleton(const char* name, typename Type<S>::Unary repr) {
  return {
      .name = name,
      .dealloc = [](Thread<S>& thread, Object<S>* object) { thread.Free(object); },
      .repr = repr,
      .hash = ProtocolApi<S>::ObjectHashPointer,
      .leaf = true,
  };
}

}  // namespace

template <class S>
const Type<S> NoneApi<S>::kNotImplementedType =
    Singleton<S>("NotImplementedType", [](Thread<S>& thread, Object<S>*) {
      return StrApi<S>::StrFromView(thread, "NotImplemented");
    });
template <class S>
const Type<S> NoneApi<S>::kEllipsisType =
    Singleton<S>("ellipsis", [](Thread<S>& thread, Object<S>*) {
      return StrApi<S>::StrFromView(thread, "Ellipsis");
    });

template <class S>
const Type<S> NoneApi<S>::kNoneType{
    .name = "NoneType",
    .dealloc = [](Thread<S>& thread, Object<S>* object) { thread.Free(object); },
    .repr = [](Thread<S>& thread, Object<S>*) { return StrApi<S>::StrFromView(thread, "None"); },
    .hash = [](Thread<S>&, Object<S>*, int64_t* out) -> int {
      *out = 0xFCA86420;  // any constant will do
      return 0;
    },
    .number = &kNumber<S>,
    .leaf = true,
};

template <class S>
Object<S>* NoneApi<S>::NoneNew(Thread<S>& thread) {
  return NewRef(thread, thread.builtins().none);
}

template <class S>
Object<S>* NoneApi<S>::NoneMake(Thread<S>& thread) {
  return thread.template New<Object<S>>(kNoneType);
}

template <class S>
Object<S>* NoneApi<S>::NotImplementedMake(Thread<S>& thread) {
  return thread.template New<Object<S>>(kNotImplementedType);
}

template <class S>
Object<S>* NoneApi<S>::EllipsisMake(Thread<S>& thread) {
  return thread.template New<Object<S>>(kEllipsisType);
}

OBJECTS_INSTANTIATE(struct NoneApi)

}  // namespace objects
