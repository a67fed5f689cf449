#include "lab/experiments/support/catalogue.h"

#include <algorithm>

#include "generated/experiments.h"
#include "generated/schemes.h"
#include "lab/experiments/support/story.h"
#include "objects/heap/object.h"

namespace lab {

Catalogue MakeCatalogue() {
  std::vector<std::pair<int, SchemeCard>> ordered;
#define ADD_SCHEME(S)                                                                    \
  {                                                                                      \
    const objects::SchemeInfo& info = objects::S<objects::RealMem>::kInfo;               \
    ordered.push_back(                                                                   \
        {info.order,                                                                     \
         {std::string(info.name), std::string(info.summary), info.promises.counts_exact, \
          info.promises.contents_guarded, info.promises.serial,                          \
          static_cast<int>(sizeof(objects::Object<objects::S<objects::RealMem>>))}});    \
  }
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
