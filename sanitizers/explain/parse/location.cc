// Lines that say what the memory is. ThreadSanitizer says "Location is …", the others "0x… is
// located …" or "Address 0x… is located in stack of …".

#include "sanitizers/explain/parse/frame.h"
#include "sanitizers/explain/parse/scan.h"
#include "sanitizers/explain/parse/section.h"
#include "sanitizers/explain/parse/thread_name.h"

namespace sanitizers {
namespace {

uint64_t AccessedAddress(const Report& report) {
  const Stack* access = report.First(Role::kAccess);
  return access == nullptr ? 0 : access->address;
}

// "global 'x' of size 4 at 0x55", "heap block of size 8 at 0x72 allocated by thread T1:",
// "stack of main thread.", "TLS of thread T1.", "file descriptor 4 created by main thread at:",
// "Swift object of size 16 at 0x72 allocated by thread T1:"
void TakeThreadSanitizers(std::string_view rest, Location* location) {
  using Kind = Location::Kind;
  if (Eat(rest, "stack of ")) {
    location->kind = Kind::kStack;
    location->thread = EatThread(rest).id;
    return;
  }
  if (Eat(rest, "TLS of ")) {
    location->kind = Kind::kTls;
    location->thread = EatThread(rest).id;
    return;
  }
  if (Eat(rest, "file descriptor ")) {
    location->kind = Kind::kFileDescriptor;
    location->name = EatUntil(rest, " ");
    if (EatThrough(rest, " by ")) location->thread = EatThread(rest).id;
    return;
  }
  if (Eat(rest, "global ")) {
    location->kind = Kind::kGlobal;
    if (Eat(rest, "'")) location->name = EatBefore(rest, "' ");
    if (location->name == "<null>" || location->name == "??") location->name.clear();
  } else if (rest.starts_with("heap block")) {
    location->kind = Kind::kHeap;
  } else {
    location->kind = Kind::kExternal;
    location->name = EatBefore(rest, " of size ");
  }
  if (EatThrough(rest, " of size ")) EatNumber(rest, &location->size);
  if (EatThrough(rest, " at ")) EatHex(rest, &location->address);
  if (EatThrough(rest, " allocated by ")) location->thread = EatThread(rest).id;
}

// "5 bytes inside of 10-byte region [0x601b,0x6025)", "0 bytes to the right of 40-byte region […)",
// "4 bytes after global variable 'g' defined in '/x/a.c:7:5' (0x55) of size 40"
void TakeRelative(std::string_view rest, Location* location) {
  using Kind = Location::Kind;
  int64_t distance = 0;
  EatNumber(rest, &distance);
  const bool inside = Has(rest.substr(0, 20), "inside of ");
  const bool after = StartsWithAny(TrimLeft(rest), {"bytes to the right of ", "bytes after "});
  std::string_view what = rest;
  if (EatThrough(what, "global variable '")) {
    location->kind = Kind::kGlobal;
    location->name = EatBefore(what, "' ");
    if (EatThrough(what, "defined in '")) {
      Frame place;
      if (ParsePlace(EatBefore(what, "'"), &place)) {
        location->file = place.file;
        location->line = place.line;
      }
    }
    if (EatThrough(what, "(")) EatHex(what, &location->address);
    if (EatThrough(what, "of size ")) EatNumber(what, &location->size);
  } else if (what = rest; Has(what, "-byte region [")) {
    location->kind = Kind::kHeap;
    const size_t dash = Find(what, "-byte region [");
    size_t digits = dash;
    while (digits > 0 && IsDigit(what[digits - 1])) --digits;
    std::string_view size = what.substr(digits);
    if (!size.empty()) EatNumber(size, &location->size);
    what.remove_prefix(dash + 14);
    EatHex(what, &location->address);
  }
  if (inside) location->offset = distance;
  if (after && location->size >= 0 && distance <= INT64_MAX - location->size) {
    location->offset = location->size + distance;
  }
}

}  // namespace

bool TakeLocation(std::string_view line, Report* report) {
  Location location;
  location.text = line;
  std::string_view rest = line;
  if (Eat(rest, "Location is ")) {
    TakeThreadSanitizers(rest, &location);
    const uint64_t accessed = AccessedAddress(*report);
    if (location.address != 0 && accessed >= location.address) {
      location.offset = static_cast<int64_t>(accessed - location.address);
    }
  } else {
    uint64_t address = 0;
    const bool titled = Eat(rest, "Address ");
    if (!EatHex(rest, &address)) return false;
    if (Eat(rest, " is located in stack of ")) {
      location.kind = Location::Kind::kStack;
      location.thread = EatThread(rest).id;
      if (EatThrough(rest, " at offset ")) EatNumber(rest, &location.offset);
    } else if (Eat(rest, " is located ")) {
      TakeRelative(rest, &location);
    } else if (!(titled && rest.starts_with(" is a wild pointer"))) {
      return false;
    }
  }
  // Of several answers the first is the more telling, unless the address lies within a later one.
  const auto within = [](const Location& one) { return one.offset >= 0 && one.offset < one.size; };
  if (report->location.kind == Location::Kind::kUnknown ||
      (within(location) && !within(report->location) && report->location.offset < 0)) {
    report->location = std::move(location);
  }
  return true;
}

}  // namespace sanitizers
