#include "tests/sanitizers/samples/digest.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace sanitizers {
namespace {

std::string Digest(const Frame& frame) {
  return absl::StrCat("  #", frame.number, " ", frame.function, " at ", frame.file, ":", frame.line,
                      ":", frame.column, " in ", frame.module, "+", frame.offset,
                      frame.culprit ? " culprit" : "");
}

std::string Digest(const Stack& stack) {
  std::string text =
      absl::StrCat("stack ", static_cast<int>(stack.role), " access ",
                   static_cast<int>(stack.access), stack.atomic ? " atomic" : "", " bytes ",
                   stack.bytes, " objects ", stack.objects, stack.indirect ? " indirect" : "",
                   " address ", stack.address, " thread ", stack.thread, " by ", stack.by,
                   " mutex ", stack.mutex, " held ", stack.held, stack.restored ? "" : " lost");
  for (const HeldLock& lock : stack.locks) {
    absl::StrAppend(&text, " ", lock.mutex, lock.write ? "w" : "r");
  }
  for (const Frame& frame : stack.frames) absl::StrAppend(&text, "\n", Digest(frame));
  return text;
}

std::string Digest(const Location& location) {
  return absl::StrCat("location ", static_cast<int>(location.kind), " ", location.name, " size ",
                      location.size, " offset ", location.offset, " at ", location.address, " ",
                      location.file, ":", location.line, " thread ", location.thread);
}

std::string FirstDifferentLine(const std::string& want, const std::string& got) {
  const std::vector<std::string> wanted = absl::StrSplit(want, '\n');
  const std::vector<std::string> found = absl::StrSplit(got, '\n');
  size_t i = 0;
  while (i < wanted.size() && i < found.size() && wanted[i] == found[i]) ++i;
  return absl::StrCat("\n  want: ", i < wanted.size() ? wanted[i] : "(nothing)",
                      "\n  got:  ", i < found.size() ? found[i] : "(nothing)");
}

std::vector<std::string> Digests(const std::vector<Report>& reports) {
  std::vector<std::string> digests;
  for (const Report& report : reports) digests.push_back(Digest(report));
  return digests;
}

std::string Difference(const std::vector<std::string>& want, const std::vector<std::string>& got) {
  for (size_t i = 0; i < want.size() && i < got.size(); ++i) {
    if (want[i] == got[i]) continue;
    return absl::StrCat("report ", i + 1, " of ", want.size(), FirstDifferentLine(want[i], got[i]));
  }
  if (want.size() == got.size()) return "";
  return absl::StrCat(want.size(), " reports wanted, ", got.size(), " found");
}

}  // namespace

std::string Digest(const Report& report) {
  std::string text =
      absl::StrCat("report ", static_cast<int>(report.tool), " ", report.kind,
                   report.truncated ? " truncated" : "", "\ntitle ", report.title, "\ndetail ",
                   report.detail, "\nplace ", report.place.file, ":", report.place.line, ":",
                   report.place.column, "\nsummary ", report.summary);
  for (const Stack& stack : report.stacks) absl::StrAppend(&text, "\n", Digest(stack));
  absl::StrAppend(&text, "\n", Digest(report.location));
  for (const ThreadInfo& thread : report.threads) {
    absl::StrAppend(&text, "\nthread ", thread.id, " '", thread.name, "' ", thread.tid, " ",
                    thread.status, " by ", thread.by);
  }
  for (const MutexInfo& mutex : report.mutexes) {
    absl::StrAppend(&text, "\nmutex ", mutex.id, " ", mutex.address);
  }
  for (const std::string& mutex : report.lock_cycle) absl::StrAppend(&text, "\ncycle ", mutex);
  return text;
}

std::string Difference(const std::vector<Report>& want, const std::vector<Report>& got) {
  return Difference(Digests(want), Digests(got));
}

std::string DifferenceAsSets(const std::vector<Report>& want, const std::vector<Report>& got) {
  std::vector<std::string> wanted = Digests(want), found = Digests(got);
  std::sort(wanted.begin(), wanted.end());
  std::sort(found.begin(), found.end());
  return Difference(wanted, found);
}

}  // namespace sanitizers
