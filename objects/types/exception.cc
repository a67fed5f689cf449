#include "objects/types/exception.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/builtins.h"
#include "objects/types/int_inline.h"
#include "objects/types/klass.h"
#include "objects/types/protocol.h"
#include "objects/types/str.h"
#include "objects/types/tuple.h"

namespace objects {
namespace {

// The arguments, new: a tuple. Null with an error.
template <class S>
Object<S>* Arguments(Thread<S>& thread, Object<S>* exception) {
  Object<S>* arguments = ExceptionApi<S>::ExceptionField(thread, exception, kExceptionArgs);
  if (arguments != nullptr) return arguments;
  return thread.failed() ? nullptr : TupleApi<S>::TupleNew(thread, 0);
}

// Of an OSError: "[Errno 2] No such file or directory", and with a third argument ": 'name'".
template <class S>
Object<S>* SystemText(Thread<S>& thread, Object<S>* arguments) {
  constexpr const char* kBefore[] = {"[Errno ", "] ", ": "};
  std::string text;
  for (int i = 0; i < TupleApi<S>::TupleSize(thread, arguments); ++i) {
    Object<S>* argument = TupleApi<S>::TupleGetItem(thread, arguments, i);
    Object<S>* part = i < 2 ? ProtocolApi<S>::ObjectStr(thread, argument)
                            : ProtocolApi<S>::ObjectRepr(thread, argument);
    if (part == nullptr) return nullptr;
    absl::StrAppend(&text, kBefore[i], std::string(StrApi<S>::StrAsView(thread, part)));
    Decref(thread, part);
  }
  return StrApi<S>::StrFromView(thread, text);
}

// An attribute of the exception's own, new: null if there is none, or with an error.
template <class S>
Object<S>* Own(Thread<S>& thread, Object<S>* exception, std::string_view text) {
  Object<S>* name = StrApi<S>::StrIntern(thread, text);
  if (name == nullptr) return nullptr;
  Object<S>* value = nullptr;
  InstanceApi<S>::InstanceGet(thread, exception, name, &value);
  Decref(thread, name);
  return value;
}

// Of a SyntaxError: " (a.py, line 1)", or what is known of that.
template <class S>
std::string Place(Thread<S>& thread, Object<S>* file, Object<S>* line) {
  std::string place;
  if (file != nullptr && StrApi<S>::StrCheck(file)) {
    const std::string path(StrApi<S>::StrAsView(thread, file));
    place = path.substr(path.rfind('/') + 1);
  }
  if (line != nullptr && IntApi<S>::IntCheck(line) && !IntApi<S>::BoolCheck(line)) {
    absl::StrAppend(&place, place.empty() ? "" : ", ", "line ",
                    IntApi<S>::IntAsClamped(thread, line));
  }
  return place.empty() ? place : absl::StrCat(" (", place, ")");
}

// Of a SyntaxError: "invalid syntax (<string>, line 1)".
template <class S>
Object<S>* SyntaxText(Thread<S>& thread, Object<S>* exception) {
  Object<S>* message = Own(thread, exception, "msg");
  Object<S>* file = thread.failed() ? nullptr : Own(thread, exception, "filename");
  Object<S>* line = thread.failed() ? nullptr : Own(thread, exception, "lineno");
  Object<S>* text = nullptr;
  if (!thread.failed()) {
    text = message != nullptr ? ProtocolApi<S>::ObjectStr(thread, message)
                              : StrApi<S>::StrFromView(thread, "None");
  }
  Object<S>* whole = nullptr;
  if (text != nullptr) {
    std::string shown(StrApi<S>::StrAsView(thread, text));
    whole = StrApi<S>::StrFromView(thread, shown + Place(thread, file, line));
  }
  for (Object<S>* each : {message, file, line, text}) XDecref(thread, each);
  return whole;
}

}  // namespace

template <class S>
bool ExceptionApi<S>::ExceptionCheck(Thread<S>& thread, Obj* object) {
  if (!InstanceApi<S>::InstanceCheck(object)) return false;
  auto* cls = static_cast<ClassObject<S>*>(InstanceApi<S>::InstanceClass(thread, object));
  return cls != nullptr && cls->exception;
}

template <class S>
void ExceptionApi<S>::ExceptionSetField(Thread<S>& thread, Obj* exception, int slot, Obj* value) {
  if (!InstanceApi<S>::InstanceSetSlot(thread, exception, slot, value)) XDecref(thread, value);
}

template <class S>
Object<S>* ExceptionApi<S>::ExceptionNew(Thread<S>& thread, Obj* cls,
                                         absl::Span<Obj* const> arguments) {
  Obj* exception = InstanceApi<S>::InstanceNew(thread, cls);
  if (exception == nullptr) return nullptr;
  Obj* packed = TupleApi<S>::TuplePack(thread, arguments);
  if (packed == nullptr) {
    Decref(thread, exception);
    return nullptr;
  }
  ExceptionSetField(thread, exception, kExceptionArgs, packed);
  return exception;
}

template <class S>
Object<S>* ExceptionApi<S>::ExceptionConstruct(Thread<S>& thread, Obj* cls,
                                               absl::Span<Obj* const> arguments, Obj* names) {
  int64_t keywords = names != nullptr ? TupleApi<S>::TupleSize(thread, names) : 0;
  if (keywords > 0 && !ClassApi<S>::ClassHas(cls, Special::kInit)) {
    return thread.Fail(ErrorKind::kTypeError, absl::StrCat(ClassApi<S>::ClassNameText(thread, cls),
                                                           "() takes no keyword arguments"));
  }
  return ExceptionNew(thread, cls, arguments.subspan(0, arguments.size() - keywords));
}

template <class S>
Object<S>* ExceptionApi<S>::ExceptionRepr(Thread<S>& thread, Obj* exception) {
  Obj* arguments = Arguments(thread, exception);
  if (arguments == nullptr) return nullptr;
  // One argument is not followed by a comma here, as it is in a tuple's repr.
  const bool one = TupleApi<S>::TupleSize(thread, arguments) == 1;
  Obj* shown = one ? TupleApi<S>::TupleGetItem(thread, arguments, 0) : arguments;
  std::string text = ClassApi<S>::ClassNameOf(thread, exception);
  if (one) text += "(";
  const bool printed = ProtocolApi<S>::AppendRepr(thread, shown, &text);
  Decref(thread, arguments);
  if (!printed) return nullptr;
  if (one) text += ")";
  return StrApi<S>::StrFromView(thread, text);
}

template <class S>
Object<S>* ExceptionApi<S>::ExceptionStr(Thread<S>& thread, Obj* exception) {
  Obj* arguments = Arguments(thread, exception);
  if (arguments == nullptr) return nullptr;
  const auto is = [&](ErrorKind kind) {
    return ClassApi<S>::ClassIsInstance(thread, exception, ClassApi<S>::ClassOfError(thread, kind));
  };
  const int64_t count = TupleApi<S>::TupleSize(thread, arguments);
  Obj* text = nullptr;
  if (is(ErrorKind::kSyntaxError)) {
    text = SyntaxText(thread, exception);
  } else if (count == 0) {
    text = StrApi<S>::StrFromView(thread, "");
  } else if (count == 1) {
    Obj* only = TupleApi<S>::TupleGetItem(thread, arguments, 0);
    text = is(ErrorKind::kKeyError) ? ProtocolApi<S>::ObjectRepr(thread, only)
                                    : ProtocolApi<S>::ObjectStr(thread, only);
  } else if (count <= 3 && is(ErrorKind::kOSError)) {
    text = SystemText(thread, arguments);
  } else {
    text = ProtocolApi<S>::ObjectRepr(thread, arguments);
  }
  Decref(thread, arguments);
  return text;
}

template <class S>
Object<S>* ExceptionApi<S>::ErrorTake(Thread<S>& thread) {
  if (!thread.failed()) return nullptr;
  const ErrorKind kind = thread.error().kind;
  const std::string message = thread.error().message;
  Obj* value = thread.TakeErrorValue();
  if (kind == ErrorKind::kRaised) return value;
  Obj* cls = ClassApi<S>::ClassOfError(thread, kind);
  Obj* exception = nullptr;
  if (value == nullptr && !message.empty()) value = StrApi<S>::StrFromView(thread, message);
  if (value != nullptr) {
    exception = ExceptionNew(thread, cls, {value});
    Decref(thread, value);
  } else if (!thread.failed()) {
    exception = ExceptionNew(thread, cls, {});
  }
  if (exception != nullptr) return exception;
  thread.ClearError();
  return NewRef(thread, thread.builtins().memory_error);
}

template <class S>
bool ExceptionApi<S>::ErrorMatches(Thread<S>& thread, ErrorKind kind) {
  const ErrorKind pending = thread.error().kind;
  if (pending == ErrorKind::kRaised) {
    return ClassApi<S>::ClassIsInstance(thread, thread.error_value(),
                                        ClassApi<S>::ClassOfError(thread, kind));
  }
  for (ErrorKind at = pending; at != ErrorKind::kNone; at = ErrorBase(at)) {
    if (at == kind) return true;
  }
  return false;
}

template <class S>
bool ExceptionApi<S>::ExceptionClassesMake(Thread<S>& thread) {
  auto& classes = thread.builtins().error_classes;
  for (int i = 1; i < kErrorKinds; ++i) {
    const auto kind = static_cast<ErrorKind>(i);
    const ErrorKind base_kind = ErrorBase(kind);
    Obj* base = base_kind == ErrorKind::kNone ? thread.builtins().object_class
                                              : classes[static_cast<int>(base_kind)];
    Obj* cls = ClassApi<S>::ClassBuiltIn(thread, ErrorName(kind), base, nullptr);
    if (cls == nullptr) return false;
    auto* self = static_cast<ClassObject<S>*>(cls);
    self->exception = true;
    self->construct = ExceptionConstruct;
    classes[i] = cls;
  }
  thread.builtins().memory_error =
      ExceptionNew(thread, ClassApi<S>::ClassOfError(thread, ErrorKind::kMemoryError), {});
  return thread.builtins().memory_error != nullptr;
}

OBJECTS_INSTANTIATE(struct ExceptionApi)

}  // namespace objects
