// Which sanitizer this build has, and what a sanitizer said on stderr, as data. A verdict needs to
// know that a child died of the defect the lesson promises and not of another, so a bare exit code
// is not enough: 66 is a data race and an unlock of an unlocked mutex alike.
//
// Thread safety: pure functions over values.

#ifndef SANITIZERS_REPORT_REPORT_H_
#define SANITIZERS_REPORT_REPORT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sanitizers {

enum class Tool { kNone, kThread, kAddress, kUndefined };

// The CMake target `sanitizer` defines exactly one of the SANITIZER_ words.
constexpr Tool BuiltWith() {
#if defined(SANITIZER_THREAD)
  return Tool::kThread;
#elif defined(SANITIZER_ADDRESS)
  return Tool::kAddress;
#elif defined(SANITIZER_UNDEFINED)
  return Tool::kUndefined;
#else
  return Tool::kNone;
#endif
}

// "none", "thread", "address", "undefined": the words of -DSANITIZER=.
std::string_view ToolName(Tool tool);

struct Report {
  Tool tool = Tool::kNone;  // LeakSanitizer counts as kAddress
  std::string kind;         // the title without addresses: "data race", "detected memory leaks"
  std::string text;         // from its title line to its SUMMARY line
};

// Every report in the text, in order of appearance. Other lines are skipped.
std::vector<Report> AllReports(std::string_view stderr_text);
std::optional<Report> FirstReport(std::string_view stderr_text);

// The report that says most about how a process ended: a crash if there is one, then the first that
// is not a race, then the first. A crash behind a race must not be taken for the race.
std::optional<Report> GravestReport(std::string_view stderr_text);

// ThreadSanitizer saw two unordered accesses; free() counts as an access.
bool IsRace(std::string_view kind);
// An object's memory was used, freed or forgotten wrongly.
bool IsMemoryMisuse(std::string_view kind);
// The process or the sanitizer itself was lost; nothing was diagnosed.
bool IsCrash(std::string_view kind);

}  // namespace sanitizers

#endif  // SANITIZERS_REPORT_REPORT_H_
