#include "sanitizers/explain/finding/race_rules.h"

namespace sanitizers {
namespace {

using C = Consequence;
using S = Subject;

constexpr std::string_view kMendCount =
    "Order the two: count with an atomic read-modify-write (increment relaxed, decrement acq_rel), "
    "hold one lock around both, or let one thread at a time run (a GIL).";
constexpr std::string_view kOwnBeforeUse =
    "Own a reference before using the object: take it where the pointer is read, inside the guard "
    "of whatever holds it (a new reference, not a borrowed one).";
constexpr std::string_view kGuardContents =
    "Guard the whole operation on the container by one lock, and take the new reference inside it.";
constexpr std::string_view kGuardContainer =
    "Hold one lock around every use of the container as long as any thread changes it; many "
    "threads may only read it.";
constexpr std::string_view kGuardUpdate =
    "Hold one lock around the whole read, change and write, or make it one atomic "
    "read-modify-write.";
constexpr std::string_view kPublish =
    "Hand the pointer over through something that orders: a mutex on both sides, a release store "
    "and an acquire load, a queue, or the start of the thread.";

const std::vector<Rule>& CountRules() {
  static const std::vector<Rule> rules = {
      {S::kReferenceCount,
       Side::kMakes,
       Side::kAny,
       {C::kUseAfterFree, C::kLostIncrement},
       "One thread counts references to an object that another has just made, and nothing orders "
       "the making before the counting: it may count in memory that still belongs to something "
       "else, and the count's first value then overwrites what was counted.",
       kPublish},
      {S::kReferenceCount,
       Side::kIncref,
       Side::kIncref,
       {C::kEarlyFree, C::kUseAfterFree, C::kLostIncrement},
       "One of two increments can be lost. The count is then one too low, and the object is freed "
       "while somebody still holds it: an early free, then a use after free.",
       kMendCount},
      {S::kReferenceCount,
       Side::kDecref,
       Side::kDecref,
       {C::kDoubleFree, C::kLeak, C::kLostDecrement},
       "One of two decrements can be lost, and the object is never freed: a leak. Or both see the "
       "count reach zero, and it is freed twice.",
       kMendCount},
      {S::kReferenceCount,
       Side::kIncref,
       Side::kDecref,
       {C::kEarlyFree, C::kUseAfterFree, C::kLeak, C::kLostIncrement, C::kLostDecrement},
       "Either update can be lost. A lost increment leaves the count one too low and frees the "
       "object while somebody holds it; a lost decrement leaves it one too high and leaks it.",
       kMendCount},
      {S::kReferenceCount,
       Side::kEnds,
       Side::kAny,
       {C::kUseAfterFree, C::kDoubleFree, C::kEarlyFree},
       "One thread frees the object while another still touches its count: the count was too low, "
       "or the other side never owned a reference. What it changes belongs to somebody else by "
       "then.",
       kOwnBeforeUse},
      {S::kReferenceCount,
       Side::kAny,
       Side::kAny,
       {C::kEarlyFree, C::kLeak, C::kLostIncrement, C::kLostDecrement},
       "An update of the count can be lost, or undone by a plain store. The object is then freed "
       "early, or never.",
       kMendCount},
  };
  return rules;
}

const std::vector<Rule>& ObjectRules() {
  static const std::vector<Rule> rules = {
      {S::kContainerContents,
       Side::kEnds,
       Side::kAny,
       {C::kUseAfterFree, C::kStaleRead},
       "The container moves to other memory, or is destroyed, while another thread still uses what "
       "it had.",
       kGuardContainer,
       kStandardContainers},
      {S::kContainerContents,
       Side::kEnds,
       Side::kAny,
       {C::kUseAfterFree, C::kStaleRead},
       "The container's memory is freed while another thread still uses it.",
       kGuardContents},
      {S::kContainerContents,
       Side::kReads,
       Side::kWrites,
       {C::kUseAfterFree, C::kStaleRead},
       "The reader follows memory that the writer is moving or freeing: it reads a stale element, "
       "or memory that is gone.",
       kGuardContainer,
       kStandardContainers},
      {S::kContainerContents,
       Side::kAny,
       Side::kAny,
       {C::kDoubleFree, C::kUseAfterFree, C::kLostUpdate},
       "Two changes at once leave the container inconsistent: an element is lost, or both free the "
       "old memory after moving to new.",
       kGuardContainer,
       kStandardContainers},
      {S::kContainerContents,
       Side::kReads,
       Side::kWrites,
       {C::kUseAfterFree, C::kLostUpdate, C::kStaleRead},
       "The reader gets a pointer that the writer is replacing. Between reading it and increfing "
       "what it points to, the object can be freed: a use after free. And what the reader writes "
       "back on the ground of the old item undoes the other's update.",
       kGuardContents},
      {S::kContainerContents,
       Side::kAny,
       Side::kAny,
       {C::kDoubleFree, C::kLeak, C::kLostUpdate},
       "One of two changes can be lost. Both drop the item that they found, which is then freed "
       "twice, and one of the two new items is never dropped: a leak.",
       kGuardContents},
      {S::kAttribute,
       Side::kAny,
       Side::kAny,
       {C::kUseAfterFree, C::kLostUpdate, C::kStaleRead},
       "Reading, changing and writing an attribute are three steps. Another thread's write between "
       "them is lost, and the value that was read can be freed before it is increfed.",
       "Hold one lock around the whole update. Where the table that holds attributes has no guard "
       "of its own, each single step needs one, too."},
      {S::kObject,
       Side::kEnds,
       Side::kEnds,
       {C::kDoubleFree, C::kUseAfterFree},
       "Two threads end the same object's life: both believe to have dropped the last reference, "
       "or neither asked.",
       "Let one decide: the test for zero must be part of the same atomic decrement that reached "
       "it."},
      {S::kObject,
       Side::kEnds,
       Side::kAny,
       {C::kUseAfterFree},
       "The object is freed or destroyed while another thread still uses it, or without knowing "
       "what that thread wrote.",
       kOwnBeforeUse},
      {S::kObject,
       Side::kMakes,
       Side::kAny,
       {C::kStaleRead, C::kWrongValue},
       "One thread uses an object that another has just made, and nothing orders the making before "
       "the use: it may see the memory as it was before the constructor wrote to it.",
       kPublish},
  };
  return rules;
}

const std::vector<Rule>& OtherRules() {
  static const std::vector<Rule> rules = {
      {S::kLock,
       Side::kAny,
       Side::kAny,
       {C::kDeadlock, C::kWrongValue},
       "The lock's own state is changed by two threads without order: it is destroyed, initialised "
       "or copied while it is in use. It may then let two in, or nobody.",
       "Make the lock before the threads begin, and destroy it after the last of them has ended."},
      {S::kFileDescriptor,
       Side::kAny,
       Side::kAny,
       {C::kWrongValue},
       "The descriptor is closed while another thread uses it. The number can be given to another "
       "file at once, and the data goes there.",
       "Let one thread own the descriptor, and close it after the others have stopped using it."},
      {S::kVtablePointer,
       Side::kAny,
       Side::kAny,
       {C::kCrash, C::kUseAfterFree},
       "A virtual call reads the vtable pointer while a constructor or destructor writes it: the "
       "call reaches the wrong class, or an object that is gone.",
       "Join or stop the thread before the destructor of the most derived class begins, and "
       "publish the object only after its constructor has ended."},
      {S::kVariable,
       Side::kAny,
       Side::kAny,
       {C::kUseAfterFree, C::kDoubleFree, C::kStaleRead},
       "The counts are atomic, the shared_ptr itself is two plain pointers: a copy that is made "
       "while another thread assigns to it can count in a control block that is gone, and two "
       "assignments can drop the same one twice.",
       "Give each thread a copy of its own, hold one lock around every use of this one, or make it "
       "std::atomic<std::shared_ptr>.",
       kSharedPtr},
      {S::kUnknown,
       Side::kWrites,
       Side::kWrites,
       {C::kLostUpdate},
       "Two writes are not ordered: one of them is lost, and which one changes from run to run.",
       kGuardUpdate},
      {S::kUnknown,
       Side::kAny,
       Side::kAny,
       {C::kLostUpdate, C::kStaleRead},
       "The reader may see the value from before or after the write, and what it then writes on "
       "the ground of an old value undoes the other's work: a lost update.",
       kGuardUpdate},
  };
  return rules;
}

bool Fits(Side wanted, Side side) { return wanted == Side::kAny || wanted == side; }

const Rule* Find(const std::vector<Rule>& rules, Subject subject, Side one, Side other,
                 std::string_view family) {
  for (const Rule& rule : rules) {
    if (rule.subject != subject || (!rule.family.empty() && rule.family != family)) continue;
    if (Fits(rule.one, one) && Fits(rule.other, other)) return &rule;
    if (Fits(rule.one, other) && Fits(rule.other, one)) return &rule;
  }
  return nullptr;
}

}  // namespace

const Rule& RuleFor(Subject subject, Side one, Side other, std::string_view family) {
  for (const std::vector<Rule>* rules : {&CountRules(), &ObjectRules(), &OtherRules()}) {
    if (const Rule* rule = Find(*rules, subject, one, other, family)) return *rule;
  }
  const Rule* rule = Find(OtherRules(), Subject::kUnknown, one, other, family);
  return rule != nullptr ? *rule : OtherRules().back();
}

}  // namespace sanitizers
