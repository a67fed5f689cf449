// ReplayMem: RealMem's words on real threads, with a pause before every access in which the
// thread's pace decides who goes next: nobody in particular, a seeded jitter, or a schedule
// (objects/base/ pace.h). The accesses themselves stay what they are, plain or atomic, instrumented
// or not: a sanitizer sees the same program as under RealMem, in a forced order.
//
// Objects on it are checked: their headers say whether they are alive, and the heap keeps the dead.
//
// Thread safety: as RealMem.

#ifndef OBJECTS_BASE_REPLAY_MEM_H_
#define OBJECTS_BASE_REPLAY_MEM_H_

#include <atomic>
#include <chrono>
#include <cstdint>

#include "objects/base/attributes.h"
#include "objects/base/mutex.h"
#include "objects/base/pace.h"
#include "objects/base/parking_lock.h"
#include "objects/base/real_mem.h"

namespace objects {

struct ReplayMem {
  static constexpr bool kChecked = true;

  template <class T>
  class Plain {
   public:
    Plain() { Constructed(this, sizeof(T)); }
    explicit Plain(T value) : word_(value) { Constructed(this, sizeof(T)); }
    OBJECTS_ACCESSOR T Load() const {
      pace::Access({.kind = AccessKind::kLoad, .size = sizeof(T), .word = this});
      return word_.Load();
    }
    OBJECTS_ACCESSOR void Store(T value) {
      pace::Access({.kind = AccessKind::kStore, .size = sizeof(T), .word = this});
      word_.Store(value);
    }
    // Two steps: the load, and the store of what the load saw. Of the result callers ask only
    // whether it is zero.
    OBJECTS_ACCESSOR T Add(T delta) {
      if (pace::CountsAtOnce()) [[unlikely]] {
        pace::Access({.kind = AccessKind::kCount,
                      .size = sizeof(T),
                      .word = this,
                      .expected = static_cast<uint64_t>(delta)});
        word_.Store(word_.Load() + delta);
        return word_.Load();
      }
      T value = Load() + delta;
      Store(value);
      return value;
    }

   private:
    RealMem::Plain<T> word_;
  };

  template <class T>
  class Atomic {
   public:
    Atomic() { Constructed(this, sizeof(T)); }
    explicit Atomic(T value) : word_(value) { Constructed(this, sizeof(T)); }
    OBJECTS_ACCESSOR T Load(std::memory_order order) const {
      Before(AccessKind::kLoad, order);
      return word_.Load(order);
    }
    OBJECTS_ACCESSOR void Store(T value, std::memory_order order) {
      Before(AccessKind::kStore, order);
      word_.Store(value, order);
    }
    OBJECTS_ACCESSOR T FetchAdd(T delta, std::memory_order order) {
      Before(AccessKind::kUpdate, order);
      return word_.FetchAdd(delta, order);
    }
    OBJECTS_ACCESSOR T FetchSub(T delta, std::memory_order order) {
      Before(AccessKind::kUpdate, order);
      return word_.FetchSub(delta, order);
    }
    // Two steps, as Plain's Add.
    OBJECTS_ACCESSOR bool AddAlone(T delta) {
      const T value = Load(std::memory_order_relaxed) + delta;
      Store(value, std::memory_order_relaxed);
      return value == 0;
    }
    OBJECTS_ACCESSOR T Exchange(T value, std::memory_order order) {
      Before(AccessKind::kUpdate, order);
      return word_.Exchange(value, order);
    }
    OBJECTS_ACCESSOR bool CompareExchange(T& expected, T desired, std::memory_order success,
                                          std::memory_order failure) {
      Before(AccessKind::kCompareExchange, success, failure, Bits(expected));
      return word_.CompareExchange(expected, desired, success, failure);
    }

   private:
    OBJECTS_ACCESSOR void Before(AccessKind kind, std::memory_order order,
                                 std::memory_order failure = std::memory_order_relaxed,
                                 uint64_t expected = 0) const {
      pace::Access({.kind = kind,
                    .atomic = true,
                    .order = order,
                    .failure = failure,
                    .size = sizeof(T),
                    .word = this,
                    .expected = expected});
    }
    OBJECTS_ACCESSOR static uint64_t Bits(T value) {
      uint64_t bits = 0;
      __builtin_memcpy(&bits, &value, sizeof value);
      return bits;
    }

    RealMem::Atomic<T> word_;
  };

  // Under a schedule the thread waits until its letter comes and the lock is free, so the real lock
  // below never blocks; it is taken all the same, for the order it gives.
  class ABSL_LOCKABLE Lock {
   public:
    Lock() { Constructed(held_.word(), sizeof(uint32_t)); }
    explicit Lock(Bias bias) : lock_(bias) {
      if (bias == Bias::kOwner) held_.Set(kHeldByBias);
      Constructed(held_.word(), sizeof(uint32_t));
    }
    bool biased() const {
      pace::Access({.kind = AccessKind::kLoad,
                    .atomic = true,
                    .order = std::memory_order_acquire,
                    .size = sizeof(uint32_t),
                    .word = held_.word()});
      return lock_.biased();
    }
    bool Unbias() ABSL_EXCLUSIVE_TRYLOCK_FUNCTION(true) {
      pace::Access({.kind = AccessKind::kCompareExchange,
                    .atomic = true,
                    .order = std::memory_order_acquire,
                    .size = sizeof(uint32_t),
                    .word = held_.word(),
                    .expected = kHeldByBias});
      if (!lock_.Unbias()) return false;
      held_.Set(pace::Holder());
      return true;
    }
    bool TryAcquire() ABSL_EXCLUSIVE_TRYLOCK_FUNCTION(true) {
      pace::Access(
          {.kind = AccessKind::kTryAcquire, .size = sizeof(uint32_t), .word = held_.word()});
      if (!lock_.TryAcquire()) return false;
      held_.Set(pace::Holder());
      return true;
    }
    void Acquire() ABSL_EXCLUSIVE_LOCK_FUNCTION() {
      // Whoever has it cannot give it back while the one that looks aside runs.
      if (pace::LooksAside()) return pace::LookPast(!lock_.TryAcquire());
      pace::TakeLock(held_.word());
      lock_.Acquire();
      held_.Set(pace::Holder());
    }
    // Under a schedule, as Acquire: the schedule knows no time.
    bool AcquireFor(std::chrono::nanoseconds time) ABSL_EXCLUSIVE_TRYLOCK_FUNCTION(true) {
      pace::TakeLock(held_.word());
      if (!lock_.AcquireFor(time)) return false;
      held_.Set(pace::Holder());
      return true;
    }
    void Release() ABSL_UNLOCK_FUNCTION() {
      if (pace::LooksPast()) return;
      held_.Set(kHeldByNobody);
      lock_.Release();
      pace::Note({.kind = EventKind::kReleased, .place = held_.word()});
    }
    bool held() const { return lock_.held(); }

   private:
    // Read by the baton from other threads: no sanitizer may take that for a race of the program's.
    class Flag {
     public:
      OBJECTS_UNSEEN void Set(uint32_t value) { __atomic_store_n(&word_, value, __ATOMIC_SEQ_CST); }
      const volatile uint32_t* word() const { return &word_; }

     private:
      volatile uint32_t word_ = 0;
    };

    ParkingLock lock_;
    Flag held_;
  };

  // What the hardware does for RealMem's is no access that could be replayed: a lock does it here.
  class AsymmetricLock {
   public:
    void Enter() ABSL_NO_THREAD_SAFETY_ANALYSIS { lock_.Acquire(); }
    void Leave() ABSL_NO_THREAD_SAFETY_ANALYSIS { lock_.Release(); }
    void Await() {
      lock_.Acquire();
      lock_.Release();
    }

   private:
    Lock lock_;
  };

  // Of the GIL only, whose inside is no step.
  template <class T>
  using Guarded = RealMem::Plain<T>;
  using Mutex = objects::Mutex;
  using Condition = objects::Condition;

  static void Fence(std::memory_order order) {
    pace::Note({.kind = EventKind::kFence, .order = order});
    RealMem::Fence(order);
  }
  static void Retire(const LifeWord* life) {
    pace::Access({.kind = AccessKind::kRetire, .size = sizeof *life, .word = life});
  }
  static bool SwitchPointIsStep() { return pace::SwitchPointIsStep(); }
  static void Turn() { pace::Turn(); }
  static void SetExclusive(bool on) { pace::SetExclusive(on); }

  class Aside {
   public:
    Aside() : before_(pace::LookAside()) {}
    ~Aside() { pace::Exchange(before_); }
    Aside(const Aside&) = delete;
    Aside& operator=(const Aside&) = delete;

   private:
    const pace::State before_;
  };

  class Touch {
   public:
    explicit Touch(const LifeWord* life) : before_(pace::SetWatch({life, &dead_})) {}
    ~Touch() { pace::SetWatch(before_); }
    Touch(const Touch&) = delete;
    Touch& operator=(const Touch&) = delete;
    bool dead() const { return dead_; }

   private:
    bool dead_ = false;
    pace::Watch before_;
  };

 private:
  OBJECTS_ACCESSOR static void Constructed(const volatile void* word, uint8_t size) {
    pace::Note({.kind = EventKind::kConstructed, .size = size, .place = word});
  }
};

}  // namespace objects

#endif  // OBJECTS_BASE_REPLAY_MEM_H_
