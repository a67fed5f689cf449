// Threads that pass the GIL on to each other, on a memory whose Mutex and Condition are steps.

#ifndef LAB_EXPLORER_PROGRAMS_SUPPORT_HANDOVER_H_
#define LAB_EXPLORER_PROGRAMS_SUPPORT_HANDOVER_H_

#include <array>
#include <string>
#include <vector>

#include "lab/explorer/program.h"
#include "lab/explorer/programs/support/finding.h"
#include "lab/explorer/programs/support/in_arena.h"
#include "objects/base/gil_inline.h"

namespace lab::explorer {

// How a thread lets go in the middle of its work.
enum class LetsGo { kOnRequest, kToWait };

template <class Mem>
class Handover : public Execution, public InArena {
 public:
  using Lock = objects::InterpreterLock<Mem>;

  Handover(const Setup& setup, bool forced_switching, LetsGo how)
      : setup_(setup), how_(how), lock_(std::chrono::microseconds(5000), forced_switching) {}

  void Run(int index) override {
    typename Lock::Holder me;
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
      ending.result += std::string(", ") + LetterOf(i) + " won its own race";
      ending.damages |= Bit(Damage::kDeadlock);  // the other may starve: no progress of its own
    }
    return ending;
  }
  std::vector<Name> Names() const override {
    std::vector<Name> names = {{&work_, sizeof work_, "work"}, {&last_, sizeof last_, "last"}};
    lock_.NameWords([&](const volatile void* place, size_t size, const char* text) {
      names.push_back({place, size, text});
    });
    return names;
  }

 private:
  const Setup setup_;
  const LetsGo how_;
  Lock lock_;
  typename Mem::template Plain<int64_t> work_{0};
  typename Mem::template Plain<int> last_{-1};  // who took the GIL last
  std::array<Finding, kMaxThreads>
      again_;  // was asked to let go, and had the next turn all the same
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_PROGRAMS_SUPPORT_HANDOVER_H_
