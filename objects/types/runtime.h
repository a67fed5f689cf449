// A Runtime is a world ready for use: the built-ins made, the calling thread attached as its main
// thread. Experiments and tests begin with one and end with its audit.
//
// Thread safety: made, audited and destroyed by one thread; other threads attach with a Thread of
// their own while the main one is Blocking, and detach before the audit.

#ifndef OBJECTS_TYPES_RUNTIME_H_
#define OBJECTS_TYPES_RUNTIME_H_

#include "objects/heap/audit.h"
#include "objects/heap/world.h"
#include "objects/types/builtins.h"

namespace objects {

template <class S>
class Runtime {
 public:
  explicit Runtime(const typename World<S>::Options& options = {});
  // Gives the built-ins back.
  ~Runtime();
  Runtime(const Runtime&) = delete;
  Runtime& operator=(const Runtime&) = delete;

  World<S>& world() { return world_; }
  const World<S>& world() const { return world_; }
  Thread<S>& main() { return main_; }
  // What happened so far, on all detached threads and the main one.
  Ledger ledger();

 private:
  World<S> world_;
  Builtins<S> builtins_;
  Thread<S> main_;
};

}  // namespace objects

#endif  // OBJECTS_TYPES_RUNTIME_H_
