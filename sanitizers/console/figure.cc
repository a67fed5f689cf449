#include "sanitizers/console/figure.h"

#include <cmath>
#include <cstdio>

namespace console {

std::string Thousands(int64_t value) {
  std::string digits = std::to_string(value);
  const size_t first = value < 0 ? 1 : 0;
  for (size_t at = digits.size(); at > first + 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

std::string Figure(double value) {
  if (std::isfinite(value) && std::trunc(value) == value && std::abs(value) < 9e15) {
    return Thousands(static_cast<int64_t>(value));
  }
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.6g", value);
  return buffer;
}

}  // namespace console
