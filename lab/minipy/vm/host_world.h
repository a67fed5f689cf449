// The Host over objects::Api<S>, last part: sets, functions, generators, frames, modules, threads,
// the program's surroundings.
//
// Thread safety: as Host.

#ifndef LAB_MINIPY_VM_HOST_WORLD_H_
#define LAB_MINIPY_VM_HOST_WORLD_H_

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "lab/minipy/vm/host_objects.h"

namespace minipy {

template <class S>
class HostWorld : public HostObjects<S> {
 public:
  using Base = HostObjects<S>;
  using Obj = Object<S>;
  using Py = objects::Api<S>;
  using Base::Base;

  Ref Set(bool frozen) override;
  void SetAdd(View set, View item) override;
  void SetUpdate(View set, View iterable) override;
  void SetRemoveAll(View set, View iterable) override;
  bool SetDiscard(View set, View item) override;
  bool SetNext(View set, int64_t* position, Ref* item) override;
  int64_t SetSize(View set) override;
  Ref SetPop(View set) override;
  void SetAdopt(View set, View from) override;
  void SetClear(View set) override;

  Ref FunctionAttribute(View function, std::string_view name) override;
  bool SetFunctionAttribute(View function, std::string_view name, View value) override;
  Ref GeneratorSend(View generator, View value, Ref* returned) override;
  Ref GeneratorThrow(View generator, View exception, Ref* returned) override;
  void GeneratorClose(View generator) override;
  Ref Globals() override;
  Ref Locals() override;
  std::pair<Ref, Ref> SuperArguments() override;
  int RecursionLimit() override { return state_.interpreter.recursion_limit.load(); }
  void SetRecursionLimit(int limit) override;
  std::string Disassembly(View object) override;
  void RunClassBody(View function, View names) override;
  Ref Compile(std::string_view source, std::string_view filename, bool expression) override;
  Ref RunCode(View code, View globals, View locals) override;
  void SetCell(View cell, View value) override {
    CellApi<S>::CellSet(thread_, Of(cell), this->New(value));
  }
  std::vector<TracebackLine> Traceback(View exception) override;

  Ref ModuleDict(View module) override {
    return this->Borrow(ModuleApi<S>::ModuleDict(Of(module)));
  }
  Ref Import(std::string_view name) override;
  Ref Modules() override { return this->Borrow(state_.interpreter.modules); }

  int64_t StartThread(View callable, View arguments, View keywords, bool daemon) override;
  int64_t ThreadIdent() override { return state_.ident; }
  int64_t ThreadCount() override { return state_.interpreter.threads.load(); }
  Ref NewLock() override { return Made(Py::LockNew(thread_)); }
  bool LockAcquire(View lock, std::chrono::nanoseconds timeout) override;
  void LockRelease(View lock) override { CheckDone(Py::LockRelease(thread_, Of(lock))); }
  bool LockLocked(View lock) override { return Py::LockLocked(thread_, Of(lock)) > 0; }
  void Sleep(std::chrono::nanoseconds time) override;
  void SwitchPoint() override {
    objects::SwitchPoint(thread_, objects::SwitchPointAt::kCallOrLoop);
  }

  Ref Stream(int fd) override;
  void Write(int fd, std::string_view text) override;
  void Flush(int fd) override;
  std::string ReadLine() override;
  const std::vector<std::string>& Arguments() override {
    return state_.interpreter.options.arguments;
  }
  bool IsSerial() override { return S::kInfo.promises.serial; }
  std::string SchemeName() override { return std::string(S::kInfo.name); }
  double SwitchInterval() override;
  void SetSwitchInterval(double seconds) override;
  int64_t Collect() override;
  void* State(const void* key, const std::function<std::shared_ptr<void>()>& make) override;

 protected:
  using Base::CheckDone;
  using Base::Made;
  using Base::Of;
  using Base::Seen;
  using Base::state_;
  using Base::Steal;
  using Base::thread_;
};

}  // namespace minipy

#endif  // LAB_MINIPY_VM_HOST_WORLD_H_
