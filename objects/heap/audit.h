// The audit: at a quiescent point, count the references that exist and compare them with the counts
// that are stored, object by object. Reference counting is right if and only if they agree, and if
// every live object is reached from a root.
//
// References that exist are those that live objects show through their `traverse` slots, plus the
// roots the caller names (each mention is one reference), plus the world's built-ins.
//
// Thread safety: no other thread is attached, or all are stopped.

#ifndef OBJECTS_HEAP_AUDIT_H_
#define OBJECTS_HEAP_AUDIT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "objects/heap/world.h"

namespace objects {

struct AuditReport {
  int64_t live = 0;
  int64_t leaked = 0;                 // live, and no root reaches them
  int64_t drifting = 0;               // live, and stored != true
  int64_t drift = 0;                  // sum of stored - true over live objects
  int64_t dangling = 0;               // references to objects that are dead
  bool balanced = true;               // allocated = freed + live
  std::vector<std::string> findings;  // the first few, one line per object

  bool clean() const { return leaked == 0 && drifting == 0 && dangling == 0 && balanced; }
};

// `roots` are borrowed: one reference each that the caller owns.
template <class S>
AuditReport Audit(Thread<S>& thread, absl::Span<Object<S>* const> roots);

}  // namespace objects

#endif  // OBJECTS_HEAP_AUDIT_H_
