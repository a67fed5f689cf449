// Memory used, freed or forgotten wrongly: use after free, double free, leak, overflow. Where a
// count decided over the object's life, the count is what to look at.

#include <string>
#include <vector>

#include "sanitizers/console/text.h"
#include "sanitizers/explain/finding/context.h"

namespace sanitizers {
namespace {

using console::Cat;
using C = Consequence;

Subject TouchedBy(const Act& act) {
  if (act.Counts()) return Subject::kReferenceCount;
  if (act.deed == Deed::kAttribute) return Subject::kAttribute;
  if (act.Contents()) return Subject::kContainerContents;
  return Subject::kObject;
}

std::string ByWhom(const Context& context, int index) {
  if (index < 0) return "";
  return Cat(" by ", ThreadWords(context.report.stacks[static_cast<size_t>(index)].thread));
}

void ExplainUseAfterFree(const Context& context, Finding* finding) {
  finding->subject = TouchedBy(context.first_act);
  if (finding->subject == Subject::kReferenceCount) {
    finding->subject_detail =
        Cat(CountWords(context), finding->subject_detail.empty() ? "" : " in ",
            finding->subject_detail);
  }
  const bool released = context.second_act.releaser != nullptr;
  if (!released && context.first_act.primitive == nullptr) return;  // the kind's own words will do
  finding->consequences = {C::kUseAfterFree};
  if (released) {
    finding->consequences.push_back(C::kEarlyFree);
    const bool alone = context.First().thread == context.Second().thread;
    const std::string used =
        alone ? ", and used after that"
              : Cat(", while", ByWhom(context, context.first).substr(3), " still used it");
    finding->consequence = Cat(
        "The object's count reached zero and it was freed", ByWhom(context, context.second), used,
        ". Either the count was one too low (a lost increment, a decref too many), or the user "
        "never owned a reference and had only borrowed one.");
    finding->remedy =
        "Take a new reference before the use and drop it afterwards; a borrowed reference is good "
        "only as long as its owner cannot let go. If a reference was owned, look for an increment "
        "that is lost (not atomic, no lock, no GIL) or a decref that is one too many.";
  } else {
    finding->consequence =
        "A counted object was used after its memory was freed, without its count having been "
        "asked.";
    finding->remedy =
        "Let the last decref free the object and nobody else; or find who freed it by hand.";
  }
}

void ExplainDoubleFree(const Context& context, Finding* finding) {
  finding->subject = Subject::kObject;
  finding->consequences = {C::kDoubleFree};
  const bool released =
      context.second_act.releaser != nullptr || context.first_act.releaser != nullptr;
  if (!released) return;
  finding->subject = Subject::kReferenceCount;
  finding->consequences = {C::kDoubleFree, C::kEarlyFree};
  finding->consequence =
      "The count reached zero twice: an increment was lost, or one reference was dropped two "
      "times. The second free damages the allocator or another object.";
  finding->remedy =
      "Pair every decref with the one reference it drops; clear the pointer before the decref "
      "(Py_CLEAR). If threads share the object, update its count by an atomic read-modify-write, "
      "under a lock, or under a GIL.";
}

// Whether an object's allocator is among the frames: then a count decides over its life.
bool IsCounted(const Context& context, const Stack& stack, const Primitive** primitive) {
  for (size_t i = 0; i < stack.frames.size() && i < 8; ++i) {
    const Primitive* match = context.knowledge.Match(stack.frames[i]);
    if (match == nullptr || match->deed != Deed::kAllocate) continue;
    *primitive = match;
    return true;
  }
  return false;
}

void ExplainLeak(const Context& context, Finding* finding) {
  finding->subject = Subject::kObject;
  finding->consequences = {C::kLeak};
  if (context.first < 0) return;  // a summary is all that is left
  const Stack& stack = context.First();
  finding->bytes = stack.bytes;
  finding->objects = stack.objects;
  const Primitive* allocator = nullptr;
  if (IsCounted(context, stack, &allocator)) {
    finding->primitive = allocator->family;
    finding->subject = Subject::kReferenceCount;
    finding->consequences = {C::kLeak, C::kLostDecrement};
    finding->consequence =
        "The object's count never reached zero and nobody can reach it any more: a reference was "
        "not dropped (a missing decref, often on an error path), or a decrement was lost in a "
        "race.";
    finding->remedy =
        "Follow the references that this object's maker gives away: each needs one decref. If "
        "threads share the object, make the decrement an atomic read-modify-write or guard it.";
  }
  if (stack.indirect) {
    finding->remedy = "Mend the direct leak that holds this one first; it usually goes with it. " +
                      finding->remedy;
  }
  finding->confidence = Confidence::kCertain;
  finding->why = stack.indirect
                     ? "LeakSanitizer found only pointers from other leaked memory to it."
                     : "LeakSanitizer found no pointer to it anywhere at the end.";
}

// "3 bytes after a 10-byte heap block", as far as the report tells.
std::string Where(const Location& location) {
  if (location.offset < 0 || location.size < 0) return "";
  const int64_t beyond = location.offset - location.size;
  if (beyond >= 0) return Cat(" (", beyond, " bytes after its end)");
  return Cat(" (", location.offset, " bytes from its start)");
}

// MSan counts freed memory as uninitialised, and says so in the origin.
void ExplainUninitialised(const Context& context, Finding* finding) {
  if (context.report.First(Role::kFree) == nullptr) return;
  finding->title = "use of freed memory";
  finding->subject = Subject::kObject;
  finding->consequences = {C::kUseAfterFree, C::kWrongValue};
  finding->consequence =
      "The value was read from memory that had been freed before: it may belong to another object "
      "by now.";
  finding->remedy =
      "Find who still held the pointer when the memory was freed; let the holder own a reference, "
      "or "
      "end its use before the free.";
  finding->why = "MemorySanitizer says that a deallocation made the value meaningless.";
}

}  // namespace

void ExplainMisuse(const Context& context, Finding* finding) {
  const std::string& kind = context.report.kind;
  if (kind == "memory-leak") return ExplainLeak(context, finding);
  if (kind == "use-of-uninitialized-value") return ExplainUninitialised(context, finding);
  if (kind == "heap-use-after-free" || kind == "use-after-poison") {
    ExplainUseAfterFree(context, finding);
  } else if (kind == "double-free") {
    ExplainDoubleFree(context, finding);
  } else if (kind.ends_with("-buffer-overflow") || kind.ends_with("-buffer-underflow") ||
             kind == "container-overflow" || kind == "intra-object-overflow") {
    const Location& location = context.report.location;
    finding->subject =
        location.kind == Location::Kind::kHeap ? Subject::kObject : Subject::kVariable;
    finding->subject_detail += Where(location);
  }
}

}  // namespace sanitizers
