// What the parts of Explain() share: the report under explanation, what is known, and the two (or
// one) stacks a finding is about with what each of them did.
//
// Thread safety: for one thread; lives as long as one call of Explain().

#ifndef SANITIZERS_EXPLAIN_FINDING_CONTEXT_H_
#define SANITIZERS_EXPLAIN_FINDING_CONTEXT_H_

#include <string>
#include <string_view>

#include "sanitizers/explain/finding/act.h"
#include "sanitizers/explain/finding/finding.h"
#include "sanitizers/explain/knowledge/knowledge.h"

namespace sanitizers {

struct Context {
  const Report& report;
  const Knowledge& knowledge;
  std::string_view root;
  const Kind* kind = nullptr;  // nullptr: not in the table

  // Indices in report.stacks; -1 if there is none.
  int first = -1, second = -1;
  Act first_act, second_act;

  const Stack& First() const { return report.stacks[static_cast<size_t>(first)]; }
  const Stack& Second() const { return report.stacks[static_cast<size_t>(second)]; }
  bool Pair() const { return first >= 0 && second >= 0; }
};

// The index of the first stack with that role, from `from` on; -1 if there is none.
int IndexOf(const Report& report, Role role, int from = 0);

// Chooses the stacks and reads what they did.
void ChooseStacks(Context* context);
// The place of a stack: its own frame, or the place that the report names without a stack.
Site SiteOf(const Context& context, int stack, const Act& act);

// "objects/a.cc:12", "function", "libx.so+0x12"
std::string PlaceOf(const Site& site);
// "thread T1", "the main thread", "a thread"
std::string ThreadWords(std::string_view id);

// "the count of objects::NoLock", "a count of CPython": whose functions touched it; "a count" if
// neither side is known to.
std::string CountWords(const Context& context);

// Each fills subject, consequences, consequence, remedy, confidence and why of the finding, whose
// sites are set. They say more than the table of kinds does for the kind alone.
void ExplainRace(const Context& context, Finding* finding);
void ExplainMisuse(const Context& context, Finding* finding);
void ExplainLocks(const Context& context, Finding* finding);
void ExplainCrash(const Context& context, Finding* finding);
// The first entry of the table of noise that the report matches; nullptr if none does.
const Noise* FindNoise(const Context& context);
// What is reported though it is right, and what makes every report less sure.
void Doubt(const Context& context, Finding* finding);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_FINDING_CONTEXT_H_
