// The part of helpers.h about containers: making, unpacking and merging them, and f-strings.

#include <string>

#include "absl/strings/str_cat.h"
#include "lab/minipy/library/library.h"
#include "lab/minipy/vm/call.h"
#include "lab/minipy/vm/helpers.h"
#include "lab/minipy/vm/host_for.h"
#include "lab/minipy/vm/worlds.h"

namespace minipy {
namespace {

using objects::ErrorKind;

// Does the object's class say how to walk it?
template <class S>
bool IsIterable(Thread<S>& thread, Object<S>* object) {
  using Py = objects::Api<S>;
  if (Py::InstanceCheck(object)) {
    Object<S>* cls = Py::InstanceClass(thread, object);
    if (cls == nullptr || Py::ClassHas(cls, objects::Special::kIter) ||
        Py::ClassHas(cls, objects::Special::kGetItem)) {
      return true;
    }
    Object<S>* value = Py::InstanceValue(object);
    return value != object && value->type->iter != nullptr;
  }
  if (!RecordApi<S>::RecordCheck(object)) return object->type->iter != nullptr;
  const RecordKind& kind = *static_cast<RecordObject<S>*>(object)->kind;
  return kind.iter != nullptr || kind.next != nullptr;
}

// "f()": how the messages about keyword arguments call what is called.
template <class S>
std::string CallableName(Thread<S>& thread, Object<S>* callable) {
  std::string text;
  for (const char* part : {"__module__", "__qualname__"}) {
    Object<S>* name = objects::ProtocolApi<S>::ObjectGetAttrString(thread, callable, part);
    if (name != nullptr && objects::StrApi<S>::StrCheck(name)) {
      const std::string word(objects::StrApi<S>::StrAsView(thread, name));
      if (word != "builtins") absl::StrAppend(&text, text.empty() ? "" : ".", word);
    }
    if (name == nullptr) thread.ClearError();
    XDecref(thread, name);
  }
  return (text.empty() ? "function" : text) + "()";
}

template <class S>
bool WrongCount(Thread<S>& thread, int64_t wanted, int64_t got, bool at_least) {
  thread.Fail(ErrorKind::kValueError,
              got > wanted ? absl::StrCat("too many values to unpack (expected ", wanted, ")")
                           : absl::StrCat("not enough values to unpack (expected ",
                                          at_least ? "at least " : "", wanted, ", got ", got, ")"));
  return false;
}

// All items of an iterable, in a new list. Null with an error that speaks of unpacking.
template <class S>
Object<S>* ItemsOf(Thread<S>& thread, Object<S>* iterable, int64_t most) {
  using Py = objects::Api<S>;
  Object<S>* iterator = Py::ObjectGetIter(thread, iterable);
  if (iterator == nullptr) {
    if (Py::ErrorMatches(thread, ErrorKind::kTypeError)) {
      thread.Fail(ErrorKind::kTypeError,
                  absl::StrCat("cannot unpack non-iterable ", Py::ClassNameOf(thread, iterable),
                               " object"));
    }
    return nullptr;
  }
  Object<S>* items = Py::ListNew(thread);
  while (items != nullptr && (most < 0 || Py::ListSize(thread, items) <= most)) {
    Object<S>* item = Py::IterNext(thread, iterator);
    if (item == nullptr) break;
    Py::ListAppend(thread, items, item);
    Decref(thread, item);
  }
  Decref(thread, iterator);
  if (!thread.failed()) return items;
  XDecref(thread, items);
  return nullptr;
}

}  // namespace

template <class S>
Object<S>* TupleFromStack(Thread<S>& thread, StackRef<S>* values, int count) {
  OwnAll<S>(thread, values, count);
  return objects::TupleApi<S>::TupleFromSpanSteal(thread, Looked<S>(values, count).span());
}

template <class S>
Object<S>* ListFromStack(Thread<S>& thread, StackRef<S>* values, int count) {
  OwnAll<S>(thread, values, count);
  return objects::ListApi<S>::ListFromSpanSteal(thread, Looked<S>(values, count).span());
}

template <class S>
Object<S>* JoinStack(Thread<S>& thread, StackRef<S>* strs, int count) {
  size_t size = 0;
  for (int i = 0; i < count; ++i) size += objects::StrApi<S>::StrAsView(thread, strs[i]).size();
  std::string text;
  text.reserve(size);
  for (int i = 0; i < count; ++i) text += objects::StrApi<S>::StrAsView(thread, strs[i]);
  return objects::StrApi<S>::StrFromViewTrusted(thread, text);
}

template <class S>
Object<S>* TupleFromList(Thread<S>& thread, Object<S>* list) {
  return objects::TupleApi<S>::TupleFromIterable(thread, list);
}

template <class S>
int ListExtendStar(Thread<S>& thread, Object<S>* list, Object<S>* iterable) {
  const int extended = objects::ListApi<S>::ListExtend(thread, list, iterable);
  if (extended < 0 && !IsIterable(thread, iterable) &&
      objects::ExceptionApi<S>::ErrorMatches(thread, ErrorKind::kTypeError)) {
    thread.Fail(ErrorKind::kTypeError,
                absl::StrCat("Value after * must be an iterable, not ",
                             objects::ClassApi<S>::ClassNameOf(thread, iterable)));
  }
  return extended;
}

template <class S>
Object<S>* TupleFromStar(Thread<S>& thread, Object<S>* callable, Object<S>* iterable) {
  Object<S>* tuple = objects::TupleApi<S>::TupleFromIterable(thread, iterable);
  if (tuple == nullptr && !IsIterable(thread, iterable) &&
      objects::ExceptionApi<S>::ErrorMatches(thread, ErrorKind::kTypeError)) {
    thread.Fail(
        ErrorKind::kTypeError,
        absl::StrCat(CallableName(thread, callable), " argument after * must be an iterable, not ",
                     objects::ClassApi<S>::ClassNameOf(thread, iterable)));
  }
  return tuple;
}

template <class S>
bool DictUpdateFrom(ThreadState<S>& state, Object<S>* dict, Object<S>* mapping,
                    Object<S>* callable) {
  using Py = objects::Api<S>;
  Thread<S>& thread = state.thread;
  const auto who = [&] {
    return callable != nullptr ? absl::StrCat(CallableName(thread, callable), " ") : std::string();
  };
  Object<S>* value = Py::InstanceValue(mapping);
  Object<S>* source = nullptr;
  if (Py::DictCheck(value)) {
    source = NewRef(thread, value);
  } else {
    // Anything with keys(): copied into a dict first, so that a failure changes nothing.
    source = Py::DictNew(thread);
    try {
      HostOf(state).DictUpdate(ViewOf(state, source), ViewOf(state, mapping));
    } catch (const Raised&) {
      XDecref(thread, std::exchange(source, nullptr));
      if (Py::ErrorMatches(thread, ErrorKind::kAttributeError) ||
          Py::ErrorMatches(thread, ErrorKind::kTypeError)) {
        thread.Fail(
            ErrorKind::kTypeError,
            callable != nullptr
                ? absl::StrCat(who(), "argument after ** must be a mapping, not ",
                               Py::ClassNameOf(thread, mapping))
                : absl::StrCat("'", Py::ClassNameOf(thread, mapping), "' object is not a mapping"));
      }
      return false;
    }
  }
  int64_t position = 0;
  Object<S>* key;
  bool updated = true;
  while (updated && Py::DictNextRef(thread, source, &position, &key, &value) > 0) {
    if (callable != nullptr && !Py::StrCheck(key)) {
      thread.Fail(ErrorKind::kTypeError, "keywords must be strings");
      updated = false;
    } else if (callable != nullptr && Py::DictContains(thread, dict, key) > 0) {
      const std::string text(Py::StrAsView(thread, key));
      thread.Fail(ErrorKind::kTypeError,
                  absl::StrCat(who(), "got multiple values for keyword argument '", text, "'"));
      updated = false;
    } else {
      updated = Py::DictSetItem(thread, dict, key, value) == 0;
    }
    Decref(thread, key);
    Decref(thread, value);
  }
  Decref(thread, source);
  return updated && !thread.failed();
}

template <class S>
bool Unpack(Thread<S>& thread, Object<S>* iterable, int before, int after, StackRef<S>* out) {
  using Py = objects::Api<S>;
  const bool starred = after >= 0;
  if (!starred && Py::TupleCheck(iterable) && Py::TupleSize(thread, iterable) == before) {
    for (int i = 0; i < before; ++i) {
      out[before - 1 - i] = NewRef(thread, Py::TupleGetItem(thread, iterable, i));
    }
    return true;
  }
  Object<S>* items = ItemsOf(thread, iterable, starred ? -1 : before);
  if (items == nullptr) return false;
  const int64_t size = Py::ListSize(thread, items);
  const int64_t fixed = before + (starred ? after : 0);
  if (size < fixed || (!starred && size > fixed)) {
    WrongCount(thread, fixed, size, starred);
    Decref(thread, items);
    return false;
  }
  // From the top down: before, the list of the middle, after.
  const int total = before + (starred ? 1 + after : 0);
  int top = total - 1;
  for (int i = 0; i < before; ++i) out[top--] = Py::ListGetItemRef(thread, items, i);
  if (starred) {
    Object<S>* middle = Py::ListNew(thread);
    for (int64_t i = before; middle != nullptr && i < size - after; ++i) {
      Py::ListAppend(thread, middle, Py::ListGetItem(thread, items, i));
    }
    out[top--] = middle;
    for (int64_t i = size - after; i < size; ++i) {
      out[top--] = Py::ListGetItemRef(thread, items, i);
    }
  }
  Decref(thread, items);
  if (!thread.failed()) return true;
  for (int i = 0; i < total; ++i) XGive(thread, out[i]);
  return false;
}

template <class S>
Object<S>* FormatValue(ThreadState<S>& state, Object<S>* value, Word conversion, Object<S>* spec) {
  using Py = objects::Api<S>;
  Thread<S>& thread = state.thread;
  if (conversion == 0 && spec == nullptr && Py::StrCheck(value)) return NewRef(thread, value);
  try {
    Host& py = HostOf(state);
    Ref object = ViewOf(state, value);
    if (conversion == 1) object = py.StrOf(object);
    if (conversion == 2) object = py.Repr(object);
    if (conversion == 3) object = AsciiOf(py, object);
    const std::string text(spec != nullptr ? Py::StrAsView(thread, spec) : "");
    return RawOf<S>(FormatObject(py, object, text).Release());
  } catch (const Raised&) {
    return nullptr;
  }
}

#define INSTANTIATE(S)                                                               \
  template Object<S>* TupleFromStack(Thread<S>&, StackRef<S>*, int);                 \
  template Object<S>* ListFromStack(Thread<S>&, StackRef<S>*, int);                  \
  template Object<S>* JoinStack(Thread<S>&, StackRef<S>*, int);                      \
  template Object<S>* TupleFromList(Thread<S>&, Object<S>*);                         \
  template Object<S>* TupleFromStar(Thread<S>&, Object<S>*, Object<S>*);             \
  template int ListExtendStar(Thread<S>&, Object<S>*, Object<S>*);                   \
  template bool DictUpdateFrom(ThreadState<S>&, Object<S>*, Object<S>*, Object<S>*); \
  template bool Unpack(Thread<S>&, Object<S>*, int, int, StackRef<S>*);              \
  template Object<S>* FormatValue(ThreadState<S>&, Object<S>*, Word, Object<S>*);
MINIPY_FOR_EACH_WORLD(INSTANTIATE)

}  // namespace minipy
