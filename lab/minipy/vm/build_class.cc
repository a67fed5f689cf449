#include "lab/minipy/vm/build_class.h"

#include <algorithm>

#include "lab/minipy/host/support.h"
#include "lab/minipy/library/class_making.h"

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
    RefuseMetaclass(py);
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
  // What is no class is an instance of its metaclass, for all the statement knows: int, of class
  // C(5).
  if (!bases.empty() && py.KindOf(bases[0]) != Kind::kClass) {
    return py.Call(py.ClassOf(bases[0]), {args[1], TupleOf(py, bases), names});
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

}  // namespace minipy
