// The include law of the house as data: which folder may use which, and what may lie at the top.
// This is the only place that says it; a new folder is added here, on purpose, or its files do not
// pass.

#ifndef TESTS_ARCHITECTURE_LAW_H_
#define TESTS_ARCHITECTURE_LAW_H_

#include <string>
#include <vector>

namespace architecture {

// Files whose path is `place` or lies under it. A file belongs to the room with the longest place.
struct Room {
  std::string place;
  std::vector<std::string> may_use;  // places, besides its own
};

// Bottom-up: each room may use rooms above it in this list only.
inline const std::vector<Room>& Rooms() {
  static const std::vector<Room> rooms = {
      {"sanitizers/console", {}},
      {"sanitizers/explain/parse", {"sanitizers/console"}},
      {"sanitizers/explain/knowledge", {"sanitizers/console", "sanitizers/explain/parse"}},
      {"sanitizers/explain/finding",
       {"sanitizers/console", "sanitizers/explain/parse", "sanitizers/explain/knowledge"}},
      {"sanitizers/explain/output",
       {"sanitizers/console", "sanitizers/explain/parse", "sanitizers/explain/knowledge",
        "sanitizers/explain/finding"}},
      {"sanitizers", {"sanitizers/console"}},
      {"objects/base", {}},
      {"objects/scheme.h", {"objects/base"}},
      {"objects/schemes", {"objects/base", "objects/scheme.h"}},
      {"objects/heap", {"objects/base", "objects/scheme.h", "objects/schemes"}},
      {"objects/types", {"objects/base", "objects/scheme.h", "objects/schemes", "objects/heap"}},
      {"lab/driver", {"sanitizers"}},
      {"lab/report", {}},
      {"lab/minipy/syntax", {}},
      {"lab/minipy/code", {"lab/minipy/syntax"}},
      {"lab/minipy/text", {}},
      {"lab/minipy/host", {"objects", "sanitizers/console"}},
      {"lab/minipy/library",
       {"objects", "sanitizers/console", "lab/minipy/host", "lab/minipy/text"}},
      {"lab/minipy/modules",
       {"objects", "sanitizers/console", "lab/minipy/host", "lab/minipy/text"}},
      {"lab/minipy/python", {}},
      {"lab/minipy/vm",
       {"objects", "sanitizers/console", "lab/minipy/syntax", "lab/minipy/code", "lab/minipy/host",
        "lab/minipy/library", "lab/minipy/modules", "lab/minipy/python"}},
      {"lab/minipy", {"objects", "sanitizers/console"}},
      {"lab/explorer/damage.h", {}},
      {"lab/explorer/program.h", {"objects", "lab/explorer/damage.h"}},
      {"lab/explorer/machine", {"objects", "lab/explorer/damage.h", "lab/explorer/program.h"}},
      {"lab/explorer/programs",
       {"objects", "lab/explorer/damage.h", "lab/explorer/program.h", "lab/explorer/machine"}},
      {"lab/explorer/model",
       {"objects", "lab/explorer/damage.h", "lab/explorer/program.h", "lab/explorer/machine"}},
      {"lab/explorer/search",
       {"objects", "lab/explorer/damage.h", "lab/explorer/program.h", "lab/explorer/machine",
        "lab/explorer/model"}},
      {"lab/explorer/exploration.h",
       {"lab/explorer/damage.h", "lab/explorer/program.h", "lab/explorer/model",
        "lab/explorer/search"}},
      {"lab/explorer/output",
       {"objects", "lab/explorer/damage.h", "lab/explorer/program.h", "lab/explorer/machine",
        "lab/explorer/model", "lab/explorer/search", "lab/explorer/exploration.h"}},
      {"lab/explorer", {"objects", "sanitizers/console"}},
      {"lab/explorer/minipy", {"objects", "sanitizers/console", "lab/minipy", "lab/explorer"}},
      {"lab/bench/measure", {"objects/base", "sanitizers/console", "lab/driver"}},
      {"lab/bench/cases",
       {"objects", "sanitizers", "lab/minipy", "lab/driver", "lab/bench/measure"}},
      {"lab/bench/output", {"sanitizers/console", "lab/driver", "lab/bench/measure"}},
      {"lab/bench", {"objects", "sanitizers/console", "lab/driver"}},
      {"lab/experiments",
       {"objects", "sanitizers", "lab/minipy", "lab/explorer", "lab/driver", "lab/bench"}},
  };
  return rooms;
}

// First folders of paths that belong to others, or to the build.
inline const std::vector<std::string>& Foreign() {
  static const std::vector<std::string> foreign = {
      "absl", "benchmark", "boost", "CLI", "generated", "gmock", "gtest", "nlohmann",
  };
  return foreign;
}

// What lies at the top besides names that begin with a dot.
inline const std::vector<std::string>& TopLevel() {
  static const std::vector<std::string> top = {
      "CMakeLists.txt", "CMakePresets.json", "README.md", "lab", "objects", "sanitizers", "tests",
  };
  return top;
}

// Folders whose .txt and .json files are what other programs printed, and names out of it, kept to
// the letter: no rule for words holds there.
inline const std::vector<std::string>& Verbatim() {
  static const std::vector<std::string> verbatim = {"sanitizers/samples"};
  return verbatim;
}

inline constexpr int kMostLines = 400;

}  // namespace architecture

#endif  // TESTS_ARCHITECTURE_LAW_H_
