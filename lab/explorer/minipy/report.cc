#include "lab/explorer/minipy/report.h"

#include <nlohmann/json.hpp>
#include <string_view>

#include "lab/explorer/output/words.h"
#include "sanitizers/console/figure.h"
#include "sanitizers/console/text.h"

namespace lab::explorer {
namespace {

using console::Cat;
using console::Split;
using console::Thousands;
using Json = nlohmann::ordered_json;

std::string_view NameOf(objects::SwitchPoints points) {
  return points == objects::SwitchPoints::kEveryOp ? "every-op" : "calls-and-loops";
}

// A word for a shell.
std::string ForShell(const std::string& word) {
  constexpr std::string_view kPlain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-+=:,@";
  if (!word.empty() && word.find_first_not_of(kPlain) == std::string::npos) return word;
  std::string quoted = "'";
  for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

std::string ReplayOf(const Report& report, const Outcome& outcome) {
  return Cat("minipy ", outcome.deadlock ? "--time-limit=5 " : "", "--schedule=", outcome.letters,
             " ", ForShell(report.path));
}

// "A 20, B 10, A 7"
std::string Turns(const std::string& letters) {
  std::string text;
  for (size_t i = 0, next; i < letters.size(); i = next) {
    next = std::min(letters.find_first_not_of(letters[i], i), letters.size());
    text += Cat(text.empty() ? "" : ", ", std::string(1, letters[i]), " ", next - i);
  }
  return text;
}

std::string Number(double count) {
  return count < kExact ? Thousands(static_cast<int64_t>(count)) : Rounded(count);
}

std::string OneOrMany(size_t count, std::string_view noun) {
  return Cat(count, " ", noun, count == 1 ? "" : "s");
}

void AddOutcome(const Report& report, const Outcomes& model, const Outcome& outcome,
                std::string* text) {
  std::string prints = outcome.prints;
  if (prints.ends_with('\n')) prints.pop_back();
  std::string begin = outcome.deadlock ? Cat("deadlock: ", outcome.waits, " for ever") : "";
  if (!outcome.deadlock && prints.empty()) begin = "(nothing)";
  if (!begin.empty()) *text += Cat("  ", begin, "\n");
  if (!prints.empty()) {
    for (const std::string& line : Split(prints, '\n')) *text += Cat("  ", line, "\n");
  }
  const std::string share =
      model.stopped == Stopped::kNo
          ? Cat(Number(outcome.schedules), " of ", Number(model.schedules), " schedules; ")
          : "";
  *text += Cat("      ", share, "one of the shortest, in operations: ", Turns(outcome.letters),
               "\n      ", ReplayOf(report, outcome), "\n");
}

std::string Conclusion(const Outcomes& model) {
  const std::string seen = Cat(Thousands(model.states), " states, ", Thousands(model.executions),
                               " executions of the program");
  switch (model.stopped) {
    case Stopped::kNo:
      return Cat("  There is no other: ", seen, ".\n");
    case Stopped::kSteps:
      return Cat(
          "  Stopped at an execution too long to be followed (does a thread spin?), there may be ",
          "others: ", seen, ".\n");
    case Stopped::kMemory:
      return Cat("  Stopped at the limit on memory, there may be others: ", seen, ".\n");
    case Stopped::kTime:
      return Cat("  Stopped at the limit on time, there may be others: ", seen, ".\n");
    default:
      return Cat("  Interrupted, there may be others: ", seen, ".\n");
  }
}

}  // namespace

std::string AsText(const Report& report) {
  std::string text = Cat(report.path, " under ", report.scheme, ": ",
                         OneOrMany(report.threads, "thread"), ", A the first that it starts\n");
  for (const Outcomes& model : report.models) {
    size_t outputs = 0;
    for (const Outcome& outcome : model.outcomes) outputs += outcome.deadlock ? 0 : 1;
    text += Cat("\nSwitch points ",
                model.switch_points == objects::SwitchPoints::kEveryOp
                    ? "before every operation (every-op, CPython up to 3.9)"
                    : "at calls and loops (calls-and-loops, CPython from 3.10)",
                ": ", OneOrMany(outputs, "possible output"),
                outputs < model.outcomes.size() ? " and a deadlock" : "", "\n");
    for (const Outcome& outcome : model.outcomes) AddOutcome(report, model, outcome, &text);
    text += Conclusion(model);
  }
  return text +
         "\nBounds: the main thread goes on when all others have ended; threads change inside a "
         "module that comes\nwith minipy only where it waits for a lock; no time passes.\n";
}

std::string AsJson(const Report& report) {
  const auto exactly = [](double count) {
    return count < kExact ? Json(static_cast<int64_t>(count)) : Json(count);
  };
  Json models = Json::array();
  for (const Outcomes& model : report.models) {
    Json outcomes = Json::array();
    for (const Outcome& outcome : model.outcomes) {
      outcomes.push_back(
          {{"prints", outcome.prints},
           {"deadlock", outcome.deadlock},
           {"waits", outcome.waits},
           {"schedules", model.stopped == Stopped::kNo ? exactly(outcome.schedules) : Json()},
           {"schedule", outcome.letters},
           {"replay", ReplayOf(report, outcome)}});
    }
    models.push_back(
        {{"switch_points", NameOf(model.switch_points)},
         {"outcomes", outcomes},
         {"complete", model.stopped == Stopped::kNo},
         {"stopped", WordOf(model.stopped)},
         {"states", model.states},
         {"schedules", model.stopped == Stopped::kNo ? exactly(model.schedules) : Json()},
         {"executions", model.executions},
         {"seconds", model.seconds}});
  }
  const Json json = {{"program", report.path},
                     {"scheme", report.scheme},
                     {"threads", report.threads},
                     {"models", models}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace lab::explorer
