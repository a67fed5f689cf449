#include "lab/minipy/library/descriptors.h"

#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/support.h"

namespace minipy {
namespace {

// Addresses: of the Getset, and of the class. It is not owned: that would be a cycle, and built-in
// classes stay.
enum Numbers { kGetsetAt, kOwner, kNumbers };

const Getset& GetsetOf(Host& py, View self) {
  return *reinterpret_cast<const Getset*>(py.Number(self, kGetsetAt));
}

View OwnerOf(Host& py, View self) {
  return View(py, reinterpret_cast<Raw>(py.Number(self, kOwner)));
}

// A program may have put the descriptor into a class of its own.
void RequireInstance(Host& py, View self, View instance) {
  const View owner = OwnerOf(py, self);
  if (py.IsInstance(instance, owner)) return;
  FailType(py, "descriptor '", GetsetOf(py, self).name, "' for '", py.ClassName(owner),
           "' objects doesn't apply to a '", py.NameOf(instance), "' object");
}

Ref Bind(Host& py, View self, View instance, View) {
  if (!instance) return self;
  RequireInstance(py, self, instance);
  const Getset& getset = GetsetOf(py, self);
  Ref value = getset.get(py, instance, getset);
  if (!value)
    Fail(py, ErrorKind::kAttributeError, "'", py.NameOf(instance), "' object has no attribute '",
         getset.name, "'");
  return value;
}

void BindSet(Host& py, View self, View instance, View value) {
  RequireInstance(py, self, instance);
  const Getset& getset = GetsetOf(py, self);
  if (getset.set == nullptr)
    Fail(py, ErrorKind::kAttributeError, "attribute '", getset.name, "' of '",
         py.ClassName(OwnerOf(py, self)), "' objects is not writable");
  getset.set(py, instance, value, getset);
}

Ref Repr(Host& py, View self) {
  return py.Str(Cat("<attribute '", GetsetOf(py, self).name, "' of '",
                    py.ClassName(OwnerOf(py, self)), "' objects>"));
}

Ref GetAttribute(Host& py, View self, View name) {
  const std::string_view text = py.Text(name);
  if (text == "__name__" || text == "__qualname__") return py.Str(GetsetOf(py, self).name);
  if (text == "__objclass__") return OwnerOf(py, self);
  return {};
}

constexpr RecordKind kGetset = {
    .name = "getset_descriptor",
    .numbers = kNumbers,
    .repr = Repr,
    .bind = Bind,
    .bind_set = BindSet,
    .get_attr = GetAttribute,
};

constexpr NativeSpec kMethods[] = {
    {"__get__(self, instance, owner=None, /)",
     [](Host& py, const Args& args) {
       return Bind(py, args[0], args.IsNone(1) ? View() : args[1], args[2]);
     }},
    {"__set__(self, instance, value, /)",
     [](Host& py, const Args& args) -> Ref {
       BindSet(py, args[0], args[1], args[2]);
       return {};
     }},
};

}  // namespace

void DefineGetsets(Host& py, View cls, absl::Span<const Getset> getsets) {
  for (const Getset& getset : getsets) {
    const Ref descriptor = py.Record(kGetset, {});
    py.SetNumber(descriptor, kGetsetAt, reinterpret_cast<int64_t>(&getset));
    py.SetNumber(descriptor, kOwner, reinterpret_cast<int64_t>(cls.raw()));
    py.DefineAttribute(cls, getset.name, descriptor);
  }
}

void InstallDescriptors(Host& py) { py.DefineMethods(py.DefineRecord(kGetset, nullptr), kMethods); }

}  // namespace minipy
