// How a case's work is done under any scheme: a Job is written once, as a template, and RunJob
// finds the scheme that a runtime has.
//
// Thread safety: a Job's functions are called by the members of a team, as each says.

#ifndef LAB_BENCH_CASES_RUNTIME_OF_H_
#define LAB_BENCH_CASES_RUNTIME_OF_H_

#include "generated/schemes.h"
#include "lab/bench/cases/case.h"
#include "lab/bench/measure/team.h"
#include "objects/types/runtime.h"

namespace lab::bench {

template <class S>
class RuntimeOf : public AnyRuntime {
 public:
  const objects::SchemeInfo& info() const override { return S::kInfo; }
  objects::Runtime<S>& runtime() { return runtime_; }

 private:
  objects::Runtime<S> runtime_;
};

// What the members of a team do. Members are numbered from 0, and all are attached.
template <class S>
class Job {
 public:
  using Thread = objects::Thread<S>;
  using Obj = objects::Object<S>;

  Job() = default;
  virtual ~Job() = default;
  Job(const Job&) = delete;
  Job& operator=(const Job&) = delete;

  // Before anybody begins. What member 0 makes here is what the others share with it; a member's
  // own objects are made by itself, or they would lie in one cache line with the others'.
  virtual void Prepare(Thread& thread, int member) = 0;
  virtual void Work(Thread& thread, int member, int64_t times) = 0;
  // After all are done.
  virtual void Finish(Thread& thread, int member) = 0;
  // Members besides those that are measured.
  static constexpr int kBesides = 0;
  virtual Role RoleOf(int) const { return Role::kMeasured; }
};

// Runs a team of `measured` members, and those that the job wants besides.
template <class S>
Timing RunTeamOf(objects::Runtime<S>& runtime, Job<S>& job, int members, const Amount& amount) {
  objects::Blocking<S> waiting(runtime.main());
  const std::vector<LapTimes> laps = RunTeam(members, [&](int member, Lap& lap) {
    objects::Thread<S> thread(runtime.world());
    job.Prepare(thread, member);
    {
      objects::Blocking<S> others(thread);
      lap.AwaitStart();
    }
    const Role role = job.RoleOf(member);
    if (role != Role::kIdle) {
      lap.Begin(role);
      job.Work(thread, member, amount.times);
      lap.End();
    }
    {
      objects::Blocking<S> others(thread);
      lap.AwaitEnd();
    }
    job.Finish(thread, member);
  });
  return TimingOf(laps, amount.clock, amount.times);
}

// Case::run of a job.
template <template <class> class JobOf>
absl::StatusOr<Timing> RunJob(AnyRuntime& any, const Amount& amount) {
  Timing timing;
  const auto run = [&]<class S>(RuntimeOf<S>& of) {
    JobOf<S> job;
    timing = RunTeamOf<S>(of.runtime(), job, amount.threads + JobOf<S>::kBesides, amount);
  };
#define LAB_BENCH_RUN_IF(SchemeName)                                       \
  using Of##SchemeName = RuntimeOf<objects::SchemeName<objects::FastMem>>; \
  if (auto* of = dynamic_cast<Of##SchemeName*>(&any)) run(*of);
  OBJECTS_FOR_EACH_SCHEME(LAB_BENCH_RUN_IF)
#undef LAB_BENCH_RUN_IF
  return timing;
}

}  // namespace lab::bench

#endif  // LAB_BENCH_CASES_RUNTIME_OF_H_
