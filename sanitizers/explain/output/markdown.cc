// Findings for a pull request or a workflow's summary: a table of all, then one folded section
// each. What comes out of a log cannot leave its cell: no markup, no HTML, no mention of a person,
// no link to an issue. A comment on GitHub holds 65,536 characters, so the text ends before that
// and says what it leaves out.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "sanitizers/console/text.h"
#include "sanitizers/explain/output/layout.h"
#include "sanitizers/explain/output/markup.h"
#include "sanitizers/explain/output/output.h"
#include "sanitizers/explain/output/phrases.h"
#include "sanitizers/explain/output/stack_view.h"

namespace sanitizers {
namespace {

using console::Cat;

constexpr size_t kMostBytes = 60'000;
constexpr size_t kMostTableBytes = 20'000;
constexpr size_t kClosing = 400;    // room for the lines that say what was left out
constexpr int64_t kMostTries = 20;  // sections that do not fit, before the rest is left out
constexpr size_t kMostFrameWidth = 200;

// A bar ends a table's cell even in a code span; there, and only there, a backslash keeps it.
std::string CodeCell(std::string_view text) {
  std::string cell;
  for (const char c : Code(text)) cell += c == '|' ? std::string("\\|") : std::string(1, c);
  return cell;
}

std::string Row(int number, const Finding& finding, const OutputOptions& options) {
  std::string where;
  for (const Site& site : finding.sites) {
    where += Cat(where.empty() ? "" : "<br>", CodeCell(Place(site)),
                 site.function.empty() ? "" : Cat(" ", CodeCell(site.function)));
  }
  std::string state(finding.status == Status::kOpen ? "" : Name(finding.status));
  if (options.baseline && state.empty()) state = finding.is_new ? "new" : "known";
  return Cat("| ", number, " | ", Prose(finding.title), " | ", where, " | ",
             Name(finding.confidence), " | ", finding.count, " | ", state, " |\n");
}

std::string Line(std::string_view label, const std::string& text) {
  return text.empty() ? "" : Cat("**", label, "** ", text, "\n\n");
}

std::string Frames(const Stack& stack, const OutputOptions& options) {
  if (!stack.restored) return "The sanitizer could not restore this stack.\n\n";
  const StackView view = View(stack, options.root, options.frames);
  std::string lines;
  for (const Frame* frame : view.shown) {
    lines += Cat(frame->culprit ? "*" : "", "#", frame->number, " ",
                 Elided(FunctionOf(*frame), kMostFrameWidth), " ",
                 Elided(Place(*frame, options.root), kMostFrameWidth), "\n");
  }
  if (const std::string hidden = Hidden(view); !hidden.empty()) lines += Cat("… ", hidden, "\n");
  if (lines.empty()) return "";
  // No name holds a line end, so none can begin a line with what closes the block.
  return Cat("~~~text\n", lines, "~~~\n\n");
}

std::string Sites(const Finding& finding, const OutputOptions& options) {
  std::string text;
  for (size_t i = 0; i < finding.sites.size(); ++i) {
    const Site& site = finding.sites[i];
    const std::string deed = Deed(finding, site);
    text += Line(i == 0 ? "At" : "And",
                 Cat(Code(Place(site)), site.function.empty() ? "" : " ", Code(site.function),
                     deed.empty() ? "" : " — ", Prose(deed)));
    if (site.stack >= 0 && static_cast<size_t>(site.stack) < finding.report.stacks.size()) {
      text += Frames(finding.report.stacks[static_cast<size_t>(site.stack)], options);
    }
  }
  return text;
}

std::string Section(int number, const Finding& finding, const OutputOptions& options) {
  std::string text = Cat("<details><summary><b>", number, ". ", Prose(finding.title), "</b> — ",
                         Tally(finding, options.baseline), "</summary>\n\n");
  text += Sites(finding, options);
  text += Line("About", Prose(About(finding)));
  for (const size_t i : OtherStacks(finding)) {
    const Caption caption = CaptionOf(finding.report, finding.report.stacks[i]);
    text += Line(Prose(caption.label), caption.words.empty() ? "here" : Prose(caption.words));
    text += Frames(finding.report.stacks[i], options);
  }
  const std::string words = ConsequenceWords(finding);
  text += Line("So", Cat(Prose(finding.consequence), words.empty() ? "" : Cat(" (", words, ")")));
  text += Line("Fix", Prose(finding.remedy));
  text += Line("Sure?",
               Cat(Name(finding.confidence), finding.why.empty() ? "" : ": ", Prose(finding.why)));
  text += Line("Status", finding.status == Status::kOpen
                             ? ""
                             : Cat(Name(finding.status), ": ", Prose(finding.status_reason)));
  for (const std::string& note : finding.report.notes) text += Line("Note", Prose(note));
  text += Line("From", Prose(Origin(finding.report)));
  return text + "</details>\n\n";
}

std::string LeftOut(int64_t count, std::string_view of) {
  return Cat("_", Counted(count, "finding"), " left out of ", of,
             ", which would be too long for a comment; the JSON and SARIF files hold all._\n\n");
}

}  // namespace

std::string ToMarkdown(const std::vector<Finding>& findings, const OutputOptions& options) {
  std::string text = Cat("### ", Summary(findings, options), "\n\n");
  if (findings.empty()) return text;
  const std::vector<const Finding*> ranked = Ranked(findings);
  text += "| # | finding | where | sure | reports | |\n|--:|---|---|---|--:|---|\n";
  size_t rows = 0;
  for (; rows < ranked.size(); ++rows) {
    const std::string row = Row(static_cast<int>(rows) + 1, *ranked[rows], options);
    if (text.size() + row.size() > kMostTableBytes) break;
    text += row;
  }
  text += "\n";
  if (rows < ranked.size()) {
    text += LeftOut(static_cast<int64_t>(ranked.size() - rows), "the table");
  }
  // A section that is too long alone is passed over: one of the next may still fit.
  int64_t left_out = 0;
  for (size_t i = 0; i < ranked.size(); ++i) {
    if (left_out == kMostTries) {
      left_out = static_cast<int64_t>(ranked.size() - i) + kMostTries;
      break;
    }
    const std::string section = Section(static_cast<int>(i) + 1, *ranked[i], options);
    if (text.size() + section.size() + kClosing > kMostBytes) {
      ++left_out;
    } else {
      text += section;
    }
  }
  if (left_out > 0) text += LeftOut(left_out, "the sections");
  return text;
}

}  // namespace sanitizers
