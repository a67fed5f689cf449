#include "lab/explorer/machine/machine.h"

#include <cstring>
#include <utility>

#include "lab/explorer/machine/backstage.h"
#include "objects/base/check.h"

namespace lab::explorer {
namespace {

namespace context = boost::context;
using objects::AccessKind;
using objects::Check;
using objects::EventKind;

uint64_t Read(const volatile void* word, size_t size) {
  uint64_t value = 0;
  std::memcpy(&value, const_cast<const void*>(word), size);
  return value;
}

}  // namespace

bool Pending::Blocked() const {
  return access.kind == AccessKind::kAcquire && Read(access.word, access.size) != 0;
}

// One thread of the program.
class Machine::Strand : public objects::Stepper {
 public:
  Strand(Machine& machine, int index) : machine_(machine), index_(index) {}
  ~Strand() override {}

  void Begin() {
    ended_ = false;
    next_.reset();
    deeds_.clear();
    deeds_.emplace_back();  // what comes before the first access
    pace_ = {};
    // A fiber that was given up is forgotten, not unwound.
    new (&fiber_)
        context::fiber(std::allocator_arg, Stack::Lender{&stack_}, [this](context::fiber&& driver) {
          driver_ = std::move(driver);
          {
            objects::PacedThread paced(*this);
            machine_.execution_->Run(index_);
          }
          Settle();
          next_.reset();
          ended_ = true;
          return std::move(driver_);
        });
  }
  void Resume() {
    Do();
    fiber_ = std::move(fiber_).resume();
  }

  // On the fiber.
  void Step(const objects::Access& access, const objects::LifeWord* object,
            bool exclusive) override {
    const Backstage backstage;
    Settle();
    next_ = {access, object, BoundaryOf(access, exclusive)};
    const bool stop = next_->boundary == Boundary::kAlways ||
                      (next_->boundary == Boundary::kIfHeld && next_->Blocked());
    if (stop) {
      driver_ = std::move(driver_).resume();
    } else {
      Do();
    }
  }
  void Note(const objects::Event& event) override {
    const bool of_reference = event.kind == EventKind::kTook || event.kind == EventKind::kGave;
    if (of_reference && machine_.program_.trusts_counts) return;
    const Backstage backstage;
    deeds_.back().after.push_back({event});
  }
  bool SwitchPointIsStep(bool exclusive) const override {
    if (!machine_.execution_->SwitchesHere(index_)) return false;
    return exclusive || machine_.program_.grain == objects::Grain::kSwitchPoint;
  }
  bool CountsAtOnce() const override { return machine_.program_.trusts_counts; }

  const std::optional<Pending>& next() const { return next_; }
  bool ended() const { return ended_; }
  int index() const { return index_; }
  objects::pace::State& pace() { return pace_; }
  std::optional<Deed> About() const {
    if (!next_.has_value()) return std::nullopt;
    Deed deed{.what = *next_, .observed = Value(next_->access)};
    const objects::LifeWord* life = next_->access.kind == AccessKind::kRetire
                                        ? static_cast<const objects::LifeWord*>(next_->access.word)
                                        : next_->object;
    deed.dead = life != nullptr && *life != objects::kLifeAlive;
    return deed;
  }
  std::vector<Deed> TakeDeeds() { return std::exchange(deeds_, {}); }

 private:
  Boundary BoundaryOf(const objects::Access& access, bool exclusive) const {
    if (access.kind == AccessKind::kTurn) return Boundary::kAlways;
    if (!exclusive && machine_.program_.grain == objects::Grain::kAccess) return Boundary::kAlways;
    return access.kind == AccessKind::kAcquire ? Boundary::kIfHeld : Boundary::kNever;
  }
  // The pending access is done now.
  void Do() {
    if (std::optional<Deed> deed = About()) deeds_.push_back(*std::move(deed));
  }
  // All that followed the last access has happened.
  void Settle() {
    if (deeds_.empty()) deeds_.emplace_back();
    Deed& deed = deeds_.back();
    deed.written = Value(deed.what.access);
    for (Deed::After& after : deed.after) {
      if (after.event.kind == EventKind::kConstructed) {
        after.value = Read(after.event.place, after.event.size);
      }
    }
    deed.blocks = machine_.arena_.TakeNew();
  }
  static uint64_t Value(const objects::Access& access) {
    // A life-cycle word is the search's to keep: what it says of a dying object comes later.
    if (access.word == nullptr || access.kind == AccessKind::kRetire) return 0;
    return Read(access.word, access.size);
  }

  Machine& machine_;
  const int index_;
  Stack stack_;
  union {
    context::fiber fiber_;  // never destroyed: see Begin
  };
  context::fiber driver_;
  bool ended_ = true;
  std::optional<Pending> next_;
  std::vector<Deed> deeds_;
  objects::pace::State pace_;
};

// The main thread while it makes what the others will use.
class Machine::Preparation : public objects::Stepper {
 public:
  explicit Preparation(Machine& machine) : machine_(machine) { machine_.main_holds_.clear(); }
  void Step(const objects::Access&, const objects::LifeWord*, bool) override {}
  void Note(const objects::Event& event) override {
    const auto* life = static_cast<const objects::LifeWord*>(event.place);
    if (event.kind == EventKind::kBorn) machine_.main_holds_[life] = 1;
    if (event.kind == EventKind::kTook) ++machine_.main_holds_[life];
    if (event.kind == EventKind::kGave) --machine_.main_holds_[life];
  }
  bool SwitchPointIsStep(bool) const override { return false; }

 private:
  Machine& machine_;
};

Machine::Machine(const Program& program, const Setup& setup)
    : program_(program), setup_(setup), arena_(setup.threads + 1) {
  for (int i = 0; i < setup.threads; ++i) strands_.push_back(std::make_unique<Strand>(*this, i));
  Start();
}

Machine::~Machine() { Abandon(); }

// Threads that stand in the middle hold on to the world on stacks that nobody will unwind: then it
// is left where it is.
void Machine::Abandon() {
  bool whole = true;
  for (const auto& strand : strands_) whole = whole && strand->ended();
  if (whole) {
    execution_.reset();
  } else {
    static_cast<void>(execution_.release());
  }
}

void Machine::Start() {
  Abandon();
  arena_.Reset();
  arena_.SetOwner(threads());
  {
    Preparation preparation(*this);
    objects::PacedThread paced(preparation);
    execution_ = program_.start(setup_);
  }
  arena_.TakeNew();
  for (const auto& strand : strands_) {
    strand->Begin();
    Switch(*strand);
  }
}

void Machine::Switch(Strand& strand) {
  arena_.SetOwner(strand.index());
  const objects::pace::State mine = objects::pace::Exchange(strand.pace());
  strand.Resume();
  strand.pace() = objects::pace::Exchange(mine);
  arena_.SetOwner(threads());
}

std::optional<Deed> Machine::Next(int thread) const { return strands_[thread]->About(); }

bool Machine::Ready(int thread) const {
  const std::optional<Pending>& next = strands_[thread]->next();
  return next.has_value() && !next->Blocked();
}

std::vector<Deed> Machine::TakeDeeds(int thread) { return strands_[thread]->TakeDeeds(); }

void Machine::Step(int thread) {
  Check(Ready(thread), "a thread that can take a step");
  Switch(*strands_[thread]);
}

Ending Machine::End() {
  for (const auto& strand : strands_) Check(strand->ended(), "all threads have ended");
  return execution_->End();
}

}  // namespace lab::explorer
