// lock_cost: what each protection costs when nothing goes wrong. The code that ships (RealMem: no
// jitter, no life-cycle words) does the same work under every scheme, alone and on several threads,
// on objects of each thread's own and on one object that all share.

#include <algorithm>
#include <array>
#include <ctime>
#include <latch>
#include <optional>
#include <thread>
#include <type_traits>

#include "absl/strings/str_format.h"
#include "lab/experiments/support/schemes.h"
#include "objects/types/api.h"
#include "sanitizers/built_with.h"

namespace lab {
namespace {

using Clock = std::chrono::steady_clock;
// Interleaved; the median counts. A sanitizer makes each many times as long, and itself what is
// measured.
constexpr int kRounds = sanitizers::BuiltWith() == sanitizers::Tool::kNone ? 9 : 3;
constexpr int kItems = 64;  // so that one count's store is out of the way of its next load
constexpr int kOpsPerTurn = 2 * kItems;  // operations from one switch point to the next

constexpr int kCountsPerSum = 4;  // counting is quicker, and a round must outlast its start

template <class S>
using Obj = objects::Object<S>;

// Takes and drops a reference to each item in turn: counting and nothing else.
template <class S>
void Counts(objects::Thread<S>& thread, Obj<S>*, const std::array<Obj<S>*, kItems>& items,
            int64_t times) {
  for (int64_t done = 0; done < times; done += kOpsPerTurn) {
    for (int i = 0; i < kOpsPerTurn; ++i) {
      Obj<S>* item = items[i % kItems];
      objects::Incref(thread, item);
      objects::Decref(thread, item);
    }
    SwitchPoint(thread, objects::SwitchPointAt::kCallOrLoop);
  }
}

// total += list[i]: a guarded read, an addition, an object that dies, as an interpreter's loop
// does.
template <class S>
void Sums(objects::Thread<S>& thread, Obj<S>* list, const std::array<Obj<S>*, kItems>&,
          int64_t times) {
  using Py = objects::Api<S>;
  Obj<S>* total = Py::IntFromInt64(thread, 1'000'000);
  for (int64_t done = 0; done < times; done += kOpsPerTurn) {
    for (int i = 0; i < kOpsPerTurn; ++i) {
      Obj<S>* item = Py::ListGetItemRef(thread, list, i % kItems);
      Obj<S>* sum = Py::NumberAdd(thread, total, item);
      objects::Decref(thread, item);
      objects::Decref(thread, total);
      total = sum;
    }
    SwitchPoint(thread, objects::SwitchPointAt::kCallOrLoop);
  }
  objects::Decref(thread, total);
}

// A list of ints that nobody else has: no small ints, whose counts all threads would share.
template <class S>
struct Data {
  explicit Data(objects::Thread<S>& thread) : list(objects::Api<S>::ListNew(thread)) {
    for (int i = 0; i < kItems; ++i) {
      items[i] = objects::Api<S>::IntFromInt64(thread, 1'000 + i);
      objects::Api<S>::ListAppend(thread, list, items[i]);
      objects::Decref(thread, items[i]);  // the list holds it
    }
  }
  Obj<S>* list;
  std::array<Obj<S>*, kItems> items;
};

// Time the calling thread spent on a core.
double CoreSeconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

struct Speed {
  double rate;        // operations per second of all threads together
  double had_a_core;  // the share of the time that one thread alone had a core
};

// A thread alone is timed by the core it had, so that other programs on the machine do not count;
// several are timed by the clock on the wall, because waiting for each other does.
template <class S, class Work>
Speed Measure(objects::Runtime<S>& runtime, int threads, int64_t times, bool shared,
              const Work& work) {
  // A thread's own objects are made by itself: from the main thread's hands they would lie side by
  // side in one cache line with the other threads'.
  std::optional<Data<S>> common;
  if (shared) common.emplace(runtime.main());
  std::latch all_here(threads);
  std::vector<Clock::time_point> began(threads), ended(threads);
  std::vector<double> busy(threads);  // seconds on a core
  std::vector<std::thread> team;
  for (int index = 0; index < threads; ++index) {
    team.emplace_back([&, index] {
      objects::Thread<S> thread(runtime.world());
      std::optional<Data<S>> own;
      if (!shared) own.emplace(thread);
      const Data<S>& data = shared ? *common : *own;
      {
        objects::Blocking<S> waiting(thread);
        all_here.arrive_and_wait();
      }
      began[index] = Clock::now();
      const double busy_before = CoreSeconds();
      work(thread, data.list, data.items, times);
      busy[index] = CoreSeconds() - busy_before;
      ended[index] = Clock::now();
      if (own.has_value()) objects::Decref(thread, own->list);
    });
  }
  {
    objects::Blocking<S> joining(runtime.main());
    for (std::thread& thread : team) thread.join();
  }
  if (shared) objects::Decref(runtime.main(), common->list);
  const auto wall =
      *std::max_element(ended.begin(), ended.end()) - *std::min_element(began.begin(), began.end());
  const double seconds = std::max(1e-9, std::chrono::duration<double>(wall).count());
  const double total = static_cast<double>(times * threads);
  if (threads > 1) return {total / seconds, 1};
  return {total / std::max(1e-9, busy[0]), busy[0] / seconds};
}

double Median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

// The scheme that protects nothing is what the others are compared with: in the same process and
// round, because the machine is another one a second later.
template <class S>
constexpr bool kUnprotected = !S::kInfo.promises.counts_exact &&
                              !S::kInfo.promises.contents_guarded && !S::kInfo.promises.serial;

template <class Head, class... Tail>
auto FirstUnprotected(objects::TypeList<Head, Tail...>) {
  if constexpr (kUnprotected<Head> || sizeof...(Tail) == 0) {
    return std::type_identity<Head>();
  } else {
    return FirstUnprotected(objects::TypeList<Tail...>());
  }
}
using Bare = decltype(FirstUnprotected(objects::AllSchemes<objects::FastMem>()))::type;

// What one piece of work was measured to do, in operations per second, round by round.
struct Rates {
  std::vector<double> bare, one, own, shared;
  std::vector<double> had_a_core;
};

double MedianRatio(const std::vector<double>& top, const std::vector<double>& bottom) {
  std::vector<double> ratios;
  for (size_t i = 0; i < top.size(); ++i) ratios.push_back(top[i] / bottom[i]);
  return Median(std::move(ratios));
}

template <class S, class Work, class BareWork>
Rates MeasureAll(objects::Runtime<S>& runtime, objects::Runtime<Bare>& bare, int64_t times,
                 const RunOptions& options, const Work& work, const BareWork& bare_work) {
  Rates rates;
  for (int round = 0; round < kRounds; ++round) {
    rates.bare.push_back(Measure(bare, 1, times, false, bare_work).rate);
    const Speed alone = Measure(runtime, 1, times, false, work);
    rates.one.push_back(alone.rate);
    rates.had_a_core.push_back(alone.had_a_core);
    if (options.threads == 1) continue;
    rates.own.push_back(Measure(runtime, options.threads, times, false, work).rate);
    // Sharing under a scheme whose counts go wrong would measure corruption.
    if (!S::kInfo.promises.counts_exact) continue;
    rates.shared.push_back(Measure(runtime, options.threads, times, true, work).rate);
  }
  return rates;
}

void Report(const std::string& work, const Rates& rates, int threads, Outcome* outcome) {
  const auto line = [&](const std::vector<double>& each, int team, const char* metric,
                        const std::string& what) {
    if (each.empty()) return;
    const double rate = Median(each);
    outcome->metrics[work + "_" + metric] = rate;
    outcome->lines.push_back(absl::StrFormat("%-5s %-38s %9.1f million/s %8.1f ns each", work, what,
                                             rate / 1e6, 1e9 * team / rate));
  };
  const std::string team = std::to_string(threads) + " threads, ";
  line(rates.bare, 1, "bare", "1 thread, nothing protected");
  line(rates.one, 1, "one", "1 thread");
  line(rates.own, threads, "private", team + "each on its own objects");
  line(rates.shared, threads, "shared", team + "all on the same objects");
  outcome->metrics[work + "_cost"] = MedianRatio(rates.bare, rates.one);
  if (rates.own.empty()) return;
  outcome->metrics[work + "_gain"] = MedianRatio(rates.own, rates.one);
  if (const double core = Median(rates.had_a_core); core < 0.9) {
    outcome->notes.push_back(absl::StrFormat(
        "the machine was busy: one thread had a core for %.0f%% of the time, so what several "
        "threads do together (%s) is measured too low",
        100 * core, work));
  }
}

Outcome Run(const RunOptions& options) {
  return WithScheme<objects::FastMem>(options.scheme, [&]<class S>() {
    Outcome outcome;
    objects::Runtime<Bare> bare;
    objects::Runtime<S> runtime(WorldOptionsFrom<S>(options));
    Report("count",
           MeasureAll(runtime, bare, kCountsPerSum * options.iterations, options, Counts<S>,
                      Counts<Bare>),
           options.threads, &outcome);
    Report("sum", MeasureAll(runtime, bare, options.iterations, options, Sums<S>, Sums<Bare>),
           options.threads, &outcome);
    Conclude(runtime, {}, &outcome);
    return outcome;
  });
}

Promise Promised(const RunOptions&) {
  return {.memory = Memory::kSafe,
          .result = Result::kNone,
          .why =
              "threads share objects only where the counts are exact, and nobody writes into a "
              "container"};
}

}  // namespace

extern const Experiment kLockCost;
const Experiment kLockCost = {
    .name = "lock_cost",
    .summary = "operations per second under each scheme, for one thread and for several",
    .lesson =
        "`count` is one incref and one decref, over 64 objects in turn. `sum` is one step of a "
        "loop that adds up a list: a guarded read, an addition, one object born and one dead. "
        "Each figure is the median of nine interleaved rounds. Compare one thread across "
        "schemes for what a protection costs, and several threads on their own objects with "
        "one thread for what it gains; on the same objects every count is a cache line that "
        "the cores take from each other.",
    .threads = 2,
    .max_threads = 64,
    .iterations = 500'000,
    .flags = {SwitchIntervalFlag()},
    .promise = Promised,
    .false_alarms = CountsByFences,
    .run = Run,
};

}  // namespace lab
