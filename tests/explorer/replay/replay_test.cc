// What the explorer finds on fibers happens on real threads: each witness is replayed by the
// experiment that its program names, letter by letter, and does the same damage. And the schedules
// that experiments have names for, which the sanitizers' builds run and judge by their reports, do
// in the explorer what their names say.

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "generated/broken_schemes.h"
#include "generated/schemes.h"
#include "lab/driver/command_line.h"
#include "lab/experiments/support/catalogue.h"
#include "lab/explorer/catalogue.h"
#include "lab/explorer/explore.h"
#include "sanitizers/console/text.h"

namespace lab::explorer {
namespace {

const lab::Catalogue& Lab() {
  static const auto& catalogue = *new lab::Catalogue(lab::MakeCatalogue());
  return catalogue;
}

// The experiment that replays the program, and its flags.
struct Replay {
  const Experiment* experiment = nullptr;
  std::vector<std::string> flags;
};
Replay ReplayOf(const Program& program) {
  Replay replay;
  for (const std::string& word : console::Split(program.experiment, ' ')) {
    if (replay.experiment != nullptr) {
      replay.flags.push_back(word);
      continue;
    }
    for (const Experiment* experiment : Lab().experiments) {
      if (experiment->name == word) replay.experiment = experiment;
    }
  }
  return replay;
}

Outcome Replayed(const Replay& replay, const std::string& scheme, int threads,
                 const std::string& letters) {
  std::vector<std::string> args = replay.flags;
  args.push_back("--scheme=" + scheme);
  args.push_back("--threads=" + std::to_string(threads));
  args.push_back("--iterations=1");
  args.push_back("--schedule=" + letters);
  const absl::StatusOr<lab::Command> command = ParseExperiment(args, Lab(), *replay.experiment);
  EXPECT_TRUE(command.ok()) << command.status();
  if (!command.ok()) return {};
  RunOptions options = command->plans.front().base;
  options.scheme = scheme;
  return replay.experiment->run(options);
}

bool Shows(const Outcome& outcome, Damage damage) {
  switch (damage) {
    case Damage::kLeak:
      return outcome.leaked > 0;
    case Damage::kEarlyFree:
      return outcome.early_frees > 0;
    case Damage::kUseAfterFree:
      return outcome.uses_after_free > 0;
    case Damage::kDoubleFree:
      return outcome.double_frees > 0;
    case Damage::kLostUpdate:
      return outcome.result == Result::kLost;
    case Damage::kRace:      // only a sanitizer sees it
    case Damage::kDeadlock:  // would not come back
      return false;
  }
  return false;
}

Exploration Explored(const Program& program, std::string_view scheme, Letters schedule = {},
                     int threads = 2) {
  Command command;
  command.schedule = std::move(schedule);
  Setup setup;
  setup.scheme = scheme;
  setup.threads = threads;
  absl::StatusOr<Exploration> found = Explore(command, {&program, setup}, nullptr);
  EXPECT_TRUE(found.ok()) << found.status();
  return found.ok() ? *std::move(found) : Exploration();
}

Letters AsLetters(std::string_view schedule) {
  Letters letters;
  for (const char letter : schedule) letters.push_back(static_cast<uint8_t>(letter - 'A'));
  return letters;
}

class EveryReplayedProgram : public testing::TestWithParam<const Program*> {};

TEST_P(EveryReplayedProgram, WitnessesHappenOnRealThreads) {
  const Program& program = *GetParam();
  const Replay replay = ReplayOf(program);
  ASSERT_NE(replay.experiment, nullptr) << program.experiment;
  for (const objects::SchemeInfo* scheme : Schemes()) {
    for (const Telling& telling : Explored(program, scheme->name).tellings) {
      const Damage damage = telling.witness.damage;
      if (damage == Damage::kRace) continue;
      const Outcome outcome = Replayed(replay, std::string(scheme->name), 2, telling.schedule);
      EXPECT_TRUE(Shows(outcome, damage))
          << NameOf(damage) << " under " << scheme->name << ": " << telling.schedule;
      ASSERT_TRUE(outcome.schedule.has_value());
      EXPECT_EQ(outcome.schedule->reason, "") << telling.schedule;
    }
  }
}

// A schedule that breaks no_lock is followed under the other schemes as far as it goes, and where a
// scheme excludes damage to memory there is none.
TEST_P(EveryReplayedProgram, WitnessesAreHarmlessWhereItIsPromised) {
  const Program& program = *GetParam();
  const Replay replay = ReplayOf(program);
  constexpr Damages kMemory = Bit(Damage::kLeak) | Bit(Damage::kEarlyFree) |
                              Bit(Damage::kUseAfterFree) | Bit(Damage::kDoubleFree);
  for (const Telling& telling : Explored(program, "no_lock").tellings) {
    for (const objects::SchemeInfo* scheme : Schemes()) {
      if ((ExcludedUnder(program, scheme->name) & kMemory) != kMemory) continue;
      const Outcome outcome = Replayed(replay, std::string(scheme->name), 2, telling.schedule);
      EXPECT_EQ(outcome.memory, Memory::kSafe) << scheme->name << ": " << telling.schedule;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Programs, EveryReplayedProgram, testing::ValuesIn([] {
                           std::vector<const Program*> programs;
                           for (const Program* program : Programs()) {
                             if (!program->experiment.empty()) programs.push_back(program);
                           }
                           return programs;
                         }()),
                         [](const auto& info) { return std::string(info.param->name); });

// Every kind of damage that the lab can show by a schedule is among those replayed above.
TEST(Replays, ShowEveryKindOfDamage) {
  std::set<std::string_view> shown;
  for (const Program* program : Programs()) {
    if (program->experiment.empty()) continue;
    for (const Telling& telling : Explored(*program, "no_lock").tellings) {
      shown.insert(NameOf(telling.witness.damage));
    }
  }
  for (const Damage damage : {Damage::kLeak, Damage::kEarlyFree, Damage::kUseAfterFree,
                              Damage::kDoubleFree, Damage::kLostUpdate, Damage::kRace}) {
    EXPECT_TRUE(shown.contains(NameOf(damage))) << NameOf(damage);
  }
}

// The sanitizers' builds replay this table: see CMakeLists.txt.
TEST(Replays, TheTableOfWitnessesIsWhatIsFound) {
  std::ifstream table(WITNESSES);
  int rows = 0;
  for (std::string line; std::getline(table, line);) {
    if (line.starts_with('#')) continue;
    const std::vector<std::string> fields = console::Split(line, '|');
    ASSERT_EQ(fields.size(), 5u) << line;
    std::string found;
    for (const Telling& telling : Explored(*FindProgram(fields[0]), "no_lock").tellings) {
      if (NameOf(telling.witness.damage) == fields[1]) found = telling.schedule;
    }
    EXPECT_EQ(found, fields[2]) << fields[1];
    ++rows;
  }
  EXPECT_GE(rows, 5);
}

// A witness of a race has no experiment where its program has none: its schedule must tell it.
TEST(Schedules, OfAWitnessShowItsDamage) {
  for (const Program* program : Programs()) {
    for (const std::string_view scheme : SchemesOf(*program)) {
      for (const Telling& telling : Explored(*program, scheme).tellings) {
        const Exploration followed = Explored(*program, scheme, telling.witness.letters);
        EXPECT_TRUE(followed.followed_into & Bit(telling.witness.damage))
            << program->name << " " << scheme << " " << NameOf(telling.witness.damage);
      }
    }
  }
}

// The orders that the sanitizers' builds run the broken schemes in
// (lab/experiments/defects.cc) do what they say, and every scheme that says the explorer
// catches it has one.
TEST(BrokenSchemes, AreShownByTheirSchedules) {
  std::set<std::string_view> shown;
  for (const Program* program : Programs()) {
    for (const Broken& broken : program->broken) {
      const Exploration followed = Explored(*program, broken.scheme, AsLetters(broken.schedule));
      EXPECT_TRUE(followed.followed_into & Bit(broken.damage))
          << program->name << " " << broken.scheme;
      shown.insert(broken.scheme);
    }
  }
#define LAB_EXPECT_SHOWN(S)                                             \
  EXPECT_EQ(shown.contains(objects::S<objects::ReplayMem>::kInfo.name), \
            objects::S<objects::ReplayMem>::kDefect.caught_by.explorer) \
      << objects::S<objects::ReplayMem>::kInfo.name;
  OBJECTS_FOR_EACH_BROKEN_SCHEME(LAB_EXPECT_SHOWN)
#undef LAB_EXPECT_SHOWN
}

struct Named {
  const Program* program;
  const NamedSchedule* schedule;
};

std::vector<Named> NamedSchedules() {
  std::vector<Named> all;
  for (const Program* program : Programs()) {
    const Replay replay = ReplayOf(*program);
    if (replay.experiment == nullptr) continue;
    for (const NamedSchedule& schedule : replay.experiment->schedules) {
      // The program is the experiment with these flags, or it is another one.
      bool same = !schedule.damage.empty() && schedule.iterations == 1;
      for (const auto& [name, value] : schedule.flags) {
        same = same &&
               std::ranges::find(replay.flags, "--" + name + "=" + value) != replay.flags.end();
      }
      for (const std::string& flag : replay.flags) {
        const std::string name = flag.substr(2, flag.find('=') - 2);
        same = same && (name == "rounds" || schedule.flags.contains(name));
      }
      if (same) all.push_back({program, &schedule});
    }
  }
  return all;
}

TEST(NamedSchedulesOfExperiments, DoTheSameInTheExplorer) {
  const std::map<std::string, Damage> kinds = {{"leaked", Damage::kLeak},
                                               {"early_frees", Damage::kEarlyFree},
                                               {"uses_after_free", Damage::kUseAfterFree},
                                               {"double_frees", Damage::kDoubleFree},
                                               {"lost", Damage::kLostUpdate}};
  EXPECT_GE(NamedSchedules().size(), 7u);
  for (const auto& [program, schedule] : NamedSchedules()) {
    const Exploration found =
        Explored(*program, "no_lock", AsLetters(schedule->letters), schedule->threads);
    EXPECT_TRUE(found.followed_into & Bit(kinds.at(schedule->damage)))
        << program->name << " " << schedule->name << ": " << schedule->letters;
  }
}

}  // namespace
}  // namespace lab::explorer
