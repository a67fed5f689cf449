// Results for people: a table for each case with a bar for each figure, then what is aimed at. Fits
// into a hundred columns, also in a pipe; bars are block characters and need no colour.
//
// Thread safety: pure functions over values.

#ifndef LAB_BENCH_OUTPUT_TEXT_H_
#define LAB_BENCH_OUTPUT_TEXT_H_

#include <string>

#include "lab/bench/measure/results.h"
#include "sanitizers/console/style.h"

namespace lab::bench {

std::string ToText(const Results& results, const console::Style& style);

// `value` as a bar if `most` fills `width` cells; eighths of a cell at its end, or an arrow where
// it would go on.
std::string Bar(double value, double most, int width);

// 0.97, 12.3, 145: as many digits as say something.
std::string ThreeDigits(double value);
// "1.21 ns", "45.2 µs", "1.03 s"
std::string Duration(double nanoseconds);

}  // namespace lab::bench

#endif  // LAB_BENCH_OUTPUT_TEXT_H_
