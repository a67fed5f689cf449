#include "lab/driver/list_output.h"

#include "lab/driver/help.h"
#include "lab/driver/host.h"
#include "lab/driver/outcome_json.h"
#include "lab/driver/table.h"
#include "lab/driver/verdict.h"
#include "nlohmann/json.hpp"
#include "sanitizers/console/text.h"

namespace lab {
namespace {

using console::Cat;
using console::Ink;
using console::Join;
using console::Style;

using Json = nlohmann::ordered_json;

Json FlagAsJson(const Flag& flag) {
  Json json = {{"name", flag.name},
               {"default", flag.default_value},
               {"help", flag.help},
               {"choices", flag.choices}};
  if (flag.integer) {
    json["min"] = flag.min;
    json["max"] = flag.max;
  }
  return json;
}

Json ScheduleAsJson(const NamedSchedule& schedule) {
  Json json = {{"name", schedule.name},
               {"letters", schedule.letters},
               {"threads", schedule.threads},
               {"iterations", schedule.iterations},
               {"shows", schedule.shows}};
  json["flags"] = Json::object();
  for (const auto& [name, value] : schedule.flags) json["flags"][name] = value;
  return json;
}

Json ExperimentAsJson(const Experiment& experiment, const Catalogue& catalogue) {
  Json json = {{"name", experiment.name},
               {"summary", experiment.summary},
               {"lesson", experiment.lesson},
               {"step", experiment.step},
               {"threads", experiment.threads},
               {"min_threads", experiment.min_threads},
               {"max_threads", experiment.max_threads},
               {"iterations", experiment.iterations},
               {"max_iterations", experiment.max_iterations}};
  json["flags"] = Json::array();
  for (const Flag& flag : experiment.flags) json["flags"].push_back(FlagAsJson(flag));
  json["schedules"] = Json::array();
  for (const NamedSchedule& schedule : experiment.schedules) {
    json["schedules"].push_back(ScheduleAsJson(schedule));
  }
  json["schemes"] = NamesOf(SchemesOf(experiment, catalogue));
  return json;
}

Json SchemeAsJson(const SchemeCard& card) {
  return {{"name", card.name},
          {"summary", card.summary},
          {"counts_exact", card.counts_exact},
          {"contents_guarded", card.contents_guarded},
          {"serial", card.serial},
          {"header_bytes", card.header_bytes}};
}

// Calls use(experiment, scheme, promise) for each pair, with the experiment's defaults.
template <typename Use>
void ForEachPromise(const Catalogue& catalogue, Use use) {
  for (const Experiment* experiment : catalogue.experiments) {
    for (const SchemeCard& card : SchemesOf(*experiment, catalogue)) {
      RunOptions options = DefaultOptions(*experiment);
      options.scheme = card.name;
      use(*experiment, card, PromiseOf(*experiment, options));
    }
  }
}

std::string Experiments(const Catalogue& catalogue, const Style& style) {
  std::string text = Cat(style.Paint(Ink::kBold, "Experiments"), "\n");
  for (const Experiment* experiment : catalogue.experiments) {
    text += Cat("  ", experiment->name, ": ", experiment->summary, "\n");
    std::vector<std::string> flags = {Cat("--threads=", experiment->threads),
                                      Cat("--iterations=", experiment->iterations)};
    for (const Flag& flag : experiment->flags) flags.push_back(FlagWithDefault(flag));
    text += Wrap(Cat("flags: ", Join(flags, " ")), 100, 6);
    if (experiment->schemes != nullptr) {
      text += Wrap(Cat("schemes: ", Join(NamesOf(experiment->schemes()), ", ")), 100, 6);
    }
    if (experiment->step.empty()) continue;
    text += Wrap(Cat("a schedule's step: ", experiment->step), 100, 6);
    for (const NamedSchedule& schedule : experiment->schedules) {
      text += Wrap(Cat("--schedule=", schedule.name, ": ", schedule.shows), 100, 6);
    }
  }
  return text;
}

const char* YesNo(bool yes) { return yes ? "yes" : "no"; }

}  // namespace

std::string ListAsMarkdown(const Catalogue& catalogue) {
  std::string text =
      "| scheme | what it is | counts exact | contents guarded | threads in parallel | header |\n"
      "|---|---|---|---|---|---|\n";
  for (const SchemeCard& card : catalogue.schemes) {
    text += Cat("| `", card.name, "` | ", card.summary, " | ", YesNo(card.counts_exact), " | ",
                YesNo(card.contents_guarded), " | ", YesNo(!card.serial), " | ", card.header_bytes,
                " B |\n");
  }
  return text;
}

std::string ListAsText(const Catalogue& catalogue, const Style& style) {
  Table schemes({{"scheme"}, {"header", true}, {"what it is"}});
  for (const SchemeCard& card : catalogue.schemes) {
    schemes.Add({{card.name}, {Cat(card.header_bytes, " B")}, {card.summary}});
  }
  Table promises({{"experiment"}, {"scheme"}, {"memory"}, {"result"}, {"race"}, {"why"}});
  ForEachPromise(catalogue,
                 [&](const Experiment& experiment, const SchemeCard& card, const Promise& promise) {
                   promises.Add({{experiment.name},
                                 {card.name},
                                 {std::string(Name(promise.memory))},
                                 {std::string(Name(promise.result))},
                                 {YesNo(!promise.race_on.empty())},
                                 {promise.why}});
                 });
  return Cat(Experiments(catalogue, style), "\n", style.Paint(Ink::kBold, "Schemes"), "\n",
             schemes.Print(style, 2), "\n", style.Paint(Ink::kBold, "Promises"),
             " (with each experiment's defaults)\n", promises.Print(style, 2));
}

std::string ListAsJson(const Catalogue& catalogue) {
  Json document = {{"schema", 1}, {"tool", "lab"}, {"version", Version()}};
  document["experiments"] = Json::array();
  for (const Experiment* experiment : catalogue.experiments) {
    document["experiments"].push_back(ExperimentAsJson(*experiment, catalogue));
  }
  document["schemes"] = Json::array();
  for (const SchemeCard& card : catalogue.schemes) {
    document["schemes"].push_back(SchemeAsJson(card));
  }
  document["promises"] = Json::array();
  ForEachPromise(
      catalogue, [&](const Experiment& experiment, const SchemeCard& card, const Promise& promise) {
        document["promises"].push_back(
            {{"experiment", experiment.name}, {"scheme", card.name}, {"promise", ToJson(promise)}});
      });
  return Dump(document, 2) + "\n";
}

}  // namespace lab
