// From a scheme's name on the command line to code instantiated for it, and from a world at its end
// to an outcome.
//
// Thread safety: functions of their arguments.

#ifndef LAB_EXPERIMENTS_SUPPORT_SCHEMES_H_
#define LAB_EXPERIMENTS_SUPPORT_SCHEMES_H_

#include <string>
#include <vector>

#include "generated/schemes.h"
#include "lab/driver/experiment.h"
#include "objects/types/runtime.h"

namespace lab {

// Calls run.template operator()<S>() for the scheme of that name over Mem. REQUIRES: it exists (the
// command line has checked).
template <class Mem, class F>
auto WithScheme(const std::string& name, F run) {
#define TRY_SCHEME(S) \
  if (name == objects::S<Mem>::kInfo.name) return run.template operator()<objects::S<Mem>>();
  OBJECTS_FOR_EACH_SCHEME(TRY_SCHEME)
#undef TRY_SCHEME
  objects::Check(false, "no such scheme");
  __builtin_unreachable();
}

// What a scheme says of itself.
template <template <class> class S>
SchemeCard CardOf() {
  const objects::SchemeInfo& info = S<objects::RealMem>::kInfo;
  return {.name = std::string(info.name),
          .summary = std::string(info.summary),
          .counts_exact = info.promises.counts_exact,
          .contents_guarded = info.promises.contents_guarded,
          .serial = info.promises.serial,
          .header_bytes = static_cast<int>(sizeof(objects::Object<S<objects::RealMem>>))};
}

// What the scheme of that name promises.
inline const objects::SchemePromises& PromisesOf(const std::string& name) {
  return *WithScheme<objects::RealMem>(name, []<class S>() { return &S::kInfo.promises; });
}

// An Experiment's false_alarms, where objects that several threads touched are freed.
inline bool CountsByFences(const RunOptions& options) { return PromisesOf(options.scheme).fences; }

// The settings that experiments share, from their flags of these names where they have them.
template <class S>
typename objects::World<S>::Options WorldOptionsFrom(const RunOptions& options) {
  typename objects::World<S>::Options world;
  const auto flag = [&](const char* name) -> const std::string* {
    auto it = options.flags.find(name);
    return it == options.flags.end() ? nullptr : &it->second;
  };
  if (const std::string* points = flag("switch-points")) {
    world.scheme.switch_points = *points == "every-op" ? objects::SwitchPoints::kEveryOp
                                                       : objects::SwitchPoints::kCallsAndLoops;
  }
  if (const std::string* interval = flag("switch-interval")) {
    world.scheme.switch_interval = std::chrono::microseconds(std::stoll(*interval));
  }
  if (const std::string* forced = flag("forced-switching")) {
    world.scheme.forced_switching = *forced == "on";
  }
  if constexpr (requires { world.heap.quarantine_bytes; }) {
    if (const std::string* bytes = flag("quarantine")) {
      world.heap.quarantine_bytes = static_cast<size_t>(std::stoll(*bytes)) << 10;
    }
  }
  return world;
}

// The flags that go with it.
Flag SwitchPointsFlag();
Flag SwitchIntervalFlag(const char* microseconds = "5000");
Flag QuarantineFlag();

// Audits and fills in what the ledger and the audit found. `roots` are the references the
// experiment still owns. Call when all other threads have detached.
template <class S>
void Conclude(objects::Runtime<S>& runtime, const std::vector<objects::Object<S>*>& roots,
              Outcome* outcome) {
  const objects::AuditReport audit = objects::Audit(runtime.main(), absl::MakeConstSpan(roots));
  const objects::Ledger ledger = runtime.ledger();
  const bool clean = audit.clean() && ledger.early_frees == 0 && ledger.double_frees == 0 &&
                     ledger.uses_after_free == 0;
  objects::Check(audit.balanced || !clean, "allocated = freed + live");
  outcome->memory = clean ? Memory::kSafe : Memory::kCorrupt;
  outcome->leaked = audit.leaked;
  outcome->early_frees = ledger.early_frees;
  outcome->double_frees = ledger.double_frees;
  outcome->uses_after_free = ledger.uses_after_free;
  outcome->drift = audit.drift;
  for (const std::string& incident : ledger.incidents) outcome->incidents.push_back(incident);
  for (const std::string& finding : audit.findings) outcome->incidents.push_back(finding);
  if (ledger.pinned > 0) {
    outcome->notes.push_back(std::to_string(ledger.pinned) +
                             " counts were pinned: their objects live as long as the world");
  }
  if (ledger.evicted > 0) {
    outcome->notes.push_back("quarantine full: " + std::to_string(ledger.evicted) +
                             " freed blocks were reused, a later use of them would go unnoticed");
  }
}

// Concludes and gives the roots back, unless memory is damaged: then they may be anything.
// `roots` are stolen.
template <class S>
void ConcludeAndRelease(objects::Runtime<S>& runtime, const std::vector<objects::Object<S>*>& roots,
                        Outcome* outcome) {
  Conclude(runtime, roots, outcome);
  if (outcome->memory == Memory::kCorrupt) return;
  for (objects::Object<S>* root : roots) objects::Decref(runtime.main(), root);
}

}  // namespace lab

#endif  // LAB_EXPERIMENTS_SUPPORT_SCHEMES_H_
