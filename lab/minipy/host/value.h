// Handles to objects for code that is written once for all schemes.
//
// The library of minipy (print, sorted, str.join, …) does not care how references are counted, only
// that they are. It sees objects through an opaque pointer and a Host, the table of what can be
// done with one (as HPy's handles and context do), and holds them by Ref, which counts for it; so
// it is compiled once, not once for each scheme and memory, and an error path cannot leak.
//
// Thread safety: a handle belongs to one thread, the one its Host is for.

#ifndef LAB_MINIPY_HOST_VALUE_H_
#define LAB_MINIPY_HOST_VALUE_H_

#include <utility>

namespace minipy {

class Host;
struct Opaque;  // an objects::Object<S>, for some S
using Raw = Opaque*;

// Thrown when an error is pending on the thread; caught where the library was called from. Whoever
// wants to go on catches it, looks at Host::ErrorMatches and calls Host::ClearError.
struct Raised {};

// A borrowed object, or nothing.
class View {
 public:
  View() = default;
  View(Host& host, Raw raw) : host_(&host), raw_(raw) {}
  Raw raw() const { return raw_; }
  Host& host() const { return *host_; }
  explicit operator bool() const { return raw_ != nullptr; }
  bool Is(const View& other) const { return raw_ == other.raw_; }

 protected:
  Host* host_ = nullptr;
  Raw raw_ = nullptr;
};

// An owned reference, or nothing. Copying takes another.
class Ref : public View {
 public:
  Ref() = default;
  Ref(const View& view);  // NOLINT: takes a reference
  Ref(const Ref& other) : Ref(static_cast<const View&>(other)) {}
  Ref(Ref&& other) noexcept : View(other) { other.raw_ = nullptr; }
  Ref& operator=(Ref other) noexcept {
    std::swap(host_, other.host_);
    std::swap(raw_, other.raw_);
    return *this;
  }
  ~Ref();
  // Makes `raw` owned without taking a reference: it is the caller's. Null stays nothing.
  static Ref Steal(Host& host, Raw raw) {
    Ref ref;
    ref.host_ = &host;
    ref.raw_ = raw;
    return ref;
  }
  // Gives the reference to the caller.
  Raw Release() { return std::exchange(raw_, nullptr); }
};

}  // namespace minipy

#endif  // LAB_MINIPY_HOST_VALUE_H_
