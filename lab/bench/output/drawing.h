// What every plot is drawn with: a page with a title and a line of where and when, axes, bars and
// texts.
//
// Thread safety: one thread.

#ifndef LAB_BENCH_OUTPUT_DRAWING_H_
#define LAB_BENCH_OUTPUT_DRAWING_H_

#include <string>
#include <string_view>
#include <vector>

#include "lab/bench/measure/results.h"

namespace lab::bench {

// Markup turned into text, and what no XML may hold into "?".
std::string Escaped(std::string_view text);

// "12.5" and never "12,5" or "1.25e+01".
std::string Coordinate(double value);

enum class Anchor { kStart, kMiddle, kEnd };

// Colours come by class: `bar0` to `bar9` and `peer`, defined for light and for dark.
inline constexpr int kBarClasses = 10;

class Drawing {
 public:
  // `says`: what is shown, for those who cannot see it.
  Drawing(int width, int height, const std::string& title, const std::string& says,
          const Results& results);

  void Line(double x1, double y1, double x2, double y2, std::string_view kind);
  // `hint` is shown when somebody points at it.
  void Bar(double x, double y, double width, double height, std::string_view kind,
           std::string_view hint);
  void Text(double x, double y, Anchor anchor, std::string_view kind, std::string_view text);
  // Upwards, around its middle.
  void Upwards(double x, double y, std::string_view text);

  // The whole file.
  std::string End() &&;

 private:
  std::string svg_;
};

// A scale from 0: the top is a round number, not below `most`, with so many steps to it.
struct Scale {
  double top = 1;
  double step = 1;
};
Scale ScaleFor(double most);

}  // namespace lab::bench

#endif  // LAB_BENCH_OUTPUT_DRAWING_H_
