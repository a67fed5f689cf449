// The table of verdicts: what counts as caught and as clean, with each sanitizer.

#include "lab/driver/verdict.h"

#include "gtest/gtest.h"

namespace lab {
namespace {

using sanitizers::Consequence;
using sanitizers::Subject;
using sanitizers::Tool;

constexpr Tool kTools[] = {Tool::kNone, Tool::kThread, Tool::kAddress, Tool::kUndefined};

const Promise kSafePromise{Memory::kSafe, Result::kExact, {}, ""};
const Promise kUnjudged{Memory::kSafe, Result::kNone, {}, ""};
const Promise kCorruptPromise{Memory::kCorrupt, Result::kLost, {"reference_count"}, ""};

Outcome Found(Memory memory, Result result) {
  Outcome outcome;
  outcome.memory = memory;
  outcome.result = result;
  if (memory == Memory::kCorrupt) outcome.leaked = 2;
  return outcome;
}

Outcome Ended(const std::string& exit) {
  Outcome outcome;
  outcome.exit = exit;
  outcome.arrived = false;
  return outcome;
}

Outcome Reported(Outcome outcome, const std::string& kind, const std::string& exit,
                 Subject subject = Subject::kReferenceCount) {
  sanitizers::Finding finding;
  finding.kind = kind;
  finding.title = kind;
  finding.tool = kind == "data-race" || exit == "code:66" ? Tool::kThread : Tool::kAddress;
  finding.subject = subject;
  finding.consequences = {Consequence::kUseAfterFree};
  outcome.findings.push_back(std::move(finding));
  outcome.exit = exit;
  return outcome;
}

Outcome Cut(Outcome outcome) {
  outcome.schedule = ScheduleOutcome{4, 8, "thread A has finished"};
  return outcome;
}

bool Keeps(const Promise& promise, const Outcome& outcome, Tool tool) {
  const Verdict verdict = Judge(promise, outcome, tool);
  EXPECT_FALSE(verdict.reason.empty());
  EXPECT_EQ(verdict.reason.find('\n'), std::string::npos);
  EXPECT_EQ(verdict.Word(), verdict.as_promised ? "as_promised" : "differs");
  return verdict.as_promised;
}

const Outcome kExact = Found(Memory::kSafe, Result::kExact);
const Outcome kLost = Found(Memory::kSafe, Result::kLost);
const Outcome kBroken = Found(Memory::kCorrupt, Result::kLost);

TEST(Verdict, SafeIsCleanWithEveryTool) {
  for (Tool tool : kTools) {
    EXPECT_TRUE(Keeps(kSafePromise, kExact, tool));
    EXPECT_FALSE(Keeps(kSafePromise, kLost, tool));
    EXPECT_FALSE(Keeps(kSafePromise, kBroken, tool));
    EXPECT_FALSE(Keeps(kSafePromise, Found(Memory::kSafe, Result::kNone), tool));
  }
}

TEST(Verdict, AReportThatWasNotPromisedDiffersWithEveryTool) {
  for (Tool tool : kTools) {
    for (const char* kind : {"data-race", "heap-use-after-free", "direct-leak"}) {
      EXPECT_FALSE(Keeps(kSafePromise, Reported(kExact, kind, "code:66"), tool));
      EXPECT_FALSE(Keeps(kSafePromise, Reported(kExact, kind, "ok"), tool));
    }
  }
}

TEST(Verdict, AFalseAlarmIsARaceThatThreadSanitizerMayReport) {
  Promise promise = kSafePromise;
  promise.false_alarms = true;
  const Outcome raced = Reported(kExact, "data-race", "code:66");
  EXPECT_TRUE(Keeps(promise, raced, Tool::kThread));
  EXPECT_TRUE(Keeps(promise, Reported(Ended("ok"), "data-race", "code:66"), Tool::kThread));
  EXPECT_TRUE(Keeps(promise, kExact, Tool::kThread)) << "or not report";
  EXPECT_FALSE(Keeps(promise, Reported(raced, "direct-leak", "code:66"), Tool::kThread));
  EXPECT_FALSE(Keeps(promise, Reported(kExact, "data-race", "signal:11"), Tool::kThread));
  EXPECT_FALSE(Keeps(promise, Reported(kLost, "data-race", "code:66"), Tool::kThread));
  EXPECT_FALSE(Keeps(promise, Reported(kBroken, "data-race", "code:66"), Tool::kThread));
  EXPECT_FALSE(Keeps(promise, raced, Tool::kAddress)) << "its own alarms are none";
}

TEST(Verdict, ResultNoneInThePromiseIsNotJudged) {
  for (Tool tool : kTools) {
    EXPECT_TRUE(Keeps(kUnjudged, kExact, tool));
    EXPECT_TRUE(Keeps(kUnjudged, kLost, tool));
    EXPECT_FALSE(Keeps(kUnjudged, kBroken, tool));
  }
}

TEST(Verdict, ADeathNeverKeepsAnyPromise) {
  for (Tool tool : kTools) {
    for (const char* exit :
         {"signal:11", "signal:6", "timeout", "garbled", "no_outcome", "code:3", "code:66"}) {
      EXPECT_FALSE(Keeps(kSafePromise, Ended(exit), tool)) << exit;
      EXPECT_FALSE(Keeps(kCorruptPromise, Ended(exit), tool)) << exit;
      EXPECT_FALSE(Keeps(kUnjudged, Ended(exit), tool)) << exit;
    }
  }
}

TEST(Verdict, WithoutASanitizerThePromisedDamageMustShow) {
  for (Tool tool : {Tool::kNone, Tool::kUndefined}) {
    EXPECT_TRUE(Keeps(kCorruptPromise, kBroken, tool));
    EXPECT_FALSE(Keeps(kCorruptPromise, kExact, tool));
    EXPECT_FALSE(Keeps(kCorruptPromise, kLost, tool));
    EXPECT_FALSE(Keeps(kCorruptPromise, Found(Memory::kCorrupt, Result::kExact), tool));
  }
}

TEST(Verdict, ThreadSanitizerMustReportThePromisedRace) {
  EXPECT_TRUE(Keeps(kCorruptPromise, Reported(kBroken, "data-race", "code:66"), Tool::kThread));
  EXPECT_TRUE(Keeps(kCorruptPromise, Reported(kExact, "data-race", "code:66"), Tool::kThread));
  EXPECT_TRUE(
      Keeps(kCorruptPromise, Reported(kBroken, "heap-use-after-free", "code:66"), Tool::kThread));
  EXPECT_FALSE(Keeps(kCorruptPromise, kBroken, Tool::kThread));
}

TEST(Verdict, ACrashOrATimeoutBesideTheRaceDiffers) {
  for (const char* exit : {"signal:11", "timeout", "garbled", "no_outcome"}) {
    EXPECT_FALSE(Keeps(kCorruptPromise, Reported(kBroken, "data-race", exit), Tool::kThread));
  }
  EXPECT_FALSE(Keeps(kCorruptPromise, Reported(kBroken, "segv", "code:66"), Tool::kThread));
  EXPECT_FALSE(Keeps(kCorruptPromise, Reported(kBroken, "segv", "code:1"), Tool::kAddress));
}

TEST(Verdict, ARaceDoesNotExcuseDamageThatWasNotPromised) {
  const Promise racy{Memory::kSafe, Result::kExact, {"reference_count"}, ""};
  EXPECT_TRUE(Keeps(racy, Reported(kExact, "data-race", "code:66"), Tool::kThread));
  EXPECT_FALSE(Keeps(racy, Reported(kBroken, "data-race", "code:66"), Tool::kThread));
  EXPECT_FALSE(Keeps(racy, Reported(kLost, "data-race", "code:66"), Tool::kThread));
}

TEST(Verdict, ARaceOnSomethingElseIsNotTheOnePromised) {
  const Promise racy{Memory::kSafe, Result::kExact, {"attribute", "container_contents"}, ""};
  for (Subject subject : {Subject::kAttribute, Subject::kContainerContents}) {
    EXPECT_TRUE(Keeps(racy, Reported(kExact, "data-race", "code:66", subject), Tool::kThread));
  }
  for (Subject subject : {Subject::kReferenceCount, Subject::kUnknown, Subject::kVariable}) {
    EXPECT_FALSE(Keeps(racy, Reported(kExact, "data-race", "code:66", subject), Tool::kThread));
  }
}

TEST(Verdict, AddressSanitizerMustNameTheDamageThatAScheduleForces) {
  Promise forced = kCorruptPromise;
  const Outcome dead = Reported(kBroken, "heap-use-after-free", "code:1");  // use_after_free
  for (const char* seen : {"uses_after_free", "early_frees"}) {
    forced.must_show = seen;
    EXPECT_TRUE(Keeps(forced, dead, Tool::kAddress)) << seen;
  }
  for (const char* other : {"leaked", "double_frees"}) {
    forced.must_show = other;
    EXPECT_FALSE(Keeps(forced, dead, Tool::kAddress)) << other;
  }
}

TEST(Verdict, CorruptionWithoutARaceIsClean_UnderThreadSanitizer) {
  Promise corrupt = kCorruptPromise;
  corrupt.race_on.clear();
  EXPECT_TRUE(Keeps(corrupt, kBroken, Tool::kThread));
  EXPECT_FALSE(Keeps(corrupt, Reported(kBroken, "data-race", "code:66"), Tool::kThread));
}

TEST(Verdict, AddressSanitizerMustReportThePromisedCorruption) {
  for (const char* kind : {"heap-use-after-free", "double-free", "bad-free", "direct-leak"}) {
    EXPECT_TRUE(Keeps(kCorruptPromise, Reported(kBroken, kind, "code:1"), Tool::kAddress)) << kind;
    EXPECT_TRUE(Keeps(kCorruptPromise, Reported(Ended("code:1"), kind, "code:1"), Tool::kAddress));
  }
  EXPECT_FALSE(Keeps(kCorruptPromise, kBroken, Tool::kAddress));
  EXPECT_FALSE(
      Keeps(kCorruptPromise, Reported(kBroken, "heap-buffer-overflow", "code:1"), Tool::kAddress));
}

TEST(Verdict, ALostResultAloneNeedsNoReportFromAddressSanitizer) {
  const Promise loses{Memory::kSafe, Result::kLost, {"reference_count"}, ""};
  EXPECT_TRUE(Keeps(loses, kLost, Tool::kAddress));
  EXPECT_FALSE(Keeps(loses, kExact, Tool::kAddress));
}

TEST(Verdict, AScheduleForALostUpdateNeedsARaceReportButNoMemoryReport) {
  Promise forced = kCorruptPromise;
  forced.must_show = "lost";
  EXPECT_TRUE(Keeps(forced, kLost, Tool::kAddress));
  EXPECT_TRUE(Keeps(forced, Reported(kLost, "heap-use-after-free", "code:1"), Tool::kAddress));
  EXPECT_FALSE(Keeps(forced, kExact, Tool::kAddress));
  EXPECT_FALSE(Keeps(forced, Ended("signal:11"), Tool::kAddress));
  EXPECT_FALSE(Keeps(forced, kLost, Tool::kThread));
  EXPECT_TRUE(Keeps(forced, Reported(kLost, "data-race", "code:66"), Tool::kThread));
}

TEST(Verdict, AScheduleForDamageNeedsTheReportOfEverySanitizerThatSeesIt) {
  Promise forced = kCorruptPromise;
  forced.must_show = "leaked";
  EXPECT_FALSE(Keeps(forced, kBroken, Tool::kAddress));
  EXPECT_FALSE(Keeps(forced, kBroken, Tool::kThread));
  EXPECT_TRUE(Keeps(forced, kBroken, Tool::kNone));
}

TEST(Verdict, AScheduleFollowedPartlyIsJudgedOnTheSafeSideAlone) {
  for (Tool tool : kTools) {
    EXPECT_TRUE(Keeps(kCorruptPromise, Cut(kExact), tool));
    EXPECT_TRUE(Keeps(kSafePromise, Cut(kExact), tool));
    EXPECT_FALSE(Keeps(kSafePromise, Cut(kBroken), tool));
    EXPECT_FALSE(Keeps(kSafePromise, Cut(kLost), tool));
  }
}

TEST(Verdict, NamesTheDamage) {
  Outcome outcome = kBroken;
  outcome.drift = -3;
  EXPECT_EQ(Damage(outcome), "2 leaked");
  outcome.early_frees = 1;
  EXPECT_EQ(Damage(outcome), "2 leaked, 1 freed early");
  EXPECT_NE(Judge(kSafePromise, outcome, Tool::kNone).reason.find("2 leaked"), std::string::npos);
}

TEST(Verdict, NamesDriftWhereNothingElseShows) {
  Outcome outcome;
  EXPECT_EQ(Damage(outcome), "no damage counted");
  outcome.drift = -3;
  EXPECT_EQ(Damage(outcome), "-3 drift");
}

}  // namespace
}  // namespace lab
