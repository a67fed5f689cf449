// RealMem: the memory that ships. A plain word is a plain word, an atomic is one instruction; there
// is no cost beyond what the hardware asks (tests/objects/base/codegen_test looks at the
// instructions).
//
// Mem is the policy that all scheme and slot code is written against, so that the code that ships
// is the code that is replayed (ReplayMem) and explored: there is no second model to drift away
// from it. A Mem has: Plain<T>, Atomic<T>, Guarded<T>, Lock (4 bytes of state, any thread may
// release), AsymmetricLock, Mutex and Condition (std's, for state behind a GIL), Fence, Retire,
// SwitchPointIsStep, Turn, SetExclusive, Touch, Aside, kChecked.
//
// Thread safety: Plain has none, which is the point. What goes wrong without the barrier in Add:
// the compiler merges neighbouring updates and deletes a ++count … --count pair, and with it the
// race, the cost and the lesson.

#ifndef OBJECTS_BASE_REAL_MEM_H_
#define OBJECTS_BASE_REAL_MEM_H_

#include <atomic>
#include <cstdint>

#include "objects/base/asymmetric_lock.h"
#include "objects/base/attributes.h"
#include "objects/base/mutex.h"
#include "objects/base/parking_lock.h"

namespace objects {

struct RealMem {
  // Objects carry no life-cycle words and are freed for good.
  static constexpr bool kChecked = false;

  template <class T>
  class Plain {
   public:
    Plain() = default;
    explicit Plain(T value) : value_(value) {}
    OBJECTS_ACCESSOR T Load() const { return value_; }
    OBJECTS_ACCESSOR void Store(T value) { value_ = value; }
    // Adds by a plain load and a plain store; returns the new value. Another thread's update in
    // between is lost.
    OBJECTS_ACCESSOR T Add(T delta) {
      asm volatile("" : "+m"(value_));  // before, not after: an asm would cost the result's flags
      value_ += delta;
      return value_;
    }

   private:
    T value_{};
  };

  template <class T>
  class Atomic {
   public:
    Atomic() = default;
    explicit Atomic(T value) : value_(value) {}
    OBJECTS_ACCESSOR T Load(std::memory_order order) const { return value_.load(order); }
    OBJECTS_ACCESSOR void Store(T value, std::memory_order order) { value_.store(value, order); }
    OBJECTS_ACCESSOR T FetchAdd(T delta, std::memory_order order) {
      return value_.fetch_add(delta, order);
    }
    OBJECTS_ACCESSOR T FetchSub(T delta, std::memory_order order) {
      return value_.fetch_sub(delta, order);
    }
    // Adds where no other thread stores, though others may load: a load and a store, relaxed. True
    // if nothing is left.
    OBJECTS_ACCESSOR bool AddAlone(T delta) {
#if defined(__x86_64__) && defined(SANITIZER_NONE)
      // Compilers do not make one instruction of the two.
      static_assert(sizeof(T) == 4);
      bool none;
      asm volatile("addl %2, %0"
                   : "+m"(*reinterpret_cast<T*>(&value_)), "=@ccz"(none)
                   : "er"(delta));
      return none;
#else
      const T value = value_.load(std::memory_order_relaxed) + delta;
      value_.store(value, std::memory_order_relaxed);
      return value == 0;
#endif
    }
    OBJECTS_ACCESSOR T Exchange(T value, std::memory_order order) {
      return value_.exchange(value, order);
    }
    OBJECTS_ACCESSOR bool CompareExchange(T& expected, T desired, std::memory_order success,
                                          std::memory_order failure) {
      return value_.compare_exchange_strong(expected, desired, success, failure);
    }

   private:
    std::atomic<T> value_{};
  };

  // A word that is touched under a Mutex only.
  template <class T>
  using Guarded = Plain<T>;

  using Lock = ParkingLock;
  using AsymmetricLock = objects::AsymmetricLock;
  using Mutex = objects::Mutex;
  using Condition = objects::Condition;

  static void Fence(std::memory_order order) { std::atomic_thread_fence(order); }
  // The object with this life-cycle word is about to die.
  static void Retire(const volatile void*) {}
  static constexpr bool SwitchPointIsStep() { return false; }
  static void Turn() {}
  static void SetExclusive(bool) {}

  // Accesses made while it lives are the lab's own: no step of the program.
  class Aside {
   public:
    Aside() {}
  };

  // Scope in which one object is operated on; checked memories notice if it is dead.
  class Touch {
   public:
    explicit Touch(const volatile void*) {}
    static constexpr bool dead() { return false; }
  };
};

}  // namespace objects

#endif  // OBJECTS_BASE_REAL_MEM_H_
