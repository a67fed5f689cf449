// The schemes that are broken on purpose (objects/schemes/broken) beside those that work, and the
// small programs that tell one from the other: what the experiment `defects` is about.
//
// Thread safety: constants.

#ifndef LAB_EXPERIMENTS_SUPPORT_DEFECTS_H_
#define LAB_EXPERIMENTS_SUPPORT_DEFECTS_H_

#include <string_view>
#include <vector>

#include "lab/driver/experiment.h"
#include "lab/explorer/program.h"
#include "objects/scheme.h"

namespace lab {

struct SchemeOfDefects {
  SchemeCard card;
  const objects::SchemeInfo* info;
  const objects::Defect* defect;  // null: it works
};

// Those that work, in their order, then those that do not.
const std::vector<SchemeOfDefects>& SchemesOfDefects();

// Programs in a bare world: every build has them.
const std::vector<const explorer::Program*>& BarePrograms();

// The program that shows the scheme to be broken, and how; nulls if none does.
struct ShownBy {
  const explorer::Program* program = nullptr;
  const explorer::Broken* how = nullptr;
};
ShownBy WhatShows(std::string_view broken_scheme);

}  // namespace lab

#endif  // LAB_EXPERIMENTS_SUPPORT_DEFECTS_H_
