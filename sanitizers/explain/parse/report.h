// A sanitizer report as data: what parse/ makes of the text and everything else reads. Nothing of a
// report is dropped: every stack frame is in exactly one of `stacks`, under the line that
// introduced it, also where that line is of a form nobody has met before.
//
// Thread safety: values.

#ifndef SANITIZERS_EXPLAIN_PARSE_REPORT_H_
#define SANITIZERS_EXPLAIN_PARSE_REPORT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sanitizers {

// Who speaks. A leak found beside AddressSanitizer is LeakSanitizer's, as its title says.
enum class Tool { kNone, kThread, kAddress, kLeak, kUndefined, kMemory, kOther };

// "none", "thread", "address", "leak", "undefined", "memory", "other": the words of -fsanitize=.
std::string_view ToolName(Tool tool);
// "ThreadSanitizer", …; "a sanitizer" for kNone and kOther.
std::string_view ToolTitle(Tool tool);

// One line of a stack. What was not printed is "" or 0; `<null>` counts as not printed.
struct Frame {
  int number = 0;
  std::string function;  // as demangled, with template arguments and parameters
  std::string file;      // as printed: absolute, relative, or with a drive letter
  int line = 0;
  int column = 0;
  std::string module;    // the binary or library, as printed
  uint64_t offset = 0;   // within the module
  uint64_t address = 0;  // of the instruction
  bool culprit = false;  // marked "* #0" (LLVM ≥ 20: the frame in which the access happened)
};

// Why a stack is in the report.
enum class Role {
  kAccess,          // where it was noticed: TSan's first access, ASan's READ/WRITE, UBSan's stack
  kPreviousAccess,  // the earlier access of a race
  kAllocation,      // where the memory came from; each leak of LeakSanitizer; MSan's origin
  kFree,            // where it was given back
  kVariable,        // the function whose stack variable is meant
  kThreadCreation,  // `thread` was created here
  kMutexCreation,   // `mutex` was created here
  kMutexAcquired,   // `mutex` was taken here, maybe while holding `held`
  kStored,          // MSan: an uninitialised value was copied here
  kSleep,           // TSan: "As if synchronized via sleep"
  kRegistration,    // ODR violation: one of the two definitions
  kOther,           // `header` says what
};

enum class AccessKind { kUnknown, kRead, kWrite };

struct HeldLock {
  std::string mutex;  // "M0"
  bool write = true;  // false: a reader's lock
};

// One stack and the line above it. Which fields are filled depends on the role.
struct Stack {
  Role role = Role::kOther;
  std::string header;  // the line that introduced it, cleaned; "" if it had none
  std::vector<Frame> frames;
  bool restored = true;  // false: "[failed to restore the stack]"

  AccessKind access = AccessKind::kUnknown;
  bool atomic = false;
  int64_t bytes = -1;           // accessed, allocated or leaked; -1: not said
  int64_t objects = -1;         // leaked
  bool indirect = false;        // a leak that hangs on another one
  uint64_t address = 0;         // accessed
  std::string thread;           // "T1", "main"; who did it, or who was created
  std::string by;               // who created that thread
  std::string mutex;            // "M1": the one this stack is about
  std::string held;             // "M0": the one held meanwhile
  std::vector<HeldLock> locks;  // held during an access
};

// What the memory is, as far as the report says.
struct Location {
  enum class Kind { kUnknown, kHeap, kGlobal, kStack, kTls, kFileDescriptor, kExternal };
  Kind kind = Kind::kUnknown;
  std::string text;      // the line that says it
  std::string name;      // of the variable; "4" for file descriptor 4; the external object's type
  int64_t size = -1;     // bytes
  int64_t offset = -1;   // of the access, from the first byte; -1: not said or before it
  uint64_t address = 0;  // of the first byte
  std::string file;      // where a global is defined
  int line = 0;
  std::string thread;  // whose stack or TLS it is, or who allocated it
};

struct ThreadInfo {
  std::string id;    // "T1"
  std::string name;  // 'worker', or ""
  int64_t tid = -1;
  std::string status;  // "running", "finished", or ""
  std::string by;      // who created it
};

struct MutexInfo {
  std::string id;  // "M0"
  uint64_t address = 0;
  bool destroyed = false;  // "is already destroyed"
};

struct Report {
  Tool tool = Tool::kNone;
  // Stable identifier, lower-case words joined by "-": "data-race", "heap-use-after-free",
  // "memory-leak", "signed-integer-overflow"; see knowledge/kinds.json. What is unknown is made
  // from the title in the same form.
  std::string kind;
  std::string title;   // as printed, without addresses and pid
  std::string detail;  // UBSan: the whole message; SEGV: what is said of the address
  int64_t pid = -1;
  std::vector<Stack> stacks;  // in order of appearance
  Location location;
  std::vector<ThreadInfo> threads;
  std::vector<MutexInfo> mutexes;
  std::vector<std::string> lock_cycle;  // "M0", "M1", "M0"
  // UBSan's place, which is no stack frame: number 0, no function, file, line and column.
  Frame place;
  std::string summary;             // after "SUMMARY: …: "
  std::vector<std::string> notes;  // hints and notes of the sanitizer, cleaned
  bool truncated = false;          // ended before its own end: cut log, killed process
  std::string text;                // cleaned lines, title to summary; cut at kMaxText
  // Where it was.
  std::string source;                     // file name, "" for standard input
  int64_t first_line = 0, last_line = 0;  // numbered from 1
  std::string test;                       // the ctest or GoogleTest test that printed it, or ""

  const Stack* First(Role role) const;  // nullptr if there is none
};

inline constexpr size_t kMaxText = 256 << 10;  // bytes of `text`
inline constexpr size_t kMaxFrames = 4096;     // per report; beyond, frames are dropped and
                                               // the report counts as truncated

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_PARSE_REPORT_H_
