// The contract of a scheme: how references are counted, and who may touch an object when.
//
// A scheme is a struct of statics over a Mem, in a file of its own in objects/schemes/. The file
// `my_scheme.h` defines `template <class Mem> struct MyScheme`; nothing else needs an edit: the
// build lists the folder, and the scheme shows up in every typed test, every `--scheme`, every
// verdict, the JSON and the README's table.
//
// The life of a reference. An object is born with one reference, which its creator owns. Incref
// takes another; it may only be called by somebody who holds one, or who is inside a Guard of a
// container that does. Decref gives one back; if it returns true nobody holds any, nobody else ever
// will, and the caller must deallocate. The thread that is told so sees everything that was done to
// the object under the references given back before.
//
// Thread safety: every function may be called by any attached thread at any time, with a Thread of
// its own, except Stored (see there). That is what a scheme is for; `no_lock` shows what follows
// when it does not keep its word, and says so in its promises.

#ifndef OBJECTS_SCHEME_H_
#define OBJECTS_SCHEME_H_

#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace objects {

// What a scheme claims. Tests, verdicts, tables and JSON read this; nothing else knows scheme
// names.
struct SchemePromises {
  bool counts_exact;      // whatever threads do, stored = true references, and the last one frees
  bool contents_guarded;  // a container operation is indivisible, its item's new reference included
  bool serial;            // one attached thread runs at a time, changing only at switch points
  bool fences = false;    // right by a fence, of which ThreadSanitizer knows nothing: it cries wolf
};

struct SchemeInfo {
  std::string_view name;     // as in the file name
  std::string_view summary;  // one line
  int order;                 // its place in tables and in the story
  int header_bytes;          // of an object on RealMem, at most: held to by a static_assert
  SchemePromises promises;
  bool owners = false;  // an object belongs to the thread that made it
  // A stack's references need not be counted (Stack, below): an object may outlive its last counted
  // one, until a quiescent point.
  bool defers = false;
};

// Who notices what is wrong with a scheme, in a run that shows it.
struct Checkers {
  bool audit = false;  // the ledger and the audit at the end
  bool thread_sanitizer = false;
  bool address_sanitizer = false;  // with LeakSanitizer
  bool explorer = false;
};

// What is wrong with a scheme in objects/schemes/broken: each is one that works but for one place.
struct Defect {
  std::string_view base;    // the one that works
  std::string_view source;  // where it was met
  Checkers caught_by;
};

// A broken scheme's info: that of what works but for its name. It promises what it ought to keep.
constexpr SchemeInfo Broken(SchemeInfo info, std::string_view name, std::string_view summary) {
  info.name = name;
  info.summary = summary;
  return info;
}

// Where a running thread may be made to let others run: CPython's eval breaker.
enum class SwitchPoints {
  kEveryOp,        // before every operation: CPython <= 3.9
  kCallsAndLoops,  // at function entry, backward jumps and after calls only: CPython >= 3.10
};
enum class SwitchPointAt { kOp, kCallOrLoop };

// Settings of a world that its scheme may want to know.
struct SchemeOptions {
  SwitchPoints switch_points = SwitchPoints::kEveryOp;
  std::chrono::microseconds switch_interval{5000};  // sys.setswitchinterval's default
  bool forced_switching = true;  // who lets go on request waits until somebody else had a turn
  // Where the scheme's own shared words lie. Null: on the heap. What it gives is not given back.
  void* (*memory)(size_t bytes) = nullptr;
};

// What is stored of an object that is not counted: what CPython's sys.getrefcount says of None.
inline constexpr int64_t kStoredOfImmortal = 4294967295;

// A scheme asks its world to free an object whose last reference it found gone, later and elsewhere
// than in Decref (a merge queue, say). Count is the first member of Object.
template <class Count>
struct Reaper {
  void* context;
  void (*deallocate)(void* context, Count* count);
  void operator()(Count* count) const { deallocate(context, count); }
};

// A scheme whose Count is more than one word, or has more of them elsewhere, may have
// NameWords(count, name) and Shared::NameWords(name), which call name(place, bytes, text) for each:
// for whoever tells of accesses to them (lab/explorer).
//
// A scheme whose Incref refuses an object without references has Resurrect(thread, count) besides:
// the reference that a dying object is given while its finalizer runs.

// Whom a scheme tells of a count. Its Thread may have a member `pinned`, which the world connects:
// to be called when a count is pinned, and its object will live for ever.
template <class Count>
struct Told {
  void* context = nullptr;
  void (*tell)(void* context, Count* count) = nullptr;
  void operator()(Count* count) const {
    if (tell != nullptr) tell(context, count);
  }
};

// A thread's stack, as a scheme that defers wants to see it: rows of words, each of which is null,
// a reference that is counted, or one that is not: the address of a Count with kUncounted in it.
// Such a word keeps its object alive while it lies on a stack that is connected.
inline constexpr uintptr_t kUncounted = 1;
struct StackVisitor {
  void* context = nullptr;
  void (*row)(void* context, const uintptr_t* words, size_t count) = nullptr;
  void operator()(const uintptr_t* words, size_t count) const { row(context, words, count); }
};
struct Stack {
  void* context = nullptr;
  void (*show)(void* context, const StackVisitor& visitor) = nullptr;
  void operator()(const StackVisitor& visitor) const { show(context, visitor); }
};

// What a scheme has besides whose kInfo says that it defers.
template <class S>
concept Defers = requires(
    typename S::Count& count, typename S::Shared& shared, typename S::Thread& thread,
    const Stack& stack, const Reaper<typename S::Count>& reap, void (&visit)(typename S::Count*)) {
  // The attached thread's stack is looked at from now on, whenever any thread of the world
  // looks. Only threads that have one free late: it may be a finalizer's program that they run.
  { S::Connect(thread, stack) } -> std::same_as<void>;
  // No longer. REQUIRES: nothing lies on it. Frees what no other stack holds.
  { S::Disconnect(thread, reap) } -> std::same_as<void>;
  // A word with kUncounted is about to be made. By who holds a reference, or has such a word.
  { S::Borrow(count) } -> std::same_as<void>;
  // Frees now what was put off, as far as no stack holds it.
  { S::Settle(shared, thread, reap) } -> std::same_as<void>;
  // Each word of a stack that is not counted.
  { S::ForEachUncounted(shared, visit) } -> std::same_as<void>;
};

template <class S>
concept Scheme =
    requires(typename S::Count& count, typename S::Shared& shared, typename S::Thread& thread,
             const typename S::Count& stored, const Reaper<typename S::Count>& reap) {
      typename S::Memory;  // the Mem it is written over
      { S::kInfo } -> std::convertible_to<const SchemeInfo&>;

      // The words in the object header. Default-constructed: one reference, owned by `thread` if
      // the scheme knows owners (Born).
      requires std::default_initializable<typename S::Count>;
      { S::Born(thread, count) } -> std::same_as<void>;
      // State of a world (a GIL, queues of dead owners), made from SchemeOptions; of an attached
      // thread.
      requires std::constructible_from<typename S::Shared, const SchemeOptions&>;
      requires std::default_initializable<typename S::Thread>;

      { S::Incref(thread, count) } -> std::same_as<void>;
      { S::Decref(thread, count) } -> std::same_as<bool>;  // true: the caller must deallocate
      // Takes a reference for somebody who holds none but knows where the object is, or was, as by
      // a weak reference. False: it is dead, or dying; or it is not Watched, and nobody can know.
      { S::TryIncref(thread, count) } -> std::same_as<bool>;
      // From now on somebody may know where it is who holds no reference. By who holds one.
      { S::Watch(count) } -> std::same_as<void>;
      // Does the caller, who holds a reference, hold the only one? Where counts are exact it then
      // sees everything that was done under the references given back. May say no though it is so.
      { S::Unique(thread, stored) } -> std::same_as<bool>;
      // The stored count. Exact at a quiescent point, else a number near it.
      { S::Stored(stored) } -> std::same_as<int64_t>;
      // An object that is not counted from now on, and how it is counted again at the world's end.
      // By the thread that made it, while nobody else knows of it; SetMortal when all have left.
      { S::SetImmortal(count) } -> std::same_as<void>;
      { S::IsImmortal(stored) } -> std::same_as<bool>;
      { S::SetMortal(count, int64_t()) } -> std::same_as<void>;

      // A thread joins and leaves the world. Between the two it runs as the scheme allows (under a
      // GIL: holding it). Detach may free objects.
      { S::Attach(shared, thread) } -> std::same_as<void>;
      { S::Detach(shared, thread, reap) } -> std::same_as<void>;
      // The thread could let others run here. May free objects.
      { S::SwitchPoint(shared, thread, reap) } -> std::same_as<void>;
      // How long others wait before the thread that runs must let them: if it has turns at all.
      { S::SetSwitchInterval(shared, std::chrono::microseconds()) } -> std::same_as<void>;
      // Around a wait (I/O, a lock, a join): the thread touches no object in between. Begin may
      // free objects.
      { S::BeginBlocking(shared, thread, reap) } -> std::same_as<void>;
      { S::EndBlocking(shared, thread) } -> std::same_as<void>;

      // Makes an operation on one container indivisible while it lives. At most one at a time per
      // thread, and nothing is called back, freed or waited for inside: so guards cannot deadlock.
      requires std::constructible_from<typename S::Guard, typename S::Thread&, typename S::Count&>;

      requires !S::kInfo.defers || Defers<S>;
    };

// A scheme without a GIL inherits this: threads come, go, wait and switch as they please.
template <class Mem>
struct ThreadsRunFreely {
  struct Shared {
    explicit Shared(const SchemeOptions&) {}
  };
  struct Thread {};
  template <class Reap>
  static void Detach(Shared&, Thread&, const Reap&) {}
  static void Attach(Shared&, Thread&) {}
  template <class Reap>
  static void SwitchPoint(Shared&, Thread&, const Reap&) {
    if (Mem::SwitchPointIsStep()) Mem::Turn();
  }
  static void SetSwitchInterval(Shared&, std::chrono::microseconds) {}
  template <class Reap>
  static void BeginBlocking(Shared&, Thread&, const Reap&) {}
  static void EndBlocking(Shared&, Thread&) {}
};

// A scheme whose count says by itself whether the object lives inherits this.
struct EveryObjectIsWatched {
  template <class Count>
  static void Watch(Count&) {}
};

// A scheme under which every object is counted inherits this.
struct EveryObjectIsCounted {
  template <class Count>
  static void SetImmortal(Count&) {}
  template <class Count>
  static constexpr bool IsImmortal(const Count&) {
    return false;
  }
  template <class Count>
  static void SetMortal(Count&, int64_t) {}
};

// A scheme that does not protect what is inside a container uses this as its Guard.
struct NoGuard {
  template <class Thread, class Count>
  NoGuard(Thread&, Count&) {}
};

// A scheme whose Count has a `contents` lock uses this.
template <class Count>
class ContentsGuard {
 public:
  template <class Thread>
  ContentsGuard(Thread&, Count& count) : lock_(count.contents) {
    lock_.Acquire();
  }
  ~ContentsGuard() { lock_.Release(); }
  ContentsGuard(const ContentsGuard&) = delete;
  ContentsGuard& operator=(const ContentsGuard&) = delete;

 private:
  decltype(Count::contents)& lock_;
};

}  // namespace objects

#endif  // OBJECTS_SCHEME_H_
