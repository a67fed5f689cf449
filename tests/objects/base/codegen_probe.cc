// Not a test: functions for codegen_test to look at, compiled with the flags of a release. One pair
// per scheme, with C names, so that they can be found in the disassembly.

#include "generated/schemes.h"

namespace objects {

#define PROBE_SCHEME(S)                                                                   \
  extern "C" void Incref##S(S<RealMem>::Thread& thread, S<RealMem>::Count& count) {       \
    S<RealMem>::Incref(thread, count);                                                    \
  }                                                                                       \
  extern "C" bool Decref##S(S<RealMem>::Thread& thread, S<RealMem>::Count& count) {       \
    return S<RealMem>::Decref(thread, count);                                             \
  }                                                                                       \
  /* What the compiler would like to delete. */                                           \
  extern "C" void IncrefDecref##S(S<RealMem>::Thread& thread, S<RealMem>::Count& count) { \
    S<RealMem>::Incref(thread, count);                                                    \
    S<RealMem>::Decref(thread, count);                                                    \
  }
OBJECTS_FOR_EACH_SCHEME(PROBE_SCHEME)

extern "C" void PlainAdd(RealMem::Plain<int64_t>& word) { word.Add(1); }
extern "C" int64_t PlainLoad(const RealMem::Plain<int64_t>& word) { return word.Load(); }
extern "C" void AtomicAdd(RealMem::Atomic<int64_t>& word) {
  word.FetchAdd(1, std::memory_order_relaxed);
}
extern "C" int64_t AtomicLoad(const RealMem::Atomic<int64_t>& word) {
  return word.Load(std::memory_order_acquire);
}
extern "C" void AtomicStore(RealMem::Atomic<int64_t>& word) {
  word.Store(1, std::memory_order_release);
}

}  // namespace objects
