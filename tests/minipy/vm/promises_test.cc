// What minipy promises of threads, as the tutorials tell it: which update is lost when, and what
// never is. What must not happen is checked on threads that run freely; what can happen is shown on
// a schedule, the same every time. Which scheme has to keep what, it says itself.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "generated/schemes.h"
#include "sanitizers/built_with.h"
#include "tests/shell/shell.h"

namespace minipy::test {
namespace {

using objects::SchemeInfo;
using shell::Folder;
using shell::Shown;
using ::testing::AnyOf;
using ::testing::HasSubstr;

constexpr sanitizers::Tool kTool = sanitizers::BuiltWith();
// A sanitizer makes each step many times as slow.
constexpr int kMany = kTool == sanitizers::Tool::kNone ? 20000 : 1000;

// Builds for AddressSanitizer and UBSan have the default scheme alone (lab/minipy/vm/worlds.h).
bool IsInThisBuild(const SchemeInfo& scheme) {
  // Of what counts by fences ThreadSanitizer says what is not so.
  if (kTool == sanitizers::Tool::kThread && scheme.promises.fences) return false;
  return kTool == sanitizers::Tool::kNone || kTool == sanitizers::Tool::kThread ||
         scheme.name == objects::DefaultScheme<objects::RealMem>::kInfo.name;
}
std::vector<SchemeInfo> Schemes(bool (*wanted)(const objects::SchemePromises&)) {
  std::vector<SchemeInfo> found;
  for (const SchemeInfo& info : {
#define INFO(S) objects::S<objects::RealMem>::kInfo,
           OBJECTS_FOR_EACH_SCHEME(INFO)
#undef INFO
       }) {
    if (IsInThisBuild(info) && wanted(info.promises)) found.push_back(info);
  }
  return found;
}
bool IsSafe(const objects::SchemePromises& promises) {
  return promises.counts_exact && promises.contents_guarded;
}
bool IsUnsafe(const objects::SchemePromises& promises) { return !IsSafe(promises); }
bool IsSerial(const objects::SchemePromises& promises) { return promises.serial; }

constexpr bool kHasSchedules =
    kTool == sanitizers::Tool::kNone || kTool == sanitizers::Tool::kThread;

// The tutorials' counter: `threads` threads add 1 to it `how_many` times each.
std::string Counter(bool locked, int threads, int how_many) {
  const std::string increment = locked
                                    ? "        with self.lock:\n            self.count += offset\n"
                                    : "        self.count += offset\n";
  return R"(
from threading import Lock, Thread

class Counter:
    def __init__(self):
        self.lock = Lock()
        self.count = 0

    def increment(self, offset):
)" + increment +
         R"(
def worker(how_many, counter):
    for _ in range(how_many):
        counter.increment(1)

counter = Counter()
threads = [Thread(target=worker, args=()" +
         std::to_string(how_many) + R"(, counter)) for _ in range()" + std::to_string(threads) +
         R"()]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter.count)
)";
}

std::string PlusMinus(int how_many) {
  const std::string count = std::to_string(how_many);
  return R"(
import threading

x = 0

def up():
    global x
    for _ in range()" +
         count + R"():
        x += 1

def down():
    global x
    for _ in range()" +
         count + R"():
        x -= 1

threads = [threading.Thread(target=up), threading.Thread(target=down)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(x)
)";
}

// The first thread goes `first` steps, then the second one to its end, then the first one.
std::string Interrupted(int first) {
  return " --schedule=" + std::string(first, 'A') + std::string(200, 'B') + std::string(200, 'A');
}

std::string Scheme(const SchemeInfo& scheme) { return " --scheme=" + std::string(scheme.name); }

class Promises : public ::testing::Test {
 protected:
  Shown RunMinipy(const std::string& program, const std::string& flags) {
    const std::string path = folder_.Write("program.py", program);
    return shell::Started("exec " MINIPY " " + flags + " " + path).Wait();
  }
  Folder folder_;
};

// The count is read, the other thread adds to it, and the sum of what was read is stored: for some
// place of the interruption, and then every time.
TEST_F(Promises, EveryOpLosesAnUpdateOnASchedule) {
  if (!kHasSchedules) GTEST_SKIP() << "this build has no schedules";
  for (const SchemeInfo& scheme : Schemes(IsSafe)) {
    int counts_two = 0, loses = 0;
    for (int first = 1; first < 40; ++first) {
      const Shown shown =
          RunMinipy(Counter(false, 2, 1), Scheme(scheme) + " --audit" + Interrupted(first));
      ASSERT_THAT(shown.out, AnyOf("1\n", "2\n")) << scheme.name << shown.err;
      ASSERT_EQ(shown.exit, 0) << scheme.name << shown.err;
      shown.out == "2\n" ? ++counts_two : loses = first;
    }
    EXPECT_GT(counts_two, 0) << scheme.name;
    ASSERT_GT(loses, 0) << scheme.name;
    for (int i = 0; i < 10; ++i) {
      EXPECT_EQ(RunMinipy(Counter(false, 2, 1), Scheme(scheme) + Interrupted(loses)).out, "1\n");
    }
  }
}

TEST_F(Promises, EveryOpLosesOneOfPlusAndMinusOnASchedule) {
  if (!kHasSchedules) GTEST_SKIP() << "this build has no schedules";
  std::vector<std::string> found;
  for (int first = 1; first < 40; ++first) {
    found.push_back(RunMinipy(PlusMinus(1), Interrupted(first)).out);
  }
  EXPECT_THAT(found, ::testing::Each(AnyOf("0\n", "1\n")));
  EXPECT_THAT(found, ::testing::Contains("0\n"));
  EXPECT_THAT(found, ::testing::Contains("1\n"));
}

// Without a schedule it takes some luck, of which a long run has plenty: threads must meet, and one
// of the switches must fall between the reading and the storing.
TEST_F(Promises, EveryOpLosesUpdatesInMostFreeRuns) {
  if (kTool != sanitizers::Tool::kNone) GTEST_SKIP() << "too slow to be a free run";
  constexpr int kRuns = 20;
  constexpr int kLong = 1000000;
  for (const SchemeInfo& scheme : Schemes(IsSerial)) {
    const std::string flags = Scheme(scheme) + " --switch-points=every-op";
    int counts = 0, sums = 0;
    for (int i = 0; i < kRuns; ++i) {
      if (RunMinipy(Counter(false, 3, kLong / 3), flags).out !=
          std::to_string(kLong / 3 * 3) + "\n") {
        ++counts;
      }
      if (RunMinipy(PlusMinus(kLong), flags).out != "0\n") ++sums;
    }
    EXPECT_GT(counts, kRuns / 2) << scheme.name;
    EXPECT_GT(sums, kRuns / 2) << scheme.name;
  }
}

TEST_F(Promises, CallsAndLoopsNeverLosesAnUpdateWhereThreadsTakeTurns) {
  for (const SchemeInfo& scheme : Schemes(IsSerial)) {
    for (int i = 0; i < 5; ++i) {
      const std::string flags = Scheme(scheme) + " --switch-interval=0.0001";
      EXPECT_EQ(RunMinipy(Counter(false, 3, kMany), flags).out, std::to_string(3 * kMany) + "\n");
      EXPECT_EQ(RunMinipy(PlusMinus(kMany), flags).out, "0\n");
    }
  }
}

class SafeScheme : public Promises, public ::testing::WithParamInterface<SchemeInfo> {};

TEST_P(SafeScheme, ALockLosesNothing) {
  for (const char* points : {" --switch-points=every-op", " --switch-points=calls-and-loops"}) {
    const Shown shown = RunMinipy(Counter(true, 3, kMany), "--audit" + Scheme(GetParam()) + points);
    EXPECT_EQ(shown.out, std::to_string(3 * kMany) + "\n") << shown.err;
    EXPECT_EQ(shown.exit, 0) << shown.err;
  }
}

// Whatever the program's own races do to its numbers, no reference is lost and none is left over.
TEST_P(SafeScheme, ARaceOfTheProgramLeavesMemoryWhole) {
  for (int i = 0; i < 3; ++i) {
    const Shown shown = RunMinipy(Counter(false, 3, kMany),
                                  "--audit --switch-points=every-op" + Scheme(GetParam()));
    EXPECT_EQ(shown.exit, 0) << shown.err;
    EXPECT_THAT(shown.err, HasSubstr("every count is right"));
    const int count = std::atoi(shown.out.c_str());
    EXPECT_GE(count, kMany / 1000) << shown.out;
    EXPECT_LE(count, 3 * kMany);
  }
}

std::string NameOf(const ::testing::TestParamInfo<SchemeInfo>& info) {
  return std::string(info.param.name);
}
INSTANTIATE_TEST_SUITE_P(Schemes, SafeScheme, ::testing::ValuesIn(Schemes(IsSafe)), NameOf);

// Without a lock around a dict's or an object's content a free run breaks memory within a few
// tries, and minipy says of which object and count, also when it dies of it or hangs.
TEST_F(Promises, TheOthersCorruptMemoryAndAreToldOf) {
  if (kTool != sanitizers::Tool::kNone) GTEST_SKIP() << "the sanitizer says it itself";
  for (const SchemeInfo& scheme : Schemes(IsUnsafe)) {
    int damaged = 0;
    for (int i = 0; i < 20 && damaged < 3; ++i) {
      const Shown shown = RunMinipy(Counter(false, 2, kMany), Scheme(scheme) + " --time-limit=10");
      if (shown.exit != 70 && shown.exit != 124) continue;
      ++damaged;
      EXPECT_THAT(shown.err, AnyOf(HasSubstr("minipy: memory: "), HasSubstr("minipy: audit: ")))
          << scheme.name;
    }
    EXPECT_GT(damaged, 0) << scheme.name;
  }
}

// ThreadSanitizer names the race, and none where there is none: the tests above run under it too.
TEST_F(Promises, ThreadSanitizerReportsTheSchemesThatGuardTooLittle) {
  if (kTool != sanitizers::Tool::kThread) GTEST_SKIP() << "not this sanitizer";
  for (const SchemeInfo& scheme : Schemes(IsUnsafe)) {
    const Shown shown = RunMinipy(Counter(false, 3, kMany), Scheme(scheme));
    EXPECT_THAT(shown.err, HasSubstr("WARNING: ThreadSanitizer: data race")) << scheme.name;
    EXPECT_NE(shown.exit, 0) << scheme.name;
  }
}

}  // namespace
}  // namespace minipy::test
