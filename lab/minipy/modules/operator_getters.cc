#include "lab/minipy/modules/operator_getters.h"

#include <string>
#include <utility>

#include "lab/minipy/modules/native_module.h"

namespace minipy {
namespace {

void CheckOne(Host& py, View self, absl::Span<const View> arguments, View names) {
  if (names && py.Size(names) > 0) {
    py.Raise(ErrorKind::kTypeError, py.NameOf(self) + "() takes no keyword arguments");
  }
  if (arguments.size() != 1) {
    py.Raise(ErrorKind::kTypeError,
             py.NameOf(self) + " expected 1 argument, got " + std::to_string(arguments.size()));
  }
}

Ref TupleFrom(Host& py, const View& first, absl::Span<const View> rest) {
  std::vector<View> items = {first};
  items.insert(items.end(), rest.begin(), rest.end());
  return py.Tuple(items);
}

// "operator.itemgetter(1, 'x')"
Ref ReprOf(Host& py, View self, View shown) {
  std::string text = "operator." + py.NameOf(self) + "(";
  for (int64_t i = 0; i < py.Size(shown); ++i) {
    text += (i > 0 ? ", " : "") + py.ReprText(py.Item(shown, i));
  }
  return py.Str(text + ")");
}

// --- itemgetter, attrgetter ----------------------------------------------------------------------
// kAsked is what was asked for, a tuple; what each item of it gives is in Taken. One item alone is
// itself the answer, several give a tuple.
enum { kAsked, kShown, kGetterFields };

template <Ref (*kTake)(Host&, View object, View asked)>
Ref CallGetter(Host& py, View self, absl::Span<const View> arguments, View names) {
  CheckOne(py, self, arguments, names);
  const Ref asked = py.Field(self, kAsked);
  const int64_t size = py.Size(asked);
  if (size == 1) return kTake(py, arguments[0], py.Item(asked, 0));
  std::vector<Ref> taken;
  for (int64_t i = 0; i < size; ++i) taken.push_back(kTake(py, arguments[0], py.Item(asked, i)));
  return TupleOf(py, taken);
}
Ref ReprGetter(Host& py, View self) { return ReprOf(py, self, py.Field(self, kShown)); }

Ref TakeItem(Host& py, View object, View key) { return py.GetItem(object, key); }
// `path` is a tuple of names: "a.b" has two.
Ref TakeAttribute(Host& py, View object, View path) {
  Ref value = object;
  for (int64_t i = 0; i < py.Size(path); ++i) value = py.GetAttr(value, View(py.Item(path, i)));
  return value;
}

template <Ref (*kTake)(Host&, View, View)>
constexpr RecordKind GetterKind(const char* name) {
  RecordKind kind = {name, kGetterFields};
  kind.call = CallGetter<kTake>;
  kind.repr = ReprGetter;
  return kind;
}
constexpr RecordKind kItemGetter = GetterKind<TakeItem>("itemgetter");
constexpr RecordKind kAttrGetter = GetterKind<TakeAttribute>("attrgetter");

Ref MakeItemGetter(Host& py, const Args& args) {
  const Ref items = TupleFrom(py, args[1], args.rest());
  return py.Record(kItemGetter, {items, items});
}

Ref PathOf(Host& py, View name) {
  if (!IsStr(py, name)) {
    py.Raise(ErrorKind::kTypeError, "attribute name must be a string");
  }
  std::string_view text = py.Text(py.Value(name));
  std::vector<Ref> parts;
  for (size_t dot = text.find('.'); dot != std::string_view::npos; dot = text.find('.')) {
    parts.push_back(py.Intern(text.substr(0, dot)));
    text.remove_prefix(dot + 1);
  }
  parts.push_back(py.Intern(text));
  return TupleOf(py, parts);
}
Ref MakeAttrGetter(Host& py, const Args& args) {
  const Ref names = TupleFrom(py, args[1], args.rest());
  std::vector<Ref> paths;
  for (int64_t i = 0; i < py.Size(names); ++i) paths.push_back(PathOf(py, py.Item(names, i)));
  return py.Record(kAttrGetter, {TupleOf(py, paths), names});
}

constexpr NativeSpec kMakeItemGetter = {"itemgetter(cls, item, /, *items)", MakeItemGetter};
constexpr NativeSpec kMakeAttrGetter = {"attrgetter(cls, attr, /, *attrs)", MakeAttrGetter};

// --- methodcaller --------------------------------------------------------------------------------
enum { kName, kArguments, kKeywords, kCallerFields };

Ref CallMethodOf(Host& py, View self, absl::Span<const View> arguments, View names) {
  CheckOne(py, self, arguments, names);
  const Ref given = py.Field(self, kArguments);
  std::vector<Ref> kept;
  for (int64_t i = 0; i < py.Size(given); ++i) kept.push_back(py.Item(given, i));
  const Ref method = py.GetAttr(arguments[0], View(py.Field(self, kName)));
  return CallWith(py, method, std::vector<View>(kept.begin(), kept.end()),
                  py.Field(self, kKeywords));
}
Ref ReprCaller(Host& py, View self) {
  const Ref given = py.Field(self, kArguments);
  std::vector<Ref> shown = {py.Field(self, kName)};
  for (int64_t i = 0; i < py.Size(given); ++i) shown.push_back(py.Item(given, i));
  return ReprOf(py, self, TupleOf(py, shown));
}
constexpr RecordKind MethodCallerKind() {
  RecordKind kind = {"methodcaller", kCallerFields};
  kind.call = CallMethodOf;
  kind.repr = ReprCaller;
  return kind;
}
constexpr RecordKind kMethodCaller = MethodCallerKind();

Ref MakeMethodCaller(Host& py, const Args& args) {
  if (!IsStr(py, args[1])) {
    py.Raise(ErrorKind::kTypeError, "method name must be a string");
  }
  return py.Record(kMethodCaller, {args[1], py.Tuple(args.rest()), args.keywords()});
}
constexpr NativeSpec kMakeMethodCaller = {"methodcaller(cls, name, /, *args, **kwargs)",
                                          MakeMethodCaller};

}  // namespace

void DefineGetters(Host& py, View module_dict) {
  AddTo(py, module_dict, "itemgetter", py.DefineRecord(kItemGetter, &kMakeItemGetter));
  AddTo(py, module_dict, "attrgetter", py.DefineRecord(kAttrGetter, &kMakeAttrGetter));
  AddTo(py, module_dict, "methodcaller", py.DefineRecord(kMethodCaller, &kMakeMethodCaller));
}

}  // namespace minipy
