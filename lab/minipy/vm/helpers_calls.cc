// The part of helpers.h about calls, `yield from` and `with`.

#include <string>

#include "absl/container/inlined_vector.h"
#include "absl/strings/str_cat.h"
#include "lab/minipy/code/operators.h"
#include "lab/minipy/vm/call.h"
#include "lab/minipy/vm/generator.h"
#include "lab/minipy/vm/helpers.h"
#include "lab/minipy/vm/unwind.h"
#include "lab/minipy/vm/worlds.h"
#include "objects/types/attribute.h"

namespace minipy {
namespace {

using objects::ErrorKind;

// A special method of the context manager's class, bound: new, or null with CPython's TypeError.
template <class S>
Object<S>* ManagerMethod(Thread<S>& thread, Object<S>* manager, const char* name,
                         const char* missing) {
  using Classes = objects::ClassApi<S>;
  Object<S>* cls = Classes::ClassOf(thread, manager);
  Object<S>* key = objects::StrApi<S>::StrIntern(thread, name);
  Object<S>* found = nullptr;
  if (key != nullptr) Classes::ClassLookup(thread, cls, key, &found);
  XDecref(thread, key);
  if (found != nullptr) return objects::BindStolen(thread, found, manager, cls);
  if (thread.failed()) return nullptr;
  return thread.Fail(
      ErrorKind::kTypeError,
      absl::StrCat("'", Classes::ClassNameOf(thread, manager),
                   "' object does not support the context manager protocol", missing));
}

}  // namespace

template <class S>
bool HasRoom(ThreadState<S>& state, StackRef<S>* arguments, int count, CodeObject<S>* code) {
  const int room = std::max(count, code->local_count) + code->code->stack_size;
  if (arguments + room < state.stack_end) [[likely]]
    return true;
  for (int i = 0; i < count; ++i) Give(state.thread, arguments[i]);
  state.thread.Fail(ErrorKind::kRecursionError, "maximum recursion depth exceeded");
  return false;
}

template <class S>
void UnpackMethod(Thread<S>& thread, StackRef<S>* below) {
  StackRef<S> method = below[1];
  below[0] = NewRef(thread, objects::MethodApi<S>::MethodFunction(method));
  below[1] = NewRef(thread, objects::MethodApi<S>::MethodSelf(method));
  Give(thread, method);
}

template <class S>
Object<S>* CallSpread(Thread<S>& thread, Object<S>* callable, Object<S>* arguments,
                      Object<S>* keywords) {
  using Py = objects::Api<S>;
  if (!Py::TupleCheck(arguments)) {
    Object<S>* tuple = TupleFromStar<S>(thread, callable, arguments);
    if (tuple == nullptr) return nullptr;
    Object<S>* result = CallSpread(thread, callable, tuple, keywords);
    Decref(thread, tuple);
    return result;
  }
  absl::InlinedVector<Object<S>*, 16> all;
  const int64_t count = Py::TupleSize(thread, arguments);
  for (int64_t i = 0; i < count; ++i) all.push_back(Py::TupleGetItem(thread, arguments, i));
  if (keywords == nullptr || Py::DictSize(thread, keywords) == 0) {
    return CallObject<S>(thread, callable, all);
  }
  // The values are held by references of our own: the dict is the caller's, but a keyword's value
  // may be replaced while the call runs.
  const size_t positional = all.size();
  Object<S>* names = Py::TupleNew(thread, Py::DictSize(thread, keywords));
  if (names == nullptr) return nullptr;
  int64_t position = 0;
  int64_t next_name = 0;
  Object<S>* key;
  Object<S>* value;
  while (Py::DictNextRef(thread, keywords, &position, &key, &value) > 0) {
    Py::TupleSetItem(thread, names, next_name++, key);
    all.push_back(value);
  }
  Object<S>* result = CallObject<S>(thread, callable, all, names);
  for (size_t i = positional; i < all.size(); ++i) Decref(thread, all[i]);
  Decref(thread, names);
  return result;
}

template <class S>
Object<S>* MakeFunction(ThreadState<S>& state, Frame<S>* frame, StackRef<S>*& sp, int flags) {
  using Functions = PyFunctionApi<S>;
  Thread<S>& thread = state.thread;
  StackRef<S> code = *--sp;
  Object<S>* function =
      Functions::PyFunctionNew(thread, code, frame->function->field(kFunctionGlobals));
  Give(thread, code);
  constexpr std::pair<int, int> kFlags[] = {{kHasClosure, kFunctionClosure},
                                            {kHasAnnotations, kFunctionAnnotations},
                                            {kHasKeywordDefaults, kFunctionKeywordDefaults},
                                            {kHasDefaults, kFunctionDefaults}};
  for (const auto& [flag, field] : kFlags) {
    if (!(flags & flag)) continue;
    Object<S>* value = Owned<S>(thread, *--sp);
    if (function != nullptr) {
      Functions::PyFunctionSetField(thread, function, field, value);
    } else {
      Decref(thread, value);
    }
  }
  return function;
}

template <class S>
Object<S>* SendTo(ThreadState<S>& state, Object<S>* iterator, Object<S>* value,
                  Object<S>** returned) {
  using Py = objects::Api<S>;
  Thread<S>& thread = state.thread;
  *returned = nullptr;
  if (GeneratorApi<S>::GeneratorCheck(iterator)) {
    return GeneratorApi<S>::GeneratorResume(thread, iterator, value, returned);
  }
  Object<S>* yielded;
  if (Py::NoneCheck(value)) {
    Decref(thread, value);
    // Not IterNext: what StopIteration carries is the value of `yield from`.
    yielded = Py::IterNext(thread, iterator);
  } else {
    Object<S>* send = Py::ObjectGetAttrString(thread, iterator, "send");
    yielded = send != nullptr ? CallObject<S>(thread, send, {value}) : nullptr;
    XDecref(thread, send);
    Decref(thread, value);
  }
  if (yielded != nullptr) return yielded;
  if (!thread.failed()) {
    *returned = Py::NoneNew(thread);
  } else if (Py::ErrorMatches(thread, ErrorKind::kStopIteration)) {
    Object<S>* stop = Py::ErrorTake(thread);
    Object<S>* arguments = Py::ExceptionField(thread, stop, objects::kExceptionArgs);
    const bool has_value = arguments != nullptr && Py::TupleSize(thread, arguments) > 0;
    *returned =
        has_value ? NewRef(thread, Py::TupleGetItem(thread, arguments, 0)) : Py::NoneNew(thread);
    XDecref(thread, arguments);
    Decref(thread, stop);
  }
  return nullptr;
}

template <class S>
Object<S>* EnterWith(ThreadState<S>& state, Object<S>* manager, Object<S>** exit) {
  Thread<S>& thread = state.thread;
  Object<S>* enter = ManagerMethod(thread, manager, "__enter__", "");
  if (enter == nullptr) return nullptr;
  *exit = ManagerMethod(thread, manager, "__exit__", " (missed __exit__ method)");
  Object<S>* entered = *exit != nullptr ? CallObject<S>(thread, enter, {}) : nullptr;
  Decref(thread, enter);
  if (entered == nullptr) XDecref(thread, *exit);
  return entered;
}

template <class S>
Object<S>* ExitWith(ThreadState<S>& state, Object<S>* exit, Object<S>* exception) {
  Thread<S>& thread = state.thread;
  Object<S>* cls = objects::ClassApi<S>::ClassOf(thread, exception);
  Object<S>* traceback =
      objects::ExceptionApi<S>::ExceptionField(thread, exception, objects::kExceptionTraceback);
  if (traceback == nullptr) traceback = objects::NoneApi<S>::NoneNew(thread);
  Object<S>* result = CallObject<S>(thread, exit, {cls, exception, traceback});
  Decref(thread, traceback);
  return result;
}

#define INSTANTIATE(S)                                                              \
  template bool HasRoom(ThreadState<S>&, StackRef<S>*, int, CodeObject<S>*);        \
  template void UnpackMethod(Thread<S>&, StackRef<S>*);                             \
  template Object<S>* CallSpread(Thread<S>&, Object<S>*, Object<S>*, Object<S>*);   \
  template Object<S>* MakeFunction(ThreadState<S>&, Frame<S>*, StackRef<S>*&, int); \
  template Object<S>* SendTo(ThreadState<S>&, Object<S>*, Object<S>*, Object<S>**); \
  template Object<S>* EnterWith(ThreadState<S>&, Object<S>*, Object<S>**);          \
  template Object<S>* ExitWith(ThreadState<S>&, Object<S>*, Object<S>*);
MINIPY_FOR_EACH_WORLD(INSTANTIATE)

}  // namespace minipy
