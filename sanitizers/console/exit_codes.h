// The exit codes that all our commands share; what 0 and 1 mean is each command's own.

#ifndef SANITIZERS_CONSOLE_EXIT_CODES_H_
#define SANITIZERS_CONSOLE_EXIT_CODES_H_

namespace console {

inline constexpr int kExitUsage = 2;
inline constexpr int kExitDamage = 70;       // minipy's: a count is wrong, or memory was misused
inline constexpr int kExitOutputError = 74;  // EX_IOERR
inline constexpr int kExitTimeLimit = 124;   // as timeout(1)
inline constexpr int kExitSignal = 128;      // plus the signal's number, as shells say it

}  // namespace console

#endif  // SANITIZERS_CONSOLE_EXIT_CODES_H_
