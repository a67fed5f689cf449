// Data races: what the two sides did to the same bytes says what is lost. The rules are a table;
// the first that fits both sides is taken.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "sanitizers/console/text.h"
#include "sanitizers/explain/finding/context.h"

namespace sanitizers {
namespace {

using console::Cat;
using C = Consequence;

// What a side of a race is, for the rules.
enum class Side { kIncref, kDecref, kCount, kReads, kWrites, kUses, kEnds, kMakes, kAny };

struct Rule {
  Subject subject;
  Side one, other;  // in either order
  std::vector<Consequence> consequences;
  std::string_view follows;
  std::string_view remedy;
};

constexpr std::string_view kMendCount =
    "Order the two: count with an atomic read-modify-write (increment relaxed, decrement acq_rel), "
    "hold one lock around both, or let one thread at a time run (a GIL).";
constexpr std::string_view kOwnBeforeUse =
    "Own a reference before using the object: take it where the pointer is read, inside the guard "
    "of whatever holds it (a new reference, not a borrowed one).";
constexpr std::string_view kGuardContents =
    "Guard the whole operation on the container by one lock, and take the new reference inside it "
    "(PyList_GetItemRef and not PyList_GetItem).";
constexpr std::string_view kGuardUpdate =
    "Hold one lock around the whole read, change and write, or make it one atomic "
    "read-modify-write.";

const std::vector<Rule>& Rules() {
  static const std::vector<Rule> rules = {
      {Subject::kReferenceCount,
       Side::kIncref,
       Side::kIncref,
       {C::kEarlyFree, C::kUseAfterFree, C::kLostIncrement},
       "One of two increments can be lost. The count is then one too low, and the object is freed "
       "while somebody still holds it: an early free, then a use after free.",
       kMendCount},
      {Subject::kReferenceCount,
       Side::kDecref,
       Side::kDecref,
       {C::kDoubleFree, C::kLeak, C::kLostDecrement},
       "One of two decrements can be lost, and the object is never freed: a leak. Or both see the "
       "count reach zero, and it is freed twice.",
       kMendCount},
      {Subject::kReferenceCount,
       Side::kIncref,
       Side::kDecref,
       {C::kEarlyFree, C::kUseAfterFree, C::kLeak, C::kLostIncrement, C::kLostDecrement},
       "Either update can be lost. A lost increment leaves the count one too low and frees the "
       "object while somebody holds it; a lost decrement leaves it one too high and leaks it.",
       kMendCount},
      {Subject::kReferenceCount,
       Side::kEnds,
       Side::kAny,
       {C::kUseAfterFree, C::kDoubleFree, C::kEarlyFree},
       "One thread frees the object while another still touches its count: the count was too low, "
       "or the other side never owned a reference. What it changes belongs to somebody else by "
       "then.",
       kOwnBeforeUse},
      {Subject::kReferenceCount,
       Side::kMakes,
       Side::kAny,
       {C::kUseAfterFree, C::kEarlyFree},
       "The memory is being made into a new object while another thread still counts the one that "
       "lay there before: that one was freed too early, or the other side never owned a reference.",
       kOwnBeforeUse},
      {Subject::kReferenceCount,
       Side::kAny,
       Side::kAny,
       {C::kEarlyFree, C::kLeak, C::kLostIncrement, C::kLostDecrement},
       "An update of the count can be lost, or undone by a plain store. The object is then freed "
       "early, or never.",
       kMendCount},
      {Subject::kContainerContents,
       Side::kEnds,
       Side::kAny,
       {C::kUseAfterFree, C::kStaleRead},
       "The container's memory is freed while another thread still uses it.",
       kGuardContents},
      {Subject::kContainerContents,
       Side::kReads,
       Side::kWrites,
       {C::kUseAfterFree, C::kStaleRead},
       "The reader gets a pointer that the writer is replacing. Between reading it and increfing "
       "what it points to, the object can be freed: a stale read, then a use after free.",
       kGuardContents},
      {Subject::kContainerContents,
       Side::kAny,
       Side::kAny,
       {C::kDoubleFree, C::kLeak, C::kLostUpdate},
       "One of two changes can be lost. Both drop the item that they found, which is then freed "
       "twice, and one of the two new items is never dropped: a leak.",
       kGuardContents},
      {Subject::kAttribute,
       Side::kAny,
       Side::kAny,
       {C::kUseAfterFree, C::kLostUpdate, C::kStaleRead},
       "Reading, changing and writing an attribute are three steps. Another thread's write between "
       "them is lost, and the value that was read can be freed before it is increfed.",
       "Hold one lock around the whole update. Where the table that holds attributes has no guard "
       "of its own, each single step needs one, too."},
      {Subject::kObject,
       Side::kEnds,
       Side::kAny,
       {C::kUseAfterFree},
       "The object is freed or destroyed while another thread still uses it, or without knowing "
       "what "
       "that thread wrote.",
       kOwnBeforeUse},
      {Subject::kLock,
       Side::kAny,
       Side::kAny,
       {C::kDeadlock, C::kWrongValue},
       "The lock's own state is changed by two threads without order: it is destroyed, initialised "
       "or copied while it is in use. It may then let two in, or nobody.",
       "Make the lock before the threads begin, and destroy it after the last of them has ended."},
      {Subject::kFileDescriptor,
       Side::kAny,
       Side::kAny,
       {C::kWrongValue},
       "The descriptor is closed while another thread uses it. The number can be given to another "
       "file at once, and the data goes there.",
       "Let one thread own the descriptor, and close it after the others have stopped using it."},
      {Subject::kVtablePointer,
       Side::kAny,
       Side::kAny,
       {C::kCrash, C::kUseAfterFree},
       "A virtual call reads the vtable pointer while a constructor or destructor writes it: the "
       "call "
       "reaches the wrong class, or an object that is gone.",
       "Join or stop the thread before the destructor of the most derived class begins, and "
       "publish "
       "the object only after its constructor has ended."},
      {Subject::kUnknown,
       Side::kWrites,
       Side::kWrites,
       {C::kLostUpdate},
       "Two writes are not ordered: one of them is lost, and which one changes from run to run.",
       kGuardUpdate},
      {Subject::kUnknown,
       Side::kAny,
       Side::kAny,
       {C::kLostUpdate, C::kStaleRead},
       "The reader may see the value from before or after the write, and what it then writes on "
       "the "
       "ground of an old value undoes the other's work: a lost update.",
       kGuardUpdate},
  };
  return rules;
}

Side SideOf(const Stack& stack, const Act& act) {
  if (act.Ends()) return Side::kEnds;
  if (act.deed == Deed::kAllocate) return Side::kMakes;
  if (act.deed == Deed::kIncref) return Side::kIncref;
  if (act.deed == Deed::kDecref) return Side::kDecref;
  if (act.deed == Deed::kCount) return Side::kCount;
  if (act.deed == Deed::kContentsWrite) return Side::kWrites;
  if (act.deed == Deed::kContentsRead && stack.access != AccessKind::kWrite) return Side::kReads;
  if (stack.access == AccessKind::kWrite) return Side::kWrites;
  return stack.access == AccessKind::kRead ? Side::kReads : Side::kUses;
}

bool Fits(Side wanted, Side side) { return wanted == Side::kAny || wanted == side; }

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
  if (either([](const Act& act) { return act.Ends() || act.deed == Deed::kValue; })) {
    return Subject::kObject;
  }
  using Kind = Location::Kind;
  const Kind kind = report.location.kind;
  if (kind == Kind::kExternal) return Subject::kContainerContents;
  const bool named = kind == Kind::kGlobal || kind == Kind::kStack || kind == Kind::kTls;
  return named ? Subject::kVariable : Subject::kUnknown;
}

const Rule& RuleFor(Subject subject, Side one, Side other) {
  const bool plain = subject == Subject::kVariable || subject == Subject::kObject;
  for (Subject wanted : {subject, plain ? Subject::kUnknown : subject}) {
    for (const Rule& rule : Rules()) {
      if (rule.subject != wanted) continue;
      if (Fits(rule.one, one) && Fits(rule.other, other)) return rule;
      if (Fits(rule.one, other) && Fits(rule.other, one)) return rule;
    }
  }
  return Rules().back();
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

// The remedies that a family of counting functions has of its own.
std::string FamilyRemark(std::string_view family) {
  if (family == "CPython") {
    return " In an extension: hold the GIL (attach a thread state) around every use of an object; "
           "for "
           "free-threaded builds use the functions that return new references.";
  }
  if (family.starts_with("std::shared_ptr")) {
    return " Copies of a shared_ptr may be used by many threads, one and the same shared_ptr may "
           "not: "
           "give each thread its own copy, or use std::atomic<std::shared_ptr>.";
  }
  return "";
}

void ExplainSureness(const Context& context, Finding* finding) {
  const bool one_atomic = context.First().atomic != context.Second().atomic;
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
  const Rule& rule = RuleFor(finding->subject, one, other);
  finding->consequences = rule.consequences;
  finding->consequence = rule.follows;
  finding->remedy = rule.remedy;
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
  finding->remedy += FamilyRemark(finding->primitive);
  finding->remedy += LockRemark(context.First(), context.Second());
  if (context.report.First(Role::kSleep) != nullptr) {
    finding->remedy +=
        " A sleep stood between the two: it makes the race rare and does not order anything.";
  }
  ExplainSureness(context, finding);
}

}  // namespace sanitizers
