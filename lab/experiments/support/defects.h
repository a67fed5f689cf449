// The schemes that are broken on purpose (objects/schemes/broken) on real threads: each runs the
// small program that shows what is wrong with it, in the order that shows it; and, for the sake of
// false alarms, the schemes that work run all such programs, free. An experiment like the others,
// judged as they are in whatever build this is, but not one of the catalogue: its schemes are its
// own.
//
// Thread safety: as lab/driver/experiment.h.

#ifndef LAB_EXPERIMENTS_SUPPORT_DEFECTS_H_
#define LAB_EXPERIMENTS_SUPPORT_DEFECTS_H_

#include <string_view>
#include <vector>

#include "lab/driver/experiment.h"
#include "lab/explorer/program.h"
#include "objects/scheme.h"

namespace lab {

struct SchemeOfDefects {
  const objects::SchemeInfo* info;
  const objects::Defect* defect;  // null: it works
};

// Those that work, in their order, then those that do not.
const std::vector<SchemeOfDefects>& SchemesOfDefects();

// The program that shows the scheme to be broken, and how; nulls if none does.
struct ShownBy {
  const explorer::Program* program = nullptr;
  const explorer::Broken* how = nullptr;
};
ShownBy WhatShows(std::string_view broken_scheme);

extern const Experiment kDefects;

}  // namespace lab

#endif  // LAB_EXPERIMENTS_SUPPORT_DEFECTS_H_
