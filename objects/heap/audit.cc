#include "objects/heap/audit.h"

#include "generated/schemes.h"
#include "objects/heap/audit_inline.h"

namespace objects {

#define INSTANTIATE(S)                                                                    \
  template AuditReport Audit(Thread<S<RealMem>>&, absl::Span<Object<S<RealMem>>* const>); \
  template AuditReport Audit(Thread<S<ReplayMem>>&, absl::Span<Object<S<ReplayMem>>* const>);
OBJECTS_FOR_EACH_SCHEME(INSTANTIATE)

}  // namespace objects
