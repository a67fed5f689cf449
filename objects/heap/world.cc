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
  static_assert(!S<RealMem>::kInfo.promises.serial ||                                \
                    S<RealMem>::kInfo.order >= DefaultScheme<RealMem>::kInfo.order,  \
                "the default is the first of its kind");
OBJECTS_FOR_EACH_SCHEME(CHECK_SCHEME)
static_assert(DefaultScheme<RealMem>::kInfo.promises.serial);  // found by what its file says

#define INSTANTIATE(S)                                      \
  template void Deallocate(Thread<S>&, Object<S>*);         \
  template void RecordUseAfterFree(Thread<S>&, Object<S>*); \
  template void RecordPinned(Thread<S>&, Object<S>*);
OBJECTS_FOR_EACH_WORLD(INSTANTIATE)

}  // namespace objects
