#include "lab/minipy/vm/code_object.h"

#include <type_traits>

#include "absl/strings/str_cat.h"
#include "lab/minipy/vm/worlds.h"

namespace minipy {
namespace {

template <class S>
CodeObject<S>* AsCode(Object<S>* object) {
  return static_cast<CodeObject<S>*>(object);
}

template <class S, class Visit>
void ForEachReference(CodeObject<S>* self, const Visit& visit) {
  for (const auto* list : {&self->constants, &self->names, &self->locals}) {
    for (Object<S>* object : *list) visit(object);
  }
}

template <class S>
void Dealloc(Thread<S>& thread, Object<S>* object) {
  ForEachReference(AsCode(object), [&](Object<S>* owned) { Decref(thread, owned); });
  AsCode(object)->~CodeObject();
  thread.Free(AsCode(object));
}

template <class S>
Object<S>* Tuple(Thread<S>& thread, const TupleConstant& tuple, std::atomic<int>* next_number);

// New; null with an error.
template <class S>
Object<S>* Make(Thread<S>& thread, const ConstantValue& constant, std::atomic<int>* next_number) {
  using Py = objects::Api<S>;
  return std::visit(
      [&](const auto& value) -> Object<S>* {
        using T = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<T, std::monostate>) {
          return Py::NoneNew(thread);
        } else if constexpr (std::is_same_v<T, EllipsisConstant>) {
          return NewRef(thread, thread.builtins().ellipsis);
        } else if constexpr (std::is_same_v<T, bool>) {
          return Py::BoolFromBool(thread, value);
        } else if constexpr (std::is_same_v<T, int64_t>) {
          return Py::IntFromInt64(thread, value);
        } else if constexpr (std::is_same_v<T, BigInt>) {
          return Py::IntFromDigits(thread, value.digits, 10);
        } else if constexpr (std::is_same_v<T, double>) {
          return Py::FloatFromDouble(thread, value);
        } else if constexpr (std::is_same_v<T, std::string>) {
          // Short ones may be keys or attribute names: interned, they are found by identity.
          return value.size() <= 64 ? Py::StrIntern(thread, value) : Py::StrFromView(thread, value);
        } else if constexpr (std::is_same_v<T, Bytes>) {
          return Py::BytesFromView(thread, value.bytes);
        } else if constexpr (std::is_same_v<T, std::shared_ptr<const TupleConstant>>) {
          return Tuple(thread, *value, next_number);
        } else {
          return CodeApi<S>::CodeNew(thread, value, next_number);
        }
      },
      constant);
}

template <class S>
Object<S>* Tuple(Thread<S>& thread, const TupleConstant& tuple, std::atomic<int>* next_number) {
  using Py = objects::Api<S>;
  Object<S>* made = Py::TupleNew(thread, static_cast<int64_t>(tuple.items.size()));
  for (size_t i = 0; made != nullptr && i < tuple.items.size(); ++i) {
    Object<S>* item = Make(thread, tuple.items[i], next_number);
    if (item == nullptr || Py::TupleSetItem(thread, made, static_cast<int64_t>(i), item) < 0) {
      Decref(thread, made);
      return nullptr;
    }
  }
  if (made == nullptr || !tuple.frozenset) return made;
  // Twice: CPython shares equal constants, for which it makes a set anew of the set's items, and
  // the order of a set depends on the order in which it was filled.
  Object<S>* set = Py::FrozenSetNew(thread, made);
  Decref(thread, made);
  Object<S>* items = set != nullptr ? Py::TupleFromIterable(thread, set) : nullptr;
  XDecref(thread, set);
  if (items == nullptr) return nullptr;
  set = Py::FrozenSetNew(thread, items);
  Decref(thread, items);
  return set;
}

template <class S>
bool Intern(Thread<S>& thread, const std::vector<std::string>& names,
            std::vector<Object<S>*>* objects) {
  for (const std::string& name : names) {
    Object<S>* object = objects::StrApi<S>::StrIntern(thread, name);
    if (object == nullptr) return false;
    objects->push_back(object);
  }
  return true;
}

}  // namespace

template <class S>
const Type<S> CodeApi<S>::kCodeType{
    .name = "code",
    .dealloc = Dealloc<S>,
    .traverse =
        [](Object<S>* object, absl::FunctionRef<void(Object<S>*)> visit) {
          ForEachReference(AsCode(object), visit);
        },
    .repr = [](Thread<S>& thread, Object<S>* object) -> Object<S>* {
      const Code& code = *AsCode(object)->code;
      return objects::StrApi<S>::StrFromView(
          thread, absl::StrCat("<", objects::Located("code object " + code.name, object),
                               ", file \"", code.filename, "\", line ", code.first_line, ">"));
    },
    .hash = objects::ProtocolApi<S>::ObjectHashPointer,
    .leaf = true,
};

template <class S>
Object<S>* CodeApi<S>::CodeNew(Thread<S>& thread, std::shared_ptr<const Code> code,
                               std::atomic<int>* next_number) {
  auto* self = thread.template New<CodeObject<S>>(kCodeType);
  if (self == nullptr) return nullptr;
  self->number = next_number->fetch_add(1);
  self->local_count = static_cast<int>(code->locals.size());
  self->simple = code->keyword_only == 0 && !code->variadic && !code->variadic_keywords;
  self->code = std::move(code);
  bool made = Intern(thread, self->code->names, &self->names) &&
              Intern(thread, self->code->locals, &self->locals);
  for (const ConstantValue& constant : self->code->constants) {
    Obj* object = made ? Make(thread, constant, next_number) : nullptr;
    if (object == nullptr) {
      made = false;
      break;
    }
    self->constants.push_back(object);
  }
  if (made) return self;
  Decref<S>(thread, self);
  return nullptr;
}

#define INSTANTIATE_CODEAPI(S) template struct CodeApi<S>;
MINIPY_FOR_EACH_WORLD(INSTANTIATE_CODEAPI)

}  // namespace minipy
