#include "objects/base/check.h"

#include <unistd.h>

#include <cstdio>

namespace objects {

void CheckFailed(std::string_view what, std::source_location where) {
  std::fprintf(stderr, "bug in the lab: %.*s (%s:%u, %s)\n", static_cast<int>(what.size()),
               what.data(), where.file_name(), static_cast<unsigned>(where.line()),
               where.function_name());
  std::fflush(stderr);
  _exit(kExitBug);  // no destructors: other threads may still run on what they would destroy
}

}  // namespace objects
