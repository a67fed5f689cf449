// biased: the owner of an object counts plainly, all others atomically, in another word. What PEP
// 703 put in the place of the GIL (CPython 3.13t), after Choi, Shull and Torrellas, "Biased
// Reference Counting" (PACT 2018): most objects are touched by the thread that made them and by no
// other.
//
// Representation:
//   owner   the merge queue of the thread that counts in `local`; null: merged, nobody does;
//           Nobody(): the object is not counted at all
//   local   the owner's references
//   shared  the others' references, times 4, and a state:
//             default   as it was born
//             watched   somebody may know where the object is without holding a reference
//             queued    a reference was left in the owner's merge queue, and is still counted
//             merged    all references are counted here
// The references that exist are local + shared / 4, always. While one is queued `shared` may be
// negative: others give back more than they took, of what the owner counts. In every other state it
// is not, so that an owner without references of its own needs but one look at it.
//
// How it dies. The owner's last decrement finds shared at 0: dead. Else it gives the object up, and
// from then on the last of all to decrement frees it. Another thread that gives back a reference of
// which only the owner can know whether it was the last leaves it, uncounted, in the owner's queue
// (objects/base/merge_queue.h).
//
// Thread safety: counts exact, container operations indivisible, threads run in parallel.

#ifndef OBJECTS_SCHEMES_BIASED_H_
#define OBJECTS_SCHEMES_BIASED_H_

#include <atomic>
#include <cstdint>

#include "absl/base/thread_annotations.h"
#include "objects/base/attributes.h"
#include "objects/base/merge_queue.h"
#include "objects/base/parking_lock.h"
#include "objects/scheme.h"

namespace objects {

template <class Mem>
struct Biased {
  using Memory = Mem;
  static constexpr SchemeInfo kInfo{
      .name = "biased",
      .summary = "the owner counts plainly, others atomically: PEP 703, free-threaded CPython",
      .order = 6,
      .header_bytes = 32,
      .promises = {.counts_exact = true, .contents_guarded = true, .serial = false},
      .owners = true};

  struct Count;
  using Queue = MergeQueue<Mem, Count>;
  struct Count {
    typename Mem::template Atomic<Queue*> owner{nullptr};
    typename Mem::template Atomic<uint32_t> local{1};
    typename Mem::Lock contents{Bias::kOwner};
    typename Mem::template Atomic<int64_t> shared{0};
  };
  struct Shared {
    explicit Shared(const SchemeOptions& options) : queues(options.memory) {}
    template <class Name>
    void NameWords(const Name& name) const {
      queues.NameWords(name);
    }
    MergeQueues<Mem, Count> queues;
  };
  struct Thread {
    Queue* self = nullptr;
  };

  // Owns what is immortal. Not a queue: an address that no queue has.
  static Queue* Nobody() { return reinterpret_cast<Queue*>(uintptr_t{1}); }
  static constexpr int64_t kOne = 4;  // a reference, in `shared`
  static constexpr int64_t kStates = 3;
  static constexpr int64_t kWatched = 1;
  static constexpr int64_t kQueued = 2;
  static constexpr int64_t kMerged = 3;
  // `local` and `owner` are the owner's, so its loads and stores of them need no order; that they
  // are atomic lets the others look. Whoever else writes them does so while the owner is away,
  // under its queue's lock.
  static constexpr std::memory_order kMine = std::memory_order_relaxed;
  // But for one thing: who finds that nobody owns it goes in where its owner went in (Guard).
  static constexpr std::memory_order kGivenUp = std::memory_order_release;

  static void Born(Thread& thread, Count& count) {
    // Made anew, not stored into: nobody else knows of it yet.
    new (&count.owner) decltype(count.owner)(thread.self);
  }
  OBJECTS_INLINE static void Incref(Thread& thread, Count& count) {
    Queue* const owner = count.owner.Load(kMine);
    if (owner == thread.self) [[likely]] {
      if (count.local.AddAlone(1)) [[unlikely]]
        SetImmortal(count);  // 2^32 references; whoever took the caller for its owner looks again
    } else if (owner != Nobody()) {
      // relaxed: whoever increfs holds a reference, so the object is alive and published already.
      count.shared.FetchAdd(kOne, std::memory_order_relaxed);
    }
  }
  OBJECTS_INLINE static bool Decref(Thread& thread, Count& count) {
    return DecrefOr(thread, count, GiveUp);
  }

  // (CPython: _Py_TryIncref)
  static bool TryIncref(Thread& thread, Count& count) {
    Queue* const owner = count.owner.Load(kMine);
    if (owner == Nobody()) return true;
    if (owner == thread.self) {
      if (count.local.Load(kMine) == 0) return false;
      Incref(thread, count);
      return true;
    }
    int64_t seen = count.shared.Load(std::memory_order_relaxed);
    do {
      // 0: the owner may be about to free it without another look at this word.
      if (seen == 0 || seen == kMerged) return false;
    } while (!count.shared.CompareExchange(seen, seen + kOne, std::memory_order_relaxed,
                                           std::memory_order_relaxed));
    return true;
  }
  // From now on the object's owner does not free it without a look at `shared`, so that TryIncref
  // can tell whether it lives. By somebody who holds a reference. (CPython:
  // _PyObject_SetMaybeWeakref)
  static void Watch(Count& count) {
    int64_t seen = count.shared.Load(std::memory_order_relaxed);
    while ((seen & kStates) == 0 &&
           !count.shared.CompareExchange(seen, seen | kWatched, std::memory_order_relaxed,
                                         std::memory_order_relaxed)) {
    }
  }

  static bool Unique(const Thread& thread, const Count& count) {
    // Acquire: pairs with the release of the others' decrements, whose last looks are over.
    const bool mine = count.owner.Load(kMine) == thread.self;
    if (mine && count.local.Load(kMine) != 1) return false;
    const int64_t shared = count.shared.Load(std::memory_order_acquire);
    // 0: neither counted nor Watched.
    return mine ? shared == 0 : shared == (kOne | kMerged);
  }
  static int64_t Stored(const Count& count) {
    if (IsImmortal(count)) return kStoredOfImmortal;
    return count.local.Load(kMine) + (count.shared.Load(std::memory_order_acquire) >> 2);
  }
  static void SetImmortal(Count& count) { count.owner.Store(Nobody(), kMine); }
  static bool IsImmortal(const Count& count) { return count.owner.Load(kMine) == Nobody(); }
  static void SetMortal(Count& count, int64_t references) {
    count.local.Store(0, kMine);
    count.owner.Store(nullptr, kMine);
    count.shared.Store(references * kOne | kMerged, std::memory_order_relaxed);
  }

  // The owner does without the lock, and says that it is busy: until another thread wants it, who
  // takes the lock from it for good, and waits until it is busy no more. (Objects that are private
  // to a thread are most of all; CPython locks what it changes, and reads without a lock.)
  class Guard {
   public:
    OBJECTS_INLINE Guard(Thread& thread, Count& count)
        : count_(count), busy_(EnterAsOwner(thread, count)) {
      if (busy_ == nullptr) [[unlikely]]
        Lock(count);
    }
    OBJECTS_INLINE ~Guard() {
      if (busy_ != nullptr) [[likely]] {
        busy_->Leave();
      } else {
        Unlock(count_);
      }
    }
    Guard(const Guard&) = delete;
    Guard& operator=(const Guard&) = delete;

   private:
    using Busy = typename Mem::AsymmetricLock;

    // Null: the caller is not the owner, or needs the lock as everybody does.
    OBJECTS_INLINE static Busy* EnterAsOwner(Thread& thread, Count& count) {
      if (count.owner.Load(kMine) != thread.self) return nullptr;
      Busy& busy = thread.self->busy();
      busy.Enter();
      if (count.contents.biased()) [[likely]]
        return &busy;
      busy.Leave();
      return nullptr;
    }
    OBJECTS_RARE static void Lock(Count& count) ABSL_NO_THREAD_SAFETY_ANALYSIS {
      if (!count.contents.biased() || !count.contents.Unbias()) return count.contents.Acquire();
      // Acquire: pairs with kGivenUp; what a former owner did inside is done.
      Queue* const owner = count.owner.Load(std::memory_order_acquire);
      if (owner != nullptr && owner != Nobody()) owner->busy().Await();
    }
    OBJECTS_RARE static void Unlock(Count& count) ABSL_NO_THREAD_SAFETY_ANALYSIS {
      count.contents.Release();
    }

    Count& count_;
    Busy* const busy_;
  };

  template <class Name>
  static void NameWords(const Count& count, const Name& name) {
    name(&count.owner, sizeof count.owner, "owner");
    name(&count.local, sizeof count.local, "local count");
    name(&count.shared, sizeof count.shared, "shared count");
    name(&count.contents, sizeof count.contents, "lock");
  }

  static void Attach(Shared& shared, Thread& thread) { thread.self = shared.queues.Attach(); }
  template <class Reap>
  static void Detach(Shared& shared, Thread& thread, const Reap& reap) {
    shared.queues.Detach(thread.self, Merging(reap));
  }
  template <class Reap>
  static void SwitchPoint(Shared&, Thread& thread, const Reap& reap) {
    if (thread.self->waiting()) [[unlikely]]
      thread.self->Empty(Merging(reap));
    if (Mem::SwitchPointIsStep()) Mem::Turn();
  }
  static void SetSwitchInterval(Shared&, std::chrono::microseconds) {}
  template <class Reap>
  static void BeginBlocking(Shared&, Thread& thread, const Reap& reap) {
    thread.self->GoAway(Merging(reap));
  }
  static void EndBlocking(Shared&, Thread& thread) { thread.self->ComeBack(); }

 protected:  // for variants that are broken on purpose
  template <class HowToGiveUp>
  OBJECTS_INLINE static bool DecrefOr(Thread& thread, Count& count, const HowToGiveUp& give_up) {
    Queue* const owner = count.owner.Load(kMine);
    if (owner == thread.self) [[likely]]
      return count.local.AddAlone(-1) && give_up(count);
    return owner != Nobody() && GiveBack(count);
  }

  template <class Reap>
  static auto Merging(const Reap& reap) {
    return [&reap](Count& count) {
      if (MergeQueued(count)) reap(&count);
    };
  }

  // What `next` makes of `shared`, in one step. Returns it.
  // acq_rel: the release half hands on what this thread did to the object; the acquire half of who
  // brings it to 0 receives that of all others, before the object is taken apart.
  template <class Next>
  static int64_t Change(Count& count, const Next& next) {
    int64_t seen = count.shared.Load(std::memory_order_relaxed);
    while (!count.shared.CompareExchange(seen, next(seen), std::memory_order_acq_rel,
                                         std::memory_order_relaxed)) {
    }
    return next(seen);
  }

  // By another than the owner. True: it was the last.
  [[gnu::noinline]] static bool GiveBack(Count& count) {
    bool leave;
    const int64_t shared = Change(count, [&leave](int64_t seen) {
      // No reference but the owner's that is known here: this one may be the owner's last but one,
      // and only the owner knows. It is left to be counted there.
      leave = seen == 0 || seen == kWatched;
      return leave ? kQueued : seen - kOne;
    });
    if (!leave) return shared == kMerged;
    Queue* const owner = count.owner.Load(kMine);
    if (owner == Nobody()) return false;
    if (owner == nullptr) return GiveBack(count);  // given up meanwhile: nobody to leave it to
    return owner->Leave(count, MergeQueued);
  }

  // By the owner, whose own last reference is gone. True: it was the last of all.
  OBJECTS_INLINE static bool GiveUp(Count& count) {
    // Acquire: pairs with the release of the others' decrements. With less than that the object is
    // taken apart under their eyes (CPython issue 118111).
    //
    // The owner stays the owner: a finalizer may bring the object back (CPython issue 121794).
    if (count.shared.Load(std::memory_order_acquire) == 0) [[likely]]
      return true;
    return Abandon(count);
  }
  OBJECTS_RARE static bool Abandon(Count& count) {
    // Before the exchange, which lets others free it (CPython issue 119999).
    count.owner.Store(nullptr, kGivenUp);
    return Merge(count);
  }
  static bool Merge(Count& count) {
    return Change(count, [](int64_t seen) { return seen | kMerged; }) == kMerged;
  }

  // A reference that was left in a queue, by the owner, or in its place while it is away. True: it
  // was the last.
  static bool MergeQueued(Count& count) {
    Queue* const owner = count.owner.Load(kMine);
    if (owner == Nobody()) return false;
    if (owner == nullptr) return GiveBack(count);
    const int64_t local = count.local.Load(kMine);
    count.local.Store(0, kMine);
    count.owner.Store(nullptr, kGivenUp);
    return Change(count, [local](int64_t seen) { return (seen + (local - 1) * kOne) | kMerged; }) ==
           kMerged;
  }
};

}  // namespace objects

#endif  // OBJECTS_SCHEMES_BIASED_H_
