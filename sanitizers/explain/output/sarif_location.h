// Where, in SARIF: paths of every system as URIs, frames and sites as locations.
//
// Thread safety: pure functions over values.

#ifndef SANITIZERS_EXPLAIN_OUTPUT_SARIF_LOCATION_H_
#define SANITIZERS_EXPLAIN_OUTPUT_SARIF_LOCATION_H_

#include <string>
#include <string_view>

#include "nlohmann/json_fwd.hpp"
#include "sanitizers/explain/finding/finding.h"

namespace sanitizers {

// The base of relative URIs. It is defined without an address of its own: GitHub reads relative
// URIs from the root of the repository, and an absolute one would name the machine that built.
inline constexpr std::string_view kSourceRoot = "SRCROOT";

// "a/b%20c.cc" or "file:///a/b.cc"; "" if the path names nothing. "." and ".." are followed, and a
// relative path that leaves the root ("../src/a.cc", as build folders print it) begins at the root.
std::string Uri(std::string_view path);

// location objects; null if neither a file nor a module is known. Without a file the place is an
// address in the module. `function` is the frame's short name.
nlohmann::ordered_json LocationOf(const Frame& frame, std::string_view function,
                                  std::string_view root);
nlohmann::ordered_json LocationOf(const Site& site, std::string_view root);
// A line of the log: the place of a report that has no other.
nlohmann::ordered_json LogLocation(const Report& report, std::string_view root);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_OUTPUT_SARIF_LOCATION_H_
