#include "lab/experiments/support/story.h"

#include <algorithm>

#include "lab/driver/python_program.h"
#if LAB_HAS_EXPLORER
#include "lab/experiments/support/explored.h"
#endif

namespace lab {

Story MakeStory(const std::vector<SchemeCard>& schemes) {
  const auto serial = std::find_if(schemes.begin(), schemes.end(), [](const SchemeCard& card) {
    return card.serial && card.counts_exact;
  });
  const std::string serial_name = serial != schemes.end() ? serial->name : schemes.front().name;
  const std::string gil = "--scheme=" + serial_name;
  Story story;
  story.steps = {
      {.title = "Threads count with `counter.count += 1`, under a GIL",
       .lines = {TellProgram("two threads, once each: the first stopped between", serial_name,
                             {.file = "one_increment_each.py",
                              .promise = Result::kLost,
                              .schedule = "AAAAABBBBBBBBB",
                              .statement = "counter.count += 1"}),
                 TellProgram(
                     "the same with a Lock: the second has to wait", serial_name,
                     {.file = "one_increment_each_with_lock.py", .schedule = "AAAAAAAABBBBBBBBB"}),
                 TellProgram("five threads, 100,000 times each, running free", serial_name,
                             {.file = "counter.py",
                              .flags = "--switch-points=every-op --switch-interval=0.0001",
                              .promise = Result::kNone}),
                 TellProgram("the same with a Lock", serial_name,
                             {.file = "counter_with_lock.py",
                              .flags = "--switch-points=every-op --switch-interval=0.0001"}),
                 TellProgram("no Lock, switch points at calls and loops only", serial_name,
                             {.file = "counter.py", .flags = "--switch-points=calls-and-loops"})},
       .why = "one line of Python is several operations: the count is read, added to and written. "
              "The GIL keeps each of them whole, not the line, so a thread that is stopped between "
              "writes back an old count plus one. CPython since 3.10 looks for other threads at "
              "calls and loops only, and this line has neither: nothing is lost, and nothing is "
              "promised either. A Lock of the program's own promises it."},
      {.title = "One thread does `x += 1`, another `x -= 1`, 100,000 times each",
       .lines = {TellProgram("the second stopped before its first `x -= 1` is done", serial_name,
                             {.file = "up_and_down.py",
                              .promise = Result::kLost,
                              .schedule = "BBBBBBBBBB",
                              .statement = "x -= 1"}),
                 TellProgram("running free, switch points at every operation", serial_name,
                             {.file = "up_and_down.py",
                              .flags = "--switch-points=every-op --switch-interval=0.0001",
                              .promise = Result::kNone}),
                 TellProgram(
                     "running free, at calls and loops", serial_name,
                     {.file = "up_and_down.py", .flags = "--switch-points=calls-and-loops"}),
                 {"without Python, under every scheme", "shared_total"}},
       .why = "one stop at the wrong place is enough: the second thread had read 0, and what it "
              "writes in the end undoes all that the first one did. No lock of the interpreter, "
              "however fine, changes that; under the schemes that do not protect objects, memory "
              "goes with it."},
      {.title = "Four threads sum a dot product of 400,000 ones",
       .lines = {{"nothing around the total", "dot_product " + gil},
                 {"a mutex, once per thread", "dot_product " + gil + " --protect=mutex"}},
       .why =
           "the total is shared, the products are not: sum in a variable of your own and take the "
           "lock once."},
      {.title = "How a reference count grows and shrinks",
       .lines = {TellProgram("a list is asked for its count: right answers", serial_name,
                             {.file = "reference_count.py"})},
       .why = "every name, every place in a container and every argument of a running call is one "
              "reference. Asking is such a call, so the answer is one more than what remains when "
              "it is over. All of this is counted up and down by the interpreter, unasked, at "
              "almost every operation."},
      {.title = "Threads that only take and drop references; threads that read a shared list",
       .lines = {{"take and drop, 20 objects", "refcount_race"},
                 {"read list[0] while it is replaced",
                  "borrowed_reference --how=new_reference --iterations=100000"}},
       .why = "a count is a load, an add and a store: lose one and the object leaks, or dies while "
              "somebody holds it. And a right count does not help who reads a pointer just before "
              "the object dies: the container must hand out the reference."},
  };
#if LAB_HAS_EXPLORER
  // A scheme without a GIL that keeps counts and contents right, to be certified.
  const auto parallel = std::find_if(schemes.begin(), schemes.end(), [](const SchemeCard& card) {
    return !card.serial && card.counts_exact && card.contents_guarded;
  });
  const std::string parallel_name =
      parallel != schemes.end() ? parallel->name : schemes.front().name;
  story.steps.push_back(
      {.title = "Not by luck: every order that the threads can take",
       .lines = {TellExploration("the shortest way to lose an update", "lost_update", serial_name,
                                 "lost_update"),
                 TellExploration("a container read while it is replaced", "new_reference_read",
                                 parallel_name, "")},
       .why = "threads run as fibers that stop before every access to shared memory, and every "
              "order is tried. So the first witness is the shortest there is, and where none is "
              "found none exists for these threads: a proof where a million lucky runs are not."});
#endif
  return story;
}

}  // namespace lab
