// What one stack of a report did to the object it is about, as far as the table of primitives
// knows: took a reference, dropped one, read a slot, freed it and on whose behalf.
//
// Thread safety: pure functions; an Act points into the Knowledge it was made with.

#ifndef SANITIZERS_EXPLAIN_FINDING_ACT_H_
#define SANITIZERS_EXPLAIN_FINDING_ACT_H_

#include <string>

#include "sanitizers/explain/knowledge/knowledge.h"
#include "sanitizers/explain/parse/report.h"

namespace sanitizers {

struct Act {
  Deed deed = Deed::kNone;
  const Primitive* primitive = nullptr;  // whose deed it is
  int frame = -1;                        // where it stands in the stack
  // The decref that led to it, if it is not one itself: who frees or destroys an object whose last
  // reference goes.
  const Primitive* releaser = nullptr;
  bool makes = false;     // the access is the allocation: ThreadSanitizer counts it as a write
  bool destroys = false;  // a destructor or a deallocator is among the frames below the releaser

  bool Counts() const {
    return deed == Deed::kIncref || deed == Deed::kDecref || deed == Deed::kCount;
  }
  bool Contents() const { return deed == Deed::kContentsRead || deed == Deed::kContentsWrite; }
  // It ends the object's life: frees it, or runs its destructor because the count said so.
  bool Ends() const { return deed == Deed::kFree || destroys; }
};

Act ActOf(const Stack& stack, const Knowledge& knowledge);

// "increments the count (reads 8 bytes)", "frees it, as the last reference goes", "writes 4 bytes"
std::string Does(const Stack& stack, const Act& act);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_FINDING_ACT_H_
