#include "lab/minipy/modules/struct_sequence.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace minipy {
namespace {

enum { kDoc, kFields };
enum { kIndex, kNumbers };

Ref Bind(Host& py, View self, View instance, View) {
  if (!instance) return Ref(self);
  return py.Item(py.Value(instance), py.Number(self, kIndex));
}
void BindSet(Host& py, View, View, View value) {
  py.Raise(ErrorKind::kAttributeError, value ? "can't set attribute" : "can't delete attribute");
}
Ref GetAttr(Host& py, View self, View name) {
  if (py.Text(name) == "__doc__") return py.Field(self, kDoc);
  return {};
}

constexpr RecordKind TupleFieldKind() {
  RecordKind kind = {"_tuplegetter", kFields, kNumbers};
  kind.bind = Bind;
  kind.bind_set = BindSet;
  kind.get_attr = GetAttr;
  return kind;
}
constexpr RecordKind kTupleField = TupleFieldKind();

// name(field=value, …)
Ref StructRepr(Host& py, const Args& args) {
  const View cls = py.ClassOf(args[0]);
  const Ref fields = py.GetAttr(cls, "_fields");
  std::string text(py.StrText(py.GetAttr(cls, "_full_name")));
  text += '(';
  for (int64_t i = 0; i < py.Size(fields); ++i) {
    if (i > 0) text += ", ";
    text += py.StrText(py.Item(fields, i)) + "=" + py.ReprText(py.Item(py.Value(args[0]), i));
  }
  return py.Str(text + ")");
}
constexpr NativeSpec kMethods[] = {{"__repr__(self)", StructRepr}};

}  // namespace

void DefineTupleField(Host& py) {
  static const char key = 0;
  auto* defined = static_cast<bool*>(py.State(&key, [] { return std::make_shared<bool>(false); }));
  if (*defined) return;
  py.DefineRecord(kTupleField, nullptr);
  *defined = true;
}

Ref NewTupleField(Host& py, int64_t index, View doc) {
  Ref field = py.Record(kTupleField, {doc});
  py.SetNumber(field, kIndex, index);
  return field;
}

Ref NewStructSequenceClass(Host& py, std::string_view name,
                           absl::Span<const std::string_view> fields) {
  DefineTupleField(py);
  const size_t dot = name.rfind('.');
  const Ref dict = py.Dict();
  std::vector<Ref> names;
  for (const std::string_view field : fields) {
    const Ref text = py.Intern(field);
    py.DictSet(dict, text, NewTupleField(py, static_cast<int64_t>(names.size()), py.None()));
    names.push_back(text);
  }
  const std::vector<View> views(names.begin(), names.end());
  py.DictSet(dict, py.Intern("_fields"), py.Tuple(absl::MakeConstSpan(views)));
  py.DictSet(dict, py.Intern("_full_name"), py.Str(name));
  py.DictSet(dict, py.Intern("__module__"), py.Str(name.substr(0, dot)));
  py.DictSet(dict, py.Intern("__slots__"), py.Tuple({}));
  const View bases[] = {py.BuiltInClass("tuple")};
  const Ref cls = py.NewClass(py.Intern(name.substr(dot + 1)), bases, dict);
  py.DefineMethods(cls, kMethods);
  return cls;
}

Ref NewStructSequence(Host& py, View cls, absl::Span<const View> values) {
  Ref instance = py.NewInstance(cls);
  py.SetValue(instance, py.Tuple(values));
  return instance;
}

}  // namespace minipy
