// What is broken must be caught and what is safe must be clean, for every experiment under every
// scheme: by the ledger and the audit, by ThreadSanitizer, by AddressSanitizer with LeakSanitizer,
// whichever this build has.
//
// Threads that run free may be lucky, so what *can* happen there is given several seeds to happen
// once; what *must not* happen is asserted of every run. A schedule, the case's or one that the
// experiment follows by itself, is exact: one run, no luck.

#include <cstdio>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include "lab/experiments/support/catalogue.h"
#include "sanitizers/console/text.h"
#include "tests/experiments/attempt.h"
#include "tests/experiments/cases.h"

namespace lab {
namespace {

using console::Cat;
using console::Split;

constexpr int kSeeds = 5;

bool PromisesDamage(const Promise& promise) {
  return promise.memory == Memory::kCorrupt || promise.result == Result::kLost ||
         !promise.race_on.empty();
}

// Damage that a schedule is to force is judged only if it could be followed, or a report cut it
// short.
bool LeftItsSchedule(const Attempt& attempt) {
  return attempt.promise.must_show != kShowsNothing && attempt.outcome.findings.empty() &&
         FollowedPartly(attempt.outcome);
}

class KeepsItsPromise : public testing::Test {
 public:
  explicit KeepsItsPromise(Case run) : run_(std::move(run)) {}

  void TestBody() override {
    Attempt attempt = Try(run_);
    const bool scheduled = run_.scheduled() || attempt.outcome.schedule.has_value();
    const bool may_be_lucky = !scheduled && PromisesDamage(attempt.promise);
    for (int tries = 1; may_be_lucky && attempt.lucky() && tries < kSeeds; ++tries) {
      ++run_.options.seed;
      attempt = Try(run_);
    }
    // The log of a test run holds every report; explain makes its findings of that.
    std::fwrite(attempt.outcome.ReportText().data(), 1, attempt.outcome.ReportText().size(),
                stdout);
    EXPECT_TRUE(attempt.verdict.as_promised) << Describe(run_, attempt);
    if (scheduled) {
      EXPECT_FALSE(LeftItsSchedule(attempt)) << "letter " << attempt.outcome.schedule->followed + 1
                                             << ": " << attempt.outcome.schedule->reason << "\n"
                                             << Describe(run_, attempt);
    }
  }

 private:
  Case run_;
};

// ctest runs one entry per experiment and scheme, by the names of their files. A name that does not
// match would be an experiment nobody runs.
class CtestRunsEveryPair : public testing::Test {
 public:
  explicit CtestRunsEveryPair(Catalogue catalogue) : catalogue_(std::move(catalogue)) {}

  void TestBody() override {
    std::set<std::string> pairs;
    for (const Experiment* experiment : catalogue_.experiments) {
      for (const SchemeCard& scheme : SchemesOf(*experiment, catalogue_)) {
        pairs.insert(Cat(experiment->name, "/", scheme.name));
      }
    }
    const std::vector<std::string> of_ctest = Split(CTEST_PAIRS, ',');
    EXPECT_EQ(pairs, std::set<std::string>(of_ctest.begin(), of_ctest.end()));
  }

 private:
  const Catalogue catalogue_;
};

void Register(const Case& run) {
  const std::string suite = Cat(run.experiment->name, "/", run.options.scheme);
  testing::RegisterTest(suite.c_str(), Cat("KeepsItsPromise/", run.how).c_str(), nullptr, nullptr,
                        __FILE__, __LINE__,
                        [run]() -> testing::Test* { return new KeepsItsPromise(run); });
}

void RegisterAll(const Catalogue& catalogue) {
  testing::RegisterTest(
      "Catalogue", "CtestRunsEveryPair", nullptr, nullptr, __FILE__, __LINE__,
      [catalogue]() -> testing::Test* { return new CtestRunsEveryPair(catalogue); });
  for (const Experiment* experiment : catalogue.experiments) {
    for (const SchemeCard& scheme : SchemesOf(*experiment, catalogue)) {
      for (const Case& run : CasesOf(*experiment, scheme.name)) Register(run);
    }
  }
}

}  // namespace
}  // namespace lab

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  lab::RegisterAll(lab::MakeCatalogue());
  const int failed = RUN_ALL_TESTS();
  // GoogleTest is content with a filter that selects nothing; then nothing was tested.
  if (!testing::GTEST_FLAG(list_tests) &&
      testing::UnitTest::GetInstance()->test_to_run_count() == 0) {
    std::fprintf(stderr, "no test is called %s\n", testing::GTEST_FLAG(filter).c_str());
    return 1;
  }
  return failed;
}
