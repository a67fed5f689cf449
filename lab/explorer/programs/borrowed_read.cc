// borrowed_read: a thread borrows list[0] and then increfs it, while another replaces it.

#include "lab/explorer/programs/support/item_reader.h"

namespace lab::explorer {
namespace {

template <class S>
class BorrowedRead : public ItemReader<S> {
 public:
  explicit BorrowedRead(const Setup& setup) : ItemReader<S>(setup, How::kBorrowThenIncref) {}
};

}  // namespace

extern const Program kBorrowedRead;
const Program kBorrowedRead = {
    .name = "borrowed_read",
    .summary = "a thread borrows list[0], then increfs and uses it; another replaces it",
    .lesson =
        "a borrowed reference is the list's. Unless nobody else can run before the incref, the "
        "list drops it first, and what is increfed is dead.",
    .iterates = true,
    .excluded =
        [](const objects::SchemePromises& promises) {
          return promises.serial ? kAllDamages : Damages{0};
        },
    .experiment = "borrowed_reference --how=borrow_then_incref",
    .start = StartUnder<BorrowedRead>,
};

}  // namespace lab::explorer
