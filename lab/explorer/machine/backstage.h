// Whose memory is being allocated: a program that has C++ memory of its own, besides what the arena
// gives it, must not keep in it what the explorer notes on the program's fibers. A binary with such
// programs looks here in its operator new (lab/explorer/minipy); for the others nothing changes.
//
// Thread safety: thread-local.

#ifndef LAB_EXPLORER_MACHINE_BACKSTAGE_H_
#define LAB_EXPLORER_MACHINE_BACKSTAGE_H_

namespace lab::explorer {

inline constinit thread_local bool on_stage = false;  // the program itself runs

// While one lives, what runs is the explorer.
class Backstage {
 public:
  Backstage() : before_(on_stage) { on_stage = false; }
  ~Backstage() { on_stage = before_; }
  Backstage(const Backstage&) = delete;
  Backstage& operator=(const Backstage&) = delete;

 private:
  const bool before_;
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_MACHINE_BACKSTAGE_H_
