// reference_count: how a count grows and shrinks. One thread, one list, the names that refer to it
// and a function that is asked for the count, which holds a reference of its own while it answers.

#include "lab/experiments/support/schemes.h"
#include "objects/types/api.h"

namespace lab {
namespace {

using objects::Decref;

template <class S>
using Obj = objects::Object<S>;

// getrefcount(object), as sys.getrefcount: the argument is one of the references it counts.
template <class S>
Obj<S>* GetRefcount(objects::Thread<S>& thread, Obj<S>*, absl::Span<Obj<S>* const> arguments) {
  return objects::Api<S>::IntFromInt64(thread, S::Stored(arguments[0]->count));
}

// A namespace, the function, and a list of statements with the counts they should lead to.
template <class S>
class Session {
 public:
  using Py = objects::Api<S>;

  explicit Session(objects::Thread<S>& thread)
      : thread_(thread),
        names_(Py::DictNew(thread)),
        getrefcount_(Py::FunctionNew(thread, "getrefcount", GetRefcount<S>)) {}
  ~Session() {
    Decref(thread_, getrefcount_);
    Decref(thread_, names_);
  }

  // name = value; steals value, as the store instruction takes it off the stack.
  void Assign(const char* name, Obj<S>* value) {
    Py::DictSetItemString(thread_, names_, name, value);
    Decref(thread_, value);
  }
  void Delete(const char* name) {
    Obj<S>* key = Py::StrFromView(thread_, name);
    Py::DictDelItem(thread_, names_, key);
    Decref(thread_, key);
  }
  // New: what the name refers to, as the load instruction puts it on the stack.
  Obj<S>* Load(const char* name) {
    Obj<S>* value = nullptr;
    Py::DictGetItemStringRef(thread_, names_, name, &value);
    return value;
  }

  // getrefcount(name)
  int64_t Ask(const char* name) {
    Obj<S>* argument = Load(name);
    Obj<S>* answer = Py::ObjectCall(thread_, getrefcount_, {argument});
    const int64_t count = Py::IntAsInt64(thread_, answer);
    Decref(thread_, answer);
    Decref(thread_, argument);  // the call is over, its argument goes
    return count;
  }
  // The count when nobody asks.
  int64_t Look(const char* name) {
    Obj<S>* object = Load(name);
    const int64_t count = S::Stored(object->count) - 1;  // without ours
    Decref(thread_, object);
    return count;
  }

  std::vector<Obj<S>*> roots() const { return {names_, getrefcount_}; }

 private:
  objects::Thread<S>& thread_;
  Obj<S>* names_;
  Obj<S>* getrefcount_;
};

struct Line {
  std::string statement;
  int64_t expected;
  int64_t found;
};

template <class S>
std::vector<Line> Tell(objects::Thread<S>& thread, Session<S>& session) {
  using Py = objects::Api<S>;
  std::vector<Line> lines;
  session.Assign("a", Py::ListNew(thread));
  lines.push_back({"a = []", 1, session.Look("a")});
  session.Assign("b", session.Load("a"));
  lines.push_back({"b = a", 2, session.Look("a")});
  lines.push_back({"getrefcount(a)      # its argument counts too", 3, session.Ask("a")});
  lines.push_back({"                    # the call is over", 2, session.Look("a")});
  Obj<S>* holder = Py::ListNew(thread);
  Obj<S>* item = session.Load("a");
  Py::ListAppend(thread, holder, item);
  Decref(thread, item);
  session.Assign("c", holder);
  lines.push_back({"c = [a]", 3, session.Look("a")});
  session.Delete("b");
  lines.push_back({"del b", 2, session.Look("a")});
  session.Delete("c");
  lines.push_back({"del c               # the outer list dies and lets go", 1, session.Look("a")});
  return lines;
}

Outcome Run(const RunOptions& options) {
  return WithScheme<objects::ReplayMem>(options.scheme, [&]<class S>() {
    Outcome outcome;
    objects::Runtime<S> runtime;
    {
      Session<S> session(runtime.main());
      const std::vector<Line> lines = Tell(runtime.main(), session);
      bool exact = true;
      for (const Line& line : lines) {
        exact = exact && line.found == line.expected;
        std::string text = line.statement;
        text.resize(std::max<size_t>(text.size(), 58), ' ');
        outcome.lines.push_back(
            text + std::to_string(line.found) +
            (line.found == line.expected ? "" : "  expected " + std::to_string(line.expected)));
      }
      outcome.result = exact ? Result::kExact : Result::kLost;
      outcome.expected = 3;
      outcome.found = static_cast<double>(lines[2].found);
      outcome.metrics["after_the_call"] = static_cast<double>(lines[3].found);
      outcome.operations = static_cast<int64_t>(lines.size());
      Conclude(runtime, session.roots(), &outcome);
    }
    return outcome;
  });
}

Promise Promised(const RunOptions&) {
  return {.memory = Memory::kSafe,
          .result = Result::kExact,
          .why =
              "a count is the number of names, containers and calls that hold the object; one "
              "thread alone keeps any count right"};
}

}  // namespace

extern const Experiment kReferenceCount;
const Experiment kReferenceCount = {
    .name = "reference_count",
    .summary = "how a count grows and shrinks: a list with two names, asked for its count",
    .lesson =
        "Every name, every container slot and every argument of a running call is one "
        "reference. Asking for the count is a call, so the answer is one more than what "
        "remains afterwards.",
    .threads = 1,
    .max_threads = 1,
    .max_iterations = 1,
    .promise = Promised,
    .false_alarms = CountsByFences,
    .run = Run,
};

}  // namespace lab
