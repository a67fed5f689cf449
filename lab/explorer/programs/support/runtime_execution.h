// An execution in a world with its built-ins: ints, lists, classes. Slower to begin than a bare one
// (world_execution.h), and all of the object model is there.
//
// Thread safety: see Execution.

#ifndef LAB_EXPLORER_PROGRAMS_SUPPORT_RUNTIME_EXECUTION_H_
#define LAB_EXPLORER_PROGRAMS_SUPPORT_RUNTIME_EXECUTION_H_

#include <optional>
#include <string>
#include <vector>

#include "lab/explorer/programs/support/dispatch.h"
#include "lab/explorer/programs/support/world_execution.h"
#include "objects/types/api.h"
#include "objects/types/runtime.h"

namespace lab::explorer {

template <class S>
class RuntimeExecution : public Execution, public InArena {
 public:
  using Obj = objects::Object<S>;
  using Py = objects::Api<S>;

  explicit RuntimeExecution(const Setup& setup) : runtime_(WorldOptions<S>(setup)) {}

  void Run(int index) final {
    objects::Thread<S> thread(runtime_.world());
    Body(thread, index);
    thread.ClearError();
  }
  bool ThreadsDiffer() const final { return S::kInfo.owners; }
  std::vector<Name> SchemeNames() const final { return NamesIn(runtime_.world()); }
  Ending End() final {
    Resume();
    Ending ending;
    Conclude(&ending);
    main().ClearError();
    Damages damages = Audited(main(), runtime_.ledger(), roots_);
    if ((damages & ~Bit(Damage::kLeak)) == 0) {
      // A count that is wrong shows when the last reference is given back.
      for (Obj* root : roots_) objects::Decref(main(), root);
      damages |= Audited(main(), runtime_.ledger(), {});
    }
    ending.damages |= damages;
    return ending;
  }

  std::string ValueOf(const volatile void* place) const override {
    const auto* object = static_cast<const Obj*>(const_cast<const void*>(place));
    if (object->type != &Py::kIntType) return "";
    return std::to_string(static_cast<const objects::IntObject<S>*>(object)->value.Load());
  }

 protected:
  virtual void Body(objects::Thread<S>& thread, int index) = 0;
  // Says what the result is. What main owns stays where it is.
  virtual void Conclude(Ending* ending) = 0;

  objects::Thread<S>& main() { return runtime_.main(); }
  // Main waits for the others, from the end of the constructor to Conclude.
  void Await() { blocking_.emplace(main()); }
  void Resume() { blocking_.reset(); }
  // Main's own reference, given back at the end; returns it.
  Obj* Own(Obj* object) {
    roots_.push_back(object);
    return object;
  }
  // The value of an int, as text; what else it is where it is none, or dead.
  std::string Text(Obj* object) {
    if (object == nullptr) return "nothing";
    if (!objects::Alive(object)) return "dead";
    return std::to_string(Py::IntAsInt64(main(), object));
  }
  static int64_t Stored(const Obj* object) {
    return objects::Alive(object) ? S::Stored(object->count) : 0;
  }

 private:
  objects::Runtime<S> runtime_;
  std::vector<Obj*> roots_;
  std::optional<objects::Blocking<S>> blocking_;
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_PROGRAMS_SUPPORT_RUNTIME_EXECUTION_H_
