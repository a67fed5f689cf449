// iterator_exhaustion: threads ask one list iterator for its next item when there is none left. The
// one that finds the end gives the iterator's reference to the list back.

#include "lab/explorer/programs/support/promised.h"
#include "lab/explorer/programs/support/runtime_execution.h"

namespace lab::explorer {
namespace {

template <class S>
class IteratorExhaustion : public RuntimeExecution<S> {
 public:
  using typename RuntimeExecution<S>::Obj;
  using typename RuntimeExecution<S>::Py;

  explicit IteratorExhaustion(const Setup& setup) : RuntimeExecution<S>(setup), setup_(setup) {
    list_ = this->Own(Py::ListNew(this->main()));
    iterator_ = this->Own(Py::IteratorNew(this->main(), list_));
    this->Await();
  }
  std::vector<Name> Names() const override {
    auto* list = static_cast<objects::ListObject<S>*>(list_);
    auto* iterator = static_cast<objects::IteratorObject<S>*>(iterator_);
    return {{&iterator->index, sizeof iterator->index, "iterator's index"},
            {&iterator->sequence, sizeof iterator->sequence, "iterator's list"},
            {&iterator->count, sizeof iterator->count, "iterator's header"},
            {&list->size, sizeof list->size, "list's size"},
            {&list->items, sizeof list->items, "list's items"},
            {&list->count, sizeof list->count, "list's count"},
            {list->life.word(), sizeof(uint32_t), "list"}};
  }

 private:
  void Body(objects::Thread<S>& thread, int) override {
    for (int i = 0; i < setup_.iterations; ++i) {
      objects::SwitchPoint(thread, objects::SwitchPointAt::kCallOrLoop);
      objects::XDecref(thread, iterator_->type->next(thread, iterator_));
      thread.ClearError();
    }
  }
  void Conclude(Ending* ending) override {
    ending->stored = this->Stored(list_);
    ending->references = objects::Alive(list_) ? list_->life.references() : 0;
    ending->result = objects::Alive(list_) ? "the list's count is " + std::to_string(ending->stored)
                                           : "the list is dead";
  }

  const Setup setup_;
  Obj* list_;
  Obj* iterator_;
};

}  // namespace

extern const Program kIteratorExhaustion;
const Program kIteratorExhaustion = {
    .name = "iterator_exhaustion",
    .summary = "threads find the end of one list iterator, which gives its list back",
    .lesson =
        "the iterator reads its pointer to the list, empties it, and drops the reference. Two "
        "threads that both read it before either empties it drop it twice: the commonest crash "
        "of iterators without a GIL.",
    .iterates = true,
    .excluded = AllIsSafe,
    .start = StartUnder<IteratorExhaustion>,
};

}  // namespace lab::explorer
