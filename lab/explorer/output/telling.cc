#include "lab/explorer/output/telling.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "lab/explorer/output/replay.h"
#include "lab/explorer/output/why.h"
#include "lab/explorer/output/words.h"

namespace lab::explorer {
namespace {

using objects::AccessKind;

const char* NameOf(std::memory_order order) {
  switch (order) {
    case std::memory_order_relaxed:
      return "relaxed";
    case std::memory_order_consume:
      return "consume";
    case std::memory_order_acquire:
      return "acquire";
    case std::memory_order_release:
      return "release";
    case std::memory_order_acq_rel:
      return "acq_rel";
    case std::memory_order_seq_cst:
      return "seq_cst";
  }
  return "";
}

std::string What(const objects::Access& access) {
  static constexpr const char* kKinds[] = {
      "step",    "load",        "store", "update",       "compare_exchange",
      "acquire", "try_acquire", "free",  "switch point", "count"};
  const std::string kind = kKinds[static_cast<int>(access.kind)];
  return access.atomic ? absl::StrCat(kind, " ", NameOf(access.order)) : kind;
}

std::string Values(const Happening& now, Names* names) {
  const objects::Access& access = now.deed.what.access;
  const auto value = [&](uint64_t raw) { return names->Value(raw, access.size); };
  switch (access.kind) {
    case AccessKind::kNone:
    case AccessKind::kTurn:
      return "";
    case AccessKind::kLoad:
      return absl::StrCat("reads ", value(now.deed.observed));
    case AccessKind::kStore:
    case AccessKind::kCount:
    case AccessKind::kUpdate: {
      const std::string change =
          absl::StrCat(value(now.seen.value_or(now.deed.observed)), " → ", value(now.deed.written));
      if (!now.stale()) return change;
      return absl::StrCat(change, ", stale: memory says ", value(now.deed.observed));
    }
    case AccessKind::kCompareExchange:
      if (now.writes()) {
        return absl::StrCat(value(now.deed.observed), " → ", value(now.deed.written));
      }
      return absl::StrCat("reads ", value(now.deed.observed), ", expected ",
                          value(access.expected));
    case AccessKind::kAcquire:
      return "takes";
    case AccessKind::kTryAcquire:
      return now.deed.observed == 0 ? "takes" : "is taken";
    case AccessKind::kRetire:
      return absl::StrCat("frees ", now.object_name);
  }
  return "";
}

// Which of a step's accesses are told. Of a step that has words of its own, one: where it writes
// what it should not, else what the program has a name for.
std::vector<const Happening*> Told(const std::vector<Happening>& happenings,
                                   const std::vector<std::string>& doing) {
  std::vector<const Happening*> told;
  for (size_t first = 0; first < happenings.size();) {
    size_t end = first;
    const size_t before = told.size();
    while (end < happenings.size() && happenings[end].step == happenings[first].step) ++end;
    if (!doing[happenings[first].step].empty()) {
      const Happening* chosen = &happenings[first];
      for (size_t i = first; i < end; ++i) {
        if (happenings[i].known && happenings[i].writes()) chosen = &happenings[i];
      }
      for (size_t i = first; i < end; ++i) {
        if (happenings[i].stale()) chosen = &happenings[i];
        if (happenings[i].damage != 0) chosen = &happenings[i];
      }
      told.push_back(chosen);
      first = end;
      continue;
    }
    for (size_t i = first; i < end; ++i) {
      const Happening& now = happenings[i];
      const bool lesson = now.known || now.damage != 0 || now.object == now.deed.what.access.word;
      if (end - first == 1 || (lesson && now.deed.what.access.word != nullptr)) {
        told.push_back(&now);
      }
    }
    if (told.size() == before) told.push_back(&happenings[first]);
    first = end;
  }
  return told;
}

class Teller {
 public:
  Teller(Model& model, const Witness& witness, const Graph* graph)
      : setup_(model.setup()),
        program_(model.program()),
        graph_(graph),
        seen_(Replay(model, witness)) {
    telling_.witness = witness;
    telling_.schedule = Spelled(witness.letters);
  }

  Telling Run() {
    for (const Happening* now : Told(seen_.happenings, seen_.doing)) Add(*now);
    Follow();
    for (const Waiting& waiting : seen_.waiting) {
      telling_.rows.push_back({.thread = waiting.thread,
                               .what = "acquire",
                               .name = waiting.lock,
                               .values = "waits",
                               .damage = Bit(Damage::kDeadlock),
                               .can_end_in = Bit(Damage::kDeadlock)});
    }
    if (seen_.ending.has_value()) Close(*seen_.ending);
    for (const Row& row : telling_.rows) {
      if (row.damage != 0) telling_.why = Why(telling_.witness.damage, seen_);
    }
    if (!program_.experiment.empty()) telling_.replay = Command();
    return std::move(telling_);
  }

 private:
  void Add(const Happening& now) {
    Row row{.thread = now.thread,
            .step = now.step,
            .what = What(now.deed.what.access),
            .name = now.name,
            .values = Values(now, &seen_.names),
            .stale = now.stale(),
            .damage = now.damage};
    if (const std::string& doing = seen_.doing[now.step]; !doing.empty()) {
      // In the program's own words; a count of references is not what it is about.
      row.what = doing;
      row.name.clear();
      row.values.clear();
      if (now.stale()) {
        const std::string says = seen_.names.Value(now.deed.observed, now.deed.what.access.size);
        absl::StrAppend(&row.what, ", stale: memory says ", says);
      }
      telling_.rows.push_back(std::move(row));
      return;
    }
    // Of a step's rows only the last one says what holds after it.
    std::vector<Row>& rows = telling_.rows;
    if (!rows.empty() && rows.back().step == now.step) {
      rows.back().stored.reset();
      rows.back().references.reset();
    }
    row.stored = seen_.counts[now.step].stored;
    row.references = seen_.counts[now.step].references;
    rows.push_back(std::move(row));
  }

  // What each step can still end in.
  void Follow() {
    if (graph_ == nullptr || graph_->states() == 0) return;
    Walk walk(*graph_);
    telling_.can_end_in = graph_->can_end_in[walk.at()];
    bool inevitable = (telling_.can_end_in & kFine) == 0;
    size_t end = 0;
    Damages all = 0;
    std::vector<Row>& rows = telling_.rows;
    for (size_t step = 0; step < telling_.witness.letters.size(); ++step) {
      const bool goes_on = walk.Step(telling_.witness.letters[step]);
      Damages done = 0;
      for (; end < rows.size() && rows[end].step == static_cast<int>(step); ++end) {
        done |= rows[end].damage;
      }
      all |= done;
      // Where a step does damage, an execution may end; where it goes on, that remains done.
      Row& last = rows[end - 1];
      last.can_end_in = (goes_on ? graph_->can_end_in[walk.at()] : 0) | all;
      if (all != 0) last.can_end_in &= ~kFine;
      if (!goes_on) return;
      if (!inevitable && last.can_end_in != 0 && (last.can_end_in & kFine) == 0) {
        inevitable = true;
        if (done == 0) telling_.inevitable_after = static_cast<int>(end) - 1;
      }
    }
  }

  // What shows after the join only.
  void Close(const Ending& ending) {
    Damages shown = 0;
    for (const Row& row : telling_.rows) shown |= row.damage;
    Row row{.thread = -1, .what = "end", .damage = ending.damages & ~shown};
    row.can_end_in = ending.damages == 0 ? kFine : ending.damages;
    bool own_words = false;
    for (const std::string& doing : seen_.doing) own_words |= !doing.empty();
    row.values = own_words            ? "all have ended: "
                 : seen_.dropped == 1 ? "main drops its reference: "
                 : seen_.dropped > 1
                     ? absl::StrCat("main drops its ", seen_.dropped, " references: ")
                     : "all have ended: ";
    if (seen_.stake != nullptr && (ending.stored != 0 || ending.references != 0)) {
      row.stored = ending.stored;
      row.references = ending.references;
      absl::StrAppend(&row.values, "count ", ending.stored, ", ", ending.references,
                      ending.references == 1 ? " reference exists" : " references exist");
    } else {
      absl::StrAppend(&row.values, "the result is ", ending.result);
    }
    if (row.damage != 0) absl::StrAppend(&row.values, ": ", Listed(row.damage));
    telling_.rows.push_back(std::move(row));
  }

  std::string Command() const {
    std::string text = absl::StrCat("lab run ", std::string(program_.experiment),
                                    " --scheme=", setup_.scheme, " --threads=", setup_.threads);
    if (program_.iterates) absl::StrAppend(&text, " --iterations=", setup_.iterations);
    return absl::StrCat(text, " --schedule=", telling_.schedule);
  }

  const Setup& setup_;
  const Program& program_;
  const Graph* const graph_;
  Replayed seen_;
  Telling telling_;
};

}  // namespace

Telling Tell(Model& model, const Witness& witness, const Graph* graph) {
  return Teller(model, witness, graph).Run();
}

}  // namespace lab::explorer
