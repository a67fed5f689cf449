#include "lab/experiments/support/story.h"

#include <algorithm>

namespace lab {

Story MakeStory(const std::vector<SchemeCard>& schemes) {
  const auto serial = std::find_if(schemes.begin(), schemes.end(), [](const SchemeCard& card) {
    return card.serial && card.counts_exact;
  });
  const std::string gil =
      "--scheme=" + (serial != schemes.end() ? serial->name : schemes.front().name);
  Story story;
  story.steps = {
      {.title = "Five threads count to 100,000 each with `counter.count += 1`, under a GIL",
       .lines = {{"switch points at every operation", "lost_update " + gil},
                 {"the same, with a Lock around it", "lost_update " + gil + " --lock"},
                 {"switch points at calls and loops",
                  "lost_update " + gil + " --switch-points=calls-and-loops"}},
       .why =
           "read, add and write are three operations, and the GIL protects each of them, not the "
           "three together. CPython since 3.10 has no switch point between them, which hides the "
           "loss without promising anything."},
      {.title = "One thread does `x += 1`, another `x -= 1`, 100,000 times each",
       .lines = {{"x should end at 0", "shared_total"}},
       .why = "each thread overwrites what the other did between its read and its write. Under the "
              "schemes that do not protect objects, memory goes with it."},
      {.title = "Four threads sum a dot product of 400,000 ones",
       .lines = {{"nothing around the total", "dot_product " + gil},
                 {"a mutex, once per thread", "dot_product " + gil + " --protect=mutex"}},
       .why =
           "the total is shared, the products are not: sum in a variable of your own and take the "
           "lock once."},
      {.title = "How a reference count grows and shrinks",
       .lines = {{"a list, two names, asked for its count", "reference_count " + gil}},
       .why = "every name, every container and every argument of a running call is one reference; "
              "asking is a call, so the answer is one more than what remains."},
      {.title = "Threads that only take and drop references; threads that read a shared list",
       .lines = {{"take and drop, 20 objects", "refcount_race"},
                 {"read list[0] while it is replaced", "borrowed_reference --how=new_reference"}},
       .why = "a count is a load, an add and a store: lose one and the object leaks, or dies while "
              "somebody holds it. And a right count does not help who reads a pointer just before "
              "the object dies: the container must hand out the reference."},
      {.title = "What each protection costs",
       .lines = {{"", "lock_cost"}},
       .why =
           "`count`: one reference taken and dropped. `sum`: one step of a loop that adds up a "
           "list. Atomic counts and locks cost most where nobody contends, on one thread, because "
           "they are paid at every reference.",
       .columns = {{"count: 1 thread", "count_one"},
                   {"2, own data", "count_private"},
                   {"2, shared", "count_shared"},
                   {"sum: 1 thread", "sum_one"},
                   {"2, own data", "sum_private"},
                   {"2, shared", "sum_shared"}}},
  };
  story.cost_metric = "sum_cost";
  story.gain_metric = "sum_gain";
  return story;
}

}  // namespace lab
