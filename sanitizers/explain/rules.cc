#include "sanitizers/explain/rules.h"

#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "sanitizers/console/text.h"
#include "sanitizers/explain/input.h"

namespace sanitizers {
namespace {

// Reads the file and hands its text to `parse`. What parse refuses is said of the file, whose name
// `joint` connects with the message: of a baseline the message says what it "is", of the others
// where in it something is wrong.
template <typename Result>
absl::StatusOr<Result> Load(const std::string& file, std::string_view joint,
                            absl::StatusOr<Result> (*parse)(std::string_view)) {
  absl::StatusOr<std::string> text = ReadWhole(file);
  if (!text.ok()) return text.status();
  absl::StatusOr<Result> result = parse(*text);
  if (result.ok()) return result;
  return absl::InvalidArgumentError(
      console::Cat(Shown(file), joint, std::string(result.status().message())));
}

}  // namespace

absl::StatusOr<Rules> LoadRules(const Command& command) {
  Rules rules{Knowledge::BuiltIn(), {}, {}};
  if (!command.knowledge.empty()) {
    absl::StatusOr<Knowledge> knowledge = Load(command.knowledge, ": ", &Knowledge::With);
    if (!knowledge.ok()) return knowledge.status();
    rules.knowledge = *std::move(knowledge);
  }
  for (const std::string& file : command.suppressions) {
    absl::StatusOr<std::vector<Suppression>> read = Load(file, ": ", &SuppressionsFrom);
    if (!read.ok()) return read.status();
    rules.suppressions.insert(rules.suppressions.end(), std::make_move_iterator(read->begin()),
                              std::make_move_iterator(read->end()));
  }
  if (!command.baseline.empty()) {
    absl::StatusOr<Baseline> baseline = Load(command.baseline, " ", &BaselineFrom);
    if (!baseline.ok()) return baseline.status();
    rules.baseline = *std::move(baseline);
  }
  return rules;
}

}  // namespace sanitizers
