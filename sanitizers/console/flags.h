// Reading flags off a command line, before anyone asks what their values mean. The only file that
// knows CLI11; its exceptions and its wording end here.
//
// Thread safety: pure functions over values.

#ifndef SANITIZERS_CONSOLE_FLAGS_H_
#define SANITIZERS_CONSOLE_FLAGS_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace console {

enum class FlagKind {
  kValue,   // --name=VALUE or --name VALUE
  kBare,    // --name; its value is "on"
  kSwitch,  // --name or --no-name; "on" or "off"
};

struct FlagSpec {
  std::string name;  // without dashes
  FlagKind kind = FlagKind::kValue;
  bool repeatable = false;  // may be given more than once
};

// What was given, by name. "help" is always among the flags, also as -h.
using GivenFlags = std::map<std::string, std::string>;

// InvalidArgument, one line for people: an unknown flag (with the nearest), a flag given twice, no
// value, an empty value, a word that is no flag. Internal: two specs of one name.
absl::StatusOr<GivenFlags> ReadFlags(const std::vector<std::string>& args,
                                     const std::vector<FlagSpec>& specs);

// For commands that also take words, as in `explain FILE…`.
struct FlagsAndWords {
  GivenFlags flags;  // of a repeatable flag the last value
  // Every value of a repeatable flag, in the order given; none if it was not.
  std::map<std::string, std::vector<std::string>> repeated;
  // What is no flag, in order. "-" is a word; behind "--" everything is one.
  std::vector<std::string> words;
};
// Fails as ReadFlags does, but for words.
absl::StatusOr<FlagsAndWords> ReadFlagsAndWords(const std::vector<std::string>& args,
                                                const std::vector<FlagSpec>& specs);

// The value of --name as a number from `min` to `max`. `who` takes it: "lost_update".
// InvalidArgument names what was given and what could have been.
absl::StatusOr<int64_t> WholeNumber(std::string_view name, std::string_view text, int64_t min,
                                    int64_t max, std::string_view who);
absl::StatusOr<uint64_t> Seed(std::string_view name, std::string_view text);
// Decimals allowed: --time-limit=0.5
absl::StatusOr<double> Seconds(std::string_view name, std::string_view text, double min,
                               double max);
absl::StatusOr<std::string> Choice(std::string_view name, std::string_view text,
                                   const std::vector<std::string>& choices);

}  // namespace console

#endif  // SANITIZERS_CONSOLE_FLAGS_H_
