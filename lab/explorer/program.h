// What is explored: a small program over the object model, run by a few threads under some scheme.
// Each execution is made afresh by `start`, its threads run one access at a time in an order that a
// search chooses, and it ends with an audit.
//
// A program must be deterministic: what a thread does next depends on what it has read so far, and
// on nothing else; and how it ends depends on what its shared words hold when all have ended, so
// that a thread keeps what it found in such a word. Its objects live on ReplayMem, so that a
// schedule found here is one of `lab run`.
//
// Thread safety: all of an execution runs on one system thread, its threads as fibers.

#ifndef LAB_EXPLORER_PROGRAM_H_
#define LAB_EXPLORER_PROGRAM_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lab/explorer/damage.h"
#include "objects/base/pace.h"
#include "objects/scheme.h"

namespace lab::explorer {

inline constexpr int kMaxThreads = 8;
inline char LetterOf(int thread) { return static_cast<char>('A' + thread); }

// What the command line says of an execution.
struct Setup {
  std::string scheme;
  int threads = 2;
  int iterations = 1;
  objects::SwitchPoints switch_points = objects::SwitchPoints::kEveryOp;
};

// How an execution ended, after the join and the audit.
struct Ending {
  std::string result;  // what the program computed, for the histogram
  Damages damages = 0;
  int64_t stored = 0;      // of the object at stake: its count, 0 if it is gone
  int64_t references = 0;  // and the references that exist
};

// A word or an object by the name that a table should use.
struct Name {
  const volatile void* place;
  size_t size;
  std::string text;
};

class Execution {
 public:
  virtual ~Execution() = default;
  // Thread `index`, from attaching to detaching.
  virtual void Run(int index) = 0;
  // By the main thread, when all have ended: gives back what it owns and audits.
  virtual Ending End() = 0;
  // Does a switch point end a step, where it could?
  virtual bool SwitchesHere(int) { return true; }
  // Do threads differ in more than in what they do, so that Program::symmetric does not hold?
  virtual bool ThreadsDiffer() const { return false; }
  // What the step that the thread has just done was, where a step is an operation of the program's:
  // "reads counter.count: 0". Empty: tell its accesses.
  virtual std::string Doing(int) const { return {}; }
  // What a live object is, where it is best told by its value: "1". Empty: by its name.
  virtual std::string ValueOf(const volatile void*) const { return {}; }
  // By which names to tell of what it made. More specific ones come first.
  virtual std::vector<Name> Names() const { return {}; }
  // Those of the words that the scheme keeps for the world.
  virtual std::vector<Name> SchemeNames() const { return {}; }
};

// What a program can be run as instead of under the schemes of objects/schemes.
struct Variant {
  std::string_view name;
  std::string_view summary;
  Damages excluded;  // what must not happen
};

// A scheme of objects/schemes/broken that a program shows to be broken: by which damage, and the
// order that does it, on two real threads as well.
struct Broken {
  std::string_view scheme;
  Damage damage;
  std::string_view schedule;
};

struct Program {
  std::string_view name;
  std::string_view summary;  // one line
  std::string_view lesson;   // why what goes wrong does
  int threads = 2;
  int max_threads = kMaxThreads;
  bool iterates = false;  // knows --iterations
  // All threads do the same, whatever their index, and allocate nothing: a state is then like one
  // in which some of them have changed places.
  bool symmetric = false;
  // One letter of a schedule: an access, or an operation from switch point to switch point.
  objects::Grain grain = objects::Grain::kAccess;
  // Runs under a GIL only, where counts are right whatever the order: they are not looked at access
  // by access, and nobody keeps account of who holds which reference.
  bool trusts_counts = false;
  // What must not happen under a scheme of these promises.
  Damages (*excluded)(const objects::SchemePromises&) = nullptr;
  // Where the program is about something else than the schemes: what it can be run as, the default
  // first. `excluded` is null then.
  std::vector<Variant> variants;
  // Runs under these, too.
  std::vector<Broken> broken;
  // The flags of `lab run` that show the same on real threads; empty: there are none.
  std::string_view experiment;
  std::unique_ptr<Execution> (*start)(const Setup&) = nullptr;
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_PROGRAM_H_
