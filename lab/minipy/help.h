// What `minipy --help` and `--version` say.
//
// Thread safety: functions of constants.

#ifndef LAB_MINIPY_HELP_H_
#define LAB_MINIPY_HELP_H_

#include <string>

namespace minipy {

std::string Help();
std::string Version();

}  // namespace minipy

#endif  // LAB_MINIPY_HELP_H_
