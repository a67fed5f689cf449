#include "lab/minipy/vm/build_class.h"

#include <algorithm>

#include "absl/strings/str_cat.h"

namespace minipy {
namespace {

// The bases with `__mro_entries__` (of typing's Generic[T], say) asked what they stand for.
std::vector<Ref> ResolveBases(Host& py, absl::Span<const View> bases) {
  std::vector<Ref> resolved;
  const Ref all = py.Tuple(bases);
  for (const View& base : bases) {
    if (py.KindOf(base) == Kind::kClass) {
      resolved.push_back(base);
      continue;
    }
    const Ref entries = py.FindAttr(base, py.Intern("__mro_entries__"));
    if (!entries) {
      resolved.push_back(base);
      continue;
    }
    const Ref instead = py.Call(entries, {all});
    for (int64_t i = 0; i < py.Size(instead); ++i) resolved.push_back(py.Item(instead, i));
  }
  return resolved;
}

// There is one metaclass, `type`; one that is named and adds nothing may be named. What it stands
// for may be a base class instead: abc.ABCMeta's __derives_from__ is ABC.
Ref WithoutMetaclass(Host& py, View keywords, std::vector<Ref>* bases) {
  if (!keywords) return Ref();
  Ref others = py.DictCopy(keywords);
  const Ref metaclass = py.DictPop(others, py.Intern("metaclass"));
  if (metaclass && !metaclass.Is(py.BuiltInClass("type")) &&
      !py.FindAttr(metaclass, py.Intern("__is_plain_metaclass__"))) {
    py.Raise(ErrorKind::kTypeError, "minipy does not support metaclasses other than type");
  }
  if (metaclass && !metaclass.Is(py.BuiltInClass("type"))) {
    const Ref base = py.FindAttr(metaclass, py.Intern("__derives_from__"));
    const auto has_it = [&](const Ref& each) {
      return py.KindOf(each) == Kind::kClass && py.IsSubclass(each, base);
    };
    if (base && std::none_of(bases->begin(), bases->end(), has_it)) bases->push_back(base);
  }
  return others;
}

Ref BuildClass(Host& py, const Args& args) {
  std::vector<Ref> bases = ResolveBases(py, args.rest());
  const Ref keywords = WithoutMetaclass(py, args.keywords(), &bases);
  const Ref names = py.Dict();
  py.RunClassBody(args[0], names);
  // The cell that methods find `__class__` in is filled once there is a class.
  const Ref class_cell = py.DictPop(names, py.Intern("__classcell__"));
  if (bases.size() != args.rest().size()) {
    py.DictSet(names, py.Intern("__orig_bases__"), py.Tuple(args.rest()));
  }
  PrepareClass(py, names);
  const Ref cls = py.NewClass(args[1], std::vector<View>(bases.begin(), bases.end()), names);
  if (class_cell) py.SetCell(class_cell, cls);
  FinishClass(py, cls, keywords);
  return cls;
}

}  // namespace

const NativeSpec kBuildClass = {"__build_class__(function, name, /, *bases, **keywords)",
                                BuildClass};

void PrepareClass(Host& py, View dict) {
  const Ref hash = py.Intern("__hash__");
  if (py.DictGet(dict, py.Intern("__eq__")) && !py.DictGet(dict, hash)) {
    py.DictSet(dict, hash, py.None());
  }
  const auto wrap = [&](const char* name, const char* wrapper) {
    const Ref key = py.Intern(name);
    const Ref value = py.DictGet(dict, key);
    if (!value || py.KindOf(value) != Kind::kFunction) return;
    py.DictSet(dict, key, py.Call(py.BuiltInClass(wrapper), {value}));
  };
  wrap("__new__", "staticmethod");
  wrap("__init_subclass__", "classmethod");
  wrap("__class_getitem__", "classmethod");
}

void FinishClass(Host& py, View cls, View keywords) {
  // A copy: what __set_name__ does may add attributes.
  const Ref attributes = py.DictCopy(py.ClassDict(cls));
  int64_t position = 0;
  Ref name, value;
  while (py.DictNext(attributes, &position, &name, &value)) {
    const Ref set_name = py.ClassLookup(py.ClassOf(value), py.Intern("__set_name__"));
    if (set_name) py.Call(py.Bind(set_name, value, py.ClassOf(value)), {cls, name});
  }
  const Ref line = py.ClassLine(cls);
  for (int64_t i = 1; i < py.Size(line); ++i) {
    const Ref ancestor = py.Item(line, i);
    const Ref found = py.DictGet(py.ClassDict(ancestor), py.Intern("__init_subclass__"));
    if (!found) continue;
    const Ref bound = py.Bind(found, View(), cls);
    std::vector<View> arguments;
    std::vector<View> names;
    std::vector<Ref> held;
    position = 0;
    while (keywords && py.DictNext(keywords, &position, &name, &value)) {
      held.push_back(name);
      held.push_back(value);
    }
    for (size_t k = 0; k < held.size(); k += 2) {
      names.push_back(held[k]);
      arguments.push_back(held[k + 1]);
    }
    const Ref keyword_names = names.empty() ? Ref() : py.Tuple(names);
    py.Call(bound, arguments, keyword_names);
    return;
  }
}

}  // namespace minipy
