// deferred_count: gil, but what a thread's stack refers to need not be counted. Deutsch and Bobrow,
// "An efficient, incremental, automatic garbage collector" (CACM, 1976): most references that come
// and go are those of variables that are pushed, looked at and popped; if they are not counted, a
// count of 0 does not yet mean that nobody holds the object. CPython counts some objects so (PEP
// 703's deferred counts, 3.13t), and does not count what LOAD_FAST_BORROW pushes (3.14).
//
// Representation: 32 bits of references that are counted, which 16 GiB of memory full of pointers
// would exceed, and 32 of flags:
//   borrowed  a stack may hold it, uncounted
//   listed    it is in the world's zero list, or was taken from there to be freed
//   on_stack  while stacks are looked through: it was seen there
//   asks      its finalizer has run: with its last reference the stacks are asked at once
//
// How it dies. A decrement to 0 frees what was never borrowed, and everything if no thread has a
// stack. What else comes to 0 goes to the zero list. At a quiescent point (a switch point, a wait)
// all stacks are looked through, and what no stack holds is freed, unless it was counted again
// meanwhile. To look costs as much as the stacks are deep: so at switch points that is put off
// until so much was listed, or so many of them were passed, that it costs little for each.
//
// A thread without a stack of its own leaves what is listed to those that have one: whoever frees
// an object late may have to run its finalizer, and with it a program.
//
// Thread safety: as gil. What is looked at is either the running thread's or stands still.

#ifndef OBJECTS_SCHEMES_DEFERRED_COUNT_H_
#define OBJECTS_SCHEMES_DEFERRED_COUNT_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "objects/base/attributes.h"
#include "objects/schemes/gil.h"

namespace objects {

template <class Mem>
struct DeferredCount : EveryObjectIsCounted, EveryObjectIsWatched {
  using Memory = Mem;
  static constexpr SchemeInfo kInfo{
      .name = "deferred_count",
      .summary = "gil, but stacks are not counted: freed at switch points; Deutsch and Bobrow 1976",
      .order = 10,
      .header_bytes = 16,
      .promises = {.counts_exact = true, .contents_guarded = true, .serial = true},
      .defers = true};

  struct Count {
    typename Mem::template Plain<int32_t> references{1};
    typename Mem::template Plain<uint32_t> flags{0};
  };
  struct Thread;
  struct Shared : Gil<Mem>::Shared {
    using Gil<Mem>::Shared::Shared;
    std::vector<Count*> zeros;                      // the zero list
    std::vector<Thread*> threads;                   // those whose stacks are connected
    typename Mem::template Plain<int64_t> room{1};  // not above 0: it is time to look
  };
  struct Thread : Gil<Mem>::Thread {
    Shared* shared = nullptr;
    Stack stack;
    bool connected = false;
    bool looking = false;
    std::vector<Count*> dead;  // to be freed, while it looks
  };
  using Guard = NoGuard;

  static void Born(Thread&, Count&) {}
  static void Incref(Thread&, Count& count) { count.references.Add(1); }
  OBJECTS_INLINE static bool Decref(Thread& thread, Count& count) {
    return count.references.Add(-1) == 0 && (count.flags.Load() == 0 || IsFree(thread, count));
  }
  static bool TryIncref(Thread& thread, Count& count) {
    if (count.references.Load() == 0 && !Has(count, kListed)) return false;
    Incref(thread, count);
    return true;
  }
  // By who gives the dead object to its finalizer. No stack holds it.
  static void Resurrect(Thread&, Count& count) {
    count.references.Store(1);
    count.flags.Store(kAsks);
  }
  static bool Unique(const Thread& thread, const Count& count) {
    return Stored(count) == 1 && !(Has(count, kBorrowed) && IsOnAStack(*thread.shared, count));
  }
  static int64_t Stored(const Count& count) { return count.references.Load(); }

  OBJECTS_INLINE static void Borrow(Count& count) {
    // No store where it is set: the line stays clean, as it was not to be written for a push.
    if (!Has(count, kBorrowed)) [[unlikely]]
      Set(count, kBorrowed);
  }
  static void Connect(Thread& thread, const Stack& stack) {
    thread.stack = stack;
    thread.connected = true;
    thread.shared->threads.push_back(&thread);
  }
  template <class Reap>
  static void Disconnect(Thread& thread, const Reap& reap) {
    Shared& shared = *thread.shared;
    Settle(shared, thread, reap);
    std::erase(shared.threads, &thread);
    thread.connected = false;
  }
  template <class Visit>
  static void ForEachUncounted(Shared& shared, const Visit& visit) {
    ForEachWord(shared, [&](uintptr_t word) {
      if (word & kUncounted) visit(reinterpret_cast<Count*>(word - kUncounted));
    });
  }
  template <class Reap>
  static void Settle(Shared& shared, Thread& thread, const Reap& reap) {
    while (!shared.zeros.empty() && MayLook(thread) && Look(shared, thread, reap)) {
    }
  }

  static void Attach(Shared& shared, Thread& thread) {
    Gil<Mem>::Attach(shared, thread);
    thread.shared = &shared;
  }
  template <class Reap>
  static void Detach(Shared& shared, Thread& thread, const Reap& reap) {
    if (thread.connected) Disconnect(thread, reap);
    Gil<Mem>::Detach(shared, thread, reap);
  }
  template <class Reap>
  static void SwitchPoint(Shared& shared, Thread& thread, const Reap& reap) {
    if (!shared.zeros.empty()) [[unlikely]] {
      shared.room.Add(-1);
      while (shared.room.Load() <= 0 && MayLook(thread) && Look(shared, thread, reap)) {
      }
    }
    Gil<Mem>::SwitchPoint(shared, thread, reap);
  }
  static void SetSwitchInterval(Shared& shared, std::chrono::microseconds interval) {
    Gil<Mem>::SetSwitchInterval(shared, interval);
  }
  template <class Reap>
  static void BeginBlocking(Shared& shared, Thread& thread, const Reap& reap) {
    Settle(shared, thread, reap);
    Gil<Mem>::BeginBlocking(shared, thread, reap);
  }
  static void EndBlocking(Shared& shared, Thread& thread) { Gil<Mem>::EndBlocking(shared, thread); }

 private:
  static constexpr uint32_t kBorrowed = 1;
  static constexpr uint32_t kListed = 2;
  static constexpr uint32_t kOnStack = 4;
  static constexpr uint32_t kAsks = 8;
  // So many words of stacks may be looked through for each object that is listed, and for each
  // switch point that is passed while there is one.
  static constexpr int64_t kWordsEach = 16;

  // One look at a time: a finalizer that passes a switch point while others wait to be freed would
  // take them a C++ call deeper each.
  static bool MayLook(const Thread& thread) { return thread.connected && !thread.looking; }

  static bool Has(const Count& count, uint32_t flag) { return (count.flags.Load() & flag) != 0; }
  static void Set(Count& count, uint32_t flag) { count.flags.Store(count.flags.Load() | flag); }
  static void Reset(Count& count, uint32_t flags) {
    count.flags.Store(count.flags.Load() & ~flags);
  }

  // Returns how many words there were.
  template <class Visit>
  static int64_t ForEachWord(const Shared& shared, const Visit& visit) {
    struct Context {
      const Visit& visit;
      int64_t words;
    } all{visit, 0};
    const StackVisitor visitor{&all, [](void* context, const uintptr_t* words, size_t count) {
                                 auto& each = *static_cast<Context*>(context);
                                 for (size_t i = 0; i < count; ++i) each.visit(words[i]);
                                 each.words += static_cast<int64_t>(count);
                               }};
    for (const Thread* thread : shared.threads) thread->stack(visitor);
    return all.words;
  }
  static bool IsOnAStack(const Shared& shared, const Count& count) {
    const uintptr_t wanted = reinterpret_cast<uintptr_t>(&count) | kUncounted;
    bool found = false;
    ForEachWord(shared, [&](uintptr_t word) { found |= word == wanted; });
    return found;
  }

  // The last counted reference was given back. True: nobody holds it.
  [[gnu::noinline]] static bool IsFree(Thread& thread, Count& count) {
    Shared& shared = *thread.shared;
    const uint32_t flags = count.flags.Load();
    if (flags & kListed) return false;
    if (!(flags & kBorrowed) || shared.threads.empty()) return true;
    if (flags & kAsks) {
      Reset(count, kAsks);
      if (!IsOnAStack(shared, count)) return true;
    }
    Set(count, kListed);
    shared.zeros.push_back(&count);
    shared.room.Add(-1);
    return false;
  }

  // Frees what is listed and what no stack holds. True if there was any: what it held may be listed
  // by now.
  template <class Reap>
  [[gnu::noinline]] static bool Look(Shared& shared, Thread& thread, const Reap& reap) {
    thread.looking = true;
    const int64_t words = ForEachWord(shared, [](uintptr_t word) {
      if (!(word & kUncounted)) return;
      Count& count = *reinterpret_cast<Count*>(word - kUncounted);
      if (Has(count, kListed)) Set(count, kOnStack);
    });
    std::vector<Count*>& dead = thread.dead;
    std::erase_if(shared.zeros, [&](Count* count) {
      if (count->references.Load() > 0) {
        Reset(*count, kListed | kOnStack);
        return true;
      }
      const bool held = Has(*count, kOnStack);
      // Should it be borrowed again before its turn comes, then that shows.
      Reset(*count, held ? kOnStack : kBorrowed);
      if (!held) dead.push_back(count);
      return !held;
    });
    shared.room.Store(words / kWordsEach + 1);
    // They are dead by now, but a finalizer of one may find another by a walk through the heap.
    for (Count* count : dead) {
      if (count->references.Load() > 0) {
        count->flags.Store(kBorrowed);
      } else if (Has(*count, kBorrowed)) {
        Reset(*count, kOnStack);
        shared.zeros.push_back(count);
      } else {
        count->flags.Store(0);
        reap(count);
      }
    }
    const bool any = !dead.empty();
    dead.clear();
    thread.looking = false;
    return any;
  }
};

}  // namespace objects

#endif  // OBJECTS_SCHEMES_DEFERRED_COUNT_H_
