#include "lab/minipy/vm/format_exception.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "lab/minipy/vm/carets.h"
#include "lab/minipy/vm/source.h"
#include "lab/minipy/vm/suggestion.h"
#include "lab/minipy/vm/syntax_errors.h"
#include "objects/types/instance.h"

namespace minipy {
namespace {

// A traceback of one line repeated, as deep recursion makes it, shows three and says how many more.
constexpr int kShownRepeats = 3;

std::string FrameText(const TracebackLine& frame) {
  std::string text = absl::StrCat("  File \"", frame.filename, "\", line ", frame.line, ", in ",
                                  frame.function, "\n");
  const std::string line = SourceLine(frame.filename, frame.line);
  const std::string stripped(absl::StripAsciiWhitespace(line));
  if (stripped.empty()) return text;
  absl::StrAppend(&text, "    ", stripped, "\n");
  const std::string carets = Carets(line, frame);
  if (!carets.empty()) absl::StrAppend(&text, "    ", carets, "\n");
  return text;
}

bool SamePlace(const TracebackLine& a, const TracebackLine& b) {
  return a.filename == b.filename && a.function == b.function && a.line == b.line;
}

std::string TracebackText(const std::vector<TracebackLine>& frames) {
  std::string text;
  int repeats = 0;
  const auto flush = [&] {
    const int hidden = repeats - kShownRepeats;
    if (hidden > 0) {
      absl::StrAppend(&text, "  [Previous line repeated ", hidden, " more time",
                      hidden > 1 ? "s" : "", "]\n");
    }
  };
  for (size_t i = 0; i < frames.size(); ++i) {
    if (i == 0 || !SamePlace(frames[i], frames[i - 1])) {
      flush();
      repeats = 0;
    }
    if (++repeats <= kShownRepeats) text += FrameText(frames[i]);
  }
  flush();
  return text;
}

std::string TextOrProblem(Host& py, View exception) {
  try {
    return py.StrText(exception);
  } catch (const Raised&) {
    py.ClearError();
    return "<exception str() failed>";
  }
}

void Append(Host& py, View exception, bool guess, std::vector<Raw>* seen, std::string* text) {
  seen->push_back(exception.raw());
  const auto fresh = [&](const Ref& other) {
    return other && !other.Is(py.None()) &&
           std::find(seen->begin(), seen->end(), other.raw()) == seen->end();
  };
  const Ref cause = py.ExceptionField(exception, objects::kExceptionCause);
  const Ref context = py.ExceptionField(exception, objects::kExceptionContext);
  const Ref suppress = py.ExceptionField(exception, objects::kExceptionSuppress);
  if (fresh(cause)) {
    Append(py, cause, guess, seen, text);
    absl::StrAppend(text,
                    "\nThe above exception was the direct cause of the following exception:\n\n");
  } else if (fresh(context) && !(suppress && py.IsTrue(suppress))) {
    Append(py, context, guess, seen, text);
    absl::StrAppend(text,
                    "\nDuring handling of the above exception, another exception occurred:\n\n");
  }
  const std::vector<TracebackLine> frames = py.Traceback(exception);
  if (!frames.empty()) {
    absl::StrAppend(text, "Traceback (most recent call last):\n", TracebackText(frames));
  }
  absl::StrAppend(text, FormatExceptionOnly(py, exception, guess));
}

}  // namespace

std::string FormatExceptionOnly(Host& py, View exception, bool guess) {
  std::string name = py.NameOf(exception);
  const Ref module = py.FindAttr(py.ClassOf(exception), py.Intern("__module__"));
  const Ref qualified = py.FindAttr(py.ClassOf(exception), py.Intern("__qualname__"));
  if (qualified && py.KindOf(qualified) == Kind::kStr) name = std::string(py.Text(qualified));
  if (module && py.KindOf(module) == Kind::kStr) {
    const std::string_view text = py.Text(module);
    if (text != "__main__" && text != "builtins") name = absl::StrCat(std::string(text), ".", name);
  }
  const std::optional<std::string> place = SyntaxErrorPlace(py, exception);
  const Ref message = place ? py.FindAttr(exception, py.Intern("msg")) : Ref(exception);
  const bool none = !message || message.Is(py.None());
  const std::string text = none ? "" : TextOrProblem(py, message);
  std::string last = absl::StrCat(place.value_or(""), name, text.empty() ? "" : ": ", text);
  if (const std::string meant = guess ? Suggestion(py, exception) : ""; !meant.empty()) {
    absl::StrAppend(&last, ". Did you mean: '", meant, "'?");
  }
  const Ref notes = py.FindAttr(exception, py.Intern("__notes__"));
  if (notes && py.KindOf(notes) == Kind::kList) {
    for (int64_t i = 0; i < py.Size(notes); ++i) {
      absl::StrAppend(&last, "\n", py.StrText(py.Item(notes, i)));
    }
  }
  return last + "\n";
}

std::string FormatException(Host& py, View exception, bool guess) {
  std::string text;
  std::vector<Raw> seen;
  Append(py, exception, guess, &seen, &text);
  return text;
}

}  // namespace minipy
