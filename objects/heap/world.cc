#include "objects/heap/world.h"

#include "generated/schemes.h"
#include "objects/heap/deallocate.h"

namespace objects {

namespace {

struct ErrorEntry {
  const char* name;
  ErrorKind base;
};
constexpr ErrorEntry kErrors[] = {
    {"", ErrorKind::kNone},
#define OBJECTS_ERROR_ENTRY(Name, Base) {#Name, ErrorKind::k##Base},
    OBJECTS_FOR_EACH_ERROR(OBJECTS_ERROR_ENTRY)
#undef OBJECTS_ERROR_ENTRY
        {"", ErrorKind::kNone},
};

}  // namespace

const char* ErrorName(ErrorKind kind) { return kErrors[static_cast<int>(kind)].name; }

ErrorKind ErrorBase(ErrorKind kind) {
  return kind == ErrorKind::kBaseException ? ErrorKind::kNone
                                           : kErrors[static_cast<int>(kind)].base;
}

#define CHECK_SCHEME(S)                                                              \
  static_assert(Scheme<S<RealMem>> && Scheme<S<ReplayMem>>);                         \
  static_assert(std::is_standard_layout_v<Object<S<RealMem>>>, "Count comes first"); \
  static_assert(sizeof(Object<S<RealMem>>) <= S<RealMem>::kInfo.header_bytes, #S);   \
  template void Deallocate(Thread<S<RealMem>>&, Object<S<RealMem>>*);                \
  template void Deallocate(Thread<S<ReplayMem>>&, Object<S<ReplayMem>>*);            \
  template void RecordUseAfterFree(Thread<S<RealMem>>&, Object<S<RealMem>>*);        \
  template void RecordUseAfterFree(Thread<S<ReplayMem>>&, Object<S<ReplayMem>>*);    \
  template void RecordPinned(Thread<S<RealMem>>&, Object<S<RealMem>>*);              \
  template void RecordPinned(Thread<S<ReplayMem>>&, Object<S<ReplayMem>>*);
OBJECTS_FOR_EACH_SCHEME(CHECK_SCHEME)

}  // namespace objects
