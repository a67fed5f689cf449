#include "lab/bench/cases/runtime_of.h"

#include <algorithm>

#include "sanitizers/built_with.h"

namespace lab::bench {
namespace {

using objects::SchemeInfo;

// Promises of a kind that not every version of the contract knows.
template <class Promises>
bool Fences(const Promises& promises) {
  if constexpr (requires { promises.fences; }) return promises.fences;
  return false;
}

bool Before(const SchemeInfo& left, const SchemeInfo& right) { return left.order < right.order; }

}  // namespace

std::vector<const SchemeInfo*> Schemes() {
  std::vector<const SchemeInfo*> schemes;
#define LAB_BENCH_ADD(SchemeName) schemes.push_back(&objects::SchemeName<objects::FastMem>::kInfo);
  OBJECTS_FOR_EACH_SCHEME(LAB_BENCH_ADD)
#undef LAB_BENCH_ADD
  std::ranges::sort(schemes, [](const auto* a, const auto* b) { return Before(*a, *b); });
  return schemes;
}

std::vector<std::unique_ptr<AnyRuntime>> MakeRuntimes(const std::vector<std::string>& names) {
  std::vector<std::unique_ptr<AnyRuntime>> runtimes;
  const auto add = [&]<class S>() {
    if (std::ranges::find(names, S::kInfo.name) == names.end()) return;
    runtimes.push_back(std::make_unique<RuntimeOf<S>>());
  };
#define LAB_BENCH_ADD(SchemeName) add.template operator()<objects::SchemeName<objects::FastMem>>();
  OBJECTS_FOR_EACH_SCHEME(LAB_BENCH_ADD)
#undef LAB_BENCH_ADD
  std::ranges::sort(runtimes,
                    [](const auto& a, const auto& b) { return Before(a->info(), b->info()); });
  return runtimes;
}

std::string WhyNot(const Case& work, const SchemeInfo& scheme) {
  if (!work.why_not.empty()) return work.why_not;
  const bool safe = scheme.promises.counts_exact && scheme.promises.contents_guarded;
  if (work.by_minipy && !safe) {
    return "it may corrupt: minipy runs it on checked memory, whose cost this would be";
  }
  if (work.threads_in_all == 1 || work.needs == Needs::kNothing) return "";
  if (!scheme.promises.counts_exact) return "its counts go wrong when threads share objects";
  if (work.needs == Needs::kGuardedContents && !scheme.promises.contents_guarded) {
    return "its containers break when threads share them";
  }
  if (sanitizers::BuiltWith() == sanitizers::Tool::kThread && Fences(scheme.promises)) {
    return "ThreadSanitizer knows nothing of its fences";
  }
  return "";
}

}  // namespace lab::bench
