// All that the searches find in a program, as text to compare.
//
// Thread safety: one thread.

#ifndef TESTS_EXPLORER_PROGRAMS_EXPLORE_H_
#define TESTS_EXPLORER_PROGRAMS_EXPLORE_H_

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lab/explorer/catalogue.h"
#include "lab/explorer/search/classes.h"
#include "lab/explorer/search/shortest.h"

namespace lab::explorer::test {

struct Explored {
  std::vector<Witness> witnesses;  // of both searches for the shortest, in the order of Damage
  std::set<std::string> results;
  Damages in_classes = 0;

  Damages found() const {
    Damages damages = 0;
    for (const Witness& witness : witnesses) damages |= Bit(witness.damage);
    return damages;
  }
  // "leak 15, race 8": kinds and lengths of the witnesses; "nothing".
  std::string text() const {
    std::string text;
    for (const Witness& witness : witnesses) {
      if (!text.empty()) text += ", ";
      text.append(NameOf(witness.damage)).append(" ");
      text += std::to_string(witness.letters.size());
    }
    return text.empty() ? "nothing" : text;
  }
};

// Without classes where there are too many of them.
inline Explored Explore(const Program& program, const Setup& setup, bool classes = true) {
  Explored explored;
  Model model(program, setup);
  explored.witnesses = SearchShortest(model, {}).witnesses;
  for (const Ending& ending : model.endings()) explored.results.insert(ending.result);
  for (const Witness& race : SearchRaces(model, {}).witnesses) {
    auto at = explored.witnesses.begin();
    while (at != explored.witnesses.end() && at->damage < race.damage) ++at;
    explored.witnesses.insert(at, race);
  }
  if (!classes) return explored;
  for (const Witness& witness : SearchClasses(model, {}, {}).witnesses) {
    explored.in_classes |= Bit(witness.damage);
  }
  return explored;
}

inline std::string Under(std::string_view program, std::string_view scheme) {
  return std::string(program) + " under " + std::string(scheme);
}

inline Explored Explore(std::string_view program, std::string_view scheme, int threads = 2) {
  return Explore(*FindProgram(program), {.scheme = std::string(scheme), .threads = threads},
                 /*classes=*/threads == 2);
}

}  // namespace lab::explorer::test

#endif  // TESTS_EXPLORER_PROGRAMS_EXPLORE_H_
