#include "lab/explorer/output/text.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "lab/explorer/output/replay.h"
#include "lab/explorer/output/table.h"
#include "lab/explorer/output/words.h"

namespace lab::explorer {
namespace {

std::string Shown(const Row& row) {
  std::string text = row.name.empty()     ? row.what
                     : row.what == "free" ? row.values
                                          : absl::StrCat(row.name, ": ", row.values);
  if (row.what.find(' ') != std::string::npos && !row.name.empty()) {
    absl::StrAppend(&text, " (", row.what, ")");  // an atomic, and its order
  }
  return row.damage == 0 ? text : absl::StrCat(text, ": ", Listed(row.damage));
}

std::string Figure(const std::optional<int64_t>& figure) {
  return figure.has_value() ? absl::StrCat(*figure) : "";
}

class Printer {
 public:
  Printer(const Exploration& exploration, bool colour, std::ostream& out)
      : exploration_(exploration), colour_(colour), out_(out) {}

  void Print() {
    Header();
    for (const Telling& telling : exploration_.tellings) {
      Tell(std::string(NameOf(telling.witness.damage)), telling);
    }
    if (exploration_.followed.has_value()) {
      const Damages into = exploration_.followed_into;
      Tell(into == 0 ? "no damage" : Listed(into), *exploration_.followed);
    }
    Rest();
    Totals();
  }

 private:
  std::string Bounds() const {
    std::string text = Counted(exploration_.setup.threads, "thread");
    if (exploration_.program->iterates) {
      absl::StrAppend(&text, ", ", Counted(exploration_.setup.iterations, "iteration"));
    }
    // Under a GIL nothing else could be; without one there is more between the accesses of one.
    if (exploration_.program->grain == objects::Grain::kSwitchPoint) {
      absl::StrAppend(&text, ", whole operations as steps");
    }
    if (exploration_.preemptions >= 0) {
      absl::StrAppend(&text, ", at most ", Counted(exploration_.preemptions, "preemption"));
    }
    if (exploration_.setup.switch_points == objects::SwitchPoints::kCallsAndLoops) {
      absl::StrAppend(&text, ", switch points at calls and loops");
    }
    if (exploration_.shard.count > 1) {
      absl::StrAppend(&text, ", shard ", exploration_.shard.index + 1, "/",
                      exploration_.shard.count);
    }
    return text;
  }

  void Header() {
    const Program& program = *exploration_.program;
    out_ << program.name << " under " << exploration_.setup.scheme << ", " << Bounds() << "\n";
    out_ << "  " << program.summary << "\n";
    out_ << "  looked for: " << Listed(exploration_.find) << "; engine: " << exploration_.engine
         << "\n";
    out_ << "  excluded by what is promised: "
         << (exploration_.excluded == 0 ? "nothing" : Listed(exploration_.excluded)) << "\n";
  }

  std::string Bold(const std::string& text) const {
    return colour_ ? absl::StrCat("\033[1m", text, "\033[0m") : text;
  }

  void Tell(const std::string& what, const Telling& telling) {
    const Witness& witness = telling.witness;
    out_ << "\n"
         << Bold(what) << " after " << Counted(static_cast<int64_t>(witness.letters.size()), "step")
         << ", " << Counted(witness.preemptions, "preemption") << "\n\n";
    Rows(telling);
    out_ << "\n";
    if (telling.can_end_in != 0 && (telling.can_end_in & kFine) == 0) {
      out_ << "  No execution ends without damage.\n";
    }
    if (!telling.why.empty()) out_ << "  Why: " << telling.why << ".\n";
    out_ << "  Schedule: " << telling.schedule << "\n";
    if (!telling.replay.empty()) out_ << "  Replay: " << telling.replay << "\n";
  }

  void Rows(const Telling& telling) {
    const int threads = exploration_.setup.threads;
    bool counts = false;
    bool ends = false;
    for (const Row& row : telling.rows) {
      counts |= row.stored.has_value() || row.references.has_value();
      ends |= row.can_end_in != 0 && row.step >= 0;
    }
    std::vector<Table::Cell> titles = {{"step"}};
    for (int i = 0; i < threads; ++i) titles.push_back({absl::StrCat("thread ", Name(i))});
    if (counts) titles.insert(titles.end(), {{"count"}, {"references"}});
    if (ends) titles.push_back({"can still end in"});
    Table table(titles);
    int step = -1;
    for (size_t i = 0; i < telling.rows.size(); ++i) {
      const Row& row = telling.rows[i];
      if (row.thread < 0) {
        table.AddNote({row.values, row.damage != 0});
        continue;
      }
      std::vector<Table::Cell> cells = {{row.step > step ? absl::StrCat(row.step + 1) : ""}};
      step = std::max(step, row.step);
      for (int thread = 0; thread < threads; ++thread) {
        cells.push_back({thread == row.thread ? Shown(row) : "", row.damage != 0});
      }
      if (counts) cells.insert(cells.end(), {{Figure(row.stored)}, {Figure(row.references)}});
      if (ends) cells.push_back({Listed(row.can_end_in)});
      table.Add(std::move(cells));
      if (static_cast<int>(i) == telling.inevitable_after) {
        table.AddNote({"---- from here on damage is inevitable ----", true});
      }
    }
    table.Print(colour_, out_);
  }
  static std::string Name(int thread) { return std::string(1, LetterOf(thread)); }

  // What was looked for and not found.
  void Rest() {
    if (exploration_.followed.has_value()) return;  // nothing was searched
    const Damages missing = exploration_.find & ~exploration_.found();
    if (missing == 0) return;
    const Damages certain = NoneExists(exploration_);
    out_ << "\n";
    if (certain != 0) {
      out_ << Listed(certain) << ": none exists within these bounds (" << Bounds() << ")\n";
    }
    Damages open = missing & ~certain;
    const bool looked = exploration_.races.has_value() || exploration_.sampling.has_value();
    if ((open & Bit(Damage::kRace)) && !looked) {
      open &= ~Bit(Damage::kRace);
      out_ << "race: not looked for by this search\n";
    }
    if (open == 0) return;
    out_ << Listed(open) << ": not found, which ";
    if (exploration_.stopped != Stopped::kNo) {
      out_ << "says nothing: " << Halted() << "\n";
    } else if (exploration_.shard.count > 1) {
      out_ << "holds for this shard only\n";
    } else {
      out_ << "proves nothing: executions were drawn by chance\n";
      if (exploration_.sampling.has_value() && exploration_.sampling->at_least > 0) {
        out_ << absl::StrFormat(
            "one execution finds a bug of depth %d with a probability of at least %.3g\n",
            exploration_.sampled.depth, exploration_.sampling->at_least);
      }
    }
  }
  std::string Halted() const {
    switch (exploration_.stopped) {
      case Stopped::kInterrupted:
        return "the search was interrupted";
      case Stopped::kTime:
        return "the time limit stopped the search";
      case Stopped::kSteps:
        return absl::StrCat("an execution took more than ", kMostStepsOfOne,
                            " steps (does a thread spin?), where the search was stopped");
      default:
        return "the search was stopped at its memory bound";
    }
  }

  void Totals() {
    const bool stopped = exploration_.stopped != Stopped::kNo;
    out_ << "\n" << (stopped ? absl::StrCat(Halted(), "; covered so far: ") : "");
    std::vector<std::string> parts;
    if (const auto& shortest = exploration_.shortest) {
      parts.push_back(Counted(static_cast<int64_t>(shortest->graph.states()), "state"));
      parts.push_back(Counted(shortest->steps, "step"));
      if (!stopped && exploration_.preemptions < 0) {
        parts.push_back(absl::StrCat(Rounded(shortest->interleavings), " interleavings"));
      }
    }
    if (const auto& races = exploration_.races) {
      parts.push_back(absl::StrCat(Counted(static_cast<int64_t>(races->graph.states()), "state"),
                                   " told apart by order"));
    }
    if (const auto& classes = exploration_.classes) {
      parts.push_back(absl::StrCat(classes->exact ? "" : "at most ", classes->classes,
                                   classes->classes == 1 ? " class" : " classes"));
    }
    if (const auto& sampling = exploration_.sampling) {
      parts.push_back(
          absl::StrCat(sampling->executions, " drawn with seed ", exploration_.sampled.seed));
      parts.push_back(Counted(sampling->steps, "step"));
    }
    parts.push_back(absl::StrCat(Counted(exploration_.executions, "execution"), " of the code"));
    parts.push_back(absl::StrFormat("%.3f s", exploration_.seconds));
    out_ << absl::StrJoin(parts, ", ") << "\n";
    Results();
    Judge();
  }

  void Judge() {
    const Damages broken = exploration_.found() & exploration_.excluded;
    if (broken != 0) {
      out_ << Bold(absl::StrCat("Not as promised: ", Listed(broken))) << "\n";
    } else if (exploration_.excluded == 0) {
      out_ << "Nothing is promised here.\n";
    } else if ((exploration_.excluded & exploration_.find & ~NoneExists(exploration_)) == 0) {
      out_ << "As promised.\n";
    } else {
      out_ << "Nothing was found that breaks a promise.\n";
    }
  }

  void Results() {
    if (exploration_.classes.has_value() || exploration_.sampling.has_value()) {
      const auto& counts = exploration_.classes.has_value() ? exploration_.classes->results
                                                            : exploration_.sampling->results;
      int64_t most = 1;
      size_t widest = 0;
      for (const auto& [result, count] : counts) {
        most = std::max(most, count);
        widest = std::max(widest, Width(result));
      }
      const size_t digits = absl::StrCat(most).size();
      out_ << (exploration_.classes.has_value() ? "results, in classes:\n"
                                                : "results, in executions drawn:\n");
      for (const auto& [result, count] : counts) {
        const auto bar = static_cast<size_t>(std::max<int64_t>(1, count * 40 / most));
        out_ << "  " << result << std::string(widest - Width(result), ' ')
             << absl::StrFormat("  %*d  ", digits, count) << std::string(bar, '#') << "\n";
      }
      return;
    }
    std::vector<std::string> results;
    for (const Ending& ending : exploration_.endings) {
      if (!ending.result.empty()) results.push_back(ending.result);
    }
    std::ranges::sort(results);
    results.erase(std::ranges::unique(results).begin(), results.end());
    if (!results.empty()) out_ << "results: " << absl::StrJoin(results, "; ") << "\n";
  }

  const Exploration& exploration_;
  const bool colour_;
  std::ostream& out_;
};

}  // namespace

void PrintText(const Exploration& exploration, bool colour, std::ostream& out) {
  Printer(exploration, colour, out).Print();
}

}  // namespace lab::explorer
