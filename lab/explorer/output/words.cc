#include "lab/explorer/output/words.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"

namespace lab::explorer {

std::vector<std::string> WordsOf(Damages damages) {
  std::vector<std::string> words;
  if (damages & kFine) words.emplace_back("fine");
  for (int kind = 0; kind < kDamages; ++kind) {
    if (damages & (Damages{1} << kind)) words.emplace_back(kDamageNames[kind]);
  }
  return words;
}

std::string Listed(Damages damages) { return absl::StrJoin(WordsOf(damages), ", "); }

std::string Counted(int64_t count, const std::string& noun) {
  return absl::StrCat(count, " ", noun, count == 1 ? "" : "s");
}

std::string Rounded(double count) {
  return count < kExact ? absl::StrFormat("%.0f", count) : absl::StrFormat("~%.1e", count);
}

std::string WordOf(Stopped stopped) {
  switch (stopped) {
    case Stopped::kNo:
      return "no";
    case Stopped::kInterrupted:
      return "interrupted";
    case Stopped::kTime:
      return "time";
    case Stopped::kSteps:
      return "steps";
    case Stopped::kMemory:
      return "memory";
  }
  return "";
}

Damages NoneExists(const Exploration& exploration) {
  if (exploration.stopped != Stopped::kNo || !exploration.complete()) return 0;
  Damages seen = kAllDamages;
  if (!exploration.races.has_value()) seen &= ~Bit(Damage::kRace);
  return seen & exploration.find & ~exploration.found();
}

}  // namespace lab::explorer
