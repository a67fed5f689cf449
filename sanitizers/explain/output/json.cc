// The findings for programs. Every key below is always there; what a report does not say is null
// where a number would stand and "" where a word would. Addresses and offsets into modules are
// strings ("0x7f12"), because a double cannot hold them.
//
// document   format "explain", version 1 (raised when a key changes its meaning or goes),
//            explain_version, root, baseline (was one given?), summary, findings
// summary    reports, findings, open, expected, suppressed, new (open and not in the baseline)
// finding    tool, kind, title, subject, subject_detail, sites, consequences, consequence, remedy,
//            confidence, why, primitive, status, status_reason, new (true without a baseline),
//            count (reports of it), bytes, objects (leaks: of all reports), fingerprint,
//            loose_fingerprint (also the same when lines move), leak_stack (index in the report's
//            stacks), report (the first one)
// site       file, line, column, function, module, offset, does, thread, locks, stack (index)
// report     tool, kind, title, detail, pid, stacks, location, threads, mutexes, lock_cycle, place,
//            summary, notes, truncated, text, source, first_line, last_line, test
// stack      role, header, restored, access, atomic, bytes, objects, indirect, address, thread, by,
//            mutex, held, locks [{mutex, write}], frames
// frame      number, function, file, line, column, module, offset, address, culprit
// location   kind, text, name, size, offset, address, file, line, thread
// thread     id, name, tid, status, by        mutex      id, address, destroyed

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "nlohmann/json.hpp"
#include "sanitizers/explain/output/layout.h"
#include "sanitizers/explain/output/output.h"

namespace sanitizers {
namespace {

using Json = nlohmann::ordered_json;

Json Address(uint64_t value) {
  if (value == 0) return nullptr;
  char text[2 + 16 + 1];
  std::snprintf(text, sizeof text, "0x%llx", static_cast<unsigned long long>(value));
  return text;
}

// Parsers write -1 for what was not printed; lines and columns begin at 1.
Json From(int64_t first, int64_t value) {
  if (value < first) return nullptr;
  return value;
}

Json Strings(const std::vector<std::string>& strings) {
  Json list = Json::array();
  for (const std::string& string : strings) list.push_back(Utf8(string));
  return list;
}

template <typename T, typename F>
Json List(const std::vector<T>& values, F as_json) {
  Json list = Json::array();
  for (const T& value : values) list.push_back(as_json(value));
  return list;
}

std::string_view Name(Role role) {
  switch (role) {
    case Role::kAccess:
      return "access";
    case Role::kPreviousAccess:
      return "previous_access";
    case Role::kAllocation:
      return "allocation";
    case Role::kFree:
      return "free";
    case Role::kVariable:
      return "variable";
    case Role::kThreadCreation:
      return "thread_creation";
    case Role::kMutexCreation:
      return "mutex_creation";
    case Role::kMutexAcquired:
      return "mutex_acquired";
    case Role::kStored:
      return "stored";
    case Role::kSleep:
      return "sleep";
    case Role::kRegistration:
      return "registration";
    case Role::kOther:
      return "other";
  }
  return "other";
}

std::string_view Name(Location::Kind kind) {
  switch (kind) {
    case Location::Kind::kUnknown:
      return "";
    case Location::Kind::kHeap:
      return "heap";
    case Location::Kind::kGlobal:
      return "global";
    case Location::Kind::kStack:
      return "stack";
    case Location::Kind::kTls:
      return "tls";
    case Location::Kind::kFileDescriptor:
      return "file_descriptor";
    case Location::Kind::kExternal:
      return "external";
  }
  return "";
}

std::string_view Name(AccessKind access) {
  switch (access) {
    case AccessKind::kUnknown:
      return "";
    case AccessKind::kRead:
      return "read";
    case AccessKind::kWrite:
      return "write";
  }
  return "";
}

Json FrameJson(const Frame& frame) {
  return {{"number", frame.number},          {"function", Utf8(frame.function)},
          {"file", Utf8(frame.file)},        {"line", From(1, frame.line)},
          {"column", From(1, frame.column)}, {"module", Utf8(frame.module)},
          {"offset", Address(frame.offset)}, {"address", Address(frame.address)},
          {"culprit", frame.culprit}};
}

Json StackJson(const Stack& stack) {
  return {{"role", Name(stack.role)},
          {"header", Utf8(stack.header)},
          {"restored", stack.restored},
          {"access", Name(stack.access)},
          {"atomic", stack.atomic},
          {"bytes", From(0, stack.bytes)},
          {"objects", From(0, stack.objects)},
          {"indirect", stack.indirect},
          {"address", Address(stack.address)},
          {"thread", Utf8(stack.thread)},
          {"by", Utf8(stack.by)},
          {"mutex", Utf8(stack.mutex)},
          {"held", Utf8(stack.held)},
          {"locks", List(stack.locks,
                         [](const HeldLock& lock) {
                           return Json{{"mutex", Utf8(lock.mutex)}, {"write", lock.write}};
                         })},
          {"frames", List(stack.frames, FrameJson)}};
}

Json LocationJson(const Location& location) {
  return {{"kind", Name(location.kind)},        {"text", Utf8(location.text)},
          {"name", Utf8(location.name)},        {"size", From(0, location.size)},
          {"offset", From(0, location.offset)}, {"address", Address(location.address)},
          {"file", Utf8(location.file)},        {"line", From(1, location.line)},
          {"thread", Utf8(location.thread)}};
}

Json ThreadJson(const ThreadInfo& thread) {
  return {{"id", Utf8(thread.id)},
          {"name", Utf8(thread.name)},
          {"tid", From(0, thread.tid)},
          {"status", Utf8(thread.status)},
          {"by", Utf8(thread.by)}};
}

Json MutexJson(const MutexInfo& mutex) {
  return {
      {"id", Utf8(mutex.id)}, {"address", Address(mutex.address)}, {"destroyed", mutex.destroyed}};
}

Json ReportJson(const Report& report) {
  return {{"tool", ToolName(report.tool)},
          {"kind", Utf8(report.kind)},
          {"title", Utf8(report.title)},
          {"detail", Utf8(report.detail)},
          {"pid", From(0, report.pid)},
          {"stacks", List(report.stacks, StackJson)},
          {"location", LocationJson(report.location)},
          {"threads", List(report.threads, ThreadJson)},
          {"mutexes", List(report.mutexes, MutexJson)},
          {"lock_cycle", Strings(report.lock_cycle)},
          {"place", FrameJson(report.place)},
          {"summary", Utf8(report.summary)},
          {"notes", Strings(report.notes)},
          {"truncated", report.truncated},
          {"text", Utf8(report.text)},
          {"source", Utf8(report.source)},
          {"first_line", From(1, report.first_line)},
          {"last_line", From(1, report.last_line)},
          {"test", Utf8(report.test)}};
}

Json SiteJson(const Site& site) {
  return {{"file", Utf8(site.file)},        {"line", From(1, site.line)},
          {"column", From(1, site.column)}, {"function", Utf8(site.function)},
          {"module", Utf8(site.module)},    {"offset", Address(site.offset)},
          {"does", Utf8(site.does)},        {"thread", Utf8(site.thread)},
          {"locks", Strings(site.locks)},   {"stack", From(0, site.stack)}};
}

Json SummaryJson(const std::vector<Finding>& findings, const OutputOptions& options) {
  int64_t open = 0, expected = 0, suppressed = 0, fresh = 0;
  for (const Finding& finding : findings) {
    open += finding.status == Status::kOpen;
    expected += finding.status == Status::kExpected;
    suppressed += finding.status == Status::kSuppressed;
    fresh += finding.status == Status::kOpen && finding.is_new;
  }
  return {{"reports", options.reports}, {"findings", findings.size()}, {"open", open},
          {"expected", expected},       {"suppressed", suppressed},    {"new", fresh}};
}

}  // namespace

Json ToJson(const Finding& finding) {
  return {{"tool", ToolName(finding.tool)},
          {"kind", Utf8(finding.kind)},
          {"title", Utf8(finding.title)},
          {"subject", Name(finding.subject)},
          {"subject_detail", Utf8(finding.subject_detail)},
          {"sites", List(finding.sites, SiteJson)},
          {"consequences", List(finding.consequences,
                                [](Consequence consequence) { return Json(Name(consequence)); })},
          {"consequence", Utf8(finding.consequence)},
          {"remedy", Utf8(finding.remedy)},
          {"confidence", Name(finding.confidence)},
          {"why", Utf8(finding.why)},
          {"primitive", Utf8(finding.primitive)},
          {"status", Name(finding.status)},
          {"status_reason", Utf8(finding.status_reason)},
          {"new", finding.is_new},
          {"count", finding.count},
          {"bytes", From(0, finding.bytes)},
          {"objects", From(0, finding.objects)},
          {"fingerprint", Utf8(finding.fingerprint)},
          {"loose_fingerprint", Utf8(finding.loose_fingerprint)},
          {"leak_stack", From(0, finding.leak_stack)},
          {"report", ReportJson(finding.report)}};
}

std::string ToJsonText(const std::vector<Finding>& findings, const OutputOptions& options) {
  const Json head = {{"format", "explain"},
                     {"version", 1},
                     {"explain_version", Utf8(options.version)},
                     {"root", Utf8(options.root)},
                     {"baseline", options.baseline},
                     {"summary", SummaryJson(findings, options)}};
  // Findings are written one by one: thousands of them as a tree fill the memory.
  std::string text = head.dump(2);
  text.resize(text.size() - 2);  // "\n}"
  text += ",\n  \"findings\": [";
  for (const Finding& finding : findings) {
    text += &finding == &findings.front() ? "\n    " : ",\n    ";
    for (const char c : ToJson(finding).dump(2)) {
      text += c;
      if (c == '\n') text += "    ";
    }
  }
  text += findings.empty() ? "]\n}\n" : "\n  ]\n}\n";
  return text;
}

}  // namespace sanitizers
