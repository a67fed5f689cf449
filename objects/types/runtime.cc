#include "objects/types/runtime.h"

#include "generated/schemes.h"
#include "objects/heap/mortality.h"
#include "objects/types/dict.h"
#include "objects/types/exception.h"
#include "objects/types/none.h"
#include "objects/types/str.h"

namespace objects {

template <class S>
Runtime<S>::Runtime(const typename World<S>::Options& options) : world_(options), main_(world_) {
  using Ints = IntApi<S>;
  using Obj = Object<S>;
  world_.builtins = &builtins_;
  world_.builtin_references = [](Builtins<S>& builtins, absl::FunctionRef<void(Object<S>*)> visit) {
    builtins.ForEachReference(visit);
  };
  builtins_.none = NoneApi<S>::NoneMake(main_);
  builtins_.true_object = Ints::IntMake(main_, Ints::kBoolType, 1);
  builtins_.false_object = Ints::IntMake(main_, Ints::kBoolType, 0);
  for (size_t i = 0; i < builtins_.small_ints.size(); ++i) {
    builtins_.small_ints[i] =
        Ints::IntMake(main_, Ints::kIntType, static_cast<int64_t>(i) + Ints::kSmallest);
  }
  for (size_t i = 0; i < builtins_.characters.size(); ++i) {
    const char character = static_cast<char>(i);
    builtins_.characters[i] = StrApi<S>::StrMake(main_, {&character, 1});
    // Interned now: that a str is interned is written into it, and later other threads look.
    Obj* const interned = StrApi<S>::StrIntern(main_, {&character, 1});
    if (interned != nullptr) Decref(main_, interned);
  }
  builtins_.not_implemented = NoneApi<S>::NotImplementedMake(main_);
  builtins_.ellipsis = NoneApi<S>::EllipsisMake(main_);
  for (int i = 0; i < kSpecials; ++i) {
    builtins_.special_names[i] = StrApi<S>::StrIntern(main_, SpecialName(static_cast<Special>(i)));
  }
  builtins_.object_class = ClassApi<S>::ClassBuiltIn(main_, "object", nullptr, nullptr);
  ExceptionApi<S>::ExceptionClassesMake(main_);
  Check(!main_.failed(), "no memory for the built-ins");
  builtins_.ForEachReference([](Obj* object) { S::SetImmortal(object->count); });
}

template <class S>
Runtime<S>::~Runtime() {
  // What main still holds goes while everything is there that it may touch, and before references
  // are counted for the last time.
  main_.ClearError();
  SwitchPoint(main_, SwitchPointAt::kCallOrLoop);
  EndImmortality(main_);
  // What built-in classes were given (methods, descriptors) leads back to them: such rings are
  // opened here, while everything they consist of is still there.
  const auto empty = [&](Object<S>* cls) {
    if (cls != nullptr) DictApi<S>::DictClear(main_, ClassApi<S>::ClassDict(main_, cls));
  };
  for (const auto& [type, cls] : builtins_.classes) empty(cls);
  for (Object<S>* cls : builtins_.error_classes) empty(cls);
  empty(builtins_.object_class);
  builtins_.ForEachReference([&](Object<S>* object) { Decref(main_, object); });
}

template <class S>
Ledger Runtime<S>::ledger() {
  Ledger ledger = world_.ledger();
  ledger.Add(main_.page());
  ledger.evicted += main_.evicted();
  return ledger;
}

OBJECTS_INSTANTIATE(class Runtime)

}  // namespace objects
