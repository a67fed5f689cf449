#include "lab/experiments/support/catalogue.h"

#include <algorithm>

#include "generated/experiments.h"
#include "lab/experiments/support/schemes.h"
#include "lab/experiments/support/story.h"

namespace lab {

Catalogue MakeCatalogue() {
  std::vector<std::pair<int, SchemeCard>> ordered;
#define ADD_SCHEME(S) \
  ordered.emplace_back(objects::S<objects::RealMem>::kInfo.order, CardOf<objects::S>());
  OBJECTS_FOR_EACH_SCHEME(ADD_SCHEME)
#undef ADD_SCHEME
  std::sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first, a.second.name) < std::tie(b.first, b.second.name);
  });
  Catalogue catalogue;
  for (auto& [order, card] : ordered) catalogue.schemes.push_back(std::move(card));
#define ADD_EXPERIMENT(name) catalogue.experiments.push_back(&name);
  LAB_FOR_EACH_EXPERIMENT(ADD_EXPERIMENT)
#undef ADD_EXPERIMENT
  catalogue.story = MakeStory(catalogue.schemes);
  return catalogue;
}

}  // namespace lab
