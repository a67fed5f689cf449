// container_append: threads append to one list, which is empty at first.

#include "lab/explorer/programs/support/promised.h"
#include "lab/explorer/programs/support/runtime_execution.h"

namespace lab::explorer {
namespace {

constexpr int64_t kItem = 1'000'000;  // no small int: each item is an object of its own

template <class S>
class ContainerAppend : public RuntimeExecution<S> {
 public:
  using typename RuntimeExecution<S>::Obj;
  using typename RuntimeExecution<S>::Py;

  explicit ContainerAppend(const Setup& setup) : RuntimeExecution<S>(setup), setup_(setup) {
    list_ = this->Own(Py::ListNew(this->main()));
    this->Await();
  }
  std::vector<Name> Names() const override {
    auto* list = static_cast<objects::ListObject<S>*>(list_);
    return {{&list->size, sizeof list->size, "list's size"},
            {&list->items, sizeof list->items, "list's items"},
            {&list->count, sizeof list->count, "list's header"}};
  }

 private:
  void Body(objects::Thread<S>& thread, int index) override {
    for (int i = 0; i < setup_.iterations; ++i) {
      objects::SwitchPoint(thread, objects::SwitchPointAt::kCallOrLoop);
      Obj* item = Py::IntFromInt64(thread, kItem + index);
      Py::ListAppend(thread, list_, item);
      objects::Decref(thread, item);
    }
  }
  // How many items there are. Which comes first is no matter.
  void Conclude(Ending* ending) override {
    int64_t items = 0;
    const int64_t size = Py::ListSize(this->main(), list_);
    for (int64_t i = 0; i < size; ++i) {
      Obj* item = Py::ListTryItemRef(this->main(), list_, i);
      items += item != nullptr;
      objects::XDecref(this->main(), item);
    }
    ending->result = std::to_string(items) + " items";
    if (size != items) ending->result += ", size " + std::to_string(size);
    if (items != setup_.threads * setup_.iterations) ending->damages |= Bit(Damage::kLostUpdate);
  }

  const Setup setup_;
  Obj* list_;
};

}  // namespace

extern const Program kContainerAppend;
const Program kContainerAppend = {
    .name = "container_append",
    .summary = "threads append to one list",
    .lesson =
        "append reads the size, writes the item there and writes the size back. Without a guard "
        "two threads write to the same place, or each into a buffer of its own: an item is lost, "
        "and its reference with it.",
    .iterates = true,
    .excluded = AllIsSafe,
    .start = StartUnder<ContainerAppend>,
};

}  // namespace lab::explorer
