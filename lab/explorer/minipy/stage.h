// The memory of a Python program that is explored: all of it, the interpreter's own and the stacks
// of its fibers too, lies in one mapping, and goes back at once to what it was when the threads
// were about to begin. An execution then costs the pages that it writes to, and not a start of the
// interpreter; addresses repeat; and what an execution leaves behind when it is given up in the
// middle is gone.
//
// How: until Freeze() the mapping is shared with a file in memory; from then on it is a private
// view of that file, and Restore() drops the pages that differ.
//
// What the program's side allocates (backstage.h) comes from here, by the operator new in stage.cc.
//
// Thread safety: one system thread.

#ifndef LAB_EXPLORER_MINIPY_STAGE_H_
#define LAB_EXPLORER_MINIPY_STAGE_H_

#include <cstddef>

namespace lab::explorer {

class Stage {
 public:
  // Once, before anything is allocated. False: the system has no room.
  static bool Open();
  // Zeroed; null: full. Nothing is given back.
  static void* Allocate(size_t bytes);
  static bool Owns(const void* block);

  static void Freeze();
  static void Restore();
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_MINIPY_STAGE_H_
