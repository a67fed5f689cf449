// mappingproxy: what cls.__dict__ gives, a dict that can be read only. And list[int], which
// annotations write and nothing here looks into.
//
// Thread safety: as the dict behind it; an alias is set once.

#include "lab/minipy/library/mapping_proxy.h"

#include "lab/minipy/library/dict_views.h"
#include "lab/minipy/library/method_kinds.h"
#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/support.h"

namespace minipy {
namespace {

Ref Dict(Host& py, View self) { return py.Field(self, 0); }

constexpr RecordKind kProxy = {
    .name = "mappingproxy",
    .fields = 1,
    .iter = [](Host& py, View self) { return py.Iter(Dict(py, self)); },
    .repr =
        [](Host& py, View self) {
          return py.Str(Cat("mappingproxy(", py.ReprText(Dict(py, self)), ")"));
        },
    .length = [](Host& py, View self) { return py.DictSize(Dict(py, self)); },
    .get_item = [](Host& py, View self, View key) { return py.GetItem(Dict(py, self), key); },
    .contains = [](Host& py, View self, View key) { return py.Contains(Dict(py, self), key); },
    .equal =
        [](Host& py, View self, View other) {
          return py.IsRecord(other, kProxy) ? py.Equal(Dict(py, self), Dict(py, other))
                                            : py.Equal(Dict(py, self), other);
        },
    .hashable = false,
};

constexpr NativeSpec kMethods[] = {
    {"keys(self, /)", [](Host& py, const Args& args) { return DictKeys(py, Dict(py, args[0])); }},
    {"values(self, /)",
     [](Host& py, const Args& args) { return DictValues(py, Dict(py, args[0])); }},
    {"items(self, /)", [](Host& py, const Args& args) { return DictItems(py, Dict(py, args[0])); }},
    {"copy(self, /)", [](Host& py, const Args& args) { return py.DictCopy(Dict(py, args[0])); }},
    {"get(self, key, default=None, /)",
     [](Host& py, const Args& args) {
       Ref value = py.DictGet(Dict(py, args[0]), args[1]);
       return value ? value : Ref(args[2]);
     }},
};

constexpr NativeSpec kMakeProxy = {"mappingproxy(cls, mapping, /)", [](Host& py, const Args& args) {
                                     return MappingProxy(py, args[1]);
                                   }};

// --- list[int]
// ------------------------------------------------------------------------------------
enum AliasFields { kOrigin, kArguments, kAliasFields };

std::string ArgumentText(Host& py, View argument) {
  if (py.KindOf(argument) != Kind::kClass) return py.ReprText(argument);
  return py.StrText(py.GetAttr(argument, "__qualname__"));
}

constexpr RecordKind kAlias = {
    .name = "GenericAlias",
    .fields = kAliasFields,
    .call = [](Host& py, View self, absl::Span<const View> arguments,
               View names) { return py.Call(py.Field(self, kOrigin), arguments, names); },
    .repr =
        [](Host& py, View self) {
          std::string text = ArgumentText(py, py.Field(self, kOrigin)) + "[";
          const Ref arguments = py.Field(self, kArguments);
          for (int64_t i = 0; i < py.Size(arguments); ++i)
            text += (i > 0 ? ", " : "") + ArgumentText(py, py.Item(arguments, i));
          return py.Str(text + "]");
        },
    .get_attr = [](Host& py, View self, View name) -> Ref {
      const std::string_view text = py.Text(name);
      if (text == "__origin__") return py.Field(self, kOrigin);
      if (text == "__args__") return py.Field(self, kArguments);
      return {};
    },
};

constexpr NativeSpec kSubscript[] = {
    {"__class_getitem__(cls, item, /)", [](Host& py, const Args& args) {
       const bool many = py.KindOf(args[1]) == Kind::kTuple;
       return py.Record(kAlias, {args[0], many ? Ref(args[1]) : py.Tuple({args[1]})});
     }}};

}  // namespace

Ref MappingProxy(Host& py, View dict) { return py.Record(kProxy, {dict}); }

void InstallMappingProxy(Host& py) {
  py.DefineMethods(py.DefineRecord(kProxy, &kMakeProxy), kMethods);
}

void InstallAliases(Host& py) {
  py.DefineRecord(kAlias, nullptr);
  for (const char* name : {"list", "dict", "tuple", "set", "frozenset", "type"})
    DefineClassMethods(py, py.BuiltInClass(name), kSubscript);
}

}  // namespace minipy
