#include "lab/bench/output/drawing.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "sanitizers/console/text.h"

namespace lab::bench {
namespace {

using console::Cat;

// Colours that people who see few of them can tell apart (Okabe and Ito), lighter on dark pages.
constexpr std::string_view kStyle = R"(<style>
  text { font: 13px system-ui, sans-serif; fill: #1f2328; }
  .title { font-size: 18px; font-weight: 600; }
  .note, .tick { font-size: 11px; fill: #59636e; }
  .page { fill: #ffffff; }
  .axis { stroke: #59636e; }
  .grid { stroke: #d1d9e0; }
  .mark { stroke: #1f2328; stroke-dasharray: 4 3; }
  .bar0 { fill: #0072b2; } .bar1 { fill: #d55e00; } .bar2 { fill: #009e73; }
  .bar3 { fill: #cc79a7; } .bar4 { fill: #b58900; } .bar5 { fill: #56b4e9; }
  .bar6 { fill: #5d4ba0; } .bar7 { fill: #8c510a; } .bar8 { fill: #80b918; }
  .bar9 { fill: #c1272d; } .peer { fill: #8c959f; }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc; }
    .note, .tick { fill: #9198a1; }
    .page { fill: #0d1117; }
    .axis { stroke: #9198a1; }
    .grid { stroke: #3d444d; }
    .mark { stroke: #f0f6fc; }
    .bar0 { fill: #56b4e9; } .bar1 { fill: #f0883e; } .bar2 { fill: #2dc6a0; }
    .bar3 { fill: #e3a6c8; } .bar4 { fill: #e3c04b; } .bar5 { fill: #2f81c7; }
    .bar6 { fill: #a99af0; } .bar7 { fill: #bf8040; } .bar8 { fill: #a7d64f; }
    .bar9 { fill: #ff7b72; } .peer { fill: #6e7781; }
  }
</style>
)";

std::string_view NameOf(Anchor anchor) {
  return anchor == Anchor::kStart ? "start" : anchor == Anchor::kMiddle ? "middle" : "end";
}

}  // namespace

std::string Escaped(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '&') {
      escaped += "&amp;";
    } else if (c == '<') {
      escaped += "&lt;";
    } else if (c == '>') {
      escaped += "&gt;";
    } else if (c == '"') {
      escaped += "&quot;";
    } else {
      escaped += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
    }
  }
  return escaped;
}

std::string Coordinate(double value) {
  char text[64];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

Drawing::Drawing(int width, int height, const std::string& title, const std::string& says,
                 const Results& results)
    : svg_(Cat("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ", width, " ", height,
               "\" width=\"", width, "\" height=\"", height, "\" role=\"img\">\n<title>",
               Escaped(title), "</title>\n<desc>", Escaped(says), "</desc>\n", kStyle,
               "<rect class=\"page\" width=\"", width, "\" height=\"", height, "\"/>\n")) {
  Text(20, 30, Anchor::kStart, "title", title);
  Text(20, 50, Anchor::kStart, "note", says);
  Text(20, height - 12, Anchor::kStart, "note",
       Cat(results.date, ", ", OneLine(results.machine), ", lab ", results.version));
}

void Drawing::Line(double x1, double y1, double x2, double y2, std::string_view kind) {
  svg_ += Cat("<line class=\"", kind, "\" x1=\"", Coordinate(x1), "\" y1=\"", Coordinate(y1),
              "\" x2=\"", Coordinate(x2), "\" y2=\"", Coordinate(y2), "\"/>\n");
}

void Drawing::Bar(double x, double y, double width, double height, std::string_view kind,
                  std::string_view hint) {
  svg_ += Cat("<rect class=\"", kind, "\" x=\"", Coordinate(x), "\" y=\"", Coordinate(y),
              "\" width=\"", Coordinate(std::max(width, 0.5)), "\" height=\"",
              Coordinate(std::max(height, 0.5)), "\"><title>", Escaped(hint), "</title></rect>\n");
}

void Drawing::Text(double x, double y, Anchor anchor, std::string_view kind,
                   std::string_view text) {
  svg_ += Cat("<text class=\"", kind, "\" x=\"", Coordinate(x), "\" y=\"", Coordinate(y),
              "\" text-anchor=\"", NameOf(anchor), "\">", Escaped(text), "</text>\n");
}

void Drawing::Upwards(double x, double y, std::string_view text) {
  svg_ += Cat("<text class=\"note\" text-anchor=\"middle\" transform=\"translate(", Coordinate(x),
              " ", Coordinate(y), ") rotate(-90)\">", Escaped(text), "</text>\n");
}

std::string Drawing::End() && { return std::move(svg_) + "</svg>\n"; }

Scale ScaleFor(double most) {
  constexpr int kSteps = 5;
  const double rough = std::max(most, 1e-6) / kSteps;
  const double ten = std::pow(10, std::floor(std::log10(rough)));
  double step = 10 * ten;
  for (const double nice : {1.0, 2.0, 5.0}) {
    if (nice * ten >= rough * (1 - 1e-9)) {
      step = nice * ten;
      break;
    }
  }
  return {step * std::max(1.0, std::ceil(most / step * (1 - 1e-9))), step};
}

}  // namespace lab::bench
