// From a schedule to what a person can follow: a row for each access, with names and values, what
// may still become of it after each, and one sentence of why it went wrong.
//
// Thread safety: one thread.

#ifndef LAB_EXPLORER_OUTPUT_TELLING_H_
#define LAB_EXPLORER_OUTPUT_TELLING_H_

#include "lab/explorer/exploration.h"

namespace lab::explorer {

// `graph`: of a search that saw everything; null: rows do not say what they can still end in.
//
// A step of several accesses (a thread that holds the GIL, or one that goes from switch point to
// switch point) gets a row for each word that the program has a name for, or one in all.
Telling Tell(Model& model, const Witness& witness, const Graph* graph);

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_OUTPUT_TELLING_H_
