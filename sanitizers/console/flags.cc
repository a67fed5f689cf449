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

absl::Status Usage(std::string line) { return absl::InvalidArgumentError(line); }

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

absl::Status UnknownArgument(const std::string& arg, const std::vector<FlagSpec>& specs) {
  if (arg.starts_with("-") && arg != "-" && arg != "--") {
    return Usage(UnknownName("flag", Spelling(arg), "Flags", Spellings(specs)));
  }
  return Usage(Cat("unexpected argument ", Quoted(arg), "; see --help"));
}

// `held` has one element per time the flag was given.
absl::Status Take(const FlagSpec& spec, const std::vector<std::string>& held, GivenFlags& given) {
  if (held.empty()) return absl::OkStatus();
  if (held.size() > 1) {
    return Usage(Cat("--", spec.name, " is given ", held.size(), " times; once is enough"));
  }
  if (held.front().empty()) return Usage(Cat("--", spec.name, " has an empty value"));
  given[spec.name] = held.front();
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
        option = app.add_option(Cat("--", name), held[i])->expected(1);
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
  GivenFlags given;
  if (help) {
    given["help"] = "on";
    return given;
  }
  if (const std::vector<std::string> extras = app.remaining(); !extras.empty()) {
    return UnknownArgument(extras.front(), specs);
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
