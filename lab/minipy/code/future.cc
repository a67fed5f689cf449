#include "lab/minipy/code/future.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "lab/minipy/code/docstring.h"
#include "lab/minipy/code/error_at.h"

namespace minipy {
namespace {

constexpr std::string_view kFeatures[] = {
    "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
    "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations",
};

// The imports that a module begins with, until `visit` returns false.
template <class Visit>
void ForEachImport(const Module& module, const Visit& visit) {
  bool text_seen = false;
  for (const Stmt* stmt : module.body) {
    if (TextOf(*stmt) != nullptr && !text_seen) {
      text_seen = true;
    } else if (!IsFutureImport(*stmt) || !visit(As<ImportFrom>(*stmt))) {
      return;
    }
  }
}

bool IsFeature(std::string_view name) {
  return std::find(std::begin(kFeatures), std::end(kFeatures), name) != std::end(kFeatures);
}

}  // namespace

bool IsFutureImport(const Stmt& stmt) {
  const auto* import = AsIf<ImportFrom>(&stmt);
  return import != nullptr && import->level == 0 && import->module == "__future__";
}

std::optional<SyntaxError> CheckFuture(const Module& module) {
  std::optional<SyntaxError> error;
  ForEachImport(module, [&](const ImportFrom& import) {
    for (const Alias& alias : import.names) {
      if (IsFeature(alias.name)) continue;
      error = ErrorAt(module, import.span,
                      alias.name == "braces"
                          ? "not a chance"
                          : "future feature " + std::string(alias.name) + " is not defined");
      error->end_column = 0;
      return false;
    }
    return true;
  });
  return error;
}

bool WantsTextAnnotations(const Module& module) {
  bool wants = false;
  ForEachImport(module, [&](const ImportFrom& import) {
    for (const Alias& alias : import.names) wants = wants || alias.name == "annotations";
    return true;
  });
  return wants;
}

bool StandsAtBeginning(const Module& module, const Stmt& wanted) {
  bool found = false;
  ForEachImport(module, [&](const ImportFrom& import) {
    found = found || &import == &wanted;
    return true;
  });
  return found;
}

}  // namespace minipy
