// Findings for a person at a terminal. Each is a numbered title and one labelled line per question:
// where, what, since when, what follows, what to do, how sure. Words carry everything; colour only
// helps the eye.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "sanitizers/console/style.h"
#include "sanitizers/console/text.h"
#include "sanitizers/explain/output/layout.h"
#include "sanitizers/explain/output/output.h"
#include "sanitizers/explain/output/phrases.h"
#include "sanitizers/explain/output/stack_view.h"

namespace sanitizers {
namespace {

using console::Cat;
using console::Ink;

constexpr size_t kProse = 96;   // where prose wraps
constexpr size_t kWidth = 100;  // where names are cut
constexpr size_t kIndent = 3;
constexpr size_t kLabel = 14;  // where what follows a label begins
constexpr size_t kFrame = kLabel + 2;
constexpr size_t kLongestName = 48;  // of a function in a stack, beside its place

class TextWriter {
 public:
  explicit TextWriter(const OutputOptions& options)
      : options_(options),
        style_(options.color ? console::Color::kAlways : console::Color::kNever, 1) {}

  void Write(int number, const Finding& finding) {
    if (number > 1) text_ += '\n';
    Title(number, finding);
    Sites(finding);
    Line("About", About(finding));
    for (const size_t i : OtherStacks(finding)) Captioned(finding, finding.report.stacks[i]);
    Threads(finding);
    Line("So", So(finding));
    Line("Fix", Printable(finding.remedy));
    Line("Sure?", Sure(finding));
    if (finding.status != Status::kOpen) Line("Status", StatusWords(finding));
    Notes(finding.report);
    Line("From", Origin(finding.report));
  }

  // One line per finding, where the eye is when a long output has passed.
  void Index(const std::vector<const Finding*>& findings) {
    text_ += Cat("\n", style_.Paint(Ink::kBold, "In short"), "\n");
    const std::string last = std::to_string(findings.size());
    for (size_t i = 0; i < findings.size(); ++i) {
      const Finding& finding = *findings[i];
      const std::string number = std::to_string(i + 1);
      std::string line = Cat(std::string(kIndent + last.size() - number.size(), ' '), number, ". ");
      line += Cat(Name(finding.confidence), std::string(10 - Name(finding.confidence).size(), ' '));
      if (finding.status != Status::kOpen) line += Cat(Name(finding.status), ": ");
      line += Printable(finding.title);
      if (finding.count > 1) line += Cat(" (", finding.count, " times)");
      if (!finding.sites.empty()) line += Cat(" — ", Place(finding.sites[0]));
      text_ += Elided(line, kWidth) + "\n";
    }
  }

  std::string Take() { return std::move(text_); }

 private:
  void Title(int number, const Finding& finding) {
    const bool sure = finding.confidence <= Confidence::kLikely && finding.status == Status::kOpen;
    const std::string head = Cat(number, ". ", Printable(finding.title));
    const std::string tally = Tally(finding, options_.baseline);
    const bool fits = Width(head) + 3 + Width(tally) <= kProse;
    text_ += Cat(style_.Paint(Ink::kBold, Elided(head, kWidth)),
                 fits ? " — " : Cat("\n", std::string(kIndent, ' ')),
                 style_.Paint(sure ? Ink::kBad : Ink::kDim, tally), "\n");
  }

  void Label(std::string_view label) {
    const std::string head = Elided(label, kLabel - kIndent - 1);
    text_ += Cat(std::string(kIndent, ' '), style_.Paint(Ink::kDim, head),
                 std::string(kLabel - kIndent - Width(head), ' '));
  }

  void Line(std::string_view label, std::string_view prose) {
    if (prose.empty()) return;
    Label(label);
    text_ += Wrapped(prose, kLabel, kProse);
  }

  void Sites(const Finding& finding) {
    std::string before;
    for (size_t i = 0; i < finding.sites.size(); ++i) {
      const Site& site = finding.sites[i];
      Label(i == 0 ? "At" : "And");
      const std::string place = Place(site);
      const std::string function = Elided(Printable(site.function), kProse - kLabel);
      const bool fits = kLabel + Width(place) + 1 + Width(function) <= kProse;
      const std::string gap = fits ? " " : Cat("\n", std::string(kLabel, ' '));
      text_ += Cat(style_.Paint(Ink::kBold, place), function.empty() ? "" : gap, function, "\n");
      if (const std::string deed = Deed(finding, site); !deed.empty()) {
        text_ += Cat(std::string(kLabel, ' '), Wrapped(Cat("— ", deed), kLabel, kProse));
      }
      if (site.stack < 0 || static_cast<size_t>(site.stack) >= finding.report.stacks.size())
        continue;
      std::string stack = Frames(finding.report.stacks[static_cast<size_t>(site.stack)]);
      const bool same = i > 0 && stack == before && !stack.empty();
      text_ += same ? Cat(std::string(kFrame, ' '), "the same frames\n") : stack;
      before = std::move(stack);
    }
  }

  void Captioned(const Finding& finding, const Stack& stack) {
    const Caption caption = CaptionOf(finding.report, stack);
    Label(caption.label);
    text_ += Wrapped(caption.words.empty() ? "here" : caption.words, kLabel, kProse);
    text_ += Frames(stack);
  }

  // Those of which no stack says where they were created.
  void Threads(const Finding& finding) {
    for (const ThreadInfo& thread : finding.report.threads) {
      const auto& stacks = finding.report.stacks;
      const bool said = std::any_of(stacks.begin(), stacks.end(), [&](const Stack& stack) {
        return stack.role == Role::kThreadCreation && stack.thread == thread.id;
      });
      if (said || thread.name.empty()) continue;
      Line(Printable(thread.id), Cat("'", Printable(thread.name), "'"));
    }
  }

  // Notes of a sanitizer run over several lines.
  void Notes(const Report& report) {
    bool first = true;
    for (const std::string& note : report.notes) {
      Line(first ? "Notes" : "", Printable(note));
      first = false;
    }
  }

  std::string Frames(const Stack& stack) {
    const std::string indent(kFrame, ' ');
    if (!stack.restored) return indent + "the sanitizer could not restore this stack\n";
    const StackView view = View(stack, options_.root, options_.frames);
    size_t longest = 0;
    for (const Frame* frame : view.shown) longest = std::max(longest, Width(FunctionOf(*frame)));
    longest = std::min(longest, kLongestName);
    std::string lines;
    size_t used = 0;  // of the last line
    for (const Frame* frame : view.shown) {
      const std::string number = Cat(frame->culprit ? "*" : "", "#", frame->number, " ");
      const std::string name = Elided(FunctionOf(*frame), kLongestName);
      used = kFrame + Width(number) + longest + 1;
      const std::string place =
          Elided(Place(*frame, options_.root), std::max<size_t>(kWidth - used, 24));
      used += Width(place);
      lines += Cat(lines.empty() ? "" : "\n", indent, style_.Paint(Ink::kDim, number), name,
                   std::string(longest - Width(name) + 1, ' '), place);
    }
    if (std::string hidden = Hidden(view); !hidden.empty()) {
      hidden = Cat("… ", hidden);
      const bool fits = used > 0 && used + 2 + Width(hidden) <= kWidth;
      lines += Cat(fits ? "  " : Cat(lines.empty() ? "" : "\n", indent),
                   style_.Paint(Ink::kDim, hidden));
    }
    if (!lines.empty()) lines += '\n';
    return lines;
  }

  static std::string So(const Finding& finding) {
    const std::string words = ConsequenceWords(finding);
    const std::string prose = Printable(finding.consequence);
    if (words.empty() || words == "unknown" || words == "none") return prose;
    return prose.empty() ? words : Cat(prose, " (", words, ")");
  }

  static std::string Sure(const Finding& finding) {
    const std::string why = Printable(finding.why);
    return Cat(Name(finding.confidence), why.empty() ? "" : Cat(": ", why));
  }

  static std::string StatusWords(const Finding& finding) {
    const std::string reason = Printable(finding.status_reason);
    return Cat(Name(finding.status), reason.empty() ? "" : Cat(": ", reason));
  }

  const OutputOptions& options_;
  const console::Style style_;
  std::string text_;
};

}  // namespace

std::string ToText(const std::vector<Finding>& findings, const OutputOptions& options) {
  if (findings.empty()) return "no finding\n";
  TextWriter writer(options);
  const std::vector<const Finding*> ranked = Ranked(findings);
  for (size_t i = 0; i < ranked.size(); ++i) writer.Write(static_cast<int>(i) + 1, *ranked[i]);
  if (ranked.size() > 1) writer.Index(ranked);
  return writer.Take();
}

}  // namespace sanitizers
