// What the library offers to a Python program: native functions and the kinds of small objects
// (iterators, properties, views) that they make.
//
// A native function states its parameters as Python would write them: "sorted(iterable, /, *,
// key=None, reverse=False)". Arguments are matched against that before it is called, with CPython's
// errors; a parameter with a default that was not given is an empty View, whatever the default
// says: it is written for readers.
//
// Thread safety: specifications are constants.

#ifndef LAB_MINIPY_HOST_NATIVE_H_
#define LAB_MINIPY_HOST_NATIVE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/types/span.h"
#include "lab/minipy/host/value.h"

namespace minipy {

// The arguments of one call, borrowed for its duration.
class Args {
 public:
  Args(absl::Span<const View> bound, absl::Span<const View> rest, View keywords)
      : bound_(bound), rest_(rest), keywords_(keywords) {}
  // The i-th parameter, * and ** not counted; a method's self is number 0. Empty if not given.
  const View& operator[](size_t i) const { return bound_[i]; }
  bool Has(size_t i) const { return static_cast<bool>(bound_[i]); }
  // Not given, or None.
  bool IsNone(size_t i) const;
  size_t size() const { return bound_.size(); }
  // What *args took.
  absl::Span<const View> rest() const { return rest_; }
  // What **kwargs took: a dict, or nothing if there were none.
  const View& keywords() const { return keywords_; }

 private:
  absl::Span<const View> bound_;
  absl::Span<const View> rest_;
  View keywords_;
};

// Returns a new reference; throws Raised. An empty Ref is None.
using NativeFunction = Ref (*)(Host& py, const Args& args);

struct NativeSpec {
  const char* signature;  // "append(self, object, /)"
  NativeFunction function;
};

// A signature taken apart. A method's is one whose first parameter is self, a constructor's one
// whose first is cls; messages do not count that one.
struct Signature {
  std::string name;
  std::string owner;  // of a method: its class, set by whoever defines it; for messages
  std::vector<std::string> names;  // of parameters, * and ** not counted
  int positional_only = 0;
  int positional = 0;  // positional-only ones included; what follows is keyword-only
  int required = 0;    // positional ones without a default
  std::vector<bool> optional;
  bool variadic = false;
  bool variadic_keywords = false;
  bool method = false;
  bool constructor = false;
  // Exactly so many positional arguments and nothing else can be given: nothing to match.
  bool plain() const {
    return required == positional && names.size() == static_cast<size_t>(positional) && !variadic &&
           !variadic_keywords;
  }
};
Signature ParseSignature(const char* text);
// Of its signature only the name: "append".
std::string_view NameOf(const NativeSpec& spec);

// What objects of a kind made by the library can do; null where they cannot. `self` is borrowed.
struct RecordKind {
  const char* name;  // of its class
  int fields = 0;    // references it owns
  int numbers = 0;   // int64s it has besides
  Ref (*iter)(Host& py, View self) = nullptr;
  Ref (*next)(Host& py, View self) = nullptr;  // empty: exhausted
  Ref (*call)(Host& py, View self, absl::Span<const View> arguments, View names) = nullptr;
  Ref (*repr)(Host& py, View self) = nullptr;
  // Instead of repr, where it shows the class: what the record's is called, or one derived from it.
  Ref (*repr_as)(Host& py, View self, std::string_view cls) = nullptr;
  int64_t (*length)(Host& py, View self) = nullptr;
  Ref (*get_item)(Host& py, View self, View key) = nullptr;
  void (*set_item)(Host& py, View self, View key, View value) = nullptr;  // empty value: delete
  bool (*contains)(Host& py, View self, View item) = nullptr;
  bool (*equal)(Host& py, View self, View other) = nullptr;
  std::string (*bytes)(Host& py, View self) = nullptr;  // of what is bytes-like
  // A class derived from it has instances that stand for a record; its constructor makes them with
  // Constructed. Those of other kinds are plain instances.
  bool derivable = false;
  bool hashable = true;  // by identity, unless it says how
  int64_t (*hash)(Host& py, View self) = nullptr;
  // Descriptors: read through an instance (empty: through the class), set (empty value: delete).
  Ref (*bind)(Host& py, View self, View instance, View cls) = nullptr;
  void (*bind_set)(Host& py, View self, View instance, View value) = nullptr;
  // Attributes that come before those of its class; empty: it has none of that name.
  Ref (*get_attr)(Host& py, View self, View name) = nullptr;
  bool (*set_attr)(Host& py, View self, View name, View value) = nullptr;
};

}  // namespace minipy

#endif  // LAB_MINIPY_HOST_NATIVE_H_
