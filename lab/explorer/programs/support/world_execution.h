// An execution in a bare world: no built-ins, so that it begins in microseconds. Its objects are of
// a type that has nothing but its header.
//
// Thread safety: see Execution.

#ifndef LAB_EXPLORER_PROGRAMS_SUPPORT_WORLD_EXECUTION_H_
#define LAB_EXPLORER_PROGRAMS_SUPPORT_WORLD_EXECUTION_H_

#include <optional>
#include <vector>

#include "lab/explorer/program.h"
#include "lab/explorer/programs/support/in_arena.h"
#include "objects/heap/audit.h"
#include "objects/heap/world.h"

namespace lab::explorer {

// Settings of a world that is explored.
template <class S>
typename objects::World<S>::Options WorldOptions(const Setup& setup) {
  typename objects::World<S>::Options options;
  options.scheme.switch_points = setup.switch_points;
  if (!Arena::Exists()) return options;
  options.scheme.memory = Arena::Allocate;
  if constexpr (requires { options.heap.source; }) options.heap.source = Arena::Allocate;
  return options;
}

// What the ledger and the audit found. `roots`: references that main still owns.
template <class S>
Damages Audited(objects::Thread<S>& main, const objects::Ledger& ledger,
                const std::vector<objects::Object<S>*>& roots) {
  Damages damages = 0;
  if (ledger.early_frees > 0) damages |= Bit(Damage::kEarlyFree);
  if (ledger.double_frees > 0) damages |= Bit(Damage::kDoubleFree);
  if (ledger.uses_after_free > 0) damages |= Bit(Damage::kUseAfterFree);
  // Of memory that is damaged the audit says no more than that.
  if (damages != 0) return damages;
  const objects::AuditReport report = objects::Audit(main, absl::MakeConstSpan(roots));
  // What somebody who did not own it gave back is missing to its owner.
  if (report.dangling > 0) return Bit(Damage::kEarlyFree);
  return report.leaked > 0 ? Bit(Damage::kLeak) : Damages{0};
}

// What a scheme says of the words that it keeps for a world.
template <class S>
std::vector<Name> NamesIn(const objects::World<S>& world) {
  std::vector<Name> names;
  const auto name = [&](const volatile void* place, size_t size, std::string text) {
    names.push_back({place, size, std::move(text)});
  };
  if constexpr (requires { world.shared().NameWords(name); }) world.shared().NameWords(name);
  return names;
}

template <class S>
class WorldExecution : public Execution, public InArena {
 public:
  using Obj = objects::Object<S>;

  explicit WorldExecution(const Setup& setup) : world_(WorldOptions<S>(setup)), main_(world_) {}

  void Run(int index) final {
    objects::Thread<S> thread(world_);
    Body(thread, index);
  }
  bool ThreadsDiffer() const final { return S::kInfo.owners; }
  std::vector<Name> SchemeNames() const final { return NamesIn(world_); }
  Ending End() final {
    Resume();
    Ending ending;
    Conclude(&ending);
    objects::Ledger ledger = world_.ledger();
    ledger.Add(main_.page());
    ending.damages |= Audited(main_, ledger, kept_);
    return ending;
  }

 protected:
  virtual void Body(objects::Thread<S>& thread, int index) = 0;
  // Gives back what main owns; says what the result is.
  virtual void Conclude(Ending* ending) = 0;

  // Names of the object at stake and of the words in its header.
  static std::vector<Name> NamesOf(const Obj* object) {
    std::vector<Name> names;
    const auto name = [&](const volatile void* place, size_t size, std::string text) {
      names.push_back({place, size, std::move(text)});
    };
    if constexpr (requires { S::NameWords(object->count, name); }) {
      S::NameWords(object->count, name);
    } else {
      name(&object->count, sizeof object->count, "count");
    }
    name(object->life.word(), sizeof(uint32_t), "object");
    return names;
  }

  objects::World<S>& world() { return world_; }
  objects::Thread<S>& main() { return main_; }
  // Main waits for the others, from the end of the constructor to Conclude.
  void Await() { blocking_.emplace(main_); }
  void Resume() { blocking_.reset(); }
  // What A owns when it begins: whoever attaches next owns what this thread leaves behind.
  template <class Make>
  void MakeForA(const Make& make) {
    objects::Thread<S> maker(world_);
    make(maker);
  }

  // Main does not give this reference back.
  void Keep(Obj* object) { kept_.push_back(object); }

  // A new object of the bare type.
  Obj* NewObject(objects::Thread<S>& thread) { return thread.template New<Obj>(kType); }
  Obj* NewObject() { return NewObject(main_); }
  static int64_t Stored(const Obj* object) {
    return objects::Alive(object) ? S::Stored(object->count) : 0;
  }

 private:
  static constexpr objects::Type<S> kType{
      .name = "object",
      .dealloc = [](objects::Thread<S>& thread, Obj* object) { thread.Free(object); }};

  objects::World<S> world_;
  objects::Thread<S> main_;
  std::vector<Obj*> kept_;
  std::optional<objects::Blocking<S>> blocking_;
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_PROGRAMS_SUPPORT_WORLD_EXECUTION_H_
