// A world without built-ins, one thread attached to it, for every scheme.
//
// Thread safety: none.

#ifndef TESTS_OBJECTS_HEAP_HEAP_FIXTURE_H_
#define TESTS_OBJECTS_HEAP_HEAP_FIXTURE_H_

#include <gtest/gtest.h>

#include "objects/heap/audit.h"
#include "tests/objects/heap/node.h"
#include "tests/objects/schemes/member.h"

namespace objects::test {

template <class S>
class HeapFixture : public testing::Test {
 protected:
  using Obj = Object<S>;

  // What was recorded so far.
  Ledger LedgerSoFar() {
    Ledger ledger = world_.ledger();
    ledger.Add(thread_.page());
    return ledger;
  }
  AuditReport AuditWith(std::vector<Obj*> roots) {
    return Audit<S>(thread_, absl::MakeConstSpan(roots));
  }
  // A reference that exists and is not counted, or the other way round: what a lost update leaves.
  void CountOneMore(Obj* object) { S::Incref(thread_.scheme, object->count); }
  void CountOneLess(Obj* object) {
    EXPECT_FALSE(S::Decref(thread_.scheme, object->count)) << "would be the last";
  }

  World<S> world_{{}};
  Thread<S> thread_{world_};
};

}  // namespace objects::test

#endif  // TESTS_OBJECTS_HEAP_HEAP_FIXTURE_H_
