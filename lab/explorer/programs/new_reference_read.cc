// new_reference_read: a thread asks a list for a new reference to list[0], while another replaces
// it.

#include "lab/explorer/programs/support/item_reader.h"
#include "lab/explorer/programs/support/promised.h"

namespace lab::explorer {
namespace {

template <class S>
class NewReferenceRead : public ItemReader<S> {
 public:
  explicit NewReferenceRead(const Setup& setup) : ItemReader<S>(setup, How::kNewReference) {}
};

}  // namespace

extern const Program kNewReferenceRead;
const Program kNewReferenceRead = {
    .name = "new_reference_read",
    .summary = "a thread asks for a new reference to list[0]; another replaces it",
    .lesson =
        "the list takes the reference itself, inside its guard: as long as there is one. Without, "
        "the slot is read, the item dies, and then its count is incremented, atomically or not.",
    .iterates = true,
    .excluded = AllIsSafe,
    .experiment = "borrowed_reference --how=new_reference",
    .start = StartUnder<NewReferenceRead>,
};

}  // namespace lab::explorer
