#include "objects/types/instance_slots.h"

#include <string>

#include "generated/schemes.h"
#include "objects/types/exception.h"
#include "objects/types/int.h"
#include "objects/types/iterator.h"
#include "objects/types/protocol.h"
#include "objects/types/special_call.h"
#include "objects/types/str.h"

namespace objects {
namespace {

constexpr Special Method(Comparison how) {
  return static_cast<Special>(static_cast<int>(Special::kEqual) + static_cast<int>(how));
}

}  // namespace

// A finalizer's own error cannot go anywhere.
template <class S>
void InstanceSlots<S>::Finalize(Thread<S>& thread, Obj* self) {
  auto* instance = static_cast<InstanceObject<S>*>(self);
  Obj* cls = instance->cls.Load();
  if (instance->finalized || cls == nullptr || !ClassApi<S>::ClassHas(cls, Special::kDel)) return;
  instance->finalized = true;
  Obj* value = thread.error_value() != nullptr ? NewRef(thread, thread.error_value()) : nullptr;
  const Error pending = thread.TakeError();
  Obj* result;
  CallSpecial<S>(thread, self, Special::kDel, {}, &result);
  XDecref(thread, result);
  if (result == nullptr && thread.world().unraisable != nullptr) {
    thread.world().unraisable(thread, self);
  }
  thread.ClearError();
  if (pending.kind != ErrorKind::kNone) thread.FailWith(pending.kind, pending.message, value);
}

template <class S>
Object<S>* InstanceSlots<S>::Repr(Thread<S>& thread, Obj* self) {
  Obj* result;
  if (CallSpecial<S>(thread, self, Special::kRepr, {}, &result)) return result;
  if (ExceptionApi<S>::ExceptionCheck(thread, self))
    return ExceptionApi<S>::ExceptionRepr(thread, self);
  if (HeldValue(self) != nullptr) return InstanceApi<S>::InstanceValueRepr(thread, self);
  return thread.failed() ? nullptr : ProtocolApi<S>::ObjectDefaultRepr(thread, self);
}

template <class S>
Object<S>* InstanceSlots<S>::Str(Thread<S>& thread, Obj* self) {
  Obj* result;
  if (CallSpecial<S>(thread, self, Special::kStr, {}, &result)) return result;
  if (ExceptionApi<S>::ExceptionCheck(thread, self))
    return ExceptionApi<S>::ExceptionStr(thread, self);
  if (CallSpecial<S>(thread, self, Special::kRepr, {}, &result)) return result;
  if (Obj* value = HeldValue(self)) {
    return value->type->str != nullptr ? ProtocolApi<S>::ObjectStr(thread, value)
                                       : InstanceApi<S>::InstanceValueRepr(thread, self);
  }
  return thread.failed() ? nullptr : ProtocolApi<S>::ObjectDefaultRepr(thread, self);
}

template <class S>
int InstanceSlots<S>::Hash(Thread<S>& thread, Obj* self, int64_t* out) {
  Obj* cls = InstanceApi<S>::InstanceClass(thread, self);
  if (cls == nullptr) return -1;
  const auto refuse = [&] {
    thread.Fail(ErrorKind::kTypeError,
                absl::StrCat("unhashable type: '", ClassApi<S>::ClassNameText(thread, cls), "'"));
    return -1;
  };
  if (SpecialIsNone(thread, cls, Special::kHash)) return refuse();
  Obj* result;
  if (CallSpecial<S>(thread, self, Special::kHash, {}, &result)) {
    if (result == nullptr) return -1;
    int hashed = -1;
    if (IntApi<S>::IntCheck(result)) {
      hashed = ProtocolApi<S>::ObjectHash(thread, result, out);
    } else {
      thread.Fail(ErrorKind::kTypeError, "__hash__ method should return an integer");
    }
    Decref(thread, result);
    return hashed;
  }
  if (Obj* value = HeldValue(self)) {
    if (value->type->hash == nullptr) return refuse();
    return ProtocolApi<S>::ObjectHash(thread, value, out);
  }
  return ProtocolApi<S>::ObjectHashPointer(thread, self, out);
}

template <class S>
Object<S>* InstanceSlots<S>::Compare(Thread<S>& thread, Obj* left, Obj* right, Comparison how) {
  Obj* result;
  if (CallSpecial(thread, left, Method(how), {right}, &result)) {
    return OrNotImplemented(thread, result);
  }
  // != is the opposite of what == says, where only == is defined.
  if (how == Comparison::kNotEqual &&
      CallSpecial(thread, left, Special::kEqual, {right}, &result)) {
    result = OrNotImplemented(thread, result);
    if (result == nullptr) return nullptr;
    const int truth = ProtocolApi<S>::ObjectIsTrue(thread, result);
    Decref(thread, result);
    return truth < 0 ? nullptr : IntApi<S>::BoolFromBool(thread, truth == 0);
  }
  Obj* value = HeldValue(left);
  if (value == nullptr) return nullptr;
  Obj* other = InstanceApi<S>::InstanceValue(right);
  if (value->type->compare == nullptr || InstanceApi<S>::InstanceCheck(other)) return nullptr;
  return value->type->compare(thread, value, other, how);
}

template <class S>
Object<S>* InstanceSlots<S>::Call(Thread<S>& thread, Obj* self, absl::Span<Obj* const> arguments,
                                  Obj* names) {
  Obj* result;
  if (CallSpecial<S>(thread, self, Special::kCall, arguments, names, &result)) return result;
  return thread.Fail(
      ErrorKind::kTypeError,
      absl::StrCat("'", ClassApi<S>::ClassNameOf(thread, self), "' object is not callable"));
}

template <class S>
Object<S>* InstanceSlots<S>::Iter(Thread<S>& thread, Obj* self) {
  Obj* cls = InstanceApi<S>::InstanceClass(thread, self);
  if (cls == nullptr) return nullptr;
  Obj* result;
  const bool refuses = SpecialIsNone(thread, cls, Special::kIter);
  if (!refuses && CallSpecial<S>(thread, self, Special::kIter, {}, &result)) {
    if (result == nullptr || ProtocolApi<S>::IterCheck(thread, result)) return result;
    thread.Fail(ErrorKind::kTypeError, absl::StrCat("iter() returned non-iterator of type '",
                                                    ClassApi<S>::ClassNameOf(thread, result), "'"));
    Decref(thread, result);
    return nullptr;
  }
  Obj* value = HeldValue(self);
  if (value != nullptr && !refuses) return ProtocolApi<S>::ObjectGetIter(thread, value);
  if (!refuses && ClassApi<S>::ClassHas(cls, Special::kGetItem)) {
    return IteratorApi<S>::IteratorOverItems(thread, self);
  }
  return thread.Fail(
      ErrorKind::kTypeError,
      absl::StrCat("'", ClassApi<S>::ClassNameText(thread, cls), "' object is not iterable"));
}

template <class S>
Object<S>* InstanceSlots<S>::Next(Thread<S>& thread, Obj* self) {
  Obj* result;
  if (!CallSpecial<S>(thread, self, Special::kNext, {}, &result)) {
    return thread.Fail(
        ErrorKind::kTypeError,
        absl::StrCat("'", ClassApi<S>::ClassNameOf(thread, self), "' object is not an iterator"));
  }
  if (result == nullptr && ExceptionApi<S>::ErrorMatches(thread, ErrorKind::kStopIteration)) {
    thread.ClearError();
  }
  return result;
}

template <class S>
Object<S>* InstanceSlots<S>::GetAttr(Thread<S>& thread, Obj* self, Obj* name) {
  Obj* result;
  if (!CallSpecial(thread, self, Special::kGetAttribute, {name}, &result)) {
    result = GenericGetAttr(thread, self, name);
  }
  if (result != nullptr) return result;
  Obj* cls = InstanceApi<S>::InstanceClass(thread, self);
  if (cls == nullptr || !ClassApi<S>::ClassHas(cls, Special::kGetAttr) ||
      !ExceptionApi<S>::ErrorMatches(thread, ErrorKind::kAttributeError)) {
    return nullptr;
  }
  thread.ClearError();
  CallSpecial(thread, self, Special::kGetAttr, {name}, &result);
  return result;
}

template <class S>
int InstanceSlots<S>::SetAttr(Thread<S>& thread, Obj* self, Obj* name, Obj* value) {
  Obj* result;
  const bool called = value != nullptr
                          ? CallSpecial(thread, self, Special::kSetAttr, {name, value}, &result)
                          : CallSpecial(thread, self, Special::kDelAttr, {name}, &result);
  if (!called) return GenericSetAttr(thread, self, name, value);
  XDecref(thread, result);
  return result != nullptr ? 0 : -1;
}

OBJECTS_INSTANTIATE(struct InstanceSlots)

}  // namespace objects
