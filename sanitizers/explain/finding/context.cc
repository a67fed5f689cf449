#include "sanitizers/explain/finding/context.h"

#include <utility>

#include "sanitizers/console/text.h"
#include "sanitizers/explain/finding/own_frame.h"
#include "sanitizers/explain/parse/short_name.h"

namespace sanitizers {
namespace {

using console::Cat;

// The other of the two places, by kind of report.
int SecondStack(const Report& report, int first) {
  int second = IndexOf(report, Role::kPreviousAccess);
  if (second < 0) second = IndexOf(report, Role::kFree);
  if (second < 0 && report.kind == "lock-order-inversion") {
    second = IndexOf(report, Role::kMutexAcquired, first + 1);
    // With second_deadlock_stack=1 each acquisition is followed by where the held one was taken.
    for (int i = second; i >= 0; i = IndexOf(report, Role::kMutexAcquired, i + 1)) {
      if (!report.stacks[static_cast<size_t>(i)].held.empty()) return i;
    }
  }
  if (second < 0 && report.kind == "mutex-destroy-locked") {
    second = IndexOf(report, Role::kOther, first + 1);
  }
  if (second < 0 && report.kind == "odr-violation") {
    second = IndexOf(report, Role::kRegistration, first + 1);
  }
  if (second < 0 && (report.kind == "alloc-dealloc-mismatch" || report.kind == "bad-free" ||
                     report.kind == "new-delete-type-mismatch")) {
    second = IndexOf(report, Role::kAllocation);
  }
  return second == first ? -1 : second;
}

std::string LockWords(const HeldLock& lock) {
  return Cat(lock.mutex, lock.write ? " (write)" : " (read)");
}

}  // namespace

int IndexOf(const Report& report, Role role, int from) {
  for (size_t i = static_cast<size_t>(from < 0 ? 0 : from); i < report.stacks.size(); ++i) {
    if (report.stacks[i].role == role) return static_cast<int>(i);
  }
  return -1;
}

void ChooseStacks(Context* context) {
  const Report& report = context->report;
  context->first = IndexOf(report, Role::kAccess);
  for (Role role :
       {Role::kMutexAcquired, Role::kThreadCreation, Role::kRegistration, Role::kOther}) {
    if (context->first < 0) context->first = IndexOf(report, role);
  }
  if (context->first < 0 && !report.stacks.empty()) context->first = 0;
  context->second = SecondStack(report, context->first);
  if (context->first >= 0) context->first_act = ActOf(context->First(), context->knowledge);
  if (context->second >= 0) context->second_act = ActOf(context->Second(), context->knowledge);
}

Site SiteOf(const Context& context, int index, const Act& act) {
  Site site;
  const Stack* stack = index < 0 ? nullptr : &context.report.stacks[static_cast<size_t>(index)];
  const int own = stack == nullptr ? -1 : OwnFrame(*stack, context.root, context.knowledge);
  if (own >= 0) {
    const Frame& frame = stack->frames[static_cast<size_t>(own)];
    site.file = BelowRoot(frame.file, context.root);
    site.line = frame.line;
    site.column = frame.column;
    site.function = ShortName(frame.function);
    site.module = frame.module;
    site.offset = frame.offset != 0 ? frame.offset : frame.address;
  }
  // UBSan names the very column; its stack, if any, only the call.
  if (const Frame& place = context.report.place; !place.file.empty() && index == context.first) {
    site.file = BelowRoot(place.file, context.root);
    site.line = place.line;
    site.column = place.column;
  }
  if (stack == nullptr) return site;
  site.stack = index;
  site.does = stack->role == Role::kAllocation ? "allocates it" : Does(*stack, act);
  site.thread = stack->thread;
  for (const HeldLock& lock : stack->locks) site.locks.push_back(LockWords(lock));
  return site;
}

std::string PlaceOf(const Site& site) {
  if (!site.file.empty()) return site.line > 0 ? Cat(site.file, ":", site.line) : site.file;
  if (!site.function.empty()) return site.function;
  return site.module.empty() ? "an unknown place" : site.module;
}

std::string ThreadWords(std::string_view id) {
  if (id.empty()) return "a thread";
  return id == "main" || id == "T0" ? "the main thread" : Cat("thread ", id);
}

std::string CountWords(const Context& context) {
  for (const auto& [act, index] : {std::pair(&context.first_act, context.first),
                                   std::pair(&context.second_act, context.second)}) {
    if (!act->Counts() || act->frame < 0) continue;
    const Stack& stack = context.report.stacks[static_cast<size_t>(index)];
    const std::string name = ShortName(stack.frames[static_cast<size_t>(act->frame)].function);
    const size_t last = name.rfind("::");
    if (last != name.npos && !name.starts_with("std::")) {
      return Cat("the count of ", name.substr(0, last));
    }
    return Cat("a count of ", act->primitive->family);
  }
  return "a count";
}

}  // namespace sanitizers
