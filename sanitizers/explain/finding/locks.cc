// Lock-order inversions and misused mutexes: who took what while holding what.

#include <string>

#include "sanitizers/console/text.h"
#include "sanitizers/explain/finding/context.h"
#include "sanitizers/explain/finding/own_frame.h"
#include "sanitizers/explain/parse/short_name.h"

namespace sanitizers {
namespace {

using console::Cat;

std::string Taken(const Stack& stack) {
  if (stack.held.empty()) return "";
  return Cat(ThreadWords(stack.thread), " takes ", stack.mutex, " while it holds ", stack.held);
}

}  // namespace

void ExplainLocks(const Context& context, Finding* finding) {
  const Report& report = context.report;
  finding->subject = Subject::kLock;
  if (!report.mutexes.empty()) finding->subject_detail = Cat("mutex ", report.mutexes.front().id);
  // The function that was called says what was done: pthread_mutex_destroy, pthread_mutex_lock.
  for (Site& site : finding->sites) {
    if (site.stack < 0) continue;
    const Stack& stack = report.stacks[static_cast<size_t>(site.stack)];
    if (!stack.frames.empty() && IsLibrary(stack.frames[0]) && !stack.frames[0].function.empty()) {
      site.does = Cat("calls ", ShortName(stack.frames[0].function));
    }
  }
  if (report.kind != "lock-order-inversion") return;
  finding->subject_detail = console::Join(report.lock_cycle, " → ");
  finding->consequences = {Consequence::kDeadlock};
  std::string story;
  for (const Stack& stack : report.stacks) {
    const std::string taken = Taken(stack);
    if (!taken.empty()) story += Cat(story.empty() ? "" : "; ", taken);
  }
  if (!story.empty()) {
    story[0] =
        static_cast<char>(story[0] >= 'a' && story[0] <= 'z' ? story[0] - 'a' + 'A' : story[0]);
    finding->consequence = Cat(
        story, ". If they do so at the same time, each waits for the other for ever: a deadlock.");
  }
  for (Site& site : finding->sites) {
    if (site.stack < 0) continue;
    const Stack& stack = report.stacks[static_cast<size_t>(site.stack)];
    if (!stack.held.empty()) site.does = Cat("takes ", stack.mutex, " while holding ", stack.held);
  }
  finding->confidence = Confidence::kLikely;
  finding->why =
      "Both orders were seen in this run. They deadlock only if they can happen at the same time: "
      "a third lock around both, or phases that exclude each other, would prevent it.";
}

}  // namespace sanitizers
