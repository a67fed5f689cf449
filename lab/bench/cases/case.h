// What is measured: a case is one piece of work, done by several subjects in turn. Subjects are the
// schemes, floors (the same by hand, with nothing around it) and peers (what others would use).
//
// Thread safety: values; their functions are called by one thread.

#ifndef LAB_BENCH_CASES_CASE_H_
#define LAB_BENCH_CASES_CASE_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "lab/bench/measure/team.h"
#include "objects/scheme.h"

namespace lab::bench {

// A runtime under some scheme (runtime_of.h).
class AnyRuntime {
 public:
  AnyRuntime() = default;
  virtual ~AnyRuntime() = default;
  AnyRuntime(const AnyRuntime&) = delete;
  AnyRuntime& operator=(const AnyRuntime&) = delete;
  virtual const objects::SchemeInfo& info() const = 0;
};

// Every scheme, in the order of tables.
std::vector<const objects::SchemeInfo*> Schemes();
// A runtime under each of those that are named, in the same order.
std::vector<std::unique_ptr<AnyRuntime>> MakeRuntimes(const std::vector<std::string>& names);

// What a scheme must promise so that a case's threads do no damage: damage would be measured.
enum class Needs {
  kNothing,          // the threads touch nothing that another one knows
  kExactCounts,      // they count references to the same objects
  kGuardedContents,  // they also change the same containers
};

// How much of a case is done.
struct Amount {
  int threads = 1;
  int64_t times = 1;  // by each of them
  Clock clock = Clock::kCore;
  bool smoke = false;  // as little as shows that it works
};

// What does a case besides schemes.
struct Peer {
  std::string name;
  bool floor = false;
  std::function<Timing(const Amount& amount)> run;
  std::string why_not = {};  // not empty: it is not measured in this build
};

struct Case {
  std::string name;        // "pair/64_objects"
  std::string says;        // one line for people
  std::string operation;   // what is done once: "incref + decref"
  int threads = 1;         // that are measured
  int threads_in_all = 1;  // and those that are there besides
  Clock clock = Clock::kCore;
  Needs needs = Needs::kNothing;
  // The case in which one thread does the same: what several gain is measured against it.
  std::string alone = {};
  bool curated = true;
  int most_rounds = 0;     // 0: no bound
  bool by_minipy = false;  // which keeps schemes that are not safe on checked memory
  bool whole_run = false;  // a round is one operation, and is never rejected
  std::string floor = {};  // the peer whose cost others are told as multiples of; or none
  std::vector<Peer> peers = {};
  std::function<absl::StatusOr<Timing>(AnyRuntime& runtime, const Amount& amount)> run;
  std::string why_not = {};  // not empty: it is not measured here
};

// Why `scheme` must not do `work`, or nothing.
std::string WhyNot(const Case& work, const objects::SchemeInfo& scheme);

}  // namespace lab::bench

#endif  // LAB_BENCH_CASES_CASE_H_
