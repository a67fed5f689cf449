// What a thread found out, for the main thread to read after the join. It is a shared word, or
// executions that leave the same memory would not end alike; but noting it is no step: nobody else
// looks at it, and the letters of a schedule go on meaning what they do in `lab run`.
//
// Thread safety: written by one thread, read after it has ended.

#ifndef LAB_EXPLORER_PROGRAMS_SUPPORT_FINDING_H_
#define LAB_EXPLORER_PROGRAMS_SUPPORT_FINDING_H_

#include <cstdint>
#include <new>

#include "objects/base/replay_mem.h"

namespace lab::explorer {

class Finding {
 public:
  static constexpr int64_t kNothing = -1;

  // A word that is constructed holds its value before the thread's next step.
  void Note(int64_t value) { new (&word_) Word(value); }
  // When no stepper looks.
  int64_t value() const { return word_.Load(); }

 private:
  using Word = objects::ReplayMem::Plain<int64_t>;
  Word word_{kNothing};
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_PROGRAMS_SUPPORT_FINDING_H_
