// What list and tuple have in common: repr, comparison and search over any type with the sequence
// slots. Meant for those types' slots; whoever has any object at all asks the protocol.
//
// Representation: none. Each item is fetched as a new reference, because what is called on it may
// change the sequence; an index that is out of range meanwhile is the end.
//
// Thread safety: each item is one guarded step of the sequence, the whole is not.

#ifndef OBJECTS_TYPES_SEQUENCE_H_
#define OBJECTS_TYPES_SEQUENCE_H_

#include <string_view>

#include "objects/heap/world.h"

namespace objects {

template <class S>
struct SequenceApi {
  using Obj = Object<S>;
  // New str: `open`, the items' reprs with ", " between them, `close`; "..." for the items of a
  // sequence that is being printed already. `after_single` follows the item of a sequence of one.
  static Obj* SequenceRepr(Thread<S>& thread, Obj* sequence, std::string_view open,
                           std::string_view close, std::string_view after_single = {});
  // New bool: by the first items that differ, else by length. REQUIRES: both of one sequence type.
  static Obj* SequenceCompare(Thread<S>& thread, Obj* left, Obj* right, Comparison how);
  // 1, 0, or -1 with an error. (_PySequence_IterSearch)
  static int SequenceContains(Thread<S>& thread, Obj* sequence, Obj* item);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_SEQUENCE_H_
