#include "lab/explorer/output/replay.h"

#include <map>
#include <utility>

#include "objects/base/check.h"

namespace lab::explorer {
namespace {

using objects::AccessKind;
using objects::EventKind;

int64_t Signed(uint64_t raw, size_t size) {
  if (size == 4) return static_cast<int32_t>(raw);
  return static_cast<int64_t>(raw);
}

// What the main thread does after the join.
class Witnessed : public objects::Stepper {
 public:
  explicit Witnessed(const objects::LifeWord* stake) : stake_(stake) {}
  void Step(const objects::Access&, const objects::LifeWord*, bool) override {}
  void Note(const objects::Event& event) override {
    if (event.kind == EventKind::kGave && event.place == stake_) ++dropped_;
  }
  bool SwitchPointIsStep(bool) const override { return false; }
  int dropped() const { return dropped_; }

 private:
  const objects::LifeWord* const stake_;
  int dropped_ = 0;
};

// By letter: the damages that the step does.
std::vector<Damages> DamagesOf(Model& model, const Witness& witness) {
  // Who does not look for races does not find any.
  std::optional<Clocks> clocks;
  if (witness.damage == Damage::kRace) clocks.emplace(model.threads());
  State state = model.Begin(clocks.has_value() ? &*clocks : nullptr);
  std::vector<Damages> damages;
  Letters so_far;
  for (const uint8_t thread : witness.letters) {
    Model::Done done;
    model.Take(&state, thread, &done, clocks.has_value() ? &*clocks : nullptr, so_far);
    damages.push_back(done.damages);
    so_far.push_back(thread);
  }
  return damages;
}

class Replayer {
 public:
  Replayer(Model& model, const Witness& witness)
      : machine_(model.machine()), witness_(witness), out_{.names = Names(model.setup().scheme)} {
    damages_ = DamagesOf(model, witness);
  }

  Replayed Run() {
    machine_.Start();
    for (int thread = 0; thread < machine_.threads(); ++thread) Begin(thread);
    for (size_t step = 0; step < witness_.letters.size(); ++step) Step(static_cast<int>(step));
    Damages done = 0;
    for (const Damages damages : damages_) done |= damages;
    bool ended = true;
    for (int thread = 0; thread < machine_.threads(); ++thread) {
      if (!machine_.Next(thread).has_value()) continue;
      ended = false;
      if (witness_.damage == Damage::kDeadlock) Wait(thread, *machine_.Next(thread));
    }
    if (ended && (done & Bit(witness_.damage)) == 0) End();
    return std::move(out_);
  }

 private:
  void Begin(int thread) {
    for (const Deed& deed : machine_.TakeDeeds(thread)) {
      Remember(deed, thread);
      announced_[thread] = deed.after;
    }
  }

  void Step(int step) {
    const int thread = witness_.letters[step];
    machine_.Step(thread);
    out_.names.Refresh(machine_.execution());
    out_.doing.push_back(machine_.execution().Doing(thread));
    const size_t first = out_.happenings.size();
    for (Deed& deed : machine_.TakeDeeds(thread)) {
      const bool dead = deed.dead;
      Happen(step, thread, std::move(deed));
      if (dead) break;  // what a thread does with a dead object is nobody's lesson
    }
    if (first < out_.happenings.size()) Blame(first, damages_[step]);
    Replayed::Counts& counts = out_.counts.emplace_back();
    if (out_.stake == nullptr) return;
    counts.stored = out_.names.Stored(out_.stake);
    counts.references =
        LifeAt(out_.stake).references() - AfterFree(first).value_or(Announced(out_.stake));
  }

  void Happen(int step, int thread, Deed deed) {
    Happening now{.thread = thread, .step = step};
    const objects::Access& access = deed.what.access;
    now.object = access.kind == AccessKind::kRetire
                     ? static_cast<const objects::LifeWord*>(access.word)
                     : deed.what.object;
    if (now.object != nullptr) {
      out_.stake = now.object;
      now.object_name = out_.names.Object(now.object);
    }
    now.name = out_.names.Word(deed);
    now.known = out_.names.Known(access.word);
    const auto key = std::make_pair(thread, access.word);
    if (access.kind == AccessKind::kStore) {
      const std::vector<Load>& loads = loads_[key];
      if (!loads.empty()) {
        const bool first =
            witness_.damage == Damage::kLostUpdate && loads.back().observed == deed.observed;
        const Load& load = first ? loads.front() : loads.back();
        now.seen = load.observed;
        now.seen_at = load.at;
      }
    }
    if (access.kind == AccessKind::kLoad) {
      loads_[key].push_back({deed.observed, static_cast<int>(out_.happenings.size())});
    } else {
      loads_.erase(key);
    }
    Remember(deed, thread);
    announced_[thread] = deed.after;
    now.deed = std::move(deed);
    out_.happenings.push_back(std::move(now));
  }

  void Remember(const Deed& deed, int thread) {
    const AccessKind kind = deed.what.access.kind;
    if (kind == AccessKind::kAcquire ||
        (kind == AccessKind::kTryAcquire && deed.observed != deed.written)) {
      holders_[deed.what.access.word] = thread;
    }
    for (const Deed::After& after : deed.after) {
      if (after.event.kind == EventKind::kReleased) holders_.erase(after.event.place);
      if (after.event.kind == EventKind::kBorn) {
        out_.names.Meet(static_cast<const objects::LifeWord*>(after.event.place));
      }
    }
  }

  // References to the object at stake that the step took after it had freed it; none: it did not.
  std::optional<int> AfterFree(size_t first) const {
    std::optional<int> after;
    for (size_t i = first; i < out_.happenings.size(); ++i) {
      const Happening& now = out_.happenings[i];
      if (now.object != out_.stake) continue;
      if (now.deed.what.access.kind == AccessKind::kRetire && !after.has_value()) after = 0;
      if (after.has_value()) *after += Taken(now.deed.after, out_.stake);
    }
    return after;
  }
  static int Taken(const std::vector<Deed::After>& events, const objects::LifeWord* life) {
    int taken = 0;
    for (const Deed::After& after : events) {
      if (after.event.place != life) continue;
      taken += after.event.kind == EventKind::kTook ? 1 : 0;
      taken -= after.event.kind == EventKind::kGave ? 1 : 0;
    }
    return taken;
  }

  // References to the object by threads that have not yet begun to take them, less those that they
  // have not yet begun to give back.
  int Announced(const objects::LifeWord* life) {
    int announced = 0;
    for (int thread = 0; thread < machine_.threads(); ++thread) {
      if (!machine_.Next(thread).has_value()) continue;
      announced += Taken(announced_[thread], life);
    }
    return announced;
  }

  // A step may be several accesses: which of them did it?
  void Blame(size_t first, Damages damages) {
    for (int kind = 0; kind < kDamages; ++kind) {
      const Damages bit = Damages{1} << kind;
      if ((damages & bit) == 0) continue;
      Happening* guilty = &out_.happenings.back();
      for (size_t i = first; i < out_.happenings.size(); ++i) {
        Happening& each = out_.happenings[i];
        const bool retires = each.deed.what.access.kind == AccessKind::kRetire;
        if (bit == Bit(Damage::kEarlyFree) && retires) guilty = &each;
      }
      guilty->damage |= bit;
    }
  }

  void Wait(int thread, const Deed& next) {
    const auto holder = holders_.find(next.what.access.word);
    out_.waiting.push_back({.thread = thread,
                            .lock = out_.names.Word(next),
                            .holder = holder == holders_.end() ? -1 : holder->second});
  }

  void End() {
    Witnessed main(out_.stake);
    {
      objects::PacedThread paced(main);
      out_.ending = machine_.End();
    }
    out_.dropped = main.dropped();
  }

  Machine& machine_;
  const Witness& witness_;
  std::vector<Damages> damages_;
  // By each thread of each word, since it wrote there: what it saw, and when.
  struct Load {
    uint64_t observed;
    int at;  // index of a happening
  };
  std::map<std::pair<int, const volatile void*>, std::vector<Load>> loads_;
  std::map<const volatile void*, int> holders_;        // of locks
  std::map<int, std::vector<Deed::After>> announced_;  // by thread: since its last access
  Replayed out_;
};

}  // namespace

bool Happening::writes() const {
  switch (deed.what.access.kind) {
    case AccessKind::kStore:
    case AccessKind::kUpdate:
    case AccessKind::kCount:
      return true;
    case AccessKind::kCompareExchange:
      return deed.observed == deed.what.access.expected;
    default:
      return false;
  }
}

int64_t Happening::change() const {
  const size_t size = deed.what.access.size;
  return Signed(deed.written, size) - Signed(seen.value_or(deed.observed), size);
}

Replayed Replay(Model& model, const Witness& witness) { return Replayer(model, witness).Run(); }

}  // namespace lab::explorer
