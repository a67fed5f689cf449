// What logs do to a report on its way from the sanitizer to a person: prefixes of CI systems and
// collectors, colours, other people's output in between. Each surrounding takes a log and returns
// it as it would arrive.
//
// Thread safety: pure functions over values.

#ifndef TESTS_SANITIZERS_SAMPLES_SURROUNDINGS_H_
#define TESTS_SANITIZERS_SAMPLES_SURROUNDINGS_H_

#include <functional>
#include <ostream>
#include <string>
#include <vector>

namespace sanitizers {

struct Surrounding {
  std::string name;  // "GitHubTimestamps"
  std::function<std::string(const std::string&)> wrap;
};

// What GoogleTest prints of a parameter.
inline void PrintTo(const Surrounding& surrounding, std::ostream* out) { *out << surrounding.name; }

// Those after which a log holds the same reports as before.
const std::vector<Surrounding>& Surroundings();

// Without its line ends; a last line that is empty is none.
std::vector<std::string> LinesOf(const std::string& text);
// Line by line by turns, each with its prefix.
std::string Interleaved(const std::string& first, const std::string& first_prefix,
                        const std::string& second, const std::string& second_prefix);

}  // namespace sanitizers

#endif  // TESTS_SANITIZERS_SAMPLES_SURROUNDINGS_H_
