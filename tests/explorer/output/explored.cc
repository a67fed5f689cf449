#include "tests/explorer/output/explored.h"

#include "lab/explorer/catalogue.h"
#include "lab/explorer/output/telling.h"
#include "objects/base/check.h"

namespace lab::explorer {
namespace {

Exploration Plan(std::string_view program, std::string_view scheme, int threads) {
  Exploration exploration;
  exploration.program = FindProgram(program);
  objects::Check(exploration.program != nullptr, "a program of the catalogue");
  exploration.setup.scheme = scheme;
  exploration.setup.threads = threads;
  exploration.excluded = ExcludedUnder(*exploration.program, scheme);
  exploration.find = kAllDamages;
  return exploration;
}

}  // namespace

Exploration Shortest(std::string_view program, std::string_view scheme, Damages find) {
  Exploration exploration = Plan(program, scheme, 2);
  exploration.engine = "shortest";
  exploration.find = find;
  Model model(*exploration.program, exploration.setup);
  SearchOptions options;
  options.find = find;
  options.symmetry = false;
  exploration.shortest = SearchShortest(model, options);
  for (const Witness& witness : exploration.shortest->witnesses) {
    exploration.tellings.push_back(Tell(model, witness, &exploration.shortest->graph));
  }
  if (find & Bit(Damage::kRace)) {
    exploration.races = SearchRaces(model, options);
    for (const Witness& witness : exploration.races->witnesses) {
      exploration.tellings.push_back(Tell(model, witness, &exploration.races->graph));
    }
  }
  exploration.endings = model.endings();
  exploration.executions = model.executions();
  return exploration;
}

Exploration Classes(std::string_view program, std::string_view scheme, int threads, Shard shard) {
  Exploration exploration = Plan(program, scheme, threads);
  exploration.engine = "classes";
  exploration.shard = shard;
  Model model(*exploration.program, exploration.setup);
  exploration.classes = SearchClasses(model, {}, shard);
  for (const Witness& witness : exploration.classes->witnesses) {
    exploration.tellings.push_back(Tell(model, witness, nullptr));
  }
  exploration.endings = model.endings();
  exploration.executions = model.executions();
  return exploration;
}

Letters Spelling(std::string_view schedule) {
  Letters letters;
  for (const char letter : schedule) letters.push_back(static_cast<uint8_t>(letter - 'A'));
  return letters;
}

Telling TellOf(std::string_view program, std::string_view scheme, Damage damage,
               std::string_view schedule) {
  const Exploration plan = Plan(program, scheme, 2);
  Model model(*plan.program, plan.setup);
  return Tell(model, {.damage = damage, .letters = Spelling(schedule)}, nullptr);
}

const Telling& Of(const Exploration& exploration, Damage damage) {
  for (const Telling& telling : exploration.tellings) {
    if (telling.witness.damage == damage) return telling;
  }
  objects::Check(false, "a witness of that kind");
  __builtin_unreachable();
}

}  // namespace lab::explorer
