#include "lab/minipy/library/class_making.h"

#include "lab/minipy/library/method_kinds.h"
#include "lab/minipy/library/support.h"

namespace minipy {
namespace {

void Wrap(Host& py, View dict, std::string_view name, Ref (*wrapper)(Host& py, View function)) {
  const Ref key = py.Intern(name);
  const Ref value = py.DictGet(dict, key);
  if (value && py.KindOf(value) == Kind::kFunction) py.DictSet(dict, key, wrapper(py, value));
}

}  // namespace

void PrepareClass(Host& py, View dict) {
  const Ref hash = py.Intern("__hash__");
  if (py.DictGet(dict, py.Intern("__eq__")) && !py.DictGet(dict, hash)) {
    py.DictSet(dict, hash, py.None());
  }
  Wrap(py, dict, "__new__", StaticMethod);
  Wrap(py, dict, "__init_subclass__", ClassMethod);
  Wrap(py, dict, "__class_getitem__", ClassMethod);
}

void FinishClass(Host& py, View cls, View keywords) {
  // A copy: what __set_name__ does may add attributes.
  const Ref attributes = py.DictCopy(py.ClassDict(cls));
  int64_t position = 0;
  for (Ref name, value; py.DictNext(attributes, &position, &name, &value);) {
    const Ref set_name = SpecialMethod(py, value, "__set_name__");
    if (set_name) py.Call(set_name, {cls, name});
  }
  const Ref line = py.ClassLine(cls);
  for (int64_t i = 1; i < py.Size(line); ++i) {
    const Ref ancestor = py.Item(line, i);
    const Ref found = py.DictGet(py.ClassDict(ancestor), py.Intern("__init_subclass__"));
    if (!found) continue;
    CallWith(py, py.Bind(found, View(), cls), {}, keywords);
    return;
  }
}

void RefuseMetaclass(Host& py) {
  FailType(py, "minipy does not support metaclasses other than type");
}

}  // namespace minipy
