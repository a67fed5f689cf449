// What a checked object's header knows of its life: alive, dying or dead, and how many references
// to it really exist. The stored count is the scheme's and may be wrong; this one is kept with
// sequentially consistent atomics that no sanitizer sees, and is right whatever the threads do.
// Their difference is drift; a death with references left is an early free.
//
// The state word is also the canary: any value but the three below means somebody wrote through a
// stale pointer.
//
// Thread safety: any thread.

#ifndef OBJECTS_HEAP_LIFE_H_
#define OBJECTS_HEAP_LIFE_H_

#include <cstdint>

#include "objects/base/attributes.h"
#include "objects/base/pace.h"

namespace objects {

inline constexpr uint32_t kLifeDying = 0xD11E5000;
inline constexpr uint32_t kLifeDead = 0xDEAD0000;

class Life {
 public:
  Life() { Note(EventKind::kBorn); }
  const LifeWord* word() const { return &state_; }
  OBJECTS_UNSEEN void Took() {
    __atomic_fetch_add(&references_, 1, __ATOMIC_SEQ_CST);
    Note(EventKind::kTook);
  }
  OBJECTS_UNSEEN void Gave() {
    __atomic_fetch_sub(&references_, 1, __ATOMIC_SEQ_CST);
    Note(EventKind::kGave);
  }
  OBJECTS_UNSEEN int32_t references() const {
    return __atomic_load_n(&references_, __ATOMIC_SEQ_CST);
  }
  // True for the first who asks: that one takes the object apart.
  OBJECTS_UNSEEN bool BeginDeath() {
    uint32_t alive = kLifeAlive;
    return __atomic_compare_exchange_n(&state_, &alive, kLifeDying, false, __ATOMIC_SEQ_CST,
                                       __ATOMIC_SEQ_CST);
  }
  OBJECTS_UNSEEN void Die() { __atomic_store_n(&state_, kLifeDead, __ATOMIC_SEQ_CST); }
  OBJECTS_UNSEEN bool alive() const { return state_ == kLifeAlive; }
  OBJECTS_UNSEEN bool intact() const {
    const uint32_t state = state_;  // once: it may be on its way from alive to dead
    return state == kLifeAlive || state == kLifeDying || state == kLifeDead;
  }

 private:
  OBJECTS_UNSEEN void Note(EventKind kind) { pace::Note({.kind = kind, .place = &state_}); }

  volatile uint32_t state_ = kLifeAlive;
  int32_t references_ = 1;
};

// The same for objects that are not checked: nothing.
class NoLife {
 public:
  static constexpr const LifeWord* word() { return nullptr; }
  static constexpr void Took() {}
  static constexpr void Gave() {}
  static constexpr int32_t references() { return 0; }
  static constexpr bool BeginDeath() { return true; }
  static constexpr void Die() {}
  static constexpr bool alive() { return true; }
  static constexpr bool intact() { return true; }
};

}  // namespace objects

#endif  // OBJECTS_HEAP_LIFE_H_
