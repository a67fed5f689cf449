#include "sanitizers/explain/parse/open_report.h"

#include <algorithm>
#include <utility>

#include "sanitizers/explain/parse/frame.h"
#include "sanitizers/explain/parse/scan.h"
#include "sanitizers/explain/parse/section.h"

namespace sanitizers {
namespace {

// Lines of others between two lines of a report: other threads print meanwhile. A stack follows
// UBSan's line at once or not at all.
constexpr int kPatience = 100;
constexpr int kPatienceUndefined = 8;
constexpr size_t kLongestHeader = 300;

// "==12==ABORTING", and of g++ 4.8 "==12== ABORTING".
bool IsAbort(std::string_view line) {
  if (!line.ends_with("ABORTING")) return false;
  line.remove_suffix(8);
  return TrimRight(line).ends_with("==");
}

// "The signal is caused by a WRITE memory access."
AccessKind AccessOfSignal(std::string_view line) {
  if (!EatThrough(line, "The signal is caused by a ")) return AccessKind::kUnknown;
  if (line.starts_with("WRITE")) return AccessKind::kWrite;
  return line.starts_with("READ") ? AccessKind::kRead : AccessKind::kUnknown;
}

bool IsSeparator(std::string_view line) {
  return line.size() >= 10 && line.find_first_not_of('=') == kNowhere;
}

}  // namespace

OpenReport::OpenReport(const Title& title, std::string prefix, std::string_view line,
                       int64_t line_number)
    : prefix_(std::move(prefix)), needs_end_(title.has_summary) {
  report_.tool = title.tool;
  report_.kind = title.kind;
  report_.title = title.words;
  report_.detail = title.detail;
  report_.pid = title.pid;
  report_.place = title.place;
  report_.first_line = line_number;
  Keep(line, line_number);
  // "attempting double-free on 0x60 in thread T1:", "SEGV on unknown address 0x0 (pc 0x5 T1)": the
  // stack that follows is the access, and who did it stands here.
  if (title.tool != Tool::kThread || title.kind == "segv") {
    Stack stack;
    stack.role = Role::kAccess;
    std::string_view rest = title.rest;
    if (EatThrough(rest, " 0x")) {
      rest = title.rest.substr(title.rest.size() - rest.size() - 2);
      EatHex(rest, &stack.address);
    }
    rest = title.rest;
    const size_t thread = rest.rfind(" T");
    if (thread != kNowhere && thread + 2 < rest.size() && IsDigit(rest[thread + 2])) {
      rest.remove_prefix(thread + 1);
      stack.thread = EatUntil(rest, " ):");
    }
    title_stack_ = std::move(stack);
  }
  in_suppressions_ = title.kind == "suppressed-leaks";
}

void OpenReport::Keep(std::string_view line, int64_t line_number) {
  report_.last_line = line_number;
  if (report_.text.size() + line.size() + 1 > kMaxText) return;
  report_.text.append(line).append("\n");
}

bool OpenReport::Continues(const Frame& frame) const {
  if (!stack_open_ || report_.stacks.empty() || report_.stacks.back().frames.empty()) {
    return frame.number == 0;
  }
  return frame.number == 0 || frame.number == report_.stacks.back().frames.back().number + 1;
}

void OpenReport::AddFrame(Frame frame) {
  if (++frames_ > kMaxFrames) {
    report_.truncated = true;
    return;
  }
  const bool fresh = !stack_open_ || report_.stacks.empty() ||
                     (!report_.stacks.back().frames.empty() &&
                      frame.number <= report_.stacks.back().frames.back().number);
  if (fresh) {
    Stack stack;
    const bool first = report_.stacks.empty();
    if (first) stack = title_stack_;
    if (unknown_.ends_with(":") || unknown_.ends_with(" at") || unknown_.ends_with(" here")) {
      stack.role = Role::kOther;
      stack.header = unknown_;
    } else if (first) {
      stack.role = Role::kAccess;
    }
    report_.stacks.push_back(std::move(stack));
  }
  stack_open_ = true;
  unknown_.clear();
  report_.stacks.back().frames.push_back(std::move(frame));
}

void OpenReport::TakeSummary(const Summary& summary) {
  report_.summary = summary.text;
  if (report_.tool != Tool::kUndefined) return;
  // report_error_type=1 names the check here, more exactly than the message does: both divisions by
  // zero have one message. Of what must not be null the message and its note know more.
  std::string_view rest = summary.text;
  const std::string_view kind = KindOfErrorType(EatUntil(rest, " "));
  const bool vague = kind == "null" || kind.ends_with("nonnull-attribute");
  if (!kind.empty() && (!vague || report_.kind == "undefined-behavior")) report_.kind = kind;
}

OpenReport::Taken OpenReport::Take(std::string_view content, int64_t line_number, bool own) {
  const std::string_view line = TrimRight(TrimLeft(content));
  const auto ours = [&] {
    Keep(content, line_number);
    strange_lines_ = 0;
    return Taken::kYes;
  };
  if (line.empty()) return in_suppressions_ ? Taken::kNo : Taken::kYes;
  if (rules_ > 0 && !IsSeparator(line)) return Taken::kEnded;
  Frame frame;
  if ((line.front() == '#' || line.front() == '*') && ParseFrame(line, &frame) &&
      !IsDebuggers(frame)) {
    AddFrame(std::move(frame));
    return ours();
  }
  if (line.front() == 'S') {
    if (const std::optional<Summary> summary = FindSummary(line); summary && summary->begin == 0) {
      TakeSummary(*summary);
      ended_ = true;
      ours();
      return Taken::kEnded;
    }
  }
  if (IsSeparator(line) && report_.tool == Tool::kThread && !IsBare()) {
    ++rules_;
    return Taken::kYes;
  }
  if (line == "[failed to restore the stack]") {
    if (report_.stacks.empty()) report_.stacks.push_back(title_stack_);
    report_.stacks.back().restored = false;
    return ours();
  }
  if (in_suppressions_ || line == "Suppressions used:") return TakeSuppression(line, line_number);
  if (std::optional<Stack> stack = StackHeader(line, &report_)) {
    if (stack->role == Role::kAccess && stack->thread.empty()) stack->thread = title_stack_.thread;
    report_.stacks.push_back(*std::move(stack));
    stack_open_ = true;
    unknown_.clear();
    return ours();
  }
  if (TakeLocation(line, &report_) || TakeFact(line, &report_)) {
    // The stacks of ASan's heap block follow with headers of their own.
    if (report_.stacks.empty() && title_stack_.access == AccessKind::kUnknown) {
      title_stack_.access = AccessOfSignal(line);
    }
    return ours();
  }
  if (IsAbort(line)) {
    ended_ = true;
    ours();
    return Taken::kEnded;
  }
  if (own) unknown_ = line.substr(0, kLongestHeader);
  ++strange_lines_;
  return Taken::kNo;
}

// "  count      bytes template" and a line per pattern, between two lines of dashes.
OpenReport::Taken OpenReport::TakeSuppression(std::string_view line, int64_t line_number) {
  Keep(line, line_number);
  if (line == "Suppressions used:") {
    in_suppressions_ = true;
    return Taken::kYes;
  }
  if (line.starts_with("-----")) {
    in_suppressions_ = false;
    if (report_.kind != "suppressed-leaks") return Taken::kYes;
    ended_ = true;
    return Taken::kEnded;
  }
  std::string_view rest = line;
  int64_t count = 0, bytes = 0;
  if (EatNumber(rest, &count)) {
    rest = TrimLeft(rest);
    if (!rest.empty()) EatNumber(rest, &bytes);
    report_.notes.push_back(std::string("suppressed: ").append(line));
  }
  return Taken::kYes;
}

bool OpenReport::GaveUp() const {
  const bool waits_for_stack = report_.tool == Tool::kUndefined && !needs_end_;
  return strange_lines_ > (waits_for_stack ? kPatienceUndefined : kPatience);
}

bool OpenReport::IsBare() const {
  return report_.stacks.empty() && report_.summary.empty() && report_.notes.empty() &&
         report_.location.text.empty() && report_.place.file.empty();
}

Report OpenReport::Release() {
  // One rule ends a report without a summary, unless it is the one that opens the next report.
  if (rules_ > (followed_ ? 1 : 0)) ended_ = true;
  if ((needs_end_ && !ended_) || IsAnnouncement()) report_.truncated = true;
  // A leak without its beginning or a header whose stack was cut off stays as it is: what is there
  // is true.
  return std::move(report_);
}

}  // namespace sanitizers
