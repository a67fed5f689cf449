#include "objects/heap/ledger.h"

#include "absl/strings/str_cat.h"

namespace objects {

const char* DamageName(Damage damage) {
  switch (damage) {
    case Damage::kEarlyFree:
      return "early free";
    case Damage::kDoubleFree:
      return "double free";
    case Damage::kUseAfterFree:
      return "use after free";
    case Damage::kPinned:
      return "pinned count";
  }
  return "";
}

std::string DescribeDamage(Damage damage, const char* type_name, int64_t stored,
                           int64_t references) {
  return absl::StrCat(DamageName(damage), " of a ", type_name, ": stored count ", stored,
                      ", references that exist ", references);
}

void Ledger::Record(Damage damage, const char* type_name, int64_t stored, int64_t references) {
  switch (damage) {
    case Damage::kEarlyFree:
      ++early_frees;
      break;
    case Damage::kDoubleFree:
      ++double_frees;
      break;
    case Damage::kUseAfterFree:
      ++uses_after_free;
      break;
    case Damage::kPinned:
      ++pinned;
      break;
  }
  if (incidents.size() < kMaxIncidents) {
    incidents.push_back(DescribeDamage(damage, type_name, stored, references));
  }
}

void Ledger::Add(const Ledger& page) {
  allocated += page.allocated;
  freed += page.freed;
  buffers_allocated += page.buffers_allocated;
  buffers_freed += page.buffers_freed;
  early_frees += page.early_frees;
  double_frees += page.double_frees;
  uses_after_free += page.uses_after_free;
  pinned += page.pinned;
  evicted += page.evicted;
  for (const std::string& incident : page.incidents) {
    if (incidents.size() < kMaxIncidents) incidents.push_back(incident);
  }
}

}  // namespace objects
