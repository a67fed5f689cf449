// gil_handover: threads pass the GIL on to each other. Each works with it, gives it away if it was
// asked to, waits for something else without it, and takes it again. Its mutex, its conditions and
// what they guard are steps here (lab/explorer/step_mem.h): it is the lock itself that is explored.
//
// No wake-up may be lost (all would wait for ever), nobody may be inside with another, whoever was
// asked to let go must let another have its turn before it goes on, and all come to their end.
//
// What bounds the waiting: each condition times out twice at most in an execution (StepMem).

#include <array>

#include "lab/explorer/program.h"
#include "lab/explorer/programs/support/finding.h"
#include "lab/explorer/programs/support/in_arena.h"
#include "lab/explorer/step_mem.h"
#include "objects/base/gil_inline.h"

namespace lab::explorer {
namespace {

using Lock = objects::InterpreterLock<StepMem>;

// How a thread lets go in the middle of its work.
enum class LetsGo { kOnRequest, kToWait };

class GilHandover : public Execution, public InArena {
 public:
  GilHandover(const Setup& setup, bool forced_switching, LetsGo how)
      : setup_(setup), how_(how), lock_(std::chrono::microseconds(5000), forced_switching) {}

  void Run(int index) override {
    Lock::Holder me;
    bool again = false;
    lock_.Take(me);
    last_.Store(index);
    for (int i = 0; i < setup_.iterations; ++i) {
      work_.Store(work_.Load() + 1);
      if (how_ == LetsGo::kOnRequest && !lock_.DropRequested()) continue;
      lock_.Drop(me);
      lock_.Take(me);
      again = again || (how_ == LetsGo::kOnRequest && last_.Load() == index);
      last_.Store(index);
    }
    lock_.Drop(me);
    again_[index].Note(again);
  }
  Ending End() override {
    Ending ending;
    const int64_t work = work_.Load();
    ending.result = "worked " + std::to_string(work) + " times";
    if (work != int64_t{setup_.threads} * setup_.iterations) {
      ending.damages |= Bit(Damage::kLostUpdate);
    }
    for (int i = 0; i < setup_.threads; ++i) {
      if (again_[i].value() == 0) continue;
      ending.result += std::string(", ") + static_cast<char>('A' + i) + " won its own race";
      ending.damages |= Bit(Damage::kDeadlock);  // the other may starve: no progress of its own
    }
    return ending;
  }
  std::vector<Name> Names() const override {
    return {{&work_, sizeof work_, "work"},
            {&last_, sizeof last_, "last"},
            {&lock_, sizeof lock_, "GIL"}};
  }

 private:
  const Setup setup_;
  const LetsGo how_;
  Lock lock_;
  StepMem::Plain<int64_t> work_{0};
  StepMem::Plain<int> last_{-1};  // who took the GIL last
  std::array<Finding, 8> again_;  // was asked to let go, and had the next turn all the same
};

std::unique_ptr<Execution> Start(const Setup& setup) {
  const LetsGo how = setup.scheme == "blocking" ? LetsGo::kToWait : LetsGo::kOnRequest;
  return std::make_unique<GilHandover>(setup, setup.scheme != "unforced", how);
}

}  // namespace

extern const Program kGilHandover;
const Program kGilHandover = {
    .name = "gil_handover",
    .summary = "threads ask for the GIL, give it away and take it again, step by step inside it",
    .lesson =
        "who lets go is running and takes the lock again before a sleeper wakes. So who was asked "
        "to let go waits until another has had a turn.",
    .max_threads = 3,
    .iterates = true,
    .variants = {{"forced", "who lets go on request waits until another had a turn", kAllDamages},
                 {"unforced", "who lets go takes it again as soon as it can: others may starve",
                  kAllDamages & ~Bit(Damage::kDeadlock)},
                 {"blocking", "threads let go unasked, to wait for something else", kAllDamages}},
    .start = Start,
};

}  // namespace lab::explorer
