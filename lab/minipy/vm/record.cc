// A record's slots, which all records have, and which say no where its kind cannot.

#include <new>
#include <stdexcept>

#include "absl/container/inlined_vector.h"
#include "absl/strings/str_cat.h"
#include "lab/minipy/vm/host_for.h"
#include "lab/minipy/vm/native_function.h"
#include "lab/minipy/vm/record_operators.h"
#include "lab/minipy/vm/worlds.h"
#include "objects/types/attribute.h"

namespace minipy {
namespace {

using objects::ErrorKind;

template <class S>
RecordObject<S>* AsRecord(Object<S>* object) {
  return static_cast<RecordObject<S>*>(object);
}

template <class S>
View Viewed(Thread<S>& thread, Object<S>* object) {
  return object != nullptr ? View(HostOf(thread), reinterpret_cast<Raw>(object)) : View();
}

// Runs library code; what it throws becomes `failed`.
template <class S, class Body, class Result>
Result Guarded(Thread<S>& thread, Result failed, const Body& body) {
  try {
    return body(HostOf(thread));
  } catch (const Raised&) {
  } catch (const std::bad_alloc&) {
    thread.Fail(ErrorKind::kMemoryError, "");
  } catch (const std::length_error&) {
    thread.Fail(ErrorKind::kMemoryError, "");
  }
  return failed;
}

template <class S>
Object<S>* Released(Ref ref) {
  return reinterpret_cast<Object<S>*>(ref.Release());
}

template <class S>
std::nullptr_t Cannot(Thread<S>& thread, Object<S>* object, const char* what) {
  return thread.Fail(ErrorKind::kTypeError,
                     absl::StrCat("'", AsRecord(object)->kind->name, "' object ", what));
}

template <class S>
Object<S>* Call(Thread<S>& thread, Object<S>* object, absl::Span<Object<S>* const> arguments,
                Object<S>* names) {
  const RecordKind& kind = *AsRecord(object)->kind;
  if (kind.call == nullptr) return Cannot(thread, object, "is not callable");
  absl::InlinedVector<View, 6> views;
  for (Object<S>* argument : arguments) views.push_back(Viewed(thread, argument));
  return Guarded<S>(thread, static_cast<Object<S>*>(nullptr), [&](Host& py) {
    Ref result = kind.call(py, Viewed(thread, object), views, Viewed(thread, names));
    return result ? Released<S>(std::move(result)) : objects::NoneApi<S>::NoneNew(thread);
  });
}

template <class S>
Object<S>* Iter(Thread<S>& thread, Object<S>* object) {
  const RecordKind& kind = *AsRecord(object)->kind;
  if (kind.iter == nullptr) {
    return kind.next != nullptr ? NewRef(thread, object)
                                : Cannot(thread, object, "is not iterable");
  }
  return Guarded<S>(thread, static_cast<Object<S>*>(nullptr),
                    [&](Host& py) { return Released<S>(kind.iter(py, Viewed(thread, object))); });
}

template <class S>
Object<S>* Next(Thread<S>& thread, Object<S>* object) {
  const RecordKind& kind = *AsRecord(object)->kind;
  if (kind.next == nullptr) return Cannot(thread, object, "is not an iterator");
  Object<S>* next = Guarded<S>(thread, static_cast<Object<S>*>(nullptr), [&](Host& py) {
    return Released<S>(kind.next(py, Viewed(thread, object)));
  });
  // An iterator inside that raised StopIteration is exhausted, and so is this one.
  if (next == nullptr && thread.failed() &&
      objects::ExceptionApi<S>::ErrorMatches(thread, ErrorKind::kStopIteration)) {
    thread.ClearError();
  }
  return next;
}

template <class S>
Object<S>* ReprAs(Thread<S>& thread, Object<S>* object, std::string_view cls) {
  const auto repr_as = AsRecord(object)->kind->repr_as;
  if (repr_as == nullptr) return objects::ProtocolApi<S>::ObjectRepr(thread, object);
  return Guarded<S>(thread, static_cast<Object<S>*>(nullptr), [&](Host& py) {
    return Released<S>(repr_as(py, Viewed(thread, object), cls));
  });
}

template <class S>
Object<S>* Repr(Thread<S>& thread, Object<S>* object) {
  const RecordKind& kind = *AsRecord(object)->kind;
  if (kind.repr_as != nullptr) return ReprAs(thread, object, kind.name);
  if (kind.repr == nullptr) {
    return objects::ProtocolApi<S>::ObjectDefaultRepr(thread, object);
  }
  return Guarded<S>(thread, static_cast<Object<S>*>(nullptr),
                    [&](Host& py) { return Released<S>(kind.repr(py, Viewed(thread, object))); });
}

template <class S>
int Hash(Thread<S>& thread, Object<S>* object, int64_t* out) {
  if (const auto hash = AsRecord(object)->kind->hash) {
    return Guarded<S>(thread, -1, [&](Host& py) {
      *out = hash(py, Viewed(thread, object));
      return 0;
    });
  }
  if (AsRecord(object)->kind->hashable) {
    return objects::ProtocolApi<S>::ObjectHashPointer(thread, object, out);
  }
  thread.Fail(ErrorKind::kTypeError,
              absl::StrCat("unhashable type: '", AsRecord(object)->kind->name, "'"));
  return -1;
}

template <class S>
Object<S>* Compare(Thread<S>& thread, Object<S>* left, Object<S>* right, objects::Comparison how) {
  const RecordKind& kind = *AsRecord(left)->kind;
  const bool equality = how == objects::Comparison::kEqual || how == objects::Comparison::kNotEqual;
  if (!equality) return AskRecord(thread, left, SpecialOf(how), right);
  if (kind.equal == nullptr) return nullptr;
  const int equal = Guarded<S>(thread, -1, [&](Host& py) -> int {
    return kind.equal(py, Viewed(thread, left), Viewed(thread, right));
  });
  if (equal < 0) return nullptr;
  return objects::IntApi<S>::BoolFromBool(thread,
                                          (equal != 0) == (how == objects::Comparison::kEqual));
}

template <class S>
int64_t Length(Thread<S>& thread, Object<S>* object) {
  const RecordKind& kind = *AsRecord(object)->kind;
  if (kind.length == nullptr) {
    thread.Fail(ErrorKind::kTypeError,
                absl::StrCat("object of type '", kind.name, "' has no len()"));
    return -1;
  }
  return Guarded<S>(thread, int64_t{-1},
                    [&](Host& py) { return kind.length(py, Viewed(thread, object)); });
}

template <class S>
int Truth(Thread<S>& thread, Object<S>* object) {
  if (AsRecord(object)->kind->length == nullptr) return 1;
  const int64_t length = Length(thread, object);
  return length < 0 ? -1 : length > 0;
}

template <class S>
Object<S>* GetItem(Thread<S>& thread, Object<S>* object, Object<S>* key) {
  const RecordKind& kind = *AsRecord(object)->kind;
  if (kind.get_item == nullptr) return Cannot(thread, object, "is not subscriptable");
  return Guarded<S>(thread, static_cast<Object<S>*>(nullptr), [&](Host& py) {
    return Released<S>(kind.get_item(py, Viewed(thread, object), Viewed(thread, key)));
  });
}

template <class S>
int SetItem(Thread<S>& thread, Object<S>* object, Object<S>* key, Object<S>* value) {
  const RecordKind& kind = *AsRecord(object)->kind;
  if (kind.set_item == nullptr) {
    Cannot(thread, object,
           value != nullptr ? "does not support item assignment" : "doesn't support item deletion");
    return -1;
  }
  return Guarded<S>(thread, -1, [&](Host& py) {
    kind.set_item(py, Viewed(thread, object), Viewed(thread, key), Viewed(thread, value));
    return 0;
  });
}

template <class S>
int Contains(Thread<S>& thread, Object<S>* object, Object<S>* item) {
  const RecordKind& kind = *AsRecord(object)->kind;
  if (kind.contains == nullptr) {
    return objects::ProtocolApi<S>::IterContains(thread, object, item);
  }
  return Guarded<S>(thread, -1, [&](Host& py) -> int {
    return kind.contains(py, Viewed(thread, object), Viewed(thread, item));
  });
}

template <class S>
int Buffer(Thread<S>& thread, Object<S>* object, std::string* bytes) {
  const auto held = AsRecord(object)->kind->bytes;
  if (held == nullptr) return 0;
  return Guarded<S>(thread, -1, [&](Host& py) {
    bytes->append(held(py, Viewed(thread, object)));
    return 1;
  });
}

template <class S>
Object<S>* GetAttr(Thread<S>& thread, Object<S>* object, Object<S>* name) {
  const RecordKind& kind = *AsRecord(object)->kind;
  if (kind.get_attr != nullptr) {
    Object<S>* found = Guarded<S>(thread, static_cast<Object<S>*>(nullptr), [&](Host& py) {
      return Released<S>(kind.get_attr(py, Viewed(thread, object), Viewed(thread, name)));
    });
    if (found != nullptr || thread.failed()) return found;
  }
  return objects::GenericGetAttr(thread, object, name);
}

template <class S>
int SetAttr(Thread<S>& thread, Object<S>* object, Object<S>* name, Object<S>* value) {
  const RecordKind& kind = *AsRecord(object)->kind;
  if (kind.set_attr != nullptr) {
    const int set = Guarded<S>(thread, -1, [&](Host& py) -> int {
      return kind.set_attr(py, Viewed(thread, object), Viewed(thread, name), Viewed(thread, value));
    });
    if (set != 0) return set < 0 ? -1 : 0;
  }
  return objects::GenericSetAttr(thread, object, name, value);
}

template <class S>
Object<S>* Bind(Thread<S>& thread, Object<S>* object, Object<S>* instance, Object<S>* cls) {
  const RecordKind& kind = *AsRecord(object)->kind;
  if (kind.bind == nullptr) return NewRef(thread, object);
  return Guarded<S>(thread, static_cast<Object<S>*>(nullptr), [&](Host& py) {
    return Released<S>(
        kind.bind(py, Viewed(thread, object), Viewed(thread, instance), Viewed(thread, cls)));
  });
}

template <class S>
int BindSet(Thread<S>& thread, Object<S>* object, Object<S>* instance, Object<S>* value) {
  return Guarded<S>(thread, -1, [&](Host& py) {
    AsRecord(object)->kind->bind_set(py, Viewed(thread, object), Viewed(thread, instance),
                                     Viewed(thread, value));
    return 0;
  });
}

template <class S>
void Clear(Thread<S>& thread, Object<S>* object) {
  auto* self = AsRecord(object);
  for (int i = 0; i < self->kind->fields; ++i) {
    Object<S>* old;
    {
      objects::Operation<S> operation(thread, object);
      old = self->fields[i].Load();
      if (operation.dead()) return;
      self->fields[i].Store(nullptr);
    }
    XDecref(thread, old);
  }
}

template <class S>
constexpr typename Type<S>::Number kNumber = RecordOperators<S, false>(Truth<S>);
template <class S>
constexpr typename Type<S>::Number kInplace = RecordOperators<S, true>(nullptr);
template <class S>
constexpr typename Type<S>::Sequence kSequence{.contains = Contains<S>};
template <class S>
constexpr typename Type<S>::Mapping kMapping{
    .length = Length<S>, .subscript = GetItem<S>, .assign_subscript = SetItem<S>};

template <class S>
constexpr Type<S> Make(bool data_descriptor) {
  return {
      .name = "record",
      .dealloc =
          [](Thread<S>& thread, Object<S>* object) {
            auto* self = AsRecord(object);
            const RecordKind& kind = *self->kind;
            for (int i = 0; i < kind.fields; ++i) XDecref(thread, self->fields[i].Load());
            Decref(thread, self->cls);
            thread.Free(self, RecordObject<S>::ExtraBytes(kind));
          },
      .traverse =
          [](Object<S>* object, absl::FunctionRef<void(Object<S>*)> visit) {
            auto* self = AsRecord(object);
            for (int i = 0; i < self->kind->fields; ++i) {
              if (Object<S>* field = self->fields[i].Load()) visit(field);
            }
            visit(self->cls);
          },
      .clear = Clear<S>,
      .buffer = Buffer<S>,
      .repr = Repr<S>,
      .repr_as = ReprAs<S>,
      .hash = Hash<S>,
      .compare = Compare<S>,
      .number = &kNumber<S>,
      .inplace = &kInplace<S>,
      .sequence = &kSequence<S>,
      .mapping = &kMapping<S>,
      .call = Call<S>,
      .iter = Iter<S>,
      .next = Next<S>,
      .getattr = GetAttr<S>,
      .setattr = SetAttr<S>,
      .bind = Bind<S>,
      .bind_set = data_descriptor ? BindSet<S> : nullptr,
      .class_of = [](Object<S>* object) { return AsRecord(object)->cls; },
  };
}

}  // namespace

template <class S>
const Type<S> RecordApi<S>::kRecordType = Make<S>(false);
template <class S>
const Type<S> RecordApi<S>::kDataRecordType = Make<S>(true);

template <class S>
Object<S>* RecordApi<S>::RecordNew(Thread<S>& thread, const RecordKind& kind, Obj* cls) {
  using Field = typename S::Memory::template Plain<Obj*>;
  using NumberWord = typename RecordObject<S>::NumberWord;
  auto* self = thread.template New<RecordObject<S>>(
      kind.bind_set != nullptr ? kDataRecordType : kRecordType, RecordObject<S>::ExtraBytes(kind));
  if (self == nullptr) return nullptr;
  self->kind = &kind;
  self->cls = NewRef(thread, cls);
  for (int i = 0; i < kind.fields; ++i) new (&self->fields[i]) Field();
  for (int i = 0; i < kind.numbers; ++i) new (&self->numbers()[i]) NumberWord();
  return self;
}

#define INSTANTIATE_RECORDAPI(S) template struct RecordApi<S>;
MINIPY_FOR_EACH_WORLD(INSTANTIATE_RECORDAPI)

}  // namespace minipy
