// A program that may corrupt the interpreter runs in a child process. What goes wrong with its
// memory is told as it happens, because the child may die of it the next moment, or hang: threads
// that have lost count of a lock wait for each other for ever. So the parent watches, and from the
// first damage on the child has so much time to end by itself.
//
// Thread safety: RunContained is called once, by main; TellIncident by any thread of the child.

#ifndef LAB_MINIPY_CONTAINED_H_
#define LAB_MINIPY_CONTAINED_H_

#include <chrono>
#include <functional>
#include <string>

namespace minipy {

inline constexpr std::chrono::seconds kGrace{10};

struct ContainedOptions {
  std::string scheme;  // for the messages
  // For all; 0: there is no limit, but kGrace from the first damage on.
  std::chrono::milliseconds time_limit{0};
};

// Runs `run` in a child; its exit status. With a line on stderr: console::kExitDamage if it died,
// or had to be stopped after damage; console::kExitTimeLimit at the time limit.
int RunContained(const ContainedOptions& options, const std::function<int()>& run);

// "minipy: memory: …" on stderr for the first few, and the parent is told. Outside of a child too.
void TellIncident(const std::string& incident);

}  // namespace minipy

#endif  // LAB_MINIPY_CONTAINED_H_
