#include "lab/minipy/host/bind_errors.h"

#include <algorithm>
#include <string>

#include "sanitizers/console/text.h"

namespace minipy {
namespace {

using console::Cat;

size_t Hidden(const Signature& signature) { return signature.method || signature.constructor; }
// Parameters that messages count.
size_t Positional(const Signature& signature) {
  return static_cast<size_t>(signature.positional) - Hidden(signature);
}
size_t Required(const Signature& signature) {
  const size_t required = static_cast<size_t>(signature.required);
  return required - std::min(required, Hidden(signature));
}
size_t All(const Signature& signature) { return signature.names.size() - Hidden(signature); }

bool TakesKeywords(const Signature& signature) {
  return signature.variadic_keywords ||
         signature.names.size() > static_cast<size_t>(signature.positional_only);
}
bool IsWrapper(const Signature& signature) {
  return signature.method && signature.name.starts_with("__") && signature.name.ends_with("__");
}
// "list.append()"
std::string FullName(const Signature& signature) {
  if (signature.method && !signature.owner.empty())
    return Cat(signature.owner, ".", signature.name, "()");
  return signature.name + "()";
}
std::string Arguments(size_t count, const char* sort = "") {
  return Cat(count, " ", sort, "argument", count == 1 ? "" : "s");
}

[[noreturn]] void Fail(Host& py, std::string message) {
  py.Raise(ErrorKind::kTypeError, std::move(message));
}

// "pop expected at most 1 argument, got 2"
[[noreturn]] void FailExpected(Host& py, const Signature& signature, size_t given) {
  const size_t least = Required(signature);
  const size_t most = Positional(signature);
  const bool few = given < least;
  const char* bound = least == most && !signature.variadic ? "" : few ? "at least " : "at most ";
  Fail(py, Cat(IsWrapper(signature) ? "" : signature.name + " ", "expected ", bound,
               Arguments(few ? least : most), ", got ", given));
}

void CheckPositionalOnly(Host& py, const Signature& signature, size_t given) {
  const size_t least = Required(signature);
  const size_t most = Positional(signature);
  if (given >= least && (given <= most || signature.variadic)) return;
  if (!IsWrapper(signature) && !signature.constructor && !signature.variadic) {
    if (most == 0) Fail(py, Cat(FullName(signature), " takes no arguments (", given, " given)"));
    if (least == 1 && most == 1)
      Fail(py, Cat(FullName(signature), " takes exactly one argument (", given, " given)"));
  }
  FailExpected(py, signature, given);
}

void CheckWithKeywords(Host& py, const Signature& signature, size_t given, size_t keywords) {
  const size_t most = Positional(signature);
  const size_t all = All(signature);
  const std::string name = signature.name + "()";
  const bool none_by_name = signature.positional_only == signature.positional && most > 0;
  if (none_by_name && (given < Required(signature) || (given > most && !signature.variadic)))
    FailExpected(py, signature, given);
  if (!signature.variadic && given > most && most < all) {
    if (most == 0) Fail(py, name + " takes no positional arguments");
    Fail(py, Cat(name, " takes ", Required(signature) < most ? "at most " : "exactly ",
                 Arguments(most, "positional "), " (", given, " given)"));
  }
  if (!signature.variadic && !signature.variadic_keywords && given + keywords > all)
    Fail(py, Cat(name, " takes at most ", Arguments(all, given == 0 ? "keyword " : ""), " (",
                 given + keywords, " given)"));
  const size_t only = static_cast<size_t>(signature.positional_only) - Hidden(signature);
  const size_t least = std::min(only, Required(signature));
  if (given < least)
    Fail(py,
         Cat(name, " takes ", signature.required < signature.positional ? "at least " : "exactly ",
             Arguments(least, "positional "), " (", given, " given)"));
}

}  // namespace

void CheckCounts(Host& py, const Signature& signature, Given given) {
  const size_t hidden = Hidden(signature);
  if (given.positional < hidden) {
    if (signature.constructor) Fail(py, signature.name + "(): not enough arguments");
    if (IsWrapper(signature))
      Fail(py, Cat("descriptor '", signature.name, "' of '", signature.owner,
                   "' object needs an argument"));
    Fail(py, Cat("unbound method ", FullName(signature), " needs an argument"));
  }
  const size_t positional = given.positional - hidden;
  if (TakesKeywords(signature)) return CheckWithKeywords(py, signature, positional, given.keywords);
  if (given.keywords > 0) {
    if (IsWrapper(signature))
      Fail(py, Cat("wrapper ", signature.name, "() takes no keyword arguments"));
    Fail(py, FullName(signature) + " takes no keyword arguments");
  }
  CheckPositionalOnly(py, signature, positional);
}

void RaiseMissing(Host& py, const Signature& signature, size_t parameter) {
  const std::string position = parameter < static_cast<size_t>(signature.positional)
                                   ? Cat(" (pos ", parameter + 1 - Hidden(signature), ")")
                                   : std::string();
  Fail(py, Cat(signature.name, "() missing required argument '", signature.names[parameter], "'",
               position));
}

void RaiseGivenTwice(Host& py, const Signature& signature, size_t parameter) {
  Fail(py, Cat("argument for ", signature.name, "() given by name ('", signature.names[parameter],
               "') and position (", parameter + 1 - Hidden(signature), ")"));
}

void RaiseUnknownKeyword(Host& py, const Signature& signature, std::string_view name) {
  Fail(py, Cat("'", name, "' is an invalid keyword argument for ", signature.name, "()"));
}

}  // namespace minipy
