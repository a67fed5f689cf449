// Lines that belong to a report and introduce no stack: hints, notes, the cycle of a lock
// inversion, which of a frame's variables was hit, what stands under a leak.

#include "sanitizers/explain/parse/frame.h"
#include "sanitizers/explain/parse/scan.h"
#include "sanitizers/explain/parse/section.h"

namespace sanitizers {
namespace {

constexpr size_t kMostNotes = 64;

void Note(std::string_view text, Report* report) {
  if (report->notes.size() < kMostNotes) report->notes.emplace_back(text);
}

// "Cycle in lock order graph: M0 (0x7b) => M1 (0x7c) => M0"
bool TakeCycle(std::string_view line, Report* report) {
  if (!Eat(line, "Cycle in lock order graph: ")) return false;
  while (!line.empty() && report->lock_cycle.size() < kMostNotes) {
    report->lock_cycle.emplace_back(EatUntil(line, " "));
    if (!EatThrough(line, "=> ")) break;
  }
  return true;
}

// "[32, 34) 'buf' (line 18) <== Memory access at offset 34 overflows this variable"
bool TakeVariable(std::string_view line, Report* report) {
  std::string_view rest = line;
  int64_t from = 0, to = 0;
  if (!Eat(rest, "[") || !EatNumber(rest, &from) || !Eat(rest, ", ") || !EatNumber(rest, &to) ||
      !Eat(rest, ")")) {
    return false;
  }
  if (!EatThrough(rest, "'")) return true;
  const std::string_view name = EatUntil(rest, "'");
  if (Has(rest, "<== Memory access")) {
    report->location.name = name;
    report->location.size = to - from;
    Note(line, report);
  }
  return true;
}

// "==12==Hint: …" and "==12==ABORTING" without the pid.
std::string_view WithoutPid(std::string_view line) {
  std::string_view rest = line;
  int64_t pid = 0;
  if (Eat(rest, "==") && EatNumber(rest, &pid) && Eat(rest, "==")) return TrimLeft(rest);
  return line;
}

bool IsHexDump(std::string_view line) {
  size_t bytes = 0;
  for (std::string_view rest = line; rest.size() >= 2; rest = TrimLeft(rest)) {
    for (size_t i = 0; i < 2; ++i) {
      if (!IsDigit(rest[i]) && (rest[i] < 'a' || rest[i] > 'f')) return false;
    }
    rest.remove_prefix(2);
    if (!rest.empty() && !IsBlank(rest.front())) return false;
    ++bytes;
  }
  return bytes >= 8;
}

bool IsMarker(std::string_view line) {
  return line.front() == '^' && line.find_first_not_of("^~ ") == kNowhere;
}

}  // namespace

bool TakeFact(std::string_view line, Report* report) {
  line = WithoutPid(line);
  if (line.empty()) return true;
  if (TakeCycle(line, report) || TakeVariable(line, report)) return true;
  if (StartsWithAny(line, {"Hint: ", "HINT: ", "The signal is caused by", "And ",
                           "Cause: ", "AddressSanitizer can not", "ThreadSanitizer can not",
                           "object passed to delete has wrong type", "size of the allocated type",
                           "size of the deallocated type", "alignment of the allocated",
                           "One of the following ignores", "Uninitialized bytes in",
                           "This frame has ", "Objects leaked above", "These globals were",
                           "(longjmp and C++ exceptions", "(/longjmp"}) &&
      !(line.starts_with("And ") && !Has(line, " more similar"))) {
    Note(line, report);
    return true;
  }
  if (report->tool == Tool::kUndefined) {
    if (Has(line, ": note: ")) {
      Note(line, report);
      // One message for two promises of "never null"; only this line tells which was broken.
      if (Has(line, ": note: _Nonnull ")) report->kind = "nullability";
      return true;
    }
    if (IsHexDump(line) || IsMarker(line) || line == "invalid vptr") return true;
    if (line.starts_with("vptr for ")) {
      Note(line, report);
      return true;
    }
  }
  // "[1] size=4 'x' /x/a.cc:7:5" of an ODR violation, "0x6020 (10 bytes)" of a leak.
  if (line.front() == '[' && Has(line, "] size=")) {
    Note(line, report);
    return true;
  }
  std::string_view leaked = line;
  uint64_t address = 0;
  return EatHex(leaked, &address) && leaked.starts_with(" (") && leaked.ends_with(" bytes)");
}

}  // namespace sanitizers
