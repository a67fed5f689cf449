#include "sanitizers/report/report.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace sanitizers {
namespace {

constexpr std::pair<std::string_view, Tool> kSpeakers[] = {
    {"ThreadSanitizer", Tool::kThread},
    {"AddressSanitizer", Tool::kAddress},
    {"LeakSanitizer", Tool::kAddress},
    {"UndefinedBehaviorSanitizer", Tool::kUndefined},
};
constexpr std::string_view kRuntimeError = ": runtime error: ";

// Titles end where the particulars begin: "SEGV on unknown address 0x10 (pc …)" is a "SEGV".
std::string KindOf(std::string_view title) {
  for (std::string_view cut :
       {" (pid=", " on unknown address", " on address", " on 0x", ": 0x", " 0x"}) {
    title = title.substr(0, title.find(cut));
  }
  return std::string(title);
}

std::optional<Report> Titled(std::string_view line) {
  for (const auto& [speaker, tool] : kSpeakers) {
    for (std::string_view level : {"WARNING: ", "ERROR: ", "FATAL: ", ""}) {
      const std::string opening = std::string(level) + std::string(speaker) + ": ";
      const size_t at = line.find(opening);
      if (at == std::string_view::npos) continue;
      const std::string_view title = line.substr(at + opening.size());
      // Without a level only the sanitizer's own failure is a report; the rest is chatter such as
      // "ThreadSanitizer: reported 1 warnings" or a SUMMARY line.
      if (level.empty() && !title.starts_with("CHECK failed")) continue;
      return Report{tool, KindOf(title), ""};
    }
  }
  if (line.find(kRuntimeError) != std::string_view::npos)
    return Report{Tool::kUndefined, "runtime error", ""};
  return std::nullopt;
}

bool StartsWithAny(std::string_view kind, std::initializer_list<std::string_view> beginnings) {
  for (std::string_view beginning : beginnings) {
    if (kind.starts_with(beginning)) return true;
  }
  return false;
}

}  // namespace

std::string_view ToolName(Tool tool) {
  switch (tool) {
    case Tool::kNone:
      return "none";
    case Tool::kThread:
      return "thread";
    case Tool::kAddress:
      return "address";
    case Tool::kUndefined:
      return "undefined";
  }
  return "none";
}

std::vector<Report> AllReports(std::string_view stderr_text) {
  std::vector<Report> reports;
  bool open = false;
  while (!stderr_text.empty()) {
    const std::string_view line = stderr_text.substr(0, stderr_text.find('\n'));
    stderr_text.remove_prefix(std::min(line.size() + 1, stderr_text.size()));
    if (std::optional<Report> report = Titled(line)) {
      reports.push_back(*std::move(report));
      open = true;
    }
    if (!open) continue;
    reports.back().text.append(line).append("\n");
    if (line.starts_with("SUMMARY: ")) open = false;
  }
  return reports;
}

std::optional<Report> FirstReport(std::string_view stderr_text) {
  std::vector<Report> reports = AllReports(stderr_text);
  if (reports.empty()) return std::nullopt;
  return std::move(reports.front());
}

std::optional<Report> GravestReport(std::string_view stderr_text) {
  std::vector<Report> reports = AllReports(stderr_text);
  for (Report& report : reports) {
    if (IsCrash(report.kind)) return std::move(report);
  }
  for (Report& report : reports) {
    if (report.tool == Tool::kThread && !IsRace(report.kind)) return std::move(report);
  }
  if (reports.empty()) return std::nullopt;
  return std::move(reports.front());
}

bool IsRace(std::string_view kind) {
  return StartsWithAny(kind, {"data race", "heap-use-after-free"});
}

bool IsMemoryMisuse(std::string_view kind) {
  return StartsWithAny(kind, {"heap-use-after-free", "attempting double-free", "double-free",
                              "attempting free", "bad-free", "detected memory leaks"});
}

bool IsCrash(std::string_view kind) {
  return StartsWithAny(kind, {"SEGV", "BUS", "FPE", "ILL", "ABRT", "TRAP", "stack-overflow",
                              "CHECK failed", "unexpected memory mapping", "nested bug"});
}

}  // namespace sanitizers
