#include "lab/experiments/support/defects.h"

#include <algorithm>

#include "generated/broken_schemes.h"
#include "generated/programs.h"
#include "lab/experiments/support/schemes.h"

namespace lab {

namespace explorer {
#define LAB_DECLARE_PROGRAM(kProgram) extern const Program kProgram;
LAB_FOR_EACH_BARE_PROGRAM(LAB_DECLARE_PROGRAM)
#undef LAB_DECLARE_PROGRAM
}  // namespace explorer

using explorer::Program;

const std::vector<const Program*>& BarePrograms() {
#define LAB_POINTER(kProgram) &explorer::kProgram,
  static const auto& programs =
      *new std::vector<const Program*>{LAB_FOR_EACH_BARE_PROGRAM(LAB_POINTER)};
#undef LAB_POINTER
  return programs;
}

const std::vector<SchemeOfDefects>& SchemesOfDefects() {
  static const auto& schemes = *[] {
    auto* all = new std::vector<SchemeOfDefects>{
#define LAB_WORKS(S) {CardOf<objects::S>(), &objects::S<objects::ReplayMem>::kInfo, nullptr},
        OBJECTS_FOR_EACH_SCHEME(LAB_WORKS)
#undef LAB_WORKS
    };
    std::ranges::sort(*all, {}, [](const SchemeOfDefects& each) { return each.info->order; });
#define LAB_BROKEN(S)                                                           \
  all->push_back({CardOf<objects::S>(), &objects::S<objects::ReplayMem>::kInfo, \
                  &objects::S<objects::ReplayMem>::kDefect});
    OBJECTS_FOR_EACH_BROKEN_SCHEME(LAB_BROKEN)
#undef LAB_BROKEN
    return all;
  }();
  return schemes;
}

ShownBy WhatShows(std::string_view broken_scheme) {
  for (const Program* program : BarePrograms()) {
    for (const explorer::Broken& how : program->broken) {
      if (how.scheme == broken_scheme) return {program, &how};
    }
  }
  return {};
}

}  // namespace lab
