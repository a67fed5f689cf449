// The repository on disk, as the checker wants it.
//
// Thread safety: one thread; reads files and runs git.

#ifndef TESTS_ARCHITECTURE_READ_TREE_H_
#define TESTS_ARCHITECTURE_READ_TREE_H_

#include <optional>
#include <string>
#include <vector>

#include "tests/architecture/checker.h"

namespace architecture {

// C++ sources under the given folders of the repository, committed or not.
Tree ReadSources(const std::vector<std::string>& folders);

// Paths that git tracks; nothing if this is no git repository (an unpacked archive, say).
std::optional<std::vector<std::string>> TrackedPaths();

// The content of these paths. A path deleted but not yet committed is left out.
Tree ReadFiles(const std::vector<std::string>& paths);

}  // namespace architecture

#endif  // TESTS_ARCHITECTURE_READ_TREE_H_
