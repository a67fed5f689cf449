#include "sanitizers/explain/parse/section.h"

#include <utility>

#include "sanitizers/explain/parse/frame.h"
#include "sanitizers/explain/parse/scan.h"
#include "sanitizers/explain/parse/thread_name.h"

namespace sanitizers {
namespace {

// "(mutexes: write M0, read M2)"
std::vector<HeldLock> HeldLocks(std::string_view text) {
  std::vector<HeldLock> locks;
  if (!EatThrough(text, "(mutexes: ")) return locks;
  std::string_view list = EatUntil(text, ")");
  while (!list.empty()) {
    HeldLock lock;
    lock.write = !Eat(list, "read ");
    Eat(list, "write ");
    lock.mutex = EatUntil(list, ",");
    if (!lock.mutex.empty()) locks.push_back(std::move(lock));
    if (!Eat(list, ",")) break;
    list = TrimLeft(list);
  }
  return locks;
}

void NoteThread(const ThreadInfo& thread, Report* report) {
  if (thread.id.empty()) return;
  for (ThreadInfo& known : report->threads) {
    if (known.id != thread.id) continue;
    if (known.name.empty()) known.name = thread.name;
    if (known.tid < 0) known.tid = thread.tid;
    if (known.status.empty()) known.status = thread.status;
    if (known.by.empty()) known.by = thread.by;
    return;
  }
  report->threads.push_back(thread);
}

void NoteMutex(MutexInfo mutex, Report* report) {
  for (MutexInfo& known : report->mutexes) {
    if (known.id != mutex.id) continue;
    if (known.address == 0) known.address = mutex.address;
    known.destroyed = known.destroyed || mutex.destroyed;
    return;
  }
  report->mutexes.push_back(std::move(mutex));
}

// TSan: "Previous atomic write of size 8 at 0x72 by thread T1 (mutexes: write M0):"
// ASan: "WRITE of size 8 at 0x60 thread T1"; HWASan: "READ of size 4 at 0x60 tags: a/b in thread
// T0"
std::optional<Stack> AccessHeader(std::string_view line, Report* report) {
  std::string_view rest = line;
  const bool previous = StartsWithAny(rest, {"Previous ", "Concurrent "});
  if (previous) EatThrough(rest, " ");
  Stack stack;
  stack.role = previous ? Role::kPreviousAccess : Role::kAccess;
  stack.atomic = Eat(rest, "atomic ") || Eat(rest, "Atomic ");
  const bool external =
      StartsWithAny(rest, {"Modifying access of ", "modifying access of ", "Read-only access of ",
                           "read-only access of ", "Access of ", "access of "});
  const bool read = StartsWithAny(rest, {"Read", "read", "READ"});
  const bool write = StartsWithAny(rest, {"Write of", "write of", "WRITE of", "Modif", "modif"});
  if (!EatThrough(rest, external ? "access of " : "of size ")) return std::nullopt;
  if (!read && !write && !external && !line.starts_with("ACCESS")) return std::nullopt;
  stack.access = write ? AccessKind::kWrite : read ? AccessKind::kRead : AccessKind::kUnknown;
  if (external) {
    report->location.name = EatBefore(rest, " at ");
    report->location.kind = Location::Kind::kExternal;
  } else if (!EatNumber(rest, &stack.bytes) && !Eat(rest, "unknown")) {
    return std::nullopt;
  }
  if (!Eat(rest, " at ") || !EatHex(rest, &stack.address)) return std::nullopt;
  if (Has(rest, "thread ") || Has(rest, " by ")) {
    if (!EatThrough(rest, " by ") && !EatThrough(rest, " in thread ")) EatThrough(rest, " thread ");
    const ThreadInfo thread = EatThread(rest);
    stack.thread = thread.id;
    NoteThread(thread, report);
  }
  stack.locks = HeldLocks(rest);
  return stack;
}

// "freed by thread T0 here:", "previously allocated by thread T1 (worker) here:"
std::optional<Stack> HeapHeader(std::string_view line, Report* report) {
  Stack stack;
  std::string_view rest = line;
  if (Eat(rest, "freed by ")) {
    stack.role = Role::kFree;
  } else if (Eat(rest, "previously allocated by ") || Eat(rest, "allocated by ")) {
    stack.role = Role::kAllocation;
  } else {
    return std::nullopt;
  }
  const ThreadInfo thread = EatThread(rest);
  stack.thread = thread.id;
  NoteThread(thread, report);
  return stack;
}

// TSan: "Thread T1 'worker' (tid=7, running) created by main thread at:"
// ASan: "Thread T1 (worker) created by T0 here:"
std::optional<Stack> ThreadHeader(std::string_view line, Report* report) {
  if (!line.starts_with("Thread T")) return std::nullopt;
  std::string_view rest = line;
  ThreadInfo thread = EatThread(rest);
  if (thread.id.empty()) return std::nullopt;
  if (EatThrough(rest, "(tid=")) {
    EatNumber(rest, &thread.tid);
    if (Eat(rest, ", ")) thread.status = EatUntil(rest, ")");
  }
  if (!EatThrough(rest, "created")) return std::nullopt;
  Stack stack;
  stack.role = Role::kThreadCreation;
  stack.thread = thread.id;
  if (Eat(rest, " by ")) stack.by = EatThread(rest).id;
  thread.by = stack.by;
  NoteThread(thread, report);
  return stack;
}

// "Mutex M0 (0x7b) created at:", "Mutex M1 acquired here while holding mutex M0 in thread T1:",
// "Mutex M0 previously acquired by the same thread here:", "Mutex M0 is already destroyed."
std::optional<Stack> MutexHeader(std::string_view line, Report* report, bool* destroyed) {
  std::string_view rest = line;
  if (!Eat(rest, "Mutex M")) return std::nullopt;
  MutexInfo mutex;
  mutex.id = std::string("M").append(EatUntil(rest, " "));
  if (Eat(rest, " (")) {
    EatHex(rest, &mutex.address);
    EatThrough(rest, ")");
  }
  *destroyed = mutex.destroyed = Has(rest, "already destroyed");
  Stack stack;
  stack.mutex = mutex.id;
  NoteMutex(std::move(mutex), report);
  if (Has(rest, "created")) {
    stack.role = Role::kMutexCreation;
  } else if (EatThrough(rest, "acquired")) {
    stack.role = Role::kMutexAcquired;
    if (EatThrough(rest, "while holding mutex ")) stack.held = EatUntil(rest, " :");
    if (EatThrough(rest, " in ")) stack.thread = EatThread(rest).id;
  } else {
    return std::nullopt;
  }
  return stack;
}

// "Indirect leak of 64 byte(s) in 2 object(s) allocated from:"
std::optional<Stack> LeakHeader(std::string_view line) {
  Stack stack;
  stack.role = Role::kAllocation;
  std::string_view rest = line;
  if (Eat(rest, "Indirect leak of ")) {
    stack.indirect = true;
  } else if (!Eat(rest, "Direct leak of ")) {
    return std::nullopt;
  }
  EatNumber(rest, &stack.bytes);
  if (EatThrough(rest, " byte(s) in ")) EatNumber(rest, &stack.objects);
  return stack;
}

std::optional<Stack> MemoryHeader(std::string_view line, Report* report) {
  Stack stack;
  std::string_view rest = line;
  if (StartsWithAny(line, {"Uninitialized value was stored", "Memory was marked as uninit"})) {
    stack.role = Role::kStored;
    return stack;
  }
  if (!Eat(rest, "Uninitialized value was created by ")) return std::nullopt;
  stack.role = Has(rest, "heap deallocation") ? Role::kFree : Role::kAllocation;
  report->location.text = line;
  report->location.kind = Has(rest, "heap ") ? Location::Kind::kHeap : Location::Kind::kStack;
  if (EatThrough(rest, "allocation of '")) report->location.name = EatBefore(rest, "' ");
  if (Has(rest, "' in") || report->location.name.ends_with("'")) {
    while (report->location.name.ends_with("'")) report->location.name.pop_back();
  }
  return stack;
}

std::optional<Role> PlainHeader(std::string_view line) {
  if (line.starts_with("As if synchronized via sleep")) return Role::kSleep;
  if (line == "and:" || line.starts_with("Ignore was enabled at") || line.starts_with("Signal ") ||
      line.starts_with("previously registered at")) {
    return Role::kOther;
  }
  if (line.starts_with("registered at")) return Role::kRegistration;
  // ODR: "[1]:" above each of "These globals were registered at these points".
  if (line.size() < 8 && line.starts_with("[") && line.ends_with("]:")) return Role::kRegistration;
  return std::nullopt;
}

}  // namespace

std::optional<Stack> StackHeader(std::string_view line, Report* report) {
  bool destroyed = false;
  std::optional<Stack> stack = AccessHeader(line, report);
  if (!stack) stack = HeapHeader(line, report);
  if (!stack) stack = ThreadHeader(line, report);
  if (!stack) stack = MutexHeader(line, report, &destroyed);
  if (!stack) stack = LeakHeader(line);
  if (!stack) stack = MemoryHeader(line, report);
  if (!stack) {
    if (const std::optional<Role> role = PlainHeader(line)) {
      stack.emplace();
      stack->role = *role;
    }
  }
  if (!stack && TakeLocation(line, report)) {
    // A colon announces the stack of an allocation, "in frame" the one frame of a variable.
    if (line.ends_with("in frame")) {
      stack.emplace();
      stack->role = Role::kVariable;
    } else if (line.starts_with("Location is ") && line.ends_with(":")) {
      stack.emplace();
      stack->role = Role::kAllocation;
      stack->thread = report->location.thread;
      stack->bytes = report->location.size;
    }
  }
  if (stack) stack->header = line;
  return stack;
}

}  // namespace sanitizers
