#include "lab/minipy/library/mapping_proxy.h"

#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/support.h"

namespace minipy {
namespace {

Ref Mapping(Host& py, View self) { return py.Field(self, 0); }

constexpr RecordKind kProxy = {
    .name = "mappingproxy",
    .fields = 1,
    .iter = [](Host& py, View self) { return py.Iter(Mapping(py, self)); },
    .repr =
        [](Host& py, View self) {
          return py.Str(Cat("mappingproxy(", py.ReprText(Mapping(py, self)), ")"));
        },
    .length = [](Host& py, View self) { return py.Length(Mapping(py, self)); },
    .get_item = [](Host& py, View self, View key) { return py.GetItem(Mapping(py, self), key); },
    .contains = [](Host& py, View self, View key) { return py.Contains(Mapping(py, self), key); },
    .equal =
        [](Host& py, View self, View other) {
          return py.Equal(Mapping(py, self),
                          py.IsRecord(other, kProxy) ? Mapping(py, other) : Ref(other));
        },
    .hashable = false,
};

constexpr NativeSpec kMethods[] = {
    {"__len__(self, /)", [](Host& py, const Args& args) { return py.Int(py.Length(args[0])); }},
    {"__iter__(self, /)", [](Host& py, const Args& args) { return py.Iter(args[0]); }},
    {"__getitem__(self, key, /)",
     [](Host& py, const Args& args) { return py.GetItem(args[0], args[1]); }},
    {"__contains__(self, key, /)",
     [](Host& py, const Args& args) -> Ref { return py.Bool(py.Contains(args[0], args[1])); }},
    {"__reversed__(self, /)",
     [](Host& py, const Args& args) {
       return py.CallMethod(Mapping(py, args[0]), "__reversed__");
     }},
    {"keys(self, /)",
     [](Host& py, const Args& args) { return py.CallMethod(Mapping(py, args[0]), "keys"); }},
    {"values(self, /)",
     [](Host& py, const Args& args) { return py.CallMethod(Mapping(py, args[0]), "values"); }},
    {"items(self, /)",
     [](Host& py, const Args& args) { return py.CallMethod(Mapping(py, args[0]), "items"); }},
    {"copy(self, /)",
     [](Host& py, const Args& args) { return py.CallMethod(Mapping(py, args[0]), "copy"); }},
    {"get(self, key, default=None, /)",
     [](Host& py, const Args& args) {
       const View fallback = args.Has(2) ? args[2] : py.None();
       return py.CallMethod(Mapping(py, args[0]), "get", {args[1], fallback});
     }},
};

constexpr NativeSpec kMakeProxy = {
    "mappingproxy(cls, mapping, /)", [](Host& py, const Args& args) {
      const Kind kind = ValueKind(py, args[1]);
      if (kind == Kind::kList || kind == Kind::kTuple || !SpecialMethod(py, args[1], "__getitem__"))
        FailType(py, "mappingproxy() argument must be a mapping, not ", py.NameOf(args[1]));
      return MappingProxy(py, args[1]);
    }};

}  // namespace

Ref MappingProxy(Host& py, View mapping) { return py.Record(kProxy, {mapping}); }

void InstallMappingProxy(Host& py) {
  py.DefineMethods(py.DefineRecord(kProxy, &kMakeProxy), kMethods);
}

}  // namespace minipy
