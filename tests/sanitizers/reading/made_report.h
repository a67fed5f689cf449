// Reports made for one rule each: text as a sanitizer prints it, without what the rule does not
// look at, read and explained the way a log is.
//
// Thread safety: pure functions over values.

#ifndef TESTS_SANITIZERS_READING_MADE_REPORT_H_
#define TESTS_SANITIZERS_READING_MADE_REPORT_H_

#include <string>
#include <string_view>
#include <vector>

#include "sanitizers/explain/finding/explain.h"

namespace sanitizers {

// "NAME(args) FILE:LINE:COLUMN", innermost first.
using Frames = std::vector<std::string>;

struct Side {
  std::string access;  // "Write of size 8", "atomic read of size 4"
  Frames frames;
  std::string locks;  // " (mutexes: write M0)" or ""
};

// A data race of T2, which noticed it, with T1. `location` is a whole line or empty; its stack, if
// the line announces one, is `allocation`.
std::string RaceText(const Side& noticed, const Side& earlier, std::string_view location = "",
                     const Frames& allocation = {}, std::string_view title = "data race");

// AddressSanitizer's three stacks; `title` as "heap-use-after-free on address 0x602000000010".
// `access` as "READ of size 8", or empty where the title's own stack is the access.
std::string AddressText(std::string_view title, std::string_view access, const Frames& where,
                        const Frames& freed, const Frames& allocated);

std::vector<Finding> FindingsOf(std::string_view text, std::string_view root = "/home/ada/app");
// REQUIRES: the text holds one finding; a test that breaks this gets an empty one and fails.
Finding FindingOf(std::string_view text, std::string_view root = "/home/ada/app");

bool Has(const Finding& finding, Consequence consequence);
// Everything the finding says in sentences.
std::string Prose(const Finding& finding);
bool Says(const Finding& finding, std::string_view words);  // case of letters aside

}  // namespace sanitizers

#endif  // TESTS_SANITIZERS_READING_MADE_REPORT_H_
