#include "lab/bench/output/aims.h"

#include <cstdio>

#include "lab/bench/measure/statistics.h"
#include "sanitizers/console/text.h"

namespace lab::bench {
namespace {

using console::Cat;

// Time of one subject in one case by that of another, in the same round. A case that ends in "*"
// stands for all that begin like it: the geometric mean of their ratios is judged.
struct Aim {
  const char* what;
  const char* top_case;
  const char* top;
  const char* bottom_case;
  const char* bottom;
  double bound;
  bool at_least = false;
};

// Scheme names stand here and nowhere else in this room: an aim is about a scheme. One that is not
// built is passed over.
constexpr Aim kAims[] = {
    {"no_lock's pair by the plain floor", "pair/one_object", "no_lock", "pair/one_object", "plain",
     1.05},
    {"gil's pair by the plain floor", "pair/one_object", "gil", "pair/one_object", "plain", 1.05},
    {"no_lock's pair over 64 objects by the plain floor", "pair/64_objects", "no_lock",
     "pair/64_objects", "plain", 1.05},
    {"gil's pair over 64 objects by the plain floor", "pair/64_objects", "gil", "pair/64_objects",
     "plain", 1.05},
    {"atomic_count's pair by the lock xadd floor", "pair/one_object", "atomic_count",
     "pair/one_object", "lock_xadd", 1.05},
    {"atomic_count's pair by std::shared_ptr's copy", "pair/one_object", "atomic_count",
     "pair/one_object", "std::shared_ptr", 0.65},
    {"biased's pair of the owner over 64 objects by the plain floor", "pair/64_objects", "biased",
     "pair/64_objects", "plain", 1.7},
    {"biased by gil, whole programs of one thread (1.05 would be fine)", "program/one_thread/*",
     "biased", "program/one_thread/*", "gil", 1.08},
    {"biased, two threads on private data, by one", "ladder/nothing", "biased",
     "ladder/nothing/2_threads", "biased", 1.9, true},
    {"atomic_count, two threads on private data, by one", "ladder/nothing", "atomic_count",
     "ladder/nothing/2_threads", "atomic_count", 1.9, true},
    {"biased, a program of two threads on private data, by one", "program/private_data", "biased",
     "program/private_data/2_threads", "biased", 1.9, true},
    {"atomic_count, a program of two threads on private data, by one", "program/private_data",
     "atomic_count", "program/private_data/2_threads", "atomic_count", 1.9, true},
    {"biased, two threads on None and small ints by two on private data",
     "ladder/none_and_small_ints/2_threads", "biased", "ladder/nothing/2_threads", "biased", 1.05},
};

std::vector<std::string> CasesLike(const Results& results, std::string_view pattern) {
  if (!pattern.ends_with('*')) return {std::string(pattern)};
  pattern.remove_suffix(1);
  std::vector<std::string> names;
  for (const CaseResult& work : results.cases) {
    if (work.name.starts_with(pattern)) names.push_back(work.name);
  }
  return names;
}

const Row* Find(const Results& results, std::string_view work, std::string_view subject) {
  const CaseResult* found = FindCase(results, work);
  const Row* row = found == nullptr ? nullptr : FindRow(*found, subject);
  return row == nullptr || row->ns.empty() ? nullptr : row;
}

// False if one of the two was not among what was measured.
bool Judge(const Results& results, const Aim& aim, Judged* judged) {
  const std::vector<std::string> tops = CasesLike(results, aim.top_case);
  const std::vector<std::string> bottoms = CasesLike(results, aim.bottom_case);
  std::vector<double> ratios;
  for (size_t i = 0; i < tops.size(); ++i) {
    const Row* top = Find(results, tops[i], aim.top);
    const Row* bottom = Find(results, bottoms[i], aim.bottom);
    if (top == nullptr || bottom == nullptr) return false;
    if (const auto ratio = MedianRatio(top->ns, bottom->ns)) ratios.push_back(*ratio);
  }
  *judged = {aim.what, aim.bound, aim.at_least, GeometricMean(ratios)};
  return !tops.empty();
}

std::string TwoDecimals(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", value);
  return text;
}

}  // namespace

std::optional<bool> Judged::Met() const {
  if (!measured.has_value()) return std::nullopt;
  return at_least ? *measured >= bound : *measured <= bound;
}

std::string Judged::Verdict() const {
  const std::string aim = Cat("aim ", at_least ? "≥ " : "≤ ", TwoDecimals(bound), ": ");
  if (!measured.has_value()) return Cat(aim, "not measured: every round was disturbed");
  return Cat(aim, TwoDecimals(*measured), *Met() ? " met" : " missed");
}

std::vector<Judged> JudgeAims(const Results& results) {
  std::vector<Judged> all;
  for (const Aim& aim : kAims) {
    Judged judged;
    if (Judge(results, aim, &judged)) all.push_back(std::move(judged));
  }
  return all;
}

}  // namespace lab::bench
