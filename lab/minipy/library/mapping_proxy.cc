#include "lab/minipy/library/mapping_proxy.h"

#include "lab/minipy/library/dict_views.h"
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

}  // namespace

Ref MappingProxy(Host& py, View dict) { return py.Record(kProxy, {dict}); }

void InstallMappingProxy(Host& py) {
  py.DefineMethods(py.DefineRecord(kProxy, &kMakeProxy), kMethods);
}

}  // namespace minipy
