// dict.
//
// Thread safety: as Host; get, setdefault and pop are one operation each.

#include "lab/minipy/library/dict_views.h"
#include "lab/minipy/library/method_kinds.h"
#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/wrappers.h"

namespace minipy {
namespace {

void CheckMapping(Host& py, const Args& args, const char* name) {
  if (args.rest().size() > 1)
    FailType(py, name, " expected at most 1 argument, got ", args.rest().size());
}

// dict(mapping or pairs, **keywords), into a dict.
void Fill(Host& py, View dict, const Args& args) {
  if (!args.rest().empty()) py.DictUpdate(dict, args.rest()[0]);
  if (args.keywords()) py.DictUpdate(dict, args.keywords());
}

constexpr NativeSpec kDict = {"dict(cls, /, *args, **kwargs)", [](Host& py, const Args& args) {
                                Ref dict = py.Dict();
                                if (!Overrides(py, args[0], "__init__")) {
                                  CheckMapping(py, args, "dict");
                                  Fill(py, dict, args);
                                }
                                return Constructed(py, args[0], std::move(dict));
                              }};

Ref Init(Host& py, const Args& args) {
  CheckMapping(py, args, "dict");
  Fill(py, args[0], args);
  return {};
}

Ref Update(Host& py, const Args& args) {
  CheckMapping(py, args, "update");
  Fill(py, args[0], args);
  return {};
}

// A KeyError without a program's `__missing__`; d[key] asks for that as CPython does.
Ref GetItem(Host& py, const Args& args) {
  Ref value = py.DictGet(args[0], args[1]);
  if (value) return value;
  if (py.KindOf(args[0]) == Kind::kInstance) {
    if (const Ref missing = SpecialMethod(py, args[0], "__missing__"))
      return py.Call(missing, {args[1]});
  }
  py.RaiseWith(ErrorKind::kKeyError, args[1]);
}

Ref Pop(Host& py, const Args& args) {
  Ref value = py.DictPop(args[0], args[1]);
  if (value) return value;
  if (!args.Has(2)) py.RaiseWith(ErrorKind::kKeyError, args[1]);
  return args[2];
}

Ref PopItem(Host& py, const Args& args) {
  Ref key, value;
  if (!py.DictPopLast(args[0], &key, &value))
    py.RaiseWith(ErrorKind::kKeyError, py.Str("popitem(): dictionary is empty"));
  return py.Tuple({key, value});
}

Ref FromKeys(Host& py, const Args& args) {
  const View value = args.Has(2) ? args[2] : py.None();
  const Ref dict = py.Call(args[0], absl::Span<const View>());
  const bool plain = py.KindOf(dict) == Kind::kDict;
  ForEach(py, args[1], [&](const Ref& key) {
    if (plain) {
      py.DictSet(dict, key, value);
    } else {
      py.SetItem(dict, key, value);
    }
  });
  return dict;
}

bool IsDict(Host& py, View object) { return ValueKind(py, object) == Kind::kDict; }

Ref Or(Host& py, View left, View right) {
  if (!IsDict(py, left) || !IsDict(py, right)) return py.NotImplemented();
  Ref merged = py.DictCopy(left);
  py.DictUpdate(merged, right);
  return merged;
}

constexpr NativeSpec kMethods[] = {
    {"clear(self, /)",
     [](Host& py, const Args& args) -> Ref {
       py.DictClear(args[0]);
       return {};
     }},
    {"copy(self, /)", [](Host& py, const Args& args) { return py.DictCopy(args[0]); }},
    {"get(self, key, default=None, /)",
     [](Host& py, const Args& args) {
       Ref value = py.DictGet(args[0], args[1]);
       return value ? value : Ref(args[2]);
     }},
    {"items(self, /)", [](Host& py, const Args& args) { return DictItems(py, args[0]); }},
    {"keys(self, /)", [](Host& py, const Args& args) { return DictKeys(py, args[0]); }},
    {"values(self, /)", [](Host& py, const Args& args) { return DictValues(py, args[0]); }},
    {"pop(self, key, default=None, /)", Pop},
    {"popitem(self, /)", PopItem},
    {"setdefault(self, key, default=None, /)",
     [](Host& py, const Args& args) {
       return py.DictSetDefault(args[0], args[1], args.Has(2) ? args[2] : py.None());
     }},
    {"update(self, /, *args, **kwargs)", Update},
    {"__init__(self, /, *args, **kwargs)", Init},
    {"__getitem__(self, key, /)", GetItem},
    {"__setitem__(self, key, value, /)", SetItemMethod},
    {"__delitem__(self, key, /)", DelItemMethod},
    {"__or__(self, value, /)", [](Host& py, const Args& args) { return Or(py, args[0], args[1]); }},
    {"__ror__(self, value, /)",
     [](Host& py, const Args& args) { return Or(py, args[1], args[0]); }},
    {"__ior__(self, value, /)",
     [](Host& py, const Args& args) -> Ref {
       py.DictUpdate(args[0], args[1]);
       return args[0];
     }},
    {"__reversed__(self, /)",
     [](Host& py, const Args& args) { return ReversedDict(py, py.Value(args[0])); }},
};

constexpr NativeSpec kClassMethods[] = {{"fromkeys(cls, iterable, value=None, /)", FromKeys}};

}  // namespace

void InstallDict(Host& py) {
  const View cls = py.BuiltInClass("dict");
  DefineNew(py, cls, kDict);
  py.DefineMethods(cls, kContainerMethods);
  py.DefineMethods(cls, kEqualityMethods);
  py.DefineMethods(cls, kMethods);
  DefineClassMethods(py, cls, kClassMethods);
  py.DefineAttribute(cls, "__hash__", py.None());
}

}  // namespace minipy
