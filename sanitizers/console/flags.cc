#include "sanitizers/console/flags.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <system_error>

#include "CLI/CLI.hpp"
#include "absl/status/status.h"
#include "sanitizers/console/figure.h"
#include "sanitizers/console/nearest.h"
#include "sanitizers/console/text.h"

namespace console {
namespace {

absl::Status Usage(const std::string& line) { return absl::InvalidArgumentError(line); }

std::vector<std::string> Spellings(const std::vector<FlagSpec>& specs) {
  std::vector<std::string> names;
  for (const FlagSpec& spec : specs) {
    names.push_back(Cat("--", spec.name));
    if (spec.kind == FlagKind::kSwitch) names.push_back(Cat("--no-", spec.name));
  }
  names.push_back("--help");
  return names;
}

std::string Spelling(const std::string& arg) { return arg.substr(0, arg.find('=')); }

// CLI11 would take the word after "--name=" for the value.
absl::Status CheckNoneEmpty(const std::vector<std::string>& args) {
  for (const std::string& arg : args) {
    if (arg.starts_with("--") && arg.size() > 2 && arg.find('=') == arg.size() - 1) {
      return Usage(Cat(Quoted(arg), " has an empty value"));
    }
  }
  return absl::OkStatus();
}

bool LooksLikeAFlag(const std::string& arg) { return arg.starts_with("-") && arg != "-"; }

absl::Status UnexpectedWord(const std::string& word) {
  return Usage(Cat("unexpected argument ", Quoted(word), "; see --help"));
}

// `held` has one element per time the flag was given.
absl::Status Take(const FlagSpec& spec, const std::vector<std::string>& held,
                  FlagsAndWords& given) {
  if (held.empty()) return absl::OkStatus();
  if (held.size() > 1 && !spec.repeatable) {
    return Usage(Cat("--", spec.name, " is given ", held.size(), " times; once is enough"));
  }
  if (std::find(held.begin(), held.end(), "") != held.end()) {
    return Usage(Cat("--", spec.name, " has an empty value"));
  }
  given.flags[spec.name] = held.back();
  if (spec.repeatable) given.repeated[spec.name] = held;
  return absl::OkStatus();
}

// Why CLI11 refused, as far as the arguments tell: a flag that takes none has a value, or the last
// word wants one.
absl::Status Refused(const std::vector<std::string>& args, const std::vector<FlagSpec>& specs,
                     const std::string& what) {
  for (const std::string& arg : args) {
    for (const FlagSpec& spec : specs) {
      if (spec.kind == FlagKind::kValue || arg.find('=') == std::string::npos) continue;
      if (Spelling(arg) == Cat("--", spec.name) || Spelling(arg) == Cat("--no-", spec.name)) {
        const std::string other =
            spec.kind == FlagKind::kSwitch ? Cat(" or --no-", spec.name) : std::string();
        return Usage(
            Cat("--", spec.name, " takes no value: ", Quoted(arg), "; say --", spec.name, other));
      }
    }
  }
  for (const FlagSpec& spec : specs) {
    if (!args.empty() && args.back() == Cat("--", spec.name)) {
      return Usage(Cat("--", spec.name, " needs a value: --", spec.name, "=VALUE"));
    }
  }
  return Usage(what.substr(0, what.find('\n')));
}

template <typename T>
std::errc ParseAll(std::string_view text, T& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc() && end != text.data() + text.size()) return std::errc::invalid_argument;
  return error;
}

}  // namespace

absl::StatusOr<GivenFlags> ReadFlags(const std::vector<std::string>& args,
                                     const std::vector<FlagSpec>& specs) {
  if (std::find(args.begin(), args.end(), "--") != args.end()) return UnexpectedWord("--");
  absl::StatusOr<FlagsAndWords> given = ReadFlagsAndWords(args, specs);
  if (!given.ok()) return given.status();
  // Asked for help, nobody is told of a word too many.
  if (!given->words.empty() && !given->flags.contains("help")) {
    return UnexpectedWord(given->words.front());
  }
  return std::move(given->flags);
}

absl::StatusOr<FlagsAndWords> ReadFlagsAndWords(const std::vector<std::string>& all_args,
                                                const std::vector<FlagSpec>& specs) {
  const auto end_of_flags = std::find(all_args.begin(), all_args.end(), "--");
  const std::vector<std::string> args(all_args.begin(), end_of_flags);
  if (absl::Status status = CheckNoneEmpty(args); !status.ok()) return status;
  CLI::App app;
  app.set_help_flag();  // ours is printed, not theirs
  app.allow_extras();
  std::vector<std::vector<std::string>> held(specs.size());
  bool help = false;
  try {
    app.add_flag("-h,--help", help);
    for (size_t i = 0; i < specs.size(); ++i) {
      const std::string& name = specs[i].name;
      CLI::Option* option = nullptr;
      if (specs[i].kind == FlagKind::kValue) {
        // Without the last call "[a,b]" would be taken apart.
        option = app.add_option(Cat("--", name), held[i])->expected(1)->allow_extra_args(false);
      } else {
        const std::string no =
            specs[i].kind == FlagKind::kSwitch ? Cat(",--no-", name, "{off}") : std::string();
        option = app.add_flag(Cat("--", name, "{on}", no), held[i])->disable_flag_override();
      }
      option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    }
    app.parse(std::vector<std::string>(args.rbegin(), args.rend()));
  } catch (const CLI::ParseError& error) {
    return Refused(args, specs, error.what());
  } catch (const std::exception& error) {
    return absl::InternalError(error.what());
  }
  FlagsAndWords given;
  if (help) {
    given.flags["help"] = "on";
    return given;
  }
  for (const std::string& extra : app.remaining()) {
    if (LooksLikeAFlag(extra)) {
      return Usage(UnknownName("flag", Spelling(extra), "Flags", Spellings(specs)));
    }
    given.words.push_back(extra);
  }
  if (end_of_flags != all_args.end()) {
    given.words.insert(given.words.end(), end_of_flags + 1, all_args.end());
  }
  for (size_t i = 0; i < specs.size(); ++i) {
    if (absl::Status status = Take(specs[i], held[i], given); !status.ok()) return status;
  }
  return given;
}

absl::StatusOr<int64_t> WholeNumber(std::string_view name, std::string_view text, int64_t min,
                                    int64_t max, std::string_view who) {
  int64_t value = 0;
  const std::errc error = ParseAll(text, value);
  const std::string takes = Cat(who, " takes ", min, " to ", max);
  if (error == std::errc::invalid_argument) {
    return Usage(Cat("--", name, "=", Quoted(text), " is not a whole number; ", takes));
  }
  if (error != std::errc() || value < min || value > max) {
    return Usage(Cat("--", name, "=", Quoted(text), " is out of range; ", takes));
  }
  return value;
}

absl::StatusOr<uint64_t> Seed(std::string_view name, std::string_view text) {
  uint64_t value = 0;
  if (ParseAll(text, value) != std::errc()) {
    return Usage(Cat("--", name, "=", Quoted(text), " is not a whole number from 0 to ",
                     std::numeric_limits<uint64_t>::max()));
  }
  return value;
}

absl::StatusOr<double> Seconds(std::string_view name, std::string_view text, double min,
                               double max) {
  double value = 0;
  if (ParseAll(text, value) != std::errc() || !(value >= min && value <= max)) {
    return Usage(Cat("--", name, "=", Quoted(text), " is not a number of seconds from ",
                     Figure(min), " to ", static_cast<int64_t>(max)));
  }
  return value;
}

absl::StatusOr<std::string> Choice(std::string_view name, std::string_view text,
                                   const std::vector<std::string>& choices) {
  if (std::find(choices.begin(), choices.end(), text) != choices.end()) return std::string(text);
  return Usage(UnknownName(Cat("value for --", name), text, "Choices", choices));
}

}  // namespace console
