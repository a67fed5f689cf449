// A report as text in which everything that the sanitizer said of the program is, and nothing that
// depends on what the report was printed between.
//
// Thread safety: pure functions over values.

#ifndef TESTS_SANITIZERS_SAMPLES_DIGEST_H_
#define TESTS_SANITIZERS_SAMPLES_DIGEST_H_

#include <string>
#include <vector>

#include "sanitizers/explain/parse/report.h"

namespace sanitizers {

// One line per fact.
std::string Digest(const Report& report);

// "" if they are alike; else the first report and line in which they differ.
std::string Difference(const std::vector<Report>& want, const std::vector<Report>& got);
// The same for reports whose order does not matter.
std::string DifferenceAsSets(const std::vector<Report>& want, const std::vector<Report>& got);

}  // namespace sanitizers

#endif  // TESTS_SANITIZERS_SAMPLES_DIGEST_H_
