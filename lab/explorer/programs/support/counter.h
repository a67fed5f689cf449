// Threads that count with `counter.count += 1`, with or without a lock of the program's around it.

#ifndef LAB_EXPLORER_PROGRAMS_SUPPORT_COUNTER_H_
#define LAB_EXPLORER_PROGRAMS_SUPPORT_COUNTER_H_

#include <string>
#include <vector>

#include "lab/explorer/programs/support/runtime_execution.h"
#include "lab/explorer/programs/support/update.h"

namespace lab::explorer {

template <class S>
class Counter : public RuntimeExecution<S> {
 public:
  using typename RuntimeExecution<S>::Obj;
  using typename RuntimeExecution<S>::Py;

  Counter(const Setup& setup, bool with_lock)
      : RuntimeExecution<S>(setup), setup_(setup), with_lock_(with_lock) {
    objects::Thread<S>& main = this->main();
    Obj* counter_class = this->Own(Py::ClassNew(main, "Counter"));
    counter_ = this->Own(Py::InstanceNew(main, counter_class));
    name_ = this->Own(Py::StrIntern(main, "count"));
    Obj* zero = Py::IntFromInt64(main, 0);
    Py::ObjectSetAttr(main, counter_, name_, zero);
    objects::Decref(main, zero);
    lock_ = this->Own(Py::LockNew(main));
    one_ = this->Own(Py::IntFromInt64(main, 1));
    this->Await();
  }
  std::string Doing(int thread) const override { return doing_[thread]; }
  std::vector<Name> Names() const override {
    auto* instance = static_cast<objects::InstanceObject<S>*>(counter_);
    return {{&instance->slots[0], sizeof instance->slots[0], "counter.count"},
            {&instance->count, sizeof instance->count, "counter's references"},
            {instance->life.word(), sizeof(uint32_t), "counter"},
            {&lock_->count + 1, kLockBytes, "lock"}};
  }

 private:
  // The lock object's own word follows its header.
  static constexpr size_t kLockBytes =
      sizeof(Obj) - sizeof(typename S::Count) + sizeof(typename S::Memory::Lock);

  // The operations, and what they did.
  struct Told : CountAttribute<S> {
    Counter* counter_program;
    std::string* doing;
    Obj* Read(objects::Thread<S>& thread) const {
      return Say("reads counter.count: ", CountAttribute<S>::Read(thread));
    }
    Obj* Change(objects::Thread<S>& thread, Obj* value) const {
      return Say("adds 1: ", CountAttribute<S>::Change(thread, value));
    }
    void Write(objects::Thread<S>& thread, Obj* value) const {
      CountAttribute<S>::Write(thread, value);
      Say("writes counter.count: ", value);
    }
    Obj* Say(const char* what, Obj* value) const {
      *doing = what + (value != nullptr ? counter_program->ValueOf(value) : "nothing");
      return value;
    }
  };

  void Body(objects::Thread<S>& thread, int index) override {
    const Told increment{{counter_, name_, one_}, this, &doing_[index]};
    for (int i = 0; i < setup_.iterations; ++i) {
      Update(thread, increment, with_lock_ ? lock_ : nullptr);
    }
  }
  void Conclude(Ending* ending) override {
    Obj* found = Py::ObjectGetAttr(this->main(), counter_, name_);
    ending->result = this->Text(found);
    if (ending->result != std::to_string(setup_.threads * setup_.iterations)) {
      ending->damages |= Bit(Damage::kLostUpdate);
    }
    objects::XDecref(this->main(), found);
  }

  const Setup setup_;
  const bool with_lock_;
  Obj* counter_;
  Obj* name_;
  Obj* lock_;
  Obj* one_;
  std::string doing_[kMaxThreads];
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_PROGRAMS_SUPPORT_COUNTER_H_
