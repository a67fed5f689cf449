// Reasons to believe a report less: counts that are ordered by fences, what the table calls noise,
// and reports that are not whole.

#include <string>

#include "sanitizers/console/text.h"
#include "sanitizers/explain/finding/context.h"

namespace sanitizers {
namespace {

using console::Cat;

// An atomic update and a free in one and the same function: a decrement and what it leads to, by
// whatever name.
bool LooksLikeADecref(const Context& context, const Finding& finding) {
  const bool first_frees = context.first_act.deed == Deed::kFree;
  const bool second_frees = context.second_act.deed == Deed::kFree;
  if (first_frees == second_frees || finding.sites.size() < 2) return false;
  const Stack& other = first_frees ? context.Second() : context.First();
  return other.atomic && other.access == AccessKind::kWrite && !finding.sites[0].file.empty() &&
         finding.sites[0].function == finding.sites[1].function;
}

// One side ends the object because its count said so, the other used the object before dropping its
// own reference. A release decrement and an acquire fence order the two, and ThreadSanitizer does
// not model fences; a relaxed decrement does not order them. Both make the same report.
bool MayBeFence(const Context& context, const Finding& finding) {
  if (!context.Pair() || context.report.kind != "data-race") return false;
  if (LooksLikeADecref(context, finding)) return true;
  const Act &a = context.first_act, &b = context.second_act;
  const bool a_ends = a.releaser != nullptr && a.Ends();
  const bool b_ends = b.releaser != nullptr && b.Ends();
  if (a_ends == b_ends) return false;
  return !(a_ends ? b : a).Counts();
}

void DoubtFence(const Context& context, Finding* finding) {
  const Primitive* releaser = context.first_act.releaser != nullptr ? context.first_act.releaser
                                                                    : context.second_act.releaser;
  if (releaser != nullptr && releaser->fence) {
    finding->confidence = Confidence::kDoubtful;
    finding->consequences = {Consequence::kNone};
    finding->consequence =
        "Probably nothing: the two sides are ordered in a way the tool cannot see.";
    finding->why = Cat("Probably a false positive: this decref (", releaser->family,
                       ") is a release decrement with an acquire fence before the delete, which is "
                       "right, and ThreadSanitizer does not model fences.");
  } else {
    finding->confidence = Confidence::kPossible;
    finding->why =
        "What decides is the decrement's memory order: if it is relaxed, the race is real; if it "
        "is a release followed by an acquire fence, it is ordered and ThreadSanitizer, which does "
        "not model fences, is wrong.";
  }
  finding->remedy =
      "Decrement with memory_order_acq_rel, or with release and an acquire load of the count "
      "before the delete: both are right, and the tool can follow them.";
}

}  // namespace

void Doubt(const Context& context, Finding* finding) {
  if (MayBeFence(context, *finding)) DoubtFence(context, finding);
  if (const Noise* noise = FindNoise(context)) {
    finding->confidence =
        noise->confidence == "doubtful" ? Confidence::kDoubtful : Confidence::kPossible;
    finding->why = noise->reason;
    if (!noise->remedy.empty()) finding->remedy = noise->remedy;
    if (finding->confidence == Confidence::kDoubtful) finding->consequences = {Consequence::kNone};
  }
  if (!context.report.truncated) return;
  if (finding->confidence == Confidence::kCertain || finding->confidence == Confidence::kLikely) {
    finding->confidence = Confidence::kPossible;
  }
  finding->why =
      "The report is cut short, so this is read from what is left of it. " + finding->why;
}

}  // namespace sanitizers
