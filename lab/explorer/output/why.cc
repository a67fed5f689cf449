#include "lab/explorer/output/why.h"

#include "absl/strings/str_cat.h"

namespace lab::explorer {
namespace {

using objects::AccessKind;

std::string Letter(int thread) { return std::string(1, LetterOf(thread)); }

// A store that undid what another thread had done since the load it was computed from.
struct Undoing {
  const Happening* store = nullptr;
  const Happening* lost = nullptr;
  explicit operator bool() const { return store != nullptr; }
};

// The first one by which a change in that direction was lost; 0: any.
Undoing FirstLost(const Replayed& seen, int direction) {
  for (const Happening& store : seen.happenings) {
    if (!store.stale()) continue;
    const auto until = static_cast<size_t>(&store - seen.happenings.data());
    for (size_t i = until; i-- > static_cast<size_t>(store.seen_at);) {
      const Happening& other = seen.happenings[i];
      if (other.thread == store.thread || !other.writes()) continue;
      if (other.deed.what.access.word != store.deed.what.access.word) continue;
      const int64_t change = other.change();
      if (direction == 0 || (direction < 0 ? change < 0 : change > 0)) return {&store, &other};
    }
  }
  return {};
}

std::string Lost(const Undoing& undoing, Names names) {
  const Happening& store = *undoing.store;
  const int64_t change = undoing.lost->change();
  const char* kind = change == -1 ? "decrement" : change == 1 ? "increment" : "write";
  const std::string other = Letter(undoing.lost->thread);
  return absl::StrCat(Letter(store.thread), "'s store to ", store.name, " put back ",
                      names.Value(store.deed.written, store.deed.what.access.size),
                      ", computed from a value that ", other, " had changed in between: ", other,
                      "'s ", kind, " is lost");
}

const Happening* FirstFree(const Replayed& seen) {
  for (const Happening& now : seen.happenings) {
    if (now.deed.what.access.kind == AccessKind::kRetire && !now.deed.dead) return &now;
  }
  return nullptr;
}

std::string References(int64_t count) {
  return count == 1 ? "1 reference to it exists" : absl::StrCat(count, " references to it exist");
}

std::string The(const std::string& object) {
  return object == "object" ? absl::StrCat("the ", object) : object;
}

// What came of it.
std::string Outcome(Damage damage, const Replayed& seen) {
  const std::string result =
      seen.ending.has_value() ? absl::StrCat("the result is ", seen.ending->result) : "";
  if (damage == Damage::kLeak) {
    return absl::StrCat(
        seen.stake != nullptr ? The(Names(seen.names).Object(seen.stake)) : "an object",
        " is never freed");
  }
  const Happening* freed = FirstFree(seen);
  if (freed == nullptr || damage == Damage::kLostUpdate) return result;
  const std::string frees = absl::StrCat(Letter(freed->thread), " frees ", The(freed->object_name));
  if (damage == Damage::kEarlyFree) {
    return absl::StrCat(frees, " while ",
                        References(seen.counts[freed->step].references.value_or(0)));
  }
  // What shows after the join is main's.
  const int thread = seen.ending.has_value() ? -1 : seen.happenings.back().thread;
  const std::string who = thread == freed->thread ? " and"
                          : thread < 0            ? ", and main"
                                                  : absl::StrCat(", and ", Letter(thread));
  if (damage == Damage::kUseAfterFree) return absl::StrCat(frees, who, " uses it afterwards");
  return absl::StrCat(frees, who, " frees it again");
}

std::string WhyRace(const Replayed& seen) {
  const Happening& last = seen.happenings.back();
  const bool frees = last.deed.what.access.kind == AccessKind::kRetire;
  for (size_t i = seen.happenings.size() - 1; i-- > 0;) {
    const Happening& other = seen.happenings[i];
    if (other.thread == last.thread) continue;
    const AccessKind kind = other.deed.what.access.kind;
    if (frees && other.object == last.object) {
      return absl::StrCat(Letter(last.thread), " frees ", The(last.object_name),
                          ", and nothing orders ", Letter(other.thread), "'s last use of it (",
                          other.name, ") before that: it may come later");
    }
    if (other.deed.what.access.word != last.deed.what.access.word) continue;
    if (!other.writes() && !last.writes()) continue;
    if (other.deed.what.access.atomic && last.deed.what.access.atomic) continue;
    return absl::StrCat(Letter(other.thread), "'s ", kind == AccessKind::kLoad ? "load" : "store",
                        " and ", Letter(last.thread), "'s ", last.writes() ? "store" : "load",
                        " of ", last.name, " are ordered by nothing, and not both are atomic");
  }
  return absl::StrCat(Letter(last.thread), "'s access to ", last.name,
                      " is ordered after the others' by nothing");
}

std::string WhyDeadlock(const Replayed& seen) {
  std::string text;
  for (const Waiting& waiting : seen.waiting) {
    absl::StrAppend(&text, text.empty() ? "" : ", ", Letter(waiting.thread), " waits for ",
                    waiting.lock);
    if (waiting.holder == waiting.thread) {
      absl::StrAppend(&text, ", which it holds itself");
    } else if (waiting.holder >= 0) {
      absl::StrAppend(&text, ", which ", Letter(waiting.holder), " holds");
    }
  }
  return text.empty() ? "threads wait for each other" : text;
}

// Without a lost update.
std::string Plainly(Damage damage, const Replayed& seen) {
  if (damage == Damage::kLeak && seen.ending.has_value() && seen.ending->stored > 0) {
    return absl::StrCat("all threads have ended and ", seen.ending->references,
                        " references exist, but the count says ", seen.ending->stored, ": ",
                        Outcome(damage, seen));
  }
  if (damage == Damage::kUseAfterFree) {
    const Happening& last = seen.happenings.back();
    return absl::StrCat(Letter(last.thread),
                        " holds no reference that is counted: ", Outcome(damage, seen));
  }
  return Outcome(damage, seen);
}

}  // namespace

std::string Why(Damage damage, const Replayed& seen) {
  if (damage == Damage::kDeadlock) return WhyDeadlock(seen);
  if (seen.happenings.empty()) return "";
  if (damage == Damage::kRace) return WhyRace(seen);
  const int direction = damage == Damage::kLeak ? -1 : damage == Damage::kLostUpdate ? 0 : 1;
  const Undoing undoing = FirstLost(seen, direction);
  return undoing ? absl::StrCat(Lost(undoing, seen.names), ", ", Outcome(damage, seen))
                 : Plainly(damage, seen);
}

}  // namespace lab::explorer
