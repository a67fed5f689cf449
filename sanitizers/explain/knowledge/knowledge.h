// What explain knows beyond the text of a report, as data: kinds.json (each kind of report with its
// meaning, consequence and remedy), primitives.json (functions that count references, guard, store,
// allocate and free, in this lab and elsewhere), noise.json (what is reported though it is right).
// The files are compiled in; --knowledge=FILE adds a person's own primitives and noise.
//
// Thread safety: immutable once loaded.

#ifndef SANITIZERS_EXPLAIN_KNOWLEDGE_KNOWLEDGE_H_
#define SANITIZERS_EXPLAIN_KNOWLEDGE_KNOWLEDGE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "sanitizers/explain/knowledge/glob.h"
#include "sanitizers/explain/parse/report.h"

namespace sanitizers {

struct Kind {
  std::string id;                // "data-race"
  std::string tool;              // ToolName(): "thread"; "any" if several sanitizers report it
  std::string name;              // PascalCase for SARIF: "DataRace"
  std::string title;             // "data race"
  std::string level;             // SARIF: "error", "warning", "note"
  std::string means;             // one or two sentences: what the sanitizer saw
  std::string consequence;       // what follows if nothing more is known of the memory
  std::string consequence_word;  // Name(Consequence)
  std::string remedy;
  std::string source;   // where to read on: a URL
  double severity = 0;  // SARIF security-severity, 0 to 10
};

// What a function does to the object it is about.
enum class Deed {
  kNone,
  kIncref,
  kDecref,
  kCount,  // touches a count without saying which way: initialises, reads, sets
  kContentsRead,
  kContentsWrite,
  kAttribute,  // reads or writes an attribute or a slot of an instance
  kValue,      // reads or writes an object's own value
  kLock,       // takes or gives a lock
  kAllocate,
  kFree,
  kPlumbing,  // std::atomic's inside, interceptors, sanitizer runtime: look one frame up
};

// "none", "incref", "decref", "count", "contents_read", "contents_write", "attribute", "value",
// "lock", "allocate", "free", "plumbing": as in primitives.json.
std::string_view Name(Deed deed);

struct Primitive {
  std::string family;  // "CPython", "this lab", "std::shared_ptr", "Rust Arc", …
  Deed deed = Deed::kNone;
  std::string function;  // glob on the short name ("_Py_DECREF*"); empty: any
  std::string file;      // glob on the path ("*/objects/schemes/*.h"); empty: any. What follows
                         // its last '/' is the file's name and not a folder's.
  bool fence = false;    // release decrement + acquire fence, which TSan does not model
  std::string note;      // one sentence more about it, shown to people; may be empty
};

struct Noise {
  std::string id;
  std::vector<std::string> kinds;      // of report; empty: any
  std::string function, file, module;  // globs on any frame of either access; empty: any
  std::string where;   // "access" (frames of the accesses, default) or "any" (every stack)
  std::string reason;  // one sentence, shown to people
  std::string remedy;
  std::string confidence;  // "doubtful" (probably false) or "possible" (may be false)
  std::string source;      // who found it to be false: a URL; may be empty in a person's own
};

class Knowledge {
 public:
  // Primitives and noise are asked in this order: what stands first wins.
  Knowledge(std::vector<Kind> kinds, std::vector<Primitive> primitives, std::vector<Noise> noise);

  // What is compiled in. Dies if it is not well-formed: a test loads it.
  static const Knowledge& BuiltIn();
  // BuiltIn() and the primitives and noise of a JSON text {"primitives": […], "noise": […]}, which
  // win over the built-in ones. InvalidArgument, one line for people, names what is wrong where.
  static absl::StatusOr<Knowledge> With(std::string_view json);

  const std::vector<Kind>& kinds() const { return kinds_; }
  const std::vector<Primitive>& primitives() const { return primitives_; }
  const std::vector<Noise>& noise() const { return noise_; }

  // nullptr if the kind is not in the table.
  const Kind* FindKind(std::string_view id) const;
  // The first primitive that the frame matches; nullptr if none does.
  const Primitive* Match(const Frame& frame) const;

 private:
  std::vector<Kind> kinds_;
  std::vector<Primitive> primitives_;
  std::vector<Noise> noise_;
  absl::flat_hash_map<std::string, size_t> kind_by_id_;
  // Primitives with a function, and those that are whole files: each index with what its results
  // are in primitives_.
  GlobIndex by_function_, by_file_name_;
  std::vector<size_t> named_, whole_files_;
};

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_KNOWLEDGE_KNOWLEDGE_H_
