// The machine runs one execution of a program for real: the code that ships, on ReplayMem, each
// thread a fiber that stops before every access. Whoever drives it says who goes next.
//
// Thread safety: one system thread.

#ifndef LAB_EXPLORER_MACHINE_MACHINE_H_
#define LAB_EXPLORER_MACHINE_MACHINE_H_

#include <boost/context/fiber.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "lab/explorer/machine/arena.h"
#include "lab/explorer/machine/stack.h"
#include "lab/explorer/program.h"
#include "objects/base/stepper.h"

namespace lab::explorer {

// When may others come before an access?
enum class Boundary : uint8_t { kNever, kAlways, kIfHeld };

// An access that a thread is about to do.
struct Pending {
  objects::Access access;
  const objects::LifeWord* object = nullptr;  // being operated on, or null
  Boundary boundary = Boundary::kAlways;

  // Can it not be done now?
  bool Blocked() const;
};

// One that was done, and what followed it before the next.
struct Deed {
  Pending what;
  uint64_t observed = 0;
  uint64_t written = 0;  // what the word holds afterwards
  bool dead = false;     // the object was, or is freed again
  struct After {
    objects::Event event;
    uint64_t value = 0;  // of a word that was constructed
  };
  std::vector<After> after;
  std::vector<Arena::Block> blocks;  // that were allocated
};

class Machine {
 public:
  Machine(const Program& program, const Setup& setup);
  ~Machine();
  Machine(const Machine&) = delete;
  Machine& operator=(const Machine&) = delete;

  int threads() const { return static_cast<int>(strands_.size()); }
  Execution& execution() { return *execution_; }
  // What the main thread holds of each object it has made when the others begin: by life-cycle
  // word.
  const absl::flat_hash_map<const objects::LifeWord*, int>& main_holds() const {
    return main_holds_;
  }

  // Abandons the execution there was and begins a new one, as at first: every thread stands before
  // its first step.
  void Start();
  // What it is about to do, and what it will find there as things are. Null: the thread has ended.
  std::optional<Deed> Next(int thread) const;
  bool Ready(int thread) const;
  // What the thread has done since it was asked last; the accesses of a step are in order.
  std::vector<Deed> TakeDeeds(int thread);
  // The thread's next step. REQUIRES: Ready(thread).
  void Step(int thread);
  // REQUIRES: all threads have ended.
  Ending End();

 private:
  class Strand;
  class Preparation;

  void Switch(Strand& strand);
  void Abandon();

  const Program& program_;
  const Setup setup_;
  Arena arena_;
  std::unique_ptr<Execution> execution_;
  std::vector<std::unique_ptr<Strand>> strands_;
  absl::flat_hash_map<const objects::LifeWord*, int> main_holds_;
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_MACHINE_MACHINE_H_
