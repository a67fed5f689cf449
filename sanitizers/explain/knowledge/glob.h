// Globs, and a table of them that is asked for every frame of a log: hundreds of patterns, most of
// them plain names or plain beginnings.
//
// Thread safety: a pure function; an index is immutable once made.

#ifndef SANITIZERS_EXPLAIN_KNOWLEDGE_GLOB_H_
#define SANITIZERS_EXPLAIN_KNOWLEDGE_GLOB_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"

namespace sanitizers {

// '*' any run of characters, '?' any one; case counts. Linear but for the stars: no input makes it
// exponential.
bool GlobMatches(std::string_view glob, std::string_view text);

// Globs on names, asked for the first one that matches. Exact names are looked up, patterns are
// tried only if what precedes their first star or question mark begins the name.
class GlobIndex {
 public:
  GlobIndex() = default;
  // What is found is an index into `globs`; "" matches every name.
  explicit GlobIndex(std::vector<std::string> globs);

  // Calls `accept(index)` for every glob that matches, in rising order, until it returns true;
  // returns that index, or -1.
  template <class Accept>
  int First(std::string_view name, const Accept& accept) const {
    for (int index : Matches(name)) {
      if (accept(index)) return index;
    }
    return -1;
  }

 private:
  // All globs of one literal beginning.
  struct Beginning {
    std::string text;
    int parent = -1;  // the longest other beginning that begins this one; -1: none
    std::vector<int> globs;
  };

  std::vector<int> Matches(std::string_view name) const;

  std::vector<std::string> globs_;
  absl::flat_hash_map<std::string, std::vector<int>> exact_;
  std::vector<Beginning> beginnings_;  // sorted by text
};

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_KNOWLEDGE_GLOB_H_
