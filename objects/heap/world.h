// A world: one heap, one ledger and the scheme's shared state. There are no globals, so several
// worlds live in one process, like sub-interpreters.
//
// A Thread is a system thread's membership in a world, from construction (attach) to destruction
// (detach). Every function of the model takes it first: it is where memory comes from, where errors
// go, and what the scheme knows the thread by.
//
// Thread safety: a World is shared; a Thread belongs to the system thread that made it. Under a GIL
// the constructor takes the lock and the destructor drops it: two Threads alive on one system
// thread would wait for each other for ever.

#ifndef OBJECTS_HEAP_WORLD_H_
#define OBJECTS_HEAP_WORLD_H_

#include <atomic>
#include <chrono>
#include <cstring>
#include <new>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "objects/base/check.h"
#include "objects/base/mutex.h"
#include "objects/heap/error.h"
#include "objects/heap/ledger.h"
#include "objects/heap/object.h"
#include "objects/heap/quarantine_heap.h"
#include "objects/heap/slab_heap.h"
#include "objects/heap/system_heap.h"
#include "objects/scheme.h"

namespace objects {

// Checked objects are contained; the rest are fast; all are malloc's when a sanitizer watches.
template <class Mem>
#if OBJECTS_SYSTEM_HEAP
using HeapFor = SystemHeap;
#else
using HeapFor = std::conditional_t<Mem::kChecked, QuarantineHeap, SlabHeap>;
#endif

template <class S>
struct Builtins;  // objects/types/builtins.h: None, small ints, interned strings

template <class S>
class World {
 public:
  using Heap = HeapFor<typename S::Memory>;
  struct Options {
    SchemeOptions scheme;
    typename Heap::Options heap;
  };

  explicit World(const Options& options)
      : options_(options),
        heap_(options.heap),
        shared_(options.scheme),
        switch_interval_(options.scheme.switch_interval) {}
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  const Options& options() const { return options_; }
  // sys.setswitchinterval: from now on, where the scheme has turns.
  void SetSwitchInterval(std::chrono::microseconds interval) {
    switch_interval_.store(interval, std::memory_order_relaxed);
    S::SetSwitchInterval(shared_, interval);
  }
  std::chrono::microseconds switch_interval() const {
    return switch_interval_.load(std::memory_order_relaxed);
  }
  Heap& heap() { return heap_; }
  typename S::Shared& shared() { return shared_; }
  const typename S::Shared& shared() const { return shared_; }
  // Owned by the Runtime that made it; not null while threads run.
  Builtins<S>* builtins = nullptr;
  // Shows every reference the built-ins own to a visitor.
  void (*builtin_references)(Builtins<S>&, absl::FunctionRef<void(Object<S>*)>) = nullptr;

  // Told of an error that nobody can be told of, while it is pending: `source`'s finalizer failed.
  // May be null. (sys.unraisablehook)
  void (*unraisable)(Thread<S>& thread, Object<S>* source) = nullptr;
  // Told of damage as it happens, besides the ledger: a run that dies of it leaves no ledger. May
  // be null. Called by the thread that met the damage, wherever it is.
  void (*damaged)(Thread<S>& thread, const std::string& incident) = nullptr;

  // Pages of all threads that have detached.
  const Ledger& ledger() const { return ledger_; }
  void AddPage(const Ledger& page) {
    MutexLock lock(mutex_);
    ledger_.Add(page);
  }

 private:
  const Options options_;
  Heap heap_;
  typename S::Shared shared_;
  // Relaxed: nothing else is passed on with it.
  std::atomic<std::chrono::microseconds> switch_interval_;
  Mutex mutex_;
  Ledger ledger_;
};

template <class S>
void Deallocate(Thread<S>& thread, Object<S>* object);

// Notes that a count was pinned: its object is never freed.
template <class S>
[[gnu::noinline, gnu::cold]] void RecordPinned(Thread<S>& thread, Object<S>* object);

template <class S>
class Thread {
 public:
  using Mem = typename S::Memory;
  using Obj = Object<S>;

  explicit Thread(World<S>& world) : world_(world), cache_(world.heap()) {
    if constexpr (requires { scheme.pinned; }) {
      scheme.pinned = {this, [](void* thread, typename S::Count* count) {
                         RecordPinned(*static_cast<Thread*>(thread), reinterpret_cast<Obj*>(count));
                       }};
    }
    S::Attach(world.shared(), scheme);
  }
  ~Thread() {
    ClearError();
    S::Detach(world_.shared(), scheme, reaper());
    page_.evicted = cache_.evicted();
    world_.AddPage(page_);
  }
  Thread(const Thread&) = delete;
  Thread& operator=(const Thread&) = delete;

  World<S>& world() { return world_; }
  Builtins<S>& builtins() { return *world_.builtins; }
  Ledger& page() { return page_; }
  int64_t evicted() const { return cache_.evicted(); }
  Reaper<typename S::Count> reaper() {
    return {this, [](void* thread, typename S::Count* count) {
              // Count is Object's first member, and both are standard layout.
              Deallocate(*static_cast<Thread*>(thread), reinterpret_cast<Obj*>(count));
            }};
  }

  // --- Errors -----------------------------------------------------------------------------------
  // Sets the pending error and returns null, so that a function can end with it.
  std::nullptr_t Fail(ErrorKind kind, std::string message) {
    SetError({kind, std::move(message)}, nullptr);
    return nullptr;
  }
  // As Fail, where the exception's argument is an object: KeyError's key. Steals it.
  std::nullptr_t FailWith(ErrorKind kind, std::string message, Obj* value) {
    SetError({kind, std::move(message)}, value);
    return nullptr;
  }
  // Makes an exception object the pending error; steals it. (PyErr_SetRaisedException)
  std::nullptr_t Raise(Obj* exception) {
    SetError({ErrorKind::kRaised, {}}, exception);
    return nullptr;
  }
  bool failed() const { return error_.kind != ErrorKind::kNone; }
  const Error& error() const { return error_; }
  // Borrowed: what FailWith or Raise gave, or null.
  Obj* error_value() const { return error_value_; }
  void ClearError() { SetError(Error{}, nullptr); }
  // Clears and returns it; its value is given back.
  Error TakeError() {
    Error error = std::exchange(error_, Error{});
    ClearError();
    return error;
  }
  // Clears it and returns its value: new, or null.
  Obj* TakeErrorValue() {
    error_ = Error{};
    return std::exchange(error_value_, nullptr);
  }

  // --- Memory -----------------------------------------------------------------------------------
  // A new object of type T (derived from Object<S>) with `extra` bytes after it, its header set,
  // the rest for the caller to construct; the caller owns its one reference. Null: MemoryError.
  template <class T>
  OBJECTS_INLINE T* New(const Type<S>& type, size_t extra = 0) {
    void* block = MayAllocate() ? cache_.Allocate(sizeof(T) + extra, &type) : nullptr;
    if (block == nullptr) [[unlikely]]
      return OutOfMemory();
    T* object = new (block) T();
    object->type = &type;
    S::Born(scheme, object->count);
    ++page_.allocated;
    return object;
  }
  // Frees an object that New made with the same T and extra. For dealloc slots only.
  template <class T>
  void Free(T* object, size_t extra = 0) {
    const Type<S>* type = object->type;
    ++page_.freed;
    if constexpr (Mem::kChecked) {
      Poison(object, sizeof(T), extra);
      object->life.Die();
    } else {
      object->type = nullptr;  // a free slot, to the audit
    }
    cache_.Free(object, sizeof(T) + extra, type);
  }
  // Item arrays and tables. Null: MemoryError.
  void* NewBuffer(size_t bytes) {
    void* buffer = MayAllocate() ? cache_.AllocateBuffer(bytes) : nullptr;
    if (buffer == nullptr) [[unlikely]]
      return OutOfMemory();
    ++page_.buffers_allocated;
    return buffer;
  }
  void FreeBuffer(void* buffer, size_t bytes) {
    if (buffer == nullptr) return;
    ++page_.buffers_freed;
    cache_.FreeBuffer(buffer, bytes);
  }

  // Makes the n-th allocation from now fail, once (0: none). Checked memories only.
  void FailAllocation(int64_t n) { allocations_to_failure_ = n; }
  // True if the failure ordered has not happened yet.
  bool failure_pending() const { return allocations_to_failure_ > 0; }

  // --- Recursion --------------------------------------------------------------------------------
  // One more nested call; false with RecursionError if that is one too many for the C++ stack.
  // (Py_EnterRecursiveCall; use Recursion below)
  bool EnterRecursion(const char* where) {
    if (++recursion_depth_ <= kMaxRecursion) return true;
    Fail(ErrorKind::kRecursionError, std::string("maximum recursion depth exceeded") + where);
    return false;
  }
  void LeaveRecursion() { --recursion_depth_; }
  // False if the object is being printed already, further out: it contains itself. Else the caller
  // prints it, then calls LeaveRepr. (Py_ReprEnter)
  bool EnterRepr(Obj* object) {
    for (const Obj* printed : printing_) {
      if (printed == object) return false;
    }
    printing_.push_back(object);
    return true;
  }
  void LeaveRepr() { printing_.pop_back(); }

  typename S::Thread scheme;
  // Whoever runs programs on this thread keeps its own state here.
  void* tenant = nullptr;

 private:
  template <class S2>
  friend void Deallocate(Thread<S2>& thread, Object<S2>* object);

  void SetError(Error error, Obj* value);
  // Apart, so that what is left of New is small enough to be compiled into its callers.
  [[gnu::noinline, gnu::cold]] std::nullptr_t OutOfMemory() {
    return Fail(ErrorKind::kMemoryError, "out of memory");
  }

  bool MayAllocate() {
    if constexpr (!Mem::kChecked) return true;
    if (allocations_to_failure_ == 0) return true;
    return --allocations_to_failure_ != 0;
  }

  // What followed the header becomes a value nobody would store: a stale read shows. Not when a
  // sanitizer watches, which would rather see the read itself; nor under a stepper, which sees it
  // too, and knows what words hold by the accesses to them.
  template <class T>
  static void Poison([[maybe_unused]] T* object, [[maybe_unused]] size_t size,
                     [[maybe_unused]] size_t extra) {
#if !OBJECTS_SYSTEM_HEAP
    if (pace::Stepped()) return;
    std::memset(reinterpret_cast<char*>(object) + sizeof(Obj), kPoison, size + extra - sizeof(Obj));
#endif
  }
  static constexpr int kPoison = 0xDB;
  static constexpr int kMaxRecursion = 1000;  // sys.getrecursionlimit's default

  World<S>& world_;
  typename World<S>::Heap::Cache cache_;
  Ledger page_;
  Error error_;
  Obj* error_value_ = nullptr;  // owned
  int64_t allocations_to_failure_ = 0;
  int recursion_depth_ = 0;
  std::vector<Obj*> printing_;  // borrowed, innermost last
  int dealloc_depth_ = 0;
  std::vector<Obj*> postponed_;  // see Deallocate
};

// --- References ---

// Takes a reference. REQUIRES: the caller holds one, or guards a container that does.
template <class S>
OBJECTS_INLINE void Incref(Thread<S>& thread, Object<S>* object) {
  if constexpr (S::Memory::kChecked) {
    typename S::Memory::Touch touch(object->life.word());
    object->life.Took();
    S::Incref(thread.scheme, object->count);
    if (touch.dead()) [[unlikely]]
      RecordUseAfterFree(thread, object);
  } else {
    S::Incref(thread.scheme, object->count);
  }
}

// Takes a reference for somebody who holds none, if the object still lives. REQUIRES: its memory is
// not given back meanwhile. (CPython: _Py_TryIncref)
template <class S>
OBJECTS_INLINE bool TryIncref(Thread<S>& thread, Object<S>* object) {
  if (!S::TryIncref(thread.scheme, object->count)) return false;
  object->life.Took();
  return true;
}

// Gives a reference back; the object dies with the last one.
template <class S>
OBJECTS_INLINE void Decref(Thread<S>& thread, Object<S>* object) {
  bool last;
  if constexpr (S::Memory::kChecked) {
    typename S::Memory::Touch touch(object->life.word());
    object->life.Gave();
    last = S::Decref(thread.scheme, object->count);
    if (touch.dead()) [[unlikely]]
      RecordUseAfterFree(thread, object);
  } else {
    last = S::Decref(thread.scheme, object->count);
  }
  if (last) [[unlikely]]
    Deallocate(thread, object);
}

// Null is fine.
template <class S>
OBJECTS_INLINE void XDecref(Thread<S>& thread, Object<S>* object) {
  if (object != nullptr) Decref(thread, object);
}

// Takes a reference and returns the object.
template <class S>
OBJECTS_INLINE Object<S>* NewRef(Thread<S>& thread, Object<S>* object) {
  Incref(thread, object);
  return object;
}

template <class S>
void Thread<S>::SetError(Error error, Obj* value) {
  error_ = std::move(error);
  if (Obj* old = std::exchange(error_value_, value)) Decref(*this, old);
}

template <class S>
[[gnu::noinline, gnu::cold]] void RecordUseAfterFree(Thread<S>& thread, Object<S>* object);

}  // namespace objects

#include "objects/heap/operation.h"  // IWYU pragma: export

#endif  // OBJECTS_HEAP_WORLD_H_
