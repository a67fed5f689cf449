// An exploration for people: each witness as a table with the threads as columns, and what is
// certain about the rest.
//
// Thread safety: a function of values.

#ifndef LAB_EXPLORER_OUTPUT_TEXT_H_
#define LAB_EXPLORER_OUTPUT_TEXT_H_

#include <ostream>

#include "lab/explorer/exploration.h"

namespace lab::explorer {

// `colour`: what is damage is bold; the words say it all the same.
void PrintText(const Exploration& exploration, bool colour, std::ostream& out);

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_OUTPUT_TEXT_H_
