// Matching the arguments of a call with a function's parameters, with CPython's errors (CPython:
// Python/ceval.c, initialize_locals).

#include <algorithm>
#include <string>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "lab/minipy/vm/call.h"
#include "lab/minipy/vm/worlds.h"

namespace minipy {
namespace {

using objects::ErrorKind;

// One call while its arguments are matched.
template <class S>
class Matcher {
 public:
  using Obj = Object<S>;
  using Py = objects::Api<S>;
  Matcher(Thread<S>& thread, FunctionObject<S>* function)
      : thread_(thread), function_(function), code_(*function->code()->code) {}

  // Takes the arguments out of `locals`; what is not placed when this fails is given back.
  bool Match(StackRef<S>* locals, int count, Obj* names) {
    OwnAll<S>(thread_, locals, count);
    given_.assign(locals, locals + count);
    const int keywords = names != nullptr ? static_cast<int>(Py::TupleSize(thread_, names)) : 0;
    positional_given_ = count - keywords;
    locals_ = locals;
    std::fill(locals, locals + function_->code()->local_count, nullptr);
    const bool matched =
        Positional() && Keywords(names, keywords) && CheckCount() && Defaults() && KeywordOnly();
    for (Obj* left : given_) XDecref(thread_, left);
    if (matched) return true;
    for (int i = 0; i < function_->code()->local_count; ++i) XGive(thread_, locals[i]);
    return false;
  }

 private:
  std::string Name() {
    Obj* name = PyFunctionApi<S>::PyFunctionField(thread_, function_, kFunctionQualifiedName);
    if (name == nullptr) return code_.name;
    std::string text(Py::StrAsView(thread_, name));
    Decref(thread_, name);
    return text;
  }
  bool Fail(const std::string& message) {
    thread_.Fail(ErrorKind::kTypeError, absl::StrCat(Name(), "() ", message));
    return false;
  }
  Obj* Take(int i) { return std::exchange(given_[i], nullptr); }

  bool Positional() {
    const int placed = std::min(positional_given_, code_.positional);
    for (int i = 0; i < placed; ++i) locals_[i] = Take(i);
    if (code_.variadic) {
      const int rest = std::max(positional_given_ - placed, 0);
      Obj* tuple = Py::TupleNew(thread_, rest);
      if (tuple == nullptr) return false;
      for (int i = 0; i < rest; ++i) Py::TupleSetItem(thread_, tuple, i, Take(placed + i));
      locals_[code_.positional + code_.keyword_only] = tuple;
    }
    if (code_.variadic_keywords) {
      locals_[code_.parameters() - 1] = Py::DictNew(thread_);
      if (thread_.failed()) return false;
    }
    return true;
  }

  bool Keywords(Obj* names, int keywords) {
    for (int i = 0; i < keywords; ++i) {
      Obj* name = Py::TupleGetItem(thread_, names, i);
      Obj* value = Take(positional_given_ + i);
      const int place = PlaceOf(name);
      if (place < 0) {
        const bool stored = Surplus(name, value);
        Decref(thread_, value);
        if (!stored) return false;
      } else if (locals_[place] != nullptr) {
        Decref(thread_, value);
        return Fail(absl::StrCat("got multiple values for argument '", code_.locals[place], "'"));
      } else {
        locals_[place] = value;
      }
    }
    return true;
  }

  // The parameter a keyword names, or -1.
  int PlaceOf(Obj* name) {
    const std::string_view text = Py::StrAsView(thread_, name);
    for (int i = code_.positional_only; i < code_.positional + code_.keyword_only; ++i) {
      if (code_.locals[i] == text) return i;
    }
    return -1;
  }

  // A keyword that names no parameter.
  bool Surplus(Obj* name, Obj* value) {
    if (code_.variadic_keywords) {
      return Py::DictSetItem(thread_, locals_[code_.parameters() - 1], name, value) == 0;
    }
    const std::string text(Py::StrAsView(thread_, name));
    for (int i = 0; i < code_.positional_only; ++i) {
      if (code_.locals[i] == text) {
        return Fail(absl::StrCat(
            "got some positional-only arguments passed as keyword arguments: '", text, "'"));
      }
    }
    return Fail(absl::StrCat("got an unexpected keyword argument '", text, "'"));
  }

  int DefaultCount() {
    Obj* defaults = function_->field(kFunctionDefaults);
    return defaults != nullptr ? static_cast<int>(Py::TupleSize(thread_, defaults)) : 0;
  }

  bool CheckCount() {
    if (code_.variadic || positional_given_ <= code_.positional) return true;
    const int defaults = DefaultCount();
    int keyword_only = 0;
    for (int i = 0; i < code_.keyword_only; ++i) {
      keyword_only += locals_[code_.positional + i] != nullptr;
    }
    const std::string takes =
        defaults > 0 ? absl::StrCat("from ", code_.positional - defaults, " to ", code_.positional)
                     : absl::StrCat(code_.positional);
    const bool plural = defaults > 0 || code_.positional != 1;
    const bool one = positional_given_ == 1 && keyword_only == 0;
    return Fail(absl::StrCat(
        "takes ", takes, " positional argument", plural ? "s" : "", " but ", positional_given_,
        keyword_only > 0 ? absl::StrCat(" positional argument", positional_given_ != 1 ? "s" : "",
                                        " (and ", keyword_only, " keyword-only argument",
                                        keyword_only != 1 ? "s" : "", ")")
                         : "",
        one ? " was given" : " were given"));
  }

  bool Defaults() {
    const int defaults = DefaultCount();
    const int required = code_.positional - defaults;
    std::vector<std::string> missing;
    for (int i = positional_given_; i < code_.positional; ++i) {
      if (locals_[i] != nullptr) continue;
      if (i < required) {
        missing.push_back(code_.locals[i]);
        continue;
      }
      locals_[i] = NewRef(
          thread_, Py::TupleGetItem(thread_, function_->field(kFunctionDefaults), i - required));
    }
    return missing.empty() || Missing("positional", missing);
  }

  bool KeywordOnly() {
    std::vector<std::string> missing;
    for (int i = code_.positional; i < code_.positional + code_.keyword_only; ++i) {
      if (locals_[i] != nullptr) continue;
      if (Obj* defaults = function_->field(kFunctionKeywordDefaults)) {
        Obj* value;
        if (Py::DictGetItemRef(thread_, defaults, function_->code()->locals[i], &value) < 0) {
          return false;
        }
        locals_[i] = value;
      }
      if (locals_[i] == nullptr) missing.push_back(code_.locals[i]);
    }
    return missing.empty() || Missing("keyword-only", missing);
  }

  // "f() missing 2 required positional arguments: 'a' and 'b'"
  bool Missing(const char* kind, const std::vector<std::string>& names) {
    std::string list;
    for (size_t i = 0; i < names.size(); ++i) {
      const bool last = i + 1 == names.size();
      if (i > 0) list += names.size() == 2 ? " and " : last ? ", and " : ", ";
      absl::StrAppend(&list, "'", names[i], "'");
    }
    return Fail(absl::StrCat("missing ", names.size(), " required ", kind, " argument",
                             names.size() == 1 ? "" : "s", ": ", list));
  }

  Thread<S>& thread_;
  FunctionObject<S>* const function_;
  const Code& code_;
  absl::InlinedVector<Obj*, 16> given_;  // owned until taken
  int positional_given_ = 0;
  StackRef<S>* locals_ = nullptr;
};

}  // namespace

template <class S>
bool BindArguments(Thread<S>& thread, FunctionObject<S>* function, StackRef<S>* locals, int count,
                   Object<S>* names) {
  CodeObject<S>* code = function->code();
  if (code->simple && count == code->code->positional && names == nullptr) [[likely]] {
    std::fill(locals + count, locals + code->local_count, nullptr);
    return true;
  }
  return Matcher<S>(thread, function).Match(locals, count, names);
}

#define INSTANTIATE(S) \
  template bool BindArguments(Thread<S>&, FunctionObject<S>*, StackRef<S>*, int, Object<S>*);
MINIPY_FOR_EACH_WORLD(INSTANTIATE)

}  // namespace minipy
