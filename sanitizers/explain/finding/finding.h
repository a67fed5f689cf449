// A finding: one defect, explained. Reports are what a sanitizer printed; findings are what a
// person reads, a program judges and CI ingests. The same pair of sites reported a thousand times
// is one finding with a count.
//
// Thread safety: values.

#ifndef SANITIZERS_EXPLAIN_FINDING_FINDING_H_
#define SANITIZERS_EXPLAIN_FINDING_FINDING_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sanitizers/explain/knowledge/consequence.h"
#include "sanitizers/explain/parse/report.h"

namespace sanitizers {

// What the defect is about: the thing that is raced for, freed, leaked or misused.
enum class Subject {
  kUnknown,
  kReferenceCount,     // a count in an object header, a shared_ptr's control block, …
  kContainerContents,  // a list's slot, a dict's table
  kAttribute,          // an instance's attribute
  kObject,             // an object's other memory: its value, or all of it
  kLock,               // a lock's own state, or the order in which locks are taken
  kVtablePointer,
  kFileDescriptor,
  kThread,      // a thread nobody joined
  kVariable,    // a global, a stack variable, plain memory
  kArithmetic,  // a computation, not memory: most of UBSan
  kSanitizer,   // the sanitizer itself failed or was misconfigured
};
// "reference_count", "container_contents", …: in JSON, flags and promises.
std::string_view Name(Subject subject);
// "a reference count", "the contents of a container", …: in sentences.
std::string_view Words(Subject subject);

enum class Confidence {
  kCertain,   // the sanitizer saw it happen: use after free, leak, overflow
  kLikely,    // a race on something known
  kPossible,  // a race on something unknown, or a report that is not whole
  kDoubtful,  // probably a false positive; `why` says which
};
std::string_view Name(Confidence confidence);  // "certain", …

// One of the (at most two) places a finding is about.
struct Site {
  std::string file;  // without --root; "" if not known
  int line = 0, column = 0;
  std::string function;  // short: no template arguments, no parameters
  std::string module;    // if there is no file
  uint64_t offset = 0;
  std::string does;    // "reads 8 bytes", "frees it", "increments the count (Py_INCREF)"
  std::string thread;  // "T1", "main", ""
  std::vector<std::string> locks;  // "M0 (write)"
  int stack = -1;                  // index in Report::stacks; -1: no stack

  bool Known() const { return !file.empty() || !function.empty() || !module.empty(); }
};

// `expected`: a promise, a passed test or a suppression says so. Such findings never fail a run.
enum class Status { kOpen, kExpected, kSuppressed };
std::string_view Name(Status status);

struct Finding {
  Tool tool = Tool::kNone;
  std::string kind;   // Report::kind, or "direct-leak", "indirect-leak" for one leak
  std::string title;  // one line: "data race on a reference count"
  Subject subject = Subject::kUnknown;
  std::string subject_detail;             // "the count of objects::NoLock", "global 'x'", …
  std::vector<Site> sites;                // one or two; the first is where it was noticed
  std::vector<Consequence> consequences;  // most grave first
  std::string consequence;                // one or two sentences
  std::string remedy;                     // one or two sentences
  Confidence confidence = Confidence::kPossible;
  std::string why;        // one sentence: why so sure, or why not
  std::string primitive;  // family of the counting primitive met: "CPython", …; or ""
  Status status = Status::kOpen;
  std::string status_reason;
  bool is_new = true;                // not in the baseline
  int64_t count = 1;                 // reports of it
  int64_t bytes = -1, objects = -1;  // leaks: sum over all reports
  // Stable across runs; the second also across edits that only move lines.
  std::string fingerprint;        // kind + both sites
  std::string loose_fingerprint;  // kind + functions and files of both
  Report report;                  // the first one, whole
  int leak_stack = -1;            // which stack of a leak report this finding is
};

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_FINDING_FINDING_H_
