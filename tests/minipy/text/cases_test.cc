// What Python 3.11 answered when the tables in cases/ were made is what the room answers. Each line
// of a table is one call and its result; make_cases.py writes them.

#include "gtest/gtest.h"
#include "tests/minipy/text/call.h"

namespace minipy::text {
namespace {

struct Case {
  const char* call;
  const char* answer;
};

template <size_t kSize>
void Check(const Case (&cases)[kSize]) {
  static_assert(kSize >= 20, "a table that is cut short proves little");
  for (const Case& one : cases) {
    EXPECT_EQ(Answer(Json::parse(one.call)), Json::parse(one.answer)) << one.call;
  }
}

constexpr Case kCase[] = {
#include "tests/minipy/text/cases/case.inc"
};
constexpr Case kClassify[] = {
#include "tests/minipy/text/cases/classify.inc"
};
constexpr Case kSearch[] = {
#include "tests/minipy/text/cases/search.inc"
};
constexpr Case kSplit[] = {
#include "tests/minipy/text/cases/split.inc"
};
constexpr Case kLayout[] = {
#include "tests/minipy/text/cases/layout.inc"
};
constexpr Case kQuote[] = {
#include "tests/minipy/text/cases/quote.inc"
};
constexpr Case kCodec[] = {
#include "tests/minipy/text/cases/codec.inc"
};
constexpr Case kInteger[] = {
#include "tests/minipy/text/cases/integer.inc"
};
constexpr Case kFloat[] = {
#include "tests/minipy/text/cases/float.inc"
};
constexpr Case kFormatText[] = {
#include "tests/minipy/text/cases/format_text.inc"
};
constexpr Case kFormatInteger[] = {
#include "tests/minipy/text/cases/format_integer.inc"
};
constexpr Case kFormatFloat[] = {
#include "tests/minipy/text/cases/format_float.inc"
};
constexpr Case kPercent[] = {
#include "tests/minipy/text/cases/percent.inc"
};
constexpr Case kTemplate[] = {
#include "tests/minipy/text/cases/template.inc"
};

TEST(TextCases, CaseMapping) { Check(kCase); }
TEST(TextCases, Classification) { Check(kClassify); }
TEST(TextCases, Search) { Check(kSearch); }
TEST(TextCases, Splitting) { Check(kSplit); }
TEST(TextCases, Layout) { Check(kLayout); }
TEST(TextCases, Quoting) { Check(kQuote); }
TEST(TextCases, Codecs) { Check(kCodec); }
TEST(TextCases, ReadingIntegers) { Check(kInteger); }
TEST(TextCases, Floats) { Check(kFloat); }
TEST(TextCases, FormatOfText) { Check(kFormatText); }
TEST(TextCases, FormatOfIntegers) { Check(kFormatInteger); }
TEST(TextCases, FormatOfFloats) { Check(kFormatFloat); }
TEST(TextCases, PercentFormatting) { Check(kPercent); }
TEST(TextCases, Templates) { Check(kTemplate); }

}  // namespace
}  // namespace minipy::text
