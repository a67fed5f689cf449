#include "lab/minipy/vm/suggestion.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "absl/strings/ascii.h"
#include "lab/minipy/host/support.h"
#include "lab/minipy/library/attributes.h"
#include "objects/types/instance.h"

namespace minipy {
namespace {

constexpr size_t kMove = 2;  // what a letter more, less or other costs
constexpr size_t kCase = 1;  // and one of the other case
constexpr size_t kLongest = 40;
constexpr int64_t kMostNames = 750;

size_t CostOf(char a, char b) {
  if (a == b) return 0;
  return absl::ascii_tolower(a) == absl::ascii_tolower(b) ? kCase : kMove;
}

// Levenshtein's distance; some number above `most` if it is above.
size_t Distance(std::string_view a, std::string_view b, size_t most) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  if (a.empty() || b.empty()) return (a.size() + b.size()) * kMove;
  if (std::max(a.size(), b.size()) > kLongest) return most + 1;
  std::vector<size_t> row(a.size() + 1);
  for (size_t i = 0; i < row.size(); ++i) row[i] = i * kMove;
  for (size_t j = 0; j < b.size(); ++j) {
    size_t diagonal = row[0];
    row[0] = (j + 1) * kMove;
    for (size_t i = 0; i < a.size(); ++i) {
      const size_t changed = diagonal + CostOf(a[i], b[j]);
      diagonal = row[i + 1];
      row[i + 1] = std::min({row[i] + kMove, diagonal + kMove, changed});
    }
  }
  return row.back();
}

// The first of the nearest of some names; at most a third of all letters may differ.
std::string Nearest(Host& py, View names, std::string_view wanted) {
  std::string nearest;
  size_t least = std::numeric_limits<size_t>::max();
  const std::vector<Ref> all = Collect(py, names);
  if (static_cast<int64_t>(all.size()) >= kMostNames) return "";
  for (const Ref& each : all) {
    if (!IsStr(py, each) || py.Text(each) == wanted) continue;
    const std::string_view name = py.Text(each);
    const size_t most = std::min((wanted.size() + name.size() + 3) * kMove / 6, least - 1);
    const size_t distance = Distance(wanted, name, most);
    if (distance > most) continue;
    nearest = name;
    least = distance;
    if (least == 0) break;
  }
  return nearest;
}

// The names that the code that failed could have meant: its own, the program's, the built-in ones.
std::string NearestVariable(Host& py, View exception, std::string_view wanted) {
  Ref traceback = py.ExceptionField(exception, objects::kExceptionTraceback);
  if (!traceback) return "";
  for (Ref next; !IsNone(py, next = py.FunctionAttribute(traceback, "tb_next"));) traceback = next;
  const Ref code = py.FunctionAttribute(traceback, "tb_code");
  for (const char* variables : {"co_varnames", "co_cellvars", "co_freevars"}) {
    const std::string found = Nearest(py, py.FunctionAttribute(code, variables), wanted);
    if (!found.empty()) return found;
  }
  for (const char* module : {"__main__", "builtins"}) {
    const std::string found = Nearest(py, py.ModuleDict(py.Import(module)), wanted);
    if (!found.empty()) return found;
  }
  return "";
}

std::string Found(Host& py, View exception) {
  const View cls = py.ClassOf(exception);
  const bool attribute = py.IsSubclass(cls, py.BuiltInClass("AttributeError"));
  if (!attribute && !py.IsSubclass(cls, py.BuiltInClass("NameError"))) return "";
  const Ref name = py.GetAttr(exception, "name");
  if (!IsStr(py, name)) return "";
  if (!attribute) return NearestVariable(py, exception, py.Text(name));
  const Ref object = py.GetAttr(exception, "obj");
  return IsNone(py, object) ? "" : Nearest(py, NamesOf(py, object), py.Text(name));
}

}  // namespace

std::string Suggestion(Host& py, View exception) {
  try {
    return Found(py, exception);
  } catch (const Raised&) {
    py.ClearError();
    return "";
  }
}

}  // namespace minipy
