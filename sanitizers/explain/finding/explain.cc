#include "sanitizers/explain/finding/explain.h"

#include <array>
#include <initializer_list>
#include <utility>

#include "sanitizers/console/text.h"
#include "sanitizers/explain/finding/context.h"
#include "sanitizers/explain/finding/fingerprint.h"

namespace sanitizers {
namespace {

using console::Cat;

constexpr std::string_view kUnknownRemedy =
    "Read the report itself: this kind is not in explain's table.";

Consequence ConsequenceNamed(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(Consequence::kNone); ++i) {
    if (Name(static_cast<Consequence>(i)) == name) return static_cast<Consequence>(i);
  }
  return Consequence::kUnknown;
}

// What the bytes are, from where the report says they lie.
std::string Detail(const Report& report) {
  const Location& location = report.location;
  const std::string size =
      location.size >= 0 ? Cat(" of ", location.size, location.size == 1 ? " byte" : " bytes") : "";
  const bool inside = location.offset >= 0 && location.offset < location.size;
  const std::string at = inside ? Cat(", touched at byte ", location.offset) : "";
  switch (location.kind) {
    case Location::Kind::kHeap:
      return Cat("a heap block", size, at);
    case Location::Kind::kGlobal:
      return location.name.empty() ? "a global" : Cat("global '", location.name, "'", size);
    case Location::Kind::kStack:
      return location.name.empty() ? Cat("the stack of ", ThreadWords(location.thread))
                                   : Cat("stack variable '", location.name, "'", size);
    case Location::Kind::kTls:
      return Cat("thread-local memory of ", ThreadWords(location.thread));
    case Location::Kind::kFileDescriptor:
      return Cat("file descriptor ", location.name);
    case Location::Kind::kExternal:
      return location.name;
    case Location::Kind::kUnknown:
      return "";
  }
  return "";
}

bool IsRaceKind(std::string_view kind) {
  return kind == "data-race" || kind == "data-race-vptr" || kind == "external-race" ||
         kind.starts_with("heap-use-after-free");
}

void ExplainFromKind(const Context& context, Finding* finding) {
  const Kind* kind = context.kind;
  if (kind == nullptr) {
    finding->title = context.report.title.empty() ? finding->kind : context.report.title;
    finding->consequence = "Not known: see the sanitizer's own words.";
    finding->remedy = kUnknownRemedy;
    finding->why = "A kind of report that explain does not know.";
    return;
  }
  finding->title = kind->title;
  finding->consequence = kind->consequence;
  finding->remedy = kind->remedy;
  finding->consequences = {ConsequenceNamed(kind->consequence_word)};
  // Half a race is a race that nobody has seen whole.
  const bool half =
      context.report.tool == Tool::kThread && IsRaceKind(context.report.kind) && !context.Pair();
  finding->confidence = half ? Confidence::kPossible : Confidence::kCertain;
  finding->why = kind->means;
}

Subject SubjectOfKind(const Report& report) {
  if (report.kind == "thread-leak") return Subject::kThread;
  for (std::string_view one :
       {"check-failed", "bad-options", "unexpected-memory-mapping", "sanitizer-error",
        "leak-check-failed", "nested-bug", "ignores-not-ended", "rss-limit-exceeded"}) {
    if (report.kind == one) return Subject::kSanitizer;
  }
  if (report.tool == Tool::kMemory) return Subject::kVariable;
  if (report.tool != Tool::kUndefined) return Subject::kUnknown;
  for (std::string_view memory :
       {"null", "alignment", "object-size", "vptr", "bounds", "pointer-overflow"}) {
    if (report.kind == memory) return Subject::kUnknown;
  }
  return Subject::kArithmetic;
}

std::string Title(const Finding& finding) {
  const bool about = finding.tool == Tool::kThread && finding.subject != Subject::kUnknown &&
                     (finding.kind == "data-race" || finding.kind == "external-race");
  if (about) return Cat(finding.title, " on ", Words(finding.subject));
  if (finding.kind.starts_with("heap-use-after-free") &&
      finding.subject == Subject::kReferenceCount) {
    return Cat(finding.title, ": ", Words(finding.subject));
  }
  return finding.title;
}

const Primitive* CounterOf(const Context& context) {
  for (const Act* act :
       std::initializer_list<const Act*>{&context.first_act, &context.second_act}) {
    if (act->Counts()) return act->primitive;
  }
  for (const Act* act :
       std::initializer_list<const Act*>{&context.first_act, &context.second_act}) {
    if (act->releaser != nullptr) return act->releaser;
    // free() and delete count nothing; what else an act is known by belongs to the counted objects.
    if (act->primitive != nullptr && act->deed != Deed::kFree) return act->primitive;
  }
  return nullptr;
}

Finding ExplainOne(const Context& context, std::string kind, int leak_stack) {
  Finding finding;
  finding.tool = context.report.tool;
  finding.kind = std::move(kind);
  finding.leak_stack = leak_stack;
  ExplainFromKind(context, &finding);
  finding.subject = SubjectOfKind(context.report);
  finding.subject_detail = Detail(context.report);
  finding.sites.push_back(SiteOf(context, context.first, context.first_act));
  if (context.second >= 0) {
    finding.sites.push_back(SiteOf(context, context.second, context.second_act));
  }
  if (const Primitive* counter = CounterOf(context)) finding.primitive = counter->family;
  const Report& report = context.report;
  if (report.tool == Tool::kThread && context.Pair() && IsRaceKind(report.kind)) {
    ExplainRace(context, &finding);
  } else if (report.kind.starts_with("mutex-") || report.kind == "lock-order-inversion") {
    ExplainLocks(context, &finding);
  } else {
    ExplainMisuse(context, &finding);
    ExplainCrash(context, &finding);
  }
  if (report.tool == Tool::kUndefined && !report.detail.empty())
    finding.subject_detail = report.detail;
  if (report.kind == "suppressed-leaks") {
    finding.status = Status::kSuppressed;
    finding.status_reason = "LeakSanitizer's suppressions matched it";
  }
  Doubt(context, &finding);
  finding.title = Title(finding);
  return finding;
}

// Each leak gets the report with its own stack only, and the first of them the text: a report of
// thousands of leaks is not copied thousands of times.
std::vector<Finding> ExplainLeaks(Report report, const Knowledge& knowledge,
                                  std::string_view root) {
  std::vector<Finding> findings;
  std::vector<Stack> stacks = std::exchange(report.stacks, {});
  for (Stack& stack : stacks) {
    if (stack.role != Role::kAllocation) continue;
    report.stacks.assign(1, std::move(stack));
    const std::string kind = report.stacks[0].indirect ? "indirect-leak" : "direct-leak";
    Context context{report, knowledge, root, knowledge.FindKind(kind)};
    context.first = 0;
    context.first_act = ActOf(report.stacks[0], knowledge);
    findings.push_back(ExplainOne(context, kind, 0));
    findings.back().report = report;
    report.text.clear();
  }
  return findings;
}

}  // namespace

std::vector<Finding> Explain(Report report, const Knowledge& knowledge,
                             const ExplainOptions& options) {
  std::vector<Finding> findings;
  if (report.kind == "memory-leak" && report.First(Role::kAllocation) != nullptr) {
    findings = ExplainLeaks(std::move(report), knowledge, options.root);
  } else {
    Context context{report, knowledge, options.root, knowledge.FindKind(report.kind)};
    ChooseStacks(&context);
    findings.push_back(ExplainOne(context, report.kind, -1));
    findings.back().report = std::move(report);
  }
  for (Finding& finding : findings) SetFingerprints(options.root, &finding);
  return findings;
}

bool IsRace(const Finding& finding) {
  return finding.tool == Tool::kThread && IsRaceKind(finding.kind);
}

bool IsMemoryMisuse(const Finding& finding) {
  for (std::string_view kind : {"heap-use-after-free", "double-free", "bad-free", "direct-leak",
                                "indirect-leak", "memory-leak"}) {
    if (finding.kind == kind) return true;
  }
  return false;
}

bool IsCrash(const Finding& finding) {
  for (std::string_view kind :
       {"segv", "bus", "fpe", "ill", "abrt", "trap", "stack-overflow", "deadly-signal",
        "check-failed", "unexpected-memory-mapping", "nested-bug"}) {
    if (finding.kind == kind) return true;
  }
  return false;
}

}  // namespace sanitizers
