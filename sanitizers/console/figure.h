// Numbers as people read them.
//
// Thread safety: pure functions over values.

#ifndef SANITIZERS_CONSOLE_FIGURE_H_
#define SANITIZERS_CONSOLE_FIGURE_H_

#include <cstdint>
#include <string>

namespace console {

// 12,345,678
std::string Thousands(int64_t value);
// 17, 0.25: as short as it can be said.
std::string Figure(double value);

}  // namespace console

#endif  // SANITIZERS_CONSOLE_FIGURE_H_
