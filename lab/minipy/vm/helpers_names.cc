// The part of helpers.h about names: locals that are not bound, globals and built-ins.

#include <string>

#include "absl/strings/str_cat.h"
#include "lab/minipy/vm/bytecode.h"
#include "lab/minipy/vm/helpers.h"
#include "lab/minipy/vm/host_for.h"
#include "lab/minipy/vm/worlds.h"
#include "objects/types/attribute.h"

namespace minipy {
namespace {

using objects::ErrorKind;

template <class S>
std::nullptr_t NotDefined(Thread<S>& thread, Object<S>* name) {
  const std::string text(objects::StrApi<S>::StrAsView(thread, name));
  thread.Fail(ErrorKind::kNameError, absl::StrCat("name '", text, "' is not defined"));
  TellMissing<S>(thread, nullptr, name);
  return nullptr;
}

// From the globals, then from the built-ins. New; null with NameError.
template <class S>
Object<S>* FromGlobals(ThreadState<S>& state, Frame<S>* frame, Object<S>* name) {
  using Dicts = objects::DictApi<S>;
  Object<S>* value;
  Object<S>* globals = frame->function->field(kFunctionGlobals);
  if (Dicts::DictGetItemRef(state.thread, globals, name, &value) != 0) return value;
  if (Dicts::DictGetItemRef(state.thread, state.interpreter.builtins, name, &value) != 0) {
    return value;
  }
  return NotDefined(state.thread, name);
}

}  // namespace

template <class S>
void TellMissing(Thread<S>& thread, Object<S>* object, Object<S>* name) {
  using Exceptions = objects::ExceptionApi<S>;
  if (object != nullptr && !Exceptions::ErrorMatches(thread, ErrorKind::kAttributeError)) return;
  Object<S>* const error = Exceptions::ErrorTake(thread);
  // Read past what a program's class says of attributes: that may miss one itself, and so on
  // without end.
  const auto with = [&](const char* attribute, const auto& use) {
    Object<S>* text = objects::StrApi<S>::StrIntern(thread, attribute);
    const bool done = text != nullptr && use(text);
    XDecref(thread, text);
    return done;
  };
  const auto is_unknown = [&](Object<S>* attribute) {
    Object<S>* value = objects::GenericGetAttr(thread, error, attribute);
    XDecref(thread, value);
    return value == thread.builtins().none;
  };
  const auto set = [&](Object<S>* value) {
    return [&thread, error, value](Object<S>* attribute) {
      return objects::ProtocolApi<S>::ObjectSetAttr(thread, error, attribute, value) == 0;
    };
  };
  if (with("name", is_unknown) && (object == nullptr || with("obj", is_unknown)) &&
      with("name", set(name)) && object != nullptr) {
    with("obj", set(object));
  }
  thread.ClearError();
  thread.Raise(error);
}

template <class S>
void UnboundLocal(Thread<S>& thread, CodeObject<S>* code, Word local) {
  thread.Fail(ErrorKind::kUnboundLocalError,
              absl::StrCat("cannot access local variable '", code->code->locals[local],
                           "' where it is not associated with a value"));
}

template <class S>
void UnboundCell(Thread<S>& thread, CodeObject<S>* code, Word local) {
  const Code& compiled = *code->code;
  const bool free = local >= compiled.locals.size() - compiled.free_variables;
  if (!free) return UnboundLocal(thread, code, local);
  thread.Fail(ErrorKind::kNameError,
              absl::StrCat("cannot access free variable '", compiled.locals[local],
                           "' where it is not associated with a value in enclosing scope"));
  Object<S>* const name = objects::StrApi<S>::StrIntern(thread, compiled.locals[local]);
  if (name == nullptr) return;
  TellMissing<S>(thread, nullptr, name);
  Decref(thread, name);
}

template <class S>
Object<S>* LoadName(ThreadState<S>& state, Frame<S>* frame, Object<S>* name) {
  if (frame->names != nullptr) {
    Object<S>* value;
    const int found = objects::DictApi<S>::DictGetItemRef(state.thread, frame->names, name, &value);
    if (found != 0) return value;
  }
  return FromGlobals(state, frame, name);
}

template <class S>
Object<S>* LoadGlobal(ThreadState<S>& state, Frame<S>* frame, Object<S>* name, Word* at) {
  using Dicts = objects::DictApi<S>;
  Thread<S>& thread = state.thread;
  Object<S>* globals = frame->function->field(kFunctionGlobals);
  const uint32_t version = Dicts::DictKeysVersion(globals);
  if (const int64_t hint = Dicts::DictFindHint(thread, globals, name); hint >= 0) {
    *at = MakeWord(Opcode::LOAD_GLOBAL_MODULE, ArgumentOf(*at));
    at[1] = static_cast<Word>(hint);
    return FromGlobals(state, frame, name);
  }
  if (thread.failed()) return nullptr;
  Object<S>* value = FromGlobals(state, frame, name);
  if (value != nullptr) {
    *at = MakeWord(Opcode::LOAD_GLOBAL_BUILTIN, ArgumentOf(*at));
    at[1] = version;
    SetCached(at + 2, NewRef(thread, value));
  }
  return value;
}

template <class S>
bool DeleteName(Thread<S>& thread, Object<S>* names, Object<S>* name) {
  if (objects::DictApi<S>::DictDelItem(thread, names, name) == 0) return true;
  if (thread.error().kind == ErrorKind::kKeyError) NotDefined(thread, name);
  return false;
}

template <class S>
bool SetUpAnnotations(Thread<S>& thread, Frame<S>* frame) {
  using Dicts = objects::DictApi<S>;
  Object<S>* names =
      frame->names != nullptr ? frame->names : frame->function->field(kFunctionGlobals);
  Object<S>* annotations;
  const int found = Dicts::DictGetItemStringRef(thread, names, "__annotations__", &annotations);
  if (found == 0) annotations = Dicts::DictNew(thread);
  if (annotations == nullptr) return false;
  const bool set =
      found > 0 || Dicts::DictSetItemString(thread, names, "__annotations__", annotations) == 0;
  Decref(thread, annotations);
  return set;
}

#define INSTANTIATE(S)                                                           \
  template void TellMissing(Thread<S>&, Object<S>*, Object<S>*);                 \
  template void UnboundLocal(Thread<S>&, CodeObject<S>*, Word);                  \
  template void UnboundCell(Thread<S>&, CodeObject<S>*, Word);                   \
  template Object<S>* LoadName(ThreadState<S>&, Frame<S>*, Object<S>*);          \
  template Object<S>* LoadGlobal(ThreadState<S>&, Frame<S>*, Object<S>*, Word*); \
  template bool DeleteName(Thread<S>&, Object<S>*, Object<S>*);                  \
  template bool SetUpAnnotations(Thread<S>&, Frame<S>*);
MINIPY_FOR_EACH_WORLD(INSTANTIATE)

}  // namespace minipy
