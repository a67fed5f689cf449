#include "sanitizers/explain/parse/writers.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "sanitizers/explain/parse/frame.h"
#include "sanitizers/explain/parse/scan.h"
#include "sanitizers/explain/parse/title.h"

namespace sanitizers {
namespace {

using Taken = OpenReport::Taken;

constexpr size_t kMostOpen = 32;
constexpr size_t kSummariesKept = 16;
constexpr size_t kPrefixesKept = 16;
constexpr int kMostAnchors = 8;  // tried per line
// A report that has said nothing for so many lines is not worth the look at each of them.
constexpr int64_t kLongestSilence = 10'000;

bool HasWords(std::string_view prefix) { return !TrimLeft(prefix).empty(); }

bool MayHoldATitle(std::string_view line) {
  return Has(line, "Sanitizer") || Has(line, ": runtime error: ") || Has(line, "ubsan: ") ||
         Has(line, "Suppressions used:");
}

// The first line of a report after its title, in the forms that are unmistakable.
size_t FindHeader(std::string_view line) {
  size_t first = kNowhere;
  for (std::string_view word :
       {"READ of size ", "WRITE of size ", "Read of size ", "Write of size ",
        "Atomic read of size ", "Atomic write of size ", "Direct leak of ", "Indirect leak of "}) {
    first = std::min(first, Find(line, word));
  }
  return first;
}

// The first part of the line that is a frame and goes on with the report's stack. Where the prefix
// is known, what stands before the frame is output that did not end its line, and the frame still
// has its indentation; "worker> #3 …" is somebody else's.
size_t FindFrame(std::string_view line, const OpenReport& report) {
  size_t at = line.find('#');
  for (int tries = 0; at != kNowhere && tries < kMostAnchors; ++tries) {
    Frame frame;
    if (at > 0 && IsBlank(line[at - 1]) &&
        (!report.confirmed() || (at > 1 && IsBlank(line[at - 2])) || line[at - 1] == '\t') &&
        ParseFrame(line.substr(at), &frame) && IsCredible(frame) && !IsDebuggers(frame) &&
        report.Continues(frame)) {
      return at;
    }
    at = line.find('#', at + 1);
  }
  return kNowhere;
}

}  // namespace

void Writers::Take(std::string_view line, int64_t line_number) {
  size_t prefix = 0;
  Open owner = OwnerOf(line, &prefix);
  if (MayHoldATitle(line)) {
    if (const std::optional<Title> title = FindTitle(line);
        title && !(title->kind == "suppressed-leaks" && owner != open_.end())) {
      return Begin(*title, line, line_number);
    }
    if (const std::optional<Summary> summary = FindSummary(line);
        summary && open_.empty() &&
        PrefixBefore(line.substr(0, summary->begin)).size() == summary->begin) {
      return Alone(*summary, line_number);
    }
  }
  if (open_.empty()) return;
  if (line_number - open_.front().report().last_line > kLongestSilence) {
    if (owner == open_.begin()) owner = open_.end();
    Close(open_.begin());
    if (open_.empty()) return;
  }
  const bool own = owner != open_.end();
  if (!own) owner = std::prev(open_.end());
  if (IsOfAnother(line, *owner)) return;
  Taken taken = Taken::kNo;
  if (own) {
    taken = owner->Take(line.substr(prefix), line_number);
    if (taken != Taken::kNo && prefix < line.size()) owner->Confirm();
  } else if (owner->confirmed()) {
    if (HasWords(owner->prefix())) return;
  } else {
    taken = owner->Take(line, line_number, /*own=*/false);
    if (taken != Taken::kNo && !line.empty()) owner->set_prefix("");
  }
  if (taken == Taken::kNo) taken = TakeWithin(owner, line, line_number);
  if (taken == Taken::kEnded || owner->GaveUp()) Close(owner);
}

bool Writers::IsOfAnother(std::string_view line, const OpenReport& report) const {
  const bool may_be_own = !report.confirmed() && MatchPrefix(report.prefix(), line) != kNowhere;
  for (const std::string& prefix : retired_) {
    if (may_be_own || MatchPrefix(prefix, line) == kNowhere) continue;
    // Else it is the same process, or its prefix was misjudged.
    if (MatchPrefix(prefix, report.prefix()) == kNowhere) return true;
  }
  return false;
}

void Writers::Retire(const OpenReport& report) {
  if (!HasWords(report.prefix())) return;
  const auto known = std::find(retired_.begin(), retired_.end(), report.prefix());
  if (known != retired_.end()) return retired_.splice(retired_.begin(), retired_, known);
  retired_.push_front(report.prefix());
  if (retired_.size() > kPrefixesKept) retired_.pop_back();
}

Taken Writers::TakeWithin(Open owner, std::string_view line, int64_t line_number) {
  size_t at = FindFrame(line, *owner);
  if (at == kNowhere && !owner->confirmed()) at = FindHeader(line);
  if (at == kNowhere) {
    if (const std::optional<Summary> summary = FindSummary(line)) at = summary->begin;
  }
  if (at == kNowhere || at == 0) return Taken::kNo;
  const Taken taken = owner->Take(line.substr(at), line_number);
  if (taken == Taken::kYes && !owner->confirmed()) {
    owner->set_prefix(std::string(line.substr(0, at)));
    owner->Confirm();
  }
  return taken;
}

Writers::Open Writers::OwnerOf(std::string_view line, size_t* prefix) {
  Open owner = open_.end();
  for (Open it = open_.begin(); it != open_.end(); ++it) {
    const size_t length = MatchPrefix(it->prefix(), line);
    if (length == kNowhere) continue;
    // Of two writers without a prefix the later one speaks.
    if (owner != open_.end() && it->prefix().size() < owner->prefix().size()) continue;
    owner = it;
    *prefix = length;
  }
  return owner;
}

void Writers::Begin(const Title& title, std::string_view line, int64_t line_number) {
  const std::string_view prefix = PrefixBefore(line.substr(0, title.begin));
  for (Open it = open_.begin(); it != open_.end();) {
    const Open report = it++;
    if (MatchPrefix(report->prefix(), prefix) != prefix.size()) continue;
    if (report->IsAnnouncement()) {
      open_.erase(report);  // this title says the same and more
    } else {
      report->Follow();
      Close(report);
    }
  }
  if (open_.size() >= kMostOpen) Close(open_.begin());
  open_.emplace_back(title, std::string(prefix), line.substr(title.begin), line_number);
}

void Writers::Alone(const Summary& summary, int64_t line_number) {
  if (std::find(summaries_.begin(), summaries_.end(), summary.text) != summaries_.end()) return;
  Report report = ReportFrom(summary);
  report.first_line = report.last_line = line_number;
  summaries_.emplace_front(summary.text);
  if (summaries_.size() > kSummariesKept) summaries_.pop_back();
  on_report_(std::move(report));
}

void Writers::Close(Open open) {
  // NumericalStabilitySanitizer is among the tools that do not say their pid.
  const bool has_pid =
      open->report().pid >= 0 || (open->report().tool == Tool::kOther && open->prefix().empty());
  const bool quoted = open->IsBare() && open->MustSayMore() && !has_pid;
  Retire(*open);
  Report report = open->Release();
  open_.erase(open);
  // A title without anything else, not even a pid, is somebody talking about reports.
  if (quoted) return;
  if (!report.summary.empty()) {
    summaries_.push_front(report.summary);
    if (summaries_.size() > kSummariesKept) summaries_.pop_back();
  }
  on_report_(std::move(report));
}

void Writers::CloseAll() {
  while (!open_.empty()) Close(open_.begin());
}

}  // namespace sanitizers
