// given_away: the maker of an object took references to it and gave them to others, which drop
// them. Under biased counts: only the maker can count them, so the others leave them in its queue.

#include "lab/explorer/programs/support/dispatch.h"
#include "lab/explorer/programs/support/owned_payload.h"
#include "lab/explorer/programs/support/promised.h"
#include "objects/heap/audit_inline.h"
#include "objects/heap/deallocate.h"

namespace lab::explorer {
namespace {

template <class S>
class GivenAway : public OwnedPayload<S> {
 public:
  explicit GivenAway(const Setup& setup) : OwnedPayload<S>(setup, Counted::kByOwner) {}
};

}  // namespace

extern const Program kGivenAway;
const Program kGivenAway = {
    .name = "given_away",
    .summary = "the maker of an object and those it gave references to drop it",
    .lesson =
        "a reference is counted where it was taken. Who gives back one that the owner counted "
        "finds nothing of its own to subtract it from, and asks the owner, or, where there is none "
        "at home, counts in its place.",
    .excluded = CountsAreSafe,
    .start = StartUnderAny<GivenAway>,
};

}  // namespace lab::explorer
