// Plots: what is in them, that no word of a subject or a machine becomes markup, and their scales.
// That they are XML is asked of another program: tests/bench/cli/smoke.

#include "lab/bench/output/svg.h"

#include <gtest/gtest.h>

#include "lab/bench/output/drawing.h"
#include "tests/bench/output/example.h"

namespace lab::bench {
namespace {

TEST(BenchSvg, EachPlotHasAFileOfItsOwn) {
  std::vector<std::string> files;
  for (const Plot& plot : Plots(Example())) files.push_back(plot.file);
  EXPECT_EQ(files, (std::vector<std::string>{"cost.svg", "scaling.svg", "ladder.svg"}));
}

TEST(BenchSvg, WhatWasNotMeasuredIsNotPlotted) {
  Results results = Example();
  results.cases.erase(results.cases.begin());
  for (const Plot& plot : Plots(results)) EXPECT_NE(plot.file, "cost.svg");
  EXPECT_TRUE(Plots(Results()).empty());
}

TEST(BenchSvg, WordsDoNotBecomeMarkup) {
  EXPECT_EQ(Escaped("a<b>&\"c\x01"), "a&lt;b&gt;&amp;&quot;c?");
  const std::string svg = Plots(Example())[0].svg;
  EXPECT_NE(svg.find("a&lt;b&gt;&amp;c"), std::string::npos);
  EXPECT_NE(svg.find("A &lt;fast&gt; &amp; &quot;cheap&quot; one"), std::string::npos);
  EXPECT_EQ(svg.find("<fast>"), std::string::npos);
}

TEST(BenchSvg, SaysWhenAndWhereAndIsReadableOnDarkPages) {
  for (const Plot& plot : Plots(Example())) {
    EXPECT_NE(plot.svg.find("2024-05-01T12:00:00Z"), std::string::npos) << plot.file;
    EXPECT_NE(plot.svg.find("prefers-color-scheme: dark"), std::string::npos) << plot.file;
    EXPECT_NE(plot.svg.find("<title>"), std::string::npos) << plot.file;
  }
}

TEST(BenchSvg, AScaleEndsAtARoundNumber) {
  EXPECT_EQ(ScaleFor(60).step, 20);
  EXPECT_EQ(ScaleFor(60).top, 60);
  EXPECT_DOUBLE_EQ(ScaleFor(2).step, 0.5);
  EXPECT_DOUBLE_EQ(ScaleFor(2.01).top, 2.5);
  EXPECT_GT(ScaleFor(0).top, 0);
}

}  // namespace
}  // namespace lab::bench
