// The audit's own code. audit.cc instantiates it for the schemes of objects/schemes; whoever has a
// scheme of their own (a test that breaks one on purpose) includes this.
//
// Thread safety: as objects/heap/audit.h.

#ifndef OBJECTS_HEAP_AUDIT_INLINE_H_
#define OBJECTS_HEAP_AUDIT_INLINE_H_

#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "objects/heap/audit.h"

namespace objects {

namespace internal {

inline constexpr size_t kMaxFindings = 8;

struct AuditEntry {
  int64_t references = 0;
  bool reached = false;
};

}  // namespace internal

template <class S>
AuditReport Audit(Thread<S>& thread, absl::Span<Object<S>* const> roots) {
  using Obj = Object<S>;
  AuditReport report;
  SwitchPoint(thread, SwitchPointAt::kCallOrLoop);  // what a scheme has put off is done
  Settle(thread);
  absl::flat_hash_map<Obj*, internal::AuditEntry> entries;
  thread.world().heap().ForEachBlock([&](void* block) {
    Obj* object = static_cast<Obj*>(block);
    if (Alive(object)) entries.try_emplace(object);
  });
  report.live = static_cast<int64_t>(entries.size());

  for (auto& [object, entry] : entries) {
    if (object->type->traverse == nullptr) continue;
    object->type->traverse(object, [&](Obj* child) {
      auto it = entries.find(child);
      it != entries.end() ? ++it->second.references : ++report.dangling;
    });
  }
  std::vector<Obj*> to_visit;
  auto reach = [&](Obj* object) {
    auto it = entries.find(object);
    if (it == entries.end() || it->second.reached) return;
    it->second.reached = true;
    to_visit.push_back(object);
  };
  auto root = [&](Obj* object) {
    auto it = entries.find(object);
    it != entries.end() ? ++it->second.references : ++report.dangling;
    reach(object);
  };
  for (Obj* object : roots) root(object);
  if (World<S>& world = thread.world(); world.builtin_references != nullptr) {
    world.builtin_references(*world.builtins, root);
  }
  if constexpr (S::kInfo.defers) {
    S::ForEachUncounted(thread.world().shared(),
                        [&](typename S::Count* count) { reach(reinterpret_cast<Obj*>(count)); });
  }
  while (!to_visit.empty()) {
    Obj* object = to_visit.back();
    to_visit.pop_back();
    if (object->type->traverse != nullptr) object->type->traverse(object, reach);
  }

  for (const auto& [object, entry] : entries) {
    const int64_t stored = S::Stored(object->count);
    const int64_t drift = S::IsImmortal(object->count) ? 0 : stored - entry.references;
    if (!entry.reached) ++report.leaked;
    if (drift != 0) {
      ++report.drifting;
      report.drift += drift;
    }
    if ((drift != 0 || !entry.reached) && report.findings.size() < internal::kMaxFindings) {
      report.findings.push_back(absl::StrCat(entry.reached ? "drift" : "leak", " of a ",
                                             object->type->name, ": stored count ", stored,
                                             ", references that exist ", entry.references));
    }
  }
  Ledger ledger = thread.world().ledger();
  ledger.Add(thread.page());
  report.balanced = ledger.live() == report.live;
  return report;
}

}  // namespace objects

#endif  // OBJECTS_HEAP_AUDIT_INLINE_H_
