// Checks that are always on. A failed check is a bug in the lab, never a race under study: races
// are counted by the ledger, and a lab that cannot tell the two apart teaches nothing.
//
// Thread safety: any thread. A failure prints one line and ends the process with status 70.

#ifndef OBJECTS_BASE_CHECK_H_
#define OBJECTS_BASE_CHECK_H_

#include <source_location>
#include <string_view>

namespace objects {

inline constexpr int kExitBug = 70;  // EX_SOFTWARE

[[noreturn]] void CheckFailed(std::string_view what, std::source_location where);

inline void Check(bool condition, std::string_view what,
                  std::source_location where = std::source_location::current()) {
  if (!condition) [[unlikely]]
    CheckFailed(what, where);
}

}  // namespace objects

#endif  // OBJECTS_BASE_CHECK_H_
