#include "lab/minipy/vm/native_function.h"

#include <new>
#include <stdexcept>
#include <string>

#include "absl/container/inlined_vector.h"
#include "absl/strings/str_cat.h"
#include "lab/minipy/host/bind.h"
#include "lab/minipy/vm/host_for.h"
#include "lab/minipy/vm/worlds.h"

namespace minipy {
namespace {

template <class S>
NativeObject<S>* AsNative(Object<S>* object) {
  return static_cast<NativeObject<S>*>(object);
}

// A method that is called through its class: is its first argument what it is a method of?
template <class S>
bool CheckSelf(Thread<S>& thread, const NativeEntry& entry, absl::Span<Object<S>* const> arguments,
               Object<S>* names) {
  const int64_t named = names != nullptr ? objects::TupleApi<S>::TupleSize(thread, names) : 0;
  if (static_cast<int64_t>(arguments.size()) <= named) return true;  // matching will say so
  auto* cls = static_cast<Object<S>*>(entry.cls);
  if (objects::ClassApi<S>::ClassIsInstance(thread, arguments[0], cls)) return true;
  const std::string given = objects::ClassApi<S>::ClassNameOf(thread, arguments[0]);
  const std::string& name = entry.signature.name;
  const bool wrapper = name.starts_with("__");
  thread.Fail(objects::ErrorKind::kTypeError,
              wrapper ? absl::StrCat("descriptor '", name, "' requires a '", entry.owner,
                                     "' object but received a '", given, "'")
                      : absl::StrCat("descriptor '", name, "' for '", entry.owner,
                                     "' objects doesn't apply to a '", given, "' object"));
  return false;
}

template <class S>
Object<S>* Call(Thread<S>& thread, Object<S>* object, absl::Span<Object<S>* const> arguments,
                Object<S>* names) {
  auto* self = AsNative(object);
  if (self->self == nullptr) {
    if (self->entry->cls != nullptr && !CheckSelf(thread, *self->entry, arguments, names)) {
      return nullptr;
    }
    return NativeApi<S>::NativeInvoke(thread, *self->entry, arguments, names);
  }
  absl::InlinedVector<Object<S>*, 8> all;
  all.push_back(self->self);
  all.insert(all.end(), arguments.begin(), arguments.end());
  return NativeApi<S>::NativeInvoke(thread, *self->entry, all, names);
}

template <class S>
Object<S>* Repr(Thread<S>& thread, Object<S>* object) {
  const NativeEntry& entry = *AsNative(object)->entry;
  const std::string& name = entry.signature.name;
  if (object->type == &NativeApi<S>::kNativeMethodType) {
    return objects::StrApi<S>::StrFromView(
        thread, absl::StrCat("<method '", name, "' of '", entry.owner, "' objects>"));
  }
  if (Object<S>* self = AsNative(object)->self) {
    const std::string owner = objects::ClassApi<S>::ClassNameOf(thread, self) + " object";
    return objects::StrApi<S>::StrFromView(
        thread,
        absl::StrCat("<built-in method ", name, " of ", objects::Located(owner, self), ">"));
  }
  return objects::StrApi<S>::StrFromView(thread, absl::StrCat("<built-in function ", name, ">"));
}

template <class S>
constexpr Type<S> Make(const char* name, bool method) {
  return {
      .name = name,
      .dealloc =
          [](Thread<S>& thread, Object<S>* object) {
            XDecref(thread, AsNative(object)->self);
            thread.Free(AsNative(object));
          },
      .traverse =
          [](Object<S>* object, absl::FunctionRef<void(Object<S>*)> visit) {
            if (Object<S>* self = AsNative(object)->self) visit(self);
          },
      .repr = Repr<S>,
      .hash = objects::ProtocolApi<S>::ObjectHashPointer,
      .call = Call<S>,
      .bind = method
      ? [](Thread<S>& thread, Object<S>* function, Object<S>* instance, Object<S>*) -> Object<S>* {
        return instance == nullptr
                   ? NewRef(thread, function)
                   : NativeApi<S>::NativeNew(thread, AsNative(function)->entry, instance);
      }
      : nullptr,
      .method = method,
      .leaf = true,
  };
}

}  // namespace

template <class S>
const Type<S> NativeApi<S>::kNativeType = Make<S>("builtin_function_or_method", false);
template <class S>
const Type<S> NativeApi<S>::kNativeMethodType = Make<S>("method_descriptor", true);

template <class S>
Object<S>* NativeApi<S>::NativeNew(Thread<S>& thread, const NativeEntry* entry, Obj* self) {
  auto* native = thread.template New<NativeObject<S>>(kNativeType);
  if (native == nullptr) return nullptr;
  native->entry = entry;
  native->self = self != nullptr ? NewRef(thread, self) : nullptr;
  return native;
}

template <class S>
Object<S>* NativeApi<S>::NativeMethodNew(Thread<S>& thread, const NativeEntry* entry) {
  auto* native = thread.template New<NativeObject<S>>(kNativeMethodType);
  if (native == nullptr) return nullptr;
  native->entry = entry;
  native->self = nullptr;
  return native;
}

template <class S>
Object<S>* NativeApi<S>::NativeInvoke(Thread<S>& thread, const NativeEntry& entry,
                                      absl::Span<Obj* const> arguments, Obj* names) {
  Host& py = HostOf(thread);
  absl::InlinedVector<View, 6> views;
  views.reserve(arguments.size());
  for (Obj* argument : arguments) views.emplace_back(py, reinterpret_cast<Raw>(argument));
  try {
    View keywords;
    if (names != nullptr) keywords = View(py, reinterpret_cast<Raw>(names));
    Ref result;
    if (entry.plain && names == nullptr && arguments.size() == static_cast<size_t>(entry.count)) {
      result = entry.spec->function(py, Args(views, {}, {}));
    } else {
      result = CallNative(py, entry.signature, entry.spec->function, views, keywords);
    }
    if (!result) return objects::NoneApi<S>::NoneNew(thread);
    return reinterpret_cast<Obj*>(result.Release());
  } catch (const Raised&) {
    objects::Check(thread.failed(), "a native function raised nothing");
  } catch (const std::bad_alloc&) {
    thread.Fail(objects::ErrorKind::kMemoryError, "");
  } catch (const std::length_error&) {
    thread.Fail(objects::ErrorKind::kMemoryError, "");
  }
  return nullptr;
}

#define INSTANTIATE_NATIVEAPI(S) template struct NativeApi<S>;
MINIPY_FOR_EACH_WORLD(INSTANTIATE_NATIVEAPI)

}  // namespace minipy
