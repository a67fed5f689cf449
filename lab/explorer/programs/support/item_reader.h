// One thread replaces list[0] while the others read it.

#ifndef LAB_EXPLORER_PROGRAMS_SUPPORT_ITEM_READER_H_
#define LAB_EXPLORER_PROGRAMS_SUPPORT_ITEM_READER_H_

#include <array>
#include <string>
#include <vector>

#include "lab/explorer/programs/support/finding.h"
#include "lab/explorer/programs/support/replaced_item.h"
#include "lab/explorer/programs/support/runtime_execution.h"

namespace lab::explorer {

template <class S>
class ItemReader : public RuntimeExecution<S> {
 public:
  using typename RuntimeExecution<S>::Obj;
  using typename RuntimeExecution<S>::Py;

  ItemReader(const Setup& setup, How how) : RuntimeExecution<S>(setup), setup_(setup), how_(how) {
    objects::Thread<S>& main = this->main();
    list_ = this->Own(Py::ListNew(main));
    first_ = Py::IntFromInt64(main, kFirstItem);
    Py::ListAppend(main, list_, first_);
    objects::Decref(main, first_);
    items_ = static_cast<objects::ListObject<S>*>(list_)->items.Load();
    this->Await();
  }
  std::vector<Name> Names() const override {
    auto* list = static_cast<objects::ListObject<S>*>(list_);
    auto* item = static_cast<objects::IntObject<S>*>(first_);
    return {{&items_->slots[0], sizeof items_->slots[0], "list[0]"},
            {&list->size, sizeof list->size, "list's size"},
            {&list->items, sizeof list->items, "list's items"},
            {&list->count, sizeof list->count, "list's header"},
            {&item->count, sizeof item->count, "item's count"},
            {item->life.word(), sizeof(uint32_t), "item"},
            {&item->value, sizeof item->value, "item's value"}};
  }

 private:
  void Body(objects::Thread<S>& thread, int index) override {
    if (index == 0) return ReplaceItem(thread, list_, setup_.iterations);
    for (int i = 0; i < setup_.iterations; ++i) found_[index].Note(ReadItem(thread, list_, how_));
  }
  void Conclude(Ending* ending) override {
    ending->stored = this->Stored(first_);
    ending->references = objects::Alive(first_) ? first_->life.references() : 0;
    ending->result = "read";
    for (int i = 1; i < setup_.threads; ++i) {
      ending->result += " " + std::to_string(found_[i].value());
    }
  }

  const Setup setup_;
  const How how_;
  Obj* list_;
  Obj* first_;
  typename objects::ListObject<S>::Items* items_;
  std::array<Finding, kMaxThreads> found_;
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_PROGRAMS_SUPPORT_ITEM_READER_H_
