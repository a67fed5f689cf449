#include "lab/minipy/vm/host_objects.h"

#include "lab/minipy/vm/kinds.h"
#include "lab/minipy/vm/worlds.h"

namespace minipy {
namespace {

// What a built-in class does when it is called: the constructor the library defined for it.
template <class S>
Object<S>* Construct(Thread<S>& thread, Object<S>* cls, absl::Span<Object<S>* const> arguments,
                     Object<S>* names) {
  const void* entry = static_cast<objects::ClassObject<S>*>(cls)->constructor;
  absl::InlinedVector<Object<S>*, 8> all;
  all.push_back(cls);
  all.insert(all.end(), arguments.begin(), arguments.end());
  return NativeApi<S>::NativeInvoke(thread, *static_cast<const NativeEntry*>(entry), all, names);
}

}  // namespace

template <class S>
Kind HostObjects<S>::KindOf(View object) {
  return KindOfType<S>(Of(object)->type);
}

template <class S>
Ref HostObjects<S>::Unary(UnaryOperator op, View object) {
  Obj* const raw = Of(object);
  if (op == UnaryOperator::kNegative) return Made(Py::NumberNegative(thread_, raw));
  if (op == UnaryOperator::kPositive) return Made(Py::NumberPositive(thread_, raw));
  if (op == UnaryOperator::kInvert) return Made(Py::NumberInvert(thread_, raw));
  if (op == UnaryOperator::kIndex) return Made(Py::NumberIndex(thread_, raw));
  Obj* result = nullptr;
  if (op == UnaryOperator::kInt) {
    result = Py::NumberToInt(thread_, raw);
  } else if (op == UnaryOperator::kFloat) {
    result = Py::NumberToFloat(thread_, raw);
  } else if (raw->type->number != nullptr && raw->type->number->absolute != nullptr) {
    result = raw->type->number->absolute(thread_, raw);
  }
  if (result != nullptr || thread_.failed()) return Made(result);
  const std::string name = Py::ClassNameOf(thread_, raw);
  if (op == UnaryOperator::kAbsolute) {
    this->Raise(ErrorKind::kTypeError, absl::StrCat("bad operand type for abs(): '", name, "'"));
  }
  this->Raise(
      ErrorKind::kTypeError,
      op == UnaryOperator::kInt
          ? absl::StrCat("int() argument must be a string, a bytes-like object or a real "
                         "number, not '",
                         name, "'")
          : absl::StrCat("float() argument must be a string or a real number, not '", name, "'"));
}

template <class S>
Ref HostObjects<S>::ClassLine(View cls) {
  Obj* ancestors = static_cast<objects::ClassObject<S>*>(Of(cls))->ancestors.Load();
  std::vector<Obj*> line = {Of(cls)};
  const int64_t count = ancestors != nullptr ? Py::TupleSize(thread_, ancestors) : 0;
  for (int64_t i = 0; i < count; ++i) line.push_back(Py::TupleGetItem(thread_, ancestors, i));
  return Made(Py::TuplePack(thread_, line));
}

template <class S>
Ref HostObjects<S>::ClassSubclasses(View cls) {
  std::vector<Obj*> classes;
  {
    objects::MutexLock lock(thread_.builtins().class_mutex);
    for (auto* subclass : static_cast<objects::ClassObject<S>*>(Of(cls))->subclasses) {
      classes.push_back(subclass);
    }
  }
  return Made(Py::ListFromSpan(thread_, classes));
}

template <class S>
const NativeEntry* HostObjects<S>::Entry(const NativeSpec& spec, View cls) {
  const std::string owner = cls ? ClassName(cls) : std::string();
  NativeEntry entry{&spec, ParseSignature(spec.signature), false, 0, owner, cls.raw()};
  entry.signature.owner = owner;
  entry.plain = entry.signature.plain();
  entry.count = entry.signature.positional;
  objects::MutexLock lock(state_.interpreter.mutex);
  state_.interpreter.natives.push_back(std::move(entry));
  return &state_.interpreter.natives.back();
}

template <class S>
View HostObjects<S>::DefineRecord(const RecordKind& kind, const NativeSpec* construct) {
  Obj* cls = Py::ClassBuiltIn(thread_, kind.name, thread_.builtins().object_class,
                              kind.derivable ? &RecordApi<S>::kRecordType : nullptr);
  if (cls == nullptr) throw Raised{};
  {
    objects::MutexLock lock(state_.interpreter.mutex);
    state_.interpreter.record_classes[&kind] = cls;
  }
  if (!kind.hashable) DefineAttribute(Seen(cls), "__hash__", this->None());
  if (construct != nullptr) DefineConstructor(Seen(cls), *construct);
  return Seen(cls);
}

template <class S>
void HostObjects<S>::DefineMethods(View cls, absl::Span<const NativeSpec> methods) {
  for (const NativeSpec& spec : methods) {
    const NativeEntry* entry = Entry(spec, cls);
    const Ref method = Made(NativeApi<S>::NativeMethodNew(thread_, entry));
    DefineAttribute(cls, entry->signature.name, method);
  }
}

template <class S>
void HostObjects<S>::DefineConstructor(View cls, const NativeSpec& construct) {
  auto* self = static_cast<objects::ClassObject<S>*>(Of(cls));
  self->construct = Construct<S>;
  self->constructor = Entry(construct, {});
}

template <class S>
Ref HostObjects<S>::Record(const RecordKind& kind, std::initializer_list<View> fields) {
  Obj*& cls = record_classes_[&kind];
  if (cls == nullptr) {
    objects::MutexLock lock(state_.interpreter.mutex);
    const auto it = state_.interpreter.record_classes.find(&kind);
    objects::Check(it != state_.interpreter.record_classes.end(),
                   "a record of a kind that was not defined");
    cls = it->second;
  }
  Ref record = Made(RecordApi<S>::RecordNew(thread_, kind, cls));
  int i = 0;
  for (const View& field : fields) {
    if (field) AsRecord(record)->fields[i].Store(this->New(field));
    ++i;
  }
  return record;
}

#define INSTANTIATE_HOSTOBJECTS(S) template class HostObjects<S>;
MINIPY_FOR_EACH_WORLD(INSTANTIATE_HOSTOBJECTS)

}  // namespace minipy
