// The Host over objects::Api<S>, second part: what can be asked of any object; classes, native
// functions, records.
//
// Thread safety: as Host.

#ifndef LAB_MINIPY_VM_HOST_OBJECTS_H_
#define LAB_MINIPY_VM_HOST_OBJECTS_H_

#include <string>

#include "lab/minipy/vm/call.h"
#include "lab/minipy/vm/cell.h"
#include "lab/minipy/vm/generator.h"
#include "lab/minipy/vm/helpers.h"
#include "lab/minipy/vm/host_values.h"
#include "lab/minipy/vm/module.h"
#include "objects/types/attribute.h"

namespace minipy {

template <class S>
class HostObjects : public HostValues<S> {
 public:
  using Base = HostValues<S>;
  using Obj = Object<S>;
  using Py = objects::Api<S>;
  using Base::Base;

  Kind KindOf(View object) override;

  Ref Repr(View object) override { return Made(Py::ObjectRepr(thread_, Of(object))); }
  Ref DefaultRepr(View object) override { return Made(Py::ObjectDefaultRepr(thread_, Of(object))); }
  Ref ValueRepr(View object) override { return Made(Py::InstanceValueRepr(thread_, Of(object))); }
  bool EnterRepr(View object) override { return thread_.EnterRepr(Of(object)); }
  void LeaveRepr() override { thread_.LeaveRepr(); }
  Ref StrOf(View object) override { return Made(Py::ObjectStr(thread_, Of(object))); }
  int64_t Hash(View object) override {
    int64_t hash;
    CheckDone(Py::ObjectHash(thread_, Of(object), &hash));
    return hash;
  }
  Ref Compare(View left, View right, Comparison how) override {
    return Made(Py::ObjectRichCompare(thread_, Of(left), Of(right), how));
  }
  bool Holds(View left, View right, Comparison how) override {
    const int holds = Py::ObjectRichCompareBool(thread_, Of(left), Of(right), how);
    CheckDone(holds);
    return holds != 0;
  }
  bool IsTrue(View object) override {
    const int truth = Py::ObjectIsTrue(thread_, Of(object));
    CheckDone(truth);
    return truth != 0;
  }
  Ref Binary(BinaryOperator op, View left, View right) override {
    return Made(Py::NumberBinary(thread_, op, Of(left), Of(right)));
  }
  Ref Inplace(BinaryOperator op, View left, View right) override {
    return Made(Py::NumberInplace(thread_, op, Of(left), Of(right)));
  }
  Ref Unary(UnaryOperator op, View object) override;
  int64_t Length(View object) override {
    return this->CheckSize(Py::ObjectLength(thread_, Of(object)));
  }
  Ref GetItem(View object, View key) override {
    return Made(Py::ObjectGetItem(thread_, Of(object), Of(key)));
  }
  void SetItem(View object, View key, View value) override {
    CheckDone(Py::ObjectSetItem(thread_, Of(object), Of(key), Of(value)));
  }
  void DelItem(View object, View key) override {
    CheckDone(Py::ObjectDelItem(thread_, Of(object), Of(key)));
  }
  bool Contains(View container, View item) override {
    const int contains = Py::ObjectContains(thread_, Of(container), Of(item));
    CheckDone(contains);
    return contains != 0;
  }
  Ref Iter(View iterable) override { return Made(Py::ObjectGetIter(thread_, Of(iterable))); }
  bool IsIterator(View object) override {
    Obj* const raw = Of(object);
    if (RecordApi<S>::RecordCheck(raw)) {
      return static_cast<RecordObject<S>*>(raw)->kind->next != nullptr;
    }
    return Py::IterCheck(thread_, raw);
  }
  bool IsCallable(View object) override {
    Obj* const raw = Of(object);
    if (RecordApi<S>::RecordCheck(raw)) {
      return static_cast<RecordObject<S>*>(raw)->kind->call != nullptr;
    }
    if (!Py::InstanceCheck(raw)) return raw->type->call != nullptr;
    return Py::ClassHas(Py::InstanceClass(thread_, raw), objects::Special::kCall);
  }
  Ref Next(View iterator) override {
    Obj* next = Py::IterNext(thread_, Of(iterator));
    if (next == nullptr) this->CheckError();
    return Steal(next);
  }
  Ref Call(View callable, absl::Span<const View> arguments, View names) override {
    return Made(CallObject<S>(thread_, Of(callable), Base::Objects(arguments),
                              names ? Of(names) : nullptr));
  }

  Ref GetAttr(View object, View name) override {
    Obj* const value = Py::ObjectGetAttr(thread_, Of(object), Of(name));
    if (value == nullptr) TellMissing(thread_, Of(object), Of(name));
    return Made(value);
  }
  Ref FindAttr(View object, View name) override {
    Obj* value = Py::ObjectGetAttr(thread_, Of(object), Of(name));
    if (value == nullptr) {
      if (!Py::ErrorMatches(thread_, ErrorKind::kAttributeError)) throw Raised{};
      thread_.ClearError();
    }
    return Steal(value);
  }
  void SetAttr(View object, View name, View value) override {
    CheckDone(Py::ObjectSetAttr(thread_, Of(object), Of(name), Of(value)));
  }
  void DelAttr(View object, View name) override {
    CheckDone(Py::ObjectDelAttr(thread_, Of(object), Of(name)));
  }
  Ref GenericGetAttr(View object, View name) override {
    return Made(objects::GenericGetAttr(thread_, Of(object), Of(name)));
  }
  void GenericSetAttr(View object, View name, View value) override {
    CheckDone(objects::GenericSetAttr(thread_, Of(object), Of(name), value ? Of(value) : nullptr));
  }

  View ClassOf(View object) override { return Seen(Py::ClassOf(thread_, Of(object))); }
  std::string ClassName(View cls) override { return Py::ClassNameText(thread_, Of(cls)); }
  bool IsSubclass(View cls, View ancestor) override {
    return Py::ClassIsSubclass(thread_, Of(cls), Of(ancestor));
  }
  View BuiltInClass(std::string_view name) override {
    const auto& names = state_.interpreter.class_names;
    const auto it = names.find(std::string(name));
    objects::Check(it != names.end(), "an unknown built-in class");
    return Seen(it->second);
  }
  Ref NewClass(View name, absl::Span<const View> bases, View dict) override {
    return Made(Py::ClassDerive(thread_, Of(name), Base::Objects(bases), Of(dict)));
  }
  Ref ClassDict(View cls) override { return this->Borrow(Py::ClassDict(thread_, Of(cls))); }
  Ref ClassBases(View cls) override {
    Obj* bases = static_cast<objects::ClassObject<S>*>(Of(cls))->bases.Load();
    return bases != nullptr ? this->Borrow(bases) : Made(Py::TupleNew(thread_, 0));
  }
  Ref ClassLine(View cls) override;
  Ref ClassSubclasses(View cls) override;
  Ref ClassLookup(View cls, View name) override {
    Obj* value;
    return this->Found(Py::ClassLookup(thread_, Of(cls), Of(name), &value), value);
  }
  bool IsBuiltIn(View cls) override {
    return Py::ClassCheck(Of(cls)) && static_cast<objects::ClassObject<S>*>(Of(cls))->built_in;
  }
  Ref Bind(View found, View instance, View cls) override {
    return Made(objects::BindStolen<S>(thread_, this->New(found), instance ? Of(instance) : nullptr,
                                       Of(cls)));
  }
  Ref NewInstance(View cls) override { return Made(Py::InstanceNew(thread_, Of(cls))); }
  Ref InstanceDict(View instance) override {
    if (!Py::InstanceCheck(Of(instance)) ||
        static_cast<objects::ClassObject<S>*>(Of(this->ClassOf(instance)))->sealed) {
      return Ref();
    }
    Obj* dict = Py::InstanceDict(thread_, Of(instance));
    if (dict == nullptr) throw Raised{};
    return this->Borrow(dict);
  }

  Ref Native(const NativeSpec& spec) override {
    return Made(NativeApi<S>::NativeNew(thread_, Entry(spec, {}), nullptr));
  }
  Ref Method(View callable, View self) override {
    return Made(Py::MethodNew(thread_, Of(callable), Of(self)));
  }
  View DefineRecord(const RecordKind& kind, const NativeSpec* construct) override;
  void DefineMethods(View cls, absl::Span<const NativeSpec> methods) override;
  void DefineAttribute(View cls, std::string_view name, View value) override {
    CheckDone(Py::DictSetItemString(thread_, Py::ClassDict(thread_, Of(cls)), name, Of(value)));
  }
  void DefineConstructor(View cls, const NativeSpec& construct) override;
  Ref Record(const RecordKind& kind, std::initializer_list<View> fields) override;
  bool IsRecord(View object, const RecordKind& kind) override {
    return RecordApi<S>::RecordCheck(Base::Unwrapped(object)) && AsRecord(object)->kind == &kind;
  }
  Ref Field(View record, int field) override {
    objects::Operation<S> operation(thread_, AsRecord(record));
    Obj* value = AsRecord(record)->fields[field].Load();
    return value != nullptr && !operation.dead() ? this->Borrow(value) : Ref();
  }
  void SetField(View record, int field, View value) override {
    Obj* fresh = value ? this->New(value) : nullptr;
    Obj* old = fresh;
    {
      objects::Operation<S> operation(thread_, AsRecord(record));
      Obj* before = AsRecord(record)->fields[field].Load();
      if (!operation.dead()) {
        AsRecord(record)->fields[field].Store(fresh);
        old = before;
      }
    }
    objects::XDecref(thread_, old);
  }
  int64_t Number(View record, int number) override {
    objects::Operation<S> operation(thread_, AsRecord(record));
    return AsRecord(record)->numbers()[number].Load();
  }
  void SetNumber(View record, int number, int64_t value) override {
    objects::Operation<S> operation(thread_, AsRecord(record));
    AsRecord(record)->numbers()[number].Store(value);
  }
  int64_t AddNumber(View record, int number, int64_t delta) override {
    objects::Operation<S> operation(thread_, AsRecord(record));
    const int64_t before = AsRecord(record)->numbers()[number].Load();
    AsRecord(record)->numbers()[number].Store(before + delta);
    return before;
  }

 protected:
  using Base::CheckDone;
  using Base::Made;
  using Base::Of;
  using Base::Seen;
  using Base::state_;
  using Base::Steal;
  using Base::thread_;

  static RecordObject<S>* AsRecord(const View& view) {
    return static_cast<RecordObject<S>*>(Base::Unwrapped(view));
  }
  // The interpreter's own entry for a specification, of a method of `cls` if there is one.
  const NativeEntry* Entry(const NativeSpec& spec, View cls);

 private:
  // Borrowed from the interpreter; the thread's own, so that making a record waits for nobody.
  absl::flat_hash_map<const RecordKind*, Obj*> record_classes_;
};

}  // namespace minipy

#endif  // LAB_MINIPY_VM_HOST_OBJECTS_H_
