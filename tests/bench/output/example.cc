#include "tests/bench/output/example.h"

namespace lab::bench {

Results Example() {
  Results results{.version = "0.1.0",
                  .date = "2024-05-01T12:00:00Z",
                  .command_line = {"--filter=pair", "--repetitions=2"},
                  .set = "curated",
                  .rounds = 2,
                  .threads = 2};
  results.machine = {.kernel = "Linux 6.1",
                     .cpu = "A <fast> & \"cheap\" one",
                     .cores = 2,
                     .cores_online = 4,
                     .mhz = 2500.5,
                     .cpu_scaling = "off",
                     .load = {0.5, 0.25},
                     .caches = {{"Data", 1, 32768, 2}},
                     .compiler = "Clang 19",
                     .build = "Release",
                     .flags = "-O2",
                     .sanitizer = "none"};
  results.schemes = {{"no_lock", "plain", false, false, false},
                     {"gil", "turns", true, true, true},
                     {"atomic_count", "atomic", true, true, false}};
  results.notes = {"the machine was busy"};
  const Row plain{.subject = "plain", .kind = Kind::kFloor, .iterations = 128, .ns = {1.0, 1.5}};
  const Row peer{.subject = "a<b>&c", .kind = Kind::kPeer, .iterations = 128, .ns = {200.0, 300.0}};
  const Row none{.subject = "no_lock", .why_not = "its counts go wrong"};
  const Row gil{.subject = "gil", .iterations = 256, .ns = {2.0, std::nullopt}, .rejected = 3};
  const Row atomic{.subject = "atomic_count", .iterations = 384, .ns = {10.0, 15.0}};
  results.cases = {{.name = "pair/64_objects",
                    .says = "one thread",
                    .operation = "incref + decref",
                    .timed_by = "core",
                    .floor = "plain",
                    .rows = {plain, peer, none, gil, atomic}},
                   {.name = "pair/64_objects/2_threads",
                    .says = "two threads",
                    .operation = "incref + decref",
                    .threads = 2,
                    .timed_by = "wall",
                    .alone = "pair/64_objects",
                    .rows = {none, gil, atomic}},
                   {.name = "ladder/nothing/2_threads",
                    .says = "two threads",
                    .operation = "incref + decref",
                    .threads = 2,
                    .timed_by = "wall",
                    .alone = "pair/64_objects",
                    .rows = {none, gil, atomic}}};
  results.cases[1].rows[2].voluntary = 12;
  return results;
}

}  // namespace lab::bench
