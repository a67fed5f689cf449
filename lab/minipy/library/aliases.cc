// What annotations are written with: list[int] and int | None. isinstance looks into the second.
//
// Thread safety: neither changes once it is made.

#include "lab/minipy/library/classes.h"
#include "lab/minipy/library/method_kinds.h"
#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/support.h"

namespace minipy {
namespace {

// ------------------------------------------------------------------------------------
enum AliasFields { kOrigin, kArguments, kAliasFields };

std::string ArgumentText(Host& py, View argument) {
  if (py.KindOf(argument) != Kind::kClass) return py.ReprText(argument);
  return py.StrText(py.GetAttr(argument, "__qualname__"));
}

extern const RecordKind kAlias;

const RecordKind kAlias = {
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
    .equal =
        [](Host& py, View self, View other) {
          return py.IsRecord(other, kAlias) &&
                 py.Equal(py.Field(self, kOrigin), py.Field(other, kOrigin)) &&
                 py.Equal(py.Field(self, kArguments), py.Field(other, kArguments));
        },
    .hash =
        [](Host& py, View self) {
          return py.Hash(py.Tuple({py.Field(self, kOrigin), py.Field(self, kArguments)}));
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

// --- int | None
// -----------------------------------------------------------------------------------
std::string UnionText(Host& py, View member) {
  return IsNone(py, member) ? "None" : ArgumentText(py, member);
}

extern const RecordKind kUnion;

bool IsMember(Host& py, View object) {
  return py.KindOf(object) == Kind::kClass || IsNone(py, object) || py.IsRecord(object, kAlias) ||
         py.IsRecord(object, kUnion);
}

// The members of a union, or the object as one, put behind others that are not the same.
void AddMembers(Host& py, View object, View list) {
  if (!py.IsRecord(object, kUnion)) {
    if (!py.Contains(list, object)) py.ListAppend(list, object);
    return;
  }
  ForEach(py, py.Field(object, 0), [&](const Ref& member) { AddMembers(py, member, list); });
}

Ref Unite(Host& py, View left, View right) {
  if (!IsMember(py, left) || !IsMember(py, right)) return py.NotImplemented();
  const Ref members = py.List();
  AddMembers(py, left, members);
  AddMembers(py, right, members);
  if (py.Size(members) == 1) return py.Item(members, 0);
  return py.Record(kUnion, {ToTuple(py, members)});
}

// Whatever their order.
Ref MembersOf(Host& py, View self) {
  Ref members = py.Set(true);
  ForEach(py, py.Field(self, 0), [&](const Ref& member) { py.SetAdd(members, member); });
  return members;
}

const RecordKind kUnion = {
    .name = "UnionType",
    .fields = 1,  // tuple of members
    .repr =
        [](Host& py, View self) {
          std::string text;
          ForEach(py, py.Field(self, 0), [&](const Ref& member) {
            text += (text.empty() ? "" : " | ") + UnionText(py, member);
          });
          return py.Str(text);
        },
    .equal =
        [](Host& py, View self, View other) {
          return py.IsRecord(other, kUnion) && py.Equal(MembersOf(py, self), MembersOf(py, other));
        },
    .hash = [](Host& py, View self) { return py.Hash(MembersOf(py, self)); },
    .get_attr = [](Host& py, View self, View name) -> Ref {
      return py.Text(name) == "__args__" ? py.Field(self, 0) : Ref();
    },
};

// isinstance and issubclass of any member.
template <bool (*holds)(Host& py, View object, View cls)>
Ref AnyMember(Host& py, const Args& args) {
  const Ref members = py.Field(args[0], 0);
  for (int64_t i = 0; i < py.Size(members); ++i) {
    const Ref member = py.Item(members, i);
    const View cls = IsNone(py, member) ? py.BuiltInClass("NoneType") : View(member);
    if (holds(py, args[1], cls)) return py.Bool(true);
  }
  return py.Bool(false);
}

constexpr NativeSpec kUnite[] = {
    {"__or__(self, value, /)",
     [](Host& py, const Args& args) { return Unite(py, args[0], args[1]); }},
    {"__ror__(self, value, /)",
     [](Host& py, const Args& args) { return Unite(py, args[1], args[0]); }},
};
constexpr NativeSpec kUnionMethods[] = {
    {"__instancecheck__(self, instance, /)", AnyMember<IsInstanceOf>},
    {"__subclasscheck__(self, subclass, /)", AnyMember<IsSubclassOf>},
};

}  // namespace

void InstallAliases(Host& py) {
  py.DefineMethods(py.DefineRecord(kAlias, nullptr), kUnite);
  const View united = py.DefineRecord(kUnion, nullptr);
  py.DefineMethods(united, kUnite);
  py.DefineMethods(united, kUnionMethods);
  py.DefineMethods(py.BuiltInClass("type"), kUnite);
  for (const char* name : {"list", "dict", "tuple", "set", "frozenset", "type"})
    DefineClassMethods(py, py.BuiltInClass(name), kSubscript);
}

}  // namespace minipy
