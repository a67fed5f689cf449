// What an interpreter knows: once for a world, and once for each thread that runs in it.
//
// Thread safety: Interpreter is shared; what changes while threads run is atomic or under its
// mutex. A ThreadState belongs to its thread.

#ifndef LAB_MINIPY_VM_STATE_H_
#define LAB_MINIPY_VM_STATE_H_

#include <atomic>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "lab/minipy/host/host.h"
#include "lab/minipy/vm/frame.h"
#include "lab/minipy/vm/native_function.h"
#include "lab/minipy/vm/output.h"
#include "objects/base/baton.h"
#include "objects/base/pace.h"
#include "objects/types/runtime.h"

namespace minipy {

class Director;  // vm/director.h: runs the threads in the system's place
class Switches;  // vm/switches.h: who ran what before each switch

struct InterpreterOptions {
  std::string program;                 // path of the file that runs
  std::vector<std::string> arguments;  // sys.argv
  bool trace_switches = false;
  std::string schedule;          // who runs each operation, by letter; checked memories only
  Director* director = nullptr;  // null: nobody
};

template <class S>
struct ThreadState;

template <class S>
struct Interpreter {
  using Obj = Object<S>;
  objects::World<S>* world = nullptr;
  InterpreterOptions options;
  Obj* builtins = nullptr;     // owned dict
  Obj* modules = nullptr;      // owned dict: sys.modules
  Obj* build_class = nullptr;  // owned: __build_class__
  // Of built-in types and exceptions; borrowed from their registers. Nothing is added later.
  absl::flat_hash_map<std::string, Obj*> class_names;
  Output out{1};
  Output err{2};
  std::atomic<bool> interrupted{false};  // Ctrl-C was pressed: the main thread raises

  objects::Mutex input_mutex;        // one line of stdin is read by one thread
  objects::Mutex import_mutex;       // see vm/import.h
  std::atomic<int64_t> importer{0};  // ident of the thread that holds it, or 0

  objects::Mutex mutex;
  std::deque<NativeEntry> natives;                              // stay where they are
  absl::flat_hash_map<const RecordKind*, Obj*> record_classes;  // owned
  std::vector<Obj*> own_classes;                                // owned: of built-in types
  std::map<const void*, std::shared_ptr<void>> library_state;
  std::atomic<int> next_code{0};
  std::atomic<int64_t> threads{0};   // running besides the main one
  std::atomic<int64_t> joinable{0};  // of these, those that are no daemons
  std::atomic<int64_t> next_ident{1};
  std::atomic<int> recursion_limit{1000};  // of Python calls: sys.getrecursionlimit
  Switches* switches = nullptr;            // null: nobody asked
  std::unique_ptr<objects::Baton> baton;   // of the schedule, if there is one
  std::atomic<int> scheduled{0};           // threads that have a letter
};

template <class S>
struct ThreadState {
  using Obj = Object<S>;
  using Slot = StackRef<S>;
  static constexpr size_t kStackSlots = 1 << 20;  // touched only as far as they are used
  static constexpr int kMostFrames = 1 << 17;     // likewise

  ThreadState(Thread<S>& attached, Interpreter<S>& shared, int64_t number);
  ~ThreadState();
  ThreadState(const ThreadState&) = delete;
  ThreadState& operator=(const ThreadState&) = delete;

  static ThreadState& Of(Thread<S>& thread) { return *static_cast<ThreadState*>(thread.tenant); }

  // The next frame: a call of `function` whose locals lie at `locals` and which leaves the stack
  // from `limit` on to others; it begins at the first word. Null with RecursionError.
  Frame<S>* EnterFrame(FunctionObject<S>* function, Slot* locals, Slot* limit, Slot* below);
  // Takes the innermost frame off; what it held is the caller's affair.
  void LeaveFrame() { frame = frame == frames.get() ? nullptr : frame - 1; }
  // Where a call from C++ may put its arguments.
  Slot* FreeSlots() const {
    Slot* const used = frame != nullptr ? frame->limit : stack.get();
    return used < floor ? floor : used;
  }

  // The thread's copy of a function's words, made on first use.
  Word* WordsOf(CodeObject<S>* code) {
    const size_t number = static_cast<size_t>(code->number);
    if (number < words.size() && words[number] != nullptr) [[likely]]
      return words[number].get();
    return CopyWords(code);
  }

  Thread<S>& thread;
  Interpreter<S>& interpreter;
  std::unique_ptr<Host> host;
  Frame<S>* frame = nullptr;  // the innermost; null when no Python runs
  Obj* handled = nullptr;     // owned: the exception being handled, or null
  const int64_t ident;
  bool is_main = false;
  int letter = -1;                             // of the schedule; -1: none
  std::unique_ptr<objects::PacedThread> pace;  // from the first operation of the program itself
  Slot* stack_end = nullptr;
  Slot* floor = nullptr;  // below it lie locals of frames that are being left

  std::vector<std::unique_ptr<Word[]>> words;  // by number of code
  std::vector<CodeObject<S>*> copied;          // owned: whose words those are

  std::unique_ptr<Frame<S>[], void (*)(void*)> frames;
  std::unique_ptr<Slot[], void (*)(void*)> stack;

 private:
  Word* CopyWords(CodeObject<S>* code);
  // To a scheme that defers: the slots of all frames, each up to its top.
  void ShowSlots(const objects::StackVisitor& visitor) const;
};

}  // namespace minipy

#endif  // LAB_MINIPY_VM_STATE_H_
