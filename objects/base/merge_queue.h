// A merge queue: objects that other threads have dropped references to, for the thread that owns
// them to count (PEP 703; CPython: Python/brc.c). Each attached thread has one.
//
// Who leaves an object here leaves its reference with it: what is in the queue is alive. The owner
// empties its queue at switch points, before it waits and before it goes. While the owner is away,
// waiting or gone for good, whoever comes merges at once, in its place and under the queue's lock,
// which the owner takes when it comes back: else what a thread dropped would live for as long as
// another sleeps (CPython issue 157838). A queue whose owner has gone is given to the next thread
// that attaches, and with it the objects that the old owner left behind.
//
// Thread safety: Leave by any thread, the rest by the owner; Attach and Detach by any. Invariant:
// the queue is empty while the owner is away.

#ifndef OBJECTS_BASE_MERGE_QUEUE_H_
#define OBJECTS_BASE_MERGE_QUEUE_H_

#include <atomic>
#include <new>
#include <string>
#include <vector>

#include "objects/base/attributes.h"
#include "objects/base/check.h"
#include "objects/base/mutex.h"

namespace objects {

template <class Mem, class Count>
class MergeQueue {
 public:
  using Memory = void* (*)(size_t bytes);
  explicit MergeQueue(Memory memory) : memory_(memory) {}
  MergeQueue(const MergeQueue&) = delete;
  MergeQueue& operator=(const MergeQueue&) = delete;

  // Leaves `count` with the caller's reference; or merges at once, where nobody is there to do it.
  // True: merge(count) has found no reference left, and the caller must deallocate.
  template <class Merge>
  bool Leave(Count& count, const Merge& merge) {
    Entry* entry = NewEntry();  // before the lock: it may wait
    entry->count.Store(&count);
    lock_.Acquire();
    const bool away = away_.Load();
    const bool last = away && merge(count);
    if (!away) {
      entry->next.Store(first_.Load());
      first_.Store(entry);
      // Relaxed: a hint, for the owner to notice some time soon. What is left here is passed on
      // under the lock.
      waiting_.Store(true, std::memory_order_relaxed);
    }
    lock_.Release();
    if (away) FreeEntry(entry);
    return last;
  }

  // Who is inside is in the middle of something with an object of its own.
  typename Mem::AsymmetricLock& busy() { return busy_; }

  template <class Name>
  void NameWords(const std::string& whose, const Name& name) const {
    name(&busy_, sizeof busy_, whose + ": busy");
    name(&waiting_, sizeof waiting_, whose + ": waiting");
    name(&lock_, sizeof lock_, whose + ": lock");
    name(&away_, sizeof away_, whose + ": away");
    name(&first_, sizeof first_, whose + ": first");
  }

  // Is there anything for the owner to do?
  OBJECTS_INLINE bool waiting() const { return waiting_.Load(std::memory_order_relaxed); }

  // Takes out what is there, count by count, to `take`, which may free, and call whatever is called
  // then, also something that waits: what is left is in the queue.
  template <class Take>
  void Empty(const Take& take) {
    while (Count* count = TakeFirst(/*or_go=*/false)) take(*count);
  }

  // As Empty; from then on the owner is away.
  template <class Take>
  void GoAway(const Take& take) {
    while (Count* count = TakeFirst(/*or_go=*/true)) take(*count);
  }
  void ComeBack() {
    lock_.Acquire();
    away_.Store(false);
    lock_.Release();
  }

 private:
  template <class T>
  using Plain = typename Mem::template Plain<T>;

  struct Entry {
    Plain<Count*> count;
    Plain<Entry*> next;
  };

  // The reference that is given back must be kept somewhere: without memory for that there is no
  // way on.
  Entry* NewEntry() {
    void* memory =
        memory_ != nullptr ? memory_(sizeof(Entry)) : ::operator new(sizeof(Entry), std::nothrow);
    Check(memory != nullptr, "memory for an entry of a merge queue");
    return new (memory) Entry();
  }
  void FreeEntry(Entry* entry) {
    if (memory_ == nullptr) ::operator delete(entry);
  }
  // Null if there is nothing.
  Count* TakeFirst(bool or_go) {
    lock_.Acquire();
    Entry* entry = first_.Load();
    Entry* next = entry != nullptr ? entry->next.Load() : nullptr;
    if (entry != nullptr) first_.Store(next);
    if (entry != nullptr && next == nullptr) waiting_.Store(false, std::memory_order_relaxed);
    if (entry == nullptr && or_go) away_.Store(true);
    lock_.Release();
    if (entry == nullptr) return nullptr;
    Count* count = entry->count.Load();
    FreeEntry(entry);
    return count;
  }

  const Memory memory_;
  typename Mem::AsymmetricLock busy_;
  typename Mem::template Atomic<bool> waiting_{false};
  // Under lock_:
  typename Mem::Lock lock_;
  Plain<bool> away_{true};
  Plain<Entry*> first_{nullptr};
};

// The queues of a world.
template <class Mem, class Count>
class MergeQueues {
 public:
  using Queue = MergeQueue<Mem, Count>;
  explicit MergeQueues(typename Queue::Memory memory) : memory_(memory) {}
  ~MergeQueues() {
    for (Queue* queue : all_) {
      queue->~Queue();
      if (memory_ == nullptr) ::operator delete(queue, kAlignment);
    }
  }
  MergeQueues(const MergeQueues&) = delete;
  MergeQueues& operator=(const MergeQueues&) = delete;

  // A queue for a thread that attaches: one whose owner has gone, the last one first, or a new one.
  Queue* Attach() {
    Queue* queue = nullptr;
    {
      MutexLock lock(mutex_);
      if (left_behind_.empty()) {
        void* memory = memory_ != nullptr ? memory_(kBytes) : ::operator new(kBytes, kAlignment);
        all_.push_back(queue = new (memory) Queue(memory_));
      } else {
        queue = left_behind_.back();
        left_behind_.pop_back();
      }
    }
    queue->ComeBack();
    return queue;
  }
  // In the order they were made.
  template <class Name>
  void NameWords(const Name& name) const ABSL_NO_THREAD_SAFETY_ANALYSIS {
    for (size_t i = 0; i < all_.size(); ++i) {
      name(all_[i], size_t{1}, "queue " + std::to_string(i + 1));
      all_[i]->NameWords("queue " + std::to_string(i + 1), name);
    }
  }

  template <class Take>
  void Detach(Queue* queue, const Take& take) {
    queue->GoAway(take);
    MutexLock lock(mutex_);
    left_behind_.push_back(queue);
  }

 private:
  // Each thread looks at its own all the time: cache lines that nothing else lies in.
  static constexpr size_t kLine = 64;
  static constexpr size_t kBytes = (sizeof(Queue) + kLine - 1) / kLine * kLine;
  static constexpr std::align_val_t kAlignment{kLine};

  const typename Queue::Memory memory_;
  Mutex mutex_;
  std::vector<Queue*> all_ ABSL_GUARDED_BY(mutex_);
  std::vector<Queue*> left_behind_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace objects

#endif  // OBJECTS_BASE_MERGE_QUEUE_H_
