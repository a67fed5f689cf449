// `lab explore --minipy FILE.py`: the lab is made without minipy, so another binary that lies
// beside it takes over.
//
// Thread safety: to be called by the only thread.

#ifndef LAB_EXPLORER_BESIDE_H_
#define LAB_EXPLORER_BESIDE_H_

#include <optional>
#include <string>
#include <vector>

namespace lab::explorer {

// Becomes that binary if the words ask for it. Nothing: they do not. Else an exit code: it could
// not be started, and that has been said.
std::optional<int> BecomePythonExplorer(const std::vector<std::string>& args);

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_BESIDE_H_
