#include "objects/heap/audit.h"

#include "generated/schemes.h"
#include "objects/heap/audit_inline.h"

namespace objects {

#define INSTANTIATE(S) template AuditReport Audit(Thread<S>&, absl::Span<Object<S>* const>);
OBJECTS_FOR_EACH_WORLD(INSTANTIATE)

}  // namespace objects
