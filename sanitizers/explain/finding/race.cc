// Data races: what the two sides did to the same bytes says what is lost, by a table of rules; how
// sure that is, and what locks, sleeps and atomics say besides.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "sanitizers/console/text.h"
#include "sanitizers/explain/finding/context.h"
#include "sanitizers/explain/finding/race_rules.h"
#include "sanitizers/explain/parse/scan.h"

namespace sanitizers {
namespace {

using console::Cat;
using C = Consequence;

Side SideOf(const Stack& stack, const Act& act) {
  if (act.Ends()) return Side::kEnds;
  if (act.makes) return Side::kMakes;
  if (act.deed == Deed::kIncref) return Side::kIncref;
  if (act.deed == Deed::kDecref) return Side::kDecref;
  if (act.deed == Deed::kCount) return Side::kCount;
  if (act.deed == Deed::kContentsWrite) return Side::kWrites;
  if (act.deed == Deed::kContentsRead && stack.access != AccessKind::kWrite) return Side::kReads;
  if (stack.access == AccessKind::kWrite) return Side::kWrites;
  return stack.access == AccessKind::kRead ? Side::kReads : Side::kUses;
}

// A shared_ptr that is copied, assigned or moved: two pointers, and no count of theirs.
bool IsPointerItself(const Act& act) {
  return act.deed == Deed::kValue && act.primitive->family == kSharedPtr;
}

Subject SubjectOf(const Context& context) {
  const Act &a = context.first_act, &b = context.second_act;
  const Report& report = context.report;
  const auto either = [&](auto holds) { return holds(a) || holds(b); };
  if (report.kind.find("vptr") != std::string::npos) return Subject::kVtablePointer;
  if (report.location.kind == Location::Kind::kFileDescriptor) return Subject::kFileDescriptor;
  if (either([](const Act& act) { return act.Counts(); })) return Subject::kReferenceCount;
  if (either([](const Act& act) { return act.deed == Deed::kAttribute; })) {
    return Subject::kAttribute;
  }
  if (either([](const Act& act) { return act.Contents(); })) return Subject::kContainerContents;
  if (either([](const Act& act) { return act.deed == Deed::kLock; })) return Subject::kLock;
  if (either([](const Act& act) { return act.Ends() || act.makes; })) return Subject::kObject;
  if (either([](const Act& act) { return IsPointerItself(act); })) return Subject::kVariable;
  if (either([](const Act& act) { return act.deed == Deed::kValue; })) return Subject::kObject;
  using Kind = Location::Kind;
  const Kind kind = report.location.kind;
  if (kind == Kind::kExternal) return Subject::kContainerContents;
  const bool named = kind == Kind::kGlobal || kind == Kind::kStack || kind == Kind::kTls;
  return named ? Subject::kVariable : Subject::kUnknown;
}

bool Shares(const std::vector<HeldLock>& some, const std::vector<HeldLock>& others) {
  return std::any_of(some.begin(), some.end(), [&](const HeldLock& one) {
    return std::any_of(others.begin(), others.end(),
                       [&](const HeldLock& other) { return one.mutex == other.mutex; });
  });
}

std::string Listed(const std::vector<HeldLock>& locks) {
  std::string list;
  for (const HeldLock& lock : locks) list += Cat(list.empty() ? "" : ", ", lock.mutex);
  return list;
}

// What the locks say: held by one side only, different ones, a reader's lock.
std::string LockRemark(const Stack& one, const Stack& other) {
  if (one.locks.empty() && other.locks.empty()) return "";
  if (one.locks.empty() || other.locks.empty()) {
    const Stack& holder = one.locks.empty() ? other : one;
    return Cat(" Only ", ThreadWords(holder.thread), " holds a lock (", Listed(holder.locks),
               "); a lock protects where every side takes it.");
  }
  if (Shares(one.locks, other.locks)) {
    return " Both hold the same lock, but only to read: a reader's lock does not allow a write.";
  }
  return Cat(" Both hold a lock, but not the same one: ", Listed(one.locks), " against ",
             Listed(other.locks), ".");
}

// Who writes an extension cannot make CPython's counts atomic, but can keep to its rules.
std::string_view RemedyOf(std::string_view family, Subject subject, std::string_view otherwise) {
  if (family != "CPython" && family != "pybind11" && family != "nanobind" && family != "PyO3") {
    return otherwise;
  }
  if (subject == Subject::kReferenceCount || subject == Subject::kObject) {
    return "Hold the GIL (an attached thread state) around every use of an object, counting "
           "included. In a free-threaded build take references where the pointer is read, with the "
           "functions that return new ones (PyList_GetItemRef and not PyList_GetItem).";
  }
  if (subject == Subject::kContainerContents || subject == Subject::kAttribute) {
    return "Hold the GIL (an attached thread state) around the whole operation. In a free-threaded "
           "build use the functions that return new references (PyList_GetItemRef), and "
           "Py_BEGIN_CRITICAL_SECTION around several operations that belong together.";
  }
  return otherwise;
}

// What the table says besides of the functions met, once.
std::string Notes(const Context& context) {
  std::string notes;
  for (const Primitive* primitive : {context.first_act.primitive, context.second_act.primitive}) {
    if (primitive == nullptr || primitive->deed == Deed::kValue || primitive->note.empty() ||
        Has(notes, primitive->note)) {
      continue;
    }
    notes += Cat(" ", primitive->note);
  }
  return notes;
}

void ExplainSureness(const Context& context, Finding* finding) {
  const bool one_atomic = context.First().atomic != context.Second().atomic &&
                          !context.first_act.Ends() && !context.second_act.Ends();
  if (finding->kind.starts_with("heap-use-after-free")) {
    finding->confidence = Confidence::kCertain;
    finding->why = "ThreadSanitizer saw the access to memory that had been freed before.";
  } else if (finding->subject == Subject::kUnknown) {
    finding->confidence = Confidence::kPossible;
    finding->why =
        "The two accesses were not ordered, that is sure; what the memory is to the program is not "
        "known from the report.";
  } else {
    finding->confidence = Confidence::kLikely;
    finding->why = Cat("Nothing ordered the two accesses, and ",
                       finding->subject_detail.empty() ? std::string(Words(finding->subject))
                                                       : finding->subject_detail,
                       " is what they share. Whether anything broke in this run is not said.");
  }
  finding->why += Notes(context);
  if (one_atomic) {
    const Stack& plain = context.First().atomic ? context.Second() : context.First();
    finding->remedy += Cat(" The other side is atomic already: the plain access by ",
                           ThreadWords(plain.thread), " is the one to mend.");
  }
}

}  // namespace

void ExplainRace(const Context& context, Finding* finding) {
  const bool freed = context.report.kind.starts_with("heap-use-after-free");
  const Side one = SideOf(context.First(), context.first_act);
  // That the earlier one was the free is what the title says, also where its stack is lost.
  const Side other = freed ? Side::kEnds : SideOf(context.Second(), context.second_act);
  finding->subject = SubjectOf(context);
  if (freed && finding->subject == Subject::kUnknown) finding->subject = Subject::kObject;
  if (finding->subject == Subject::kReferenceCount) {
    finding->subject_detail =
        Cat(CountWords(context), finding->subject_detail.empty() ? "" : " in ",
            finding->subject_detail);
  }
  // Nothing of a race in these: one thread used what it had freed, or a call went to a dead object.
  const bool alone =
      !context.First().thread.empty() && context.First().thread == context.Second().thread;
  if (freed && (alone || finding->subject == Subject::kVtablePointer)) {
    finding->consequences = {C::kUseAfterFree};
    return ExplainSureness(context, finding);
  }
  const Rule& rule = RuleFor(finding->subject, one, other, finding->primitive);
  finding->consequences = rule.consequences;
  finding->consequence = rule.follows;
  finding->remedy = RemedyOf(finding->primitive, finding->subject, rule.remedy);
  const bool released =
      context.first_act.releaser != nullptr || context.second_act.releaser != nullptr;
  if (freed && released && finding->subject != Subject::kReferenceCount) {
    finding->consequences.push_back(C::kEarlyFree);
  }
  if (rule.subject == Subject::kUnknown &&
      std::max(context.First().bytes, context.Second().bytes) > 8) {
    finding->consequences.push_back(C::kTornValue);
    finding->consequence +=
        " More than 8 bytes are not copied at once: half of each is possible, too.";
  }
  finding->remedy += LockRemark(context.First(), context.Second());
  if (context.report.First(Role::kSleep) != nullptr) {
    finding->remedy +=
        " A sleep stood between the two: it makes the race rare and does not order anything.";
  }
  ExplainSureness(context, finding);
}

}  // namespace sanitizers
