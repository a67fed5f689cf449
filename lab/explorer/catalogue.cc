#include "lab/explorer/catalogue.h"

#include <algorithm>

#include "generated/programs.h"
#include "generated/schemes.h"

namespace lab::explorer {

#define LAB_DECLARE_PROGRAM(kProgram) extern const Program kProgram;
LAB_FOR_EACH_PROGRAM(LAB_DECLARE_PROGRAM)
#undef LAB_DECLARE_PROGRAM

const std::vector<const Program*>& Programs() {
#define LAB_POINTER(kProgram) &kProgram,
  static const auto& programs = *new std::vector<const Program*>{LAB_FOR_EACH_PROGRAM(LAB_POINTER)};
#undef LAB_POINTER
  return programs;
}

const Program* FindProgram(std::string_view name) {
  for (const Program* program : Programs()) {
    if (program->name == name) return program;
  }
  return nullptr;
}

const std::vector<const objects::SchemeInfo*>& Schemes() {
  static const auto& schemes = *[] {
    auto* all = new std::vector<const objects::SchemeInfo*>{
#define LAB_INFO(S) &objects::S<objects::ReplayMem>::kInfo,
        OBJECTS_FOR_EACH_SCHEME(LAB_INFO)
#undef LAB_INFO
    };
    std::ranges::sort(*all, {}, &objects::SchemeInfo::order);
    return all;
  }();
  return schemes;
}

const objects::SchemeInfo* FindScheme(std::string_view name) {
  for (const objects::SchemeInfo* scheme : Schemes()) {
    if (scheme->name == name) return scheme;
  }
  return nullptr;
}

std::vector<std::string_view> SchemesOf(const Program& program) {
  std::vector<std::string_view> names;
  for (const Variant& variant : program.variants) names.push_back(variant.name);
  if (!names.empty()) return names;
  for (const objects::SchemeInfo* scheme : Schemes()) names.push_back(scheme->name);
  for (const Broken& broken : program.broken) names.push_back(broken.scheme);
  return names;
}

Damages ExcludedUnder(const Program& program, std::string_view scheme) {
  for (const Variant& variant : program.variants) {
    if (variant.name == scheme) return variant.excluded;
  }
  const objects::SchemeInfo* info = FindScheme(scheme);
  return info != nullptr && program.excluded != nullptr ? program.excluded(info->promises) : 0;
}

}  // namespace lab::explorer
