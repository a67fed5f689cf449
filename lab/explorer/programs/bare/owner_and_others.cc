// owner_and_others: the maker of an object drops it, and so do others that took references of their
// own. Under biased counts: whoever of the two sides ends first must see what the other has done.

#include "lab/explorer/programs/support/dispatch.h"
#include "lab/explorer/programs/support/owned_payload.h"
#include "lab/explorer/programs/support/promised.h"
#include "objects/heap/audit_inline.h"
#include "objects/heap/deallocate.h"

namespace lab::explorer {
namespace {

template <class S>
class OwnerAndOthers : public OwnedPayload<S> {
 public:
  explicit OwnerAndOthers(const Setup& setup) : OwnedPayload<S>(setup, Counted::kByOthers) {}
};

}  // namespace

extern const Program kOwnerAndOthers;
const Program kOwnerAndOthers = {
    .name = "owner_and_others",
    .summary = "the maker of an object and others, with references of their own, drop it",
    .lesson =
        "under biased counts the owner's word and the others' change apart. The owner that ends "
        "last decides alone; the others must not, until the owner has given the object up.",
    .excluded = CountsAreSafe,
    // The second: until B has freed all of it.
    .broken = {{"biased_relaxed_merge", Damage::kRace, "AAAAAAABBBBBBBAA"},
               {"biased_late_owner", Damage::kUseAfterFree, "AAAAAAAAAABBBBBBBBBBA"}},
    .start = StartUnderAny<OwnerAndOthers>,
};

}  // namespace lab::explorer
