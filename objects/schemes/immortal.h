// immortal: gil, but what lives as long as the world is not counted: None, small ints, interned
// strings, built-in classes (PEP 683; CPython 3.12). Theirs are the counts that every program
// writes to all the time: pages of forked processes are copied for them, and cache lines wander.
//
// Representation: a count below 0 stays as it is. The price is that every count is looked at before
// it is changed; and that a bug in counting such an object no longer shows (CPython issue 94851).
//
// Thread safety: as gil.

#ifndef OBJECTS_SCHEMES_IMMORTAL_H_
#define OBJECTS_SCHEMES_IMMORTAL_H_

#include "objects/schemes/gil.h"

namespace objects {

template <class Mem>
struct Immortal : Gil<Mem> {
  using typename Gil<Mem>::Thread;
  using typename Gil<Mem>::Count;
  static constexpr SchemeInfo kInfo{
      .name = "immortal",
      .summary = "gil, but None, small ints, interned strings and types are not counted: PEP 683",
      .order = 7,
      .header_bytes = 16,
      .promises = {.counts_exact = true, .contents_guarded = true, .serial = true}};

  static void Incref(Thread& thread, Count& count) {
    if (!IsImmortal(count)) [[likely]]
      Gil<Mem>::Incref(thread, count);
  }
  static bool Decref(Thread& thread, Count& count) {
    return !IsImmortal(count) && Gil<Mem>::Decref(thread, count);
  }
  static bool TryIncref(Thread& thread, Count& count) {
    return IsImmortal(count) || Gil<Mem>::TryIncref(thread, count);
  }

  static int64_t Stored(const Count& count) {
    return IsImmortal(count) ? kStoredOfImmortal : Gil<Mem>::Stored(count);
  }
  static bool IsImmortal(const Count& count) { return count.references.Load() < 0; }
  static void SetImmortal(Count& count) { count.references.Store(kNever); }
  static void SetMortal(Count& count, int64_t references) { count.references.Store(references); }

 private:
  static constexpr int64_t kNever = int64_t{-1} << 62;
};

}  // namespace objects

#endif  // OBJECTS_SCHEMES_IMMORTAL_H_
