// A pull request shows a table and folded sections; no log can break out of them, and no log makes
// a comment too long to post.

#include <string>
#include <string_view>
#include <vector>

#include "gtest/gtest.h"
#include "sanitizers/explain/output/markup.h"
#include "sanitizers/explain/output/output.h"
#include "tests/sanitizers/output/examples.h"

namespace sanitizers {
namespace {

size_t CountOf(std::string_view what, std::string_view text) {
  size_t count = 0;
  for (size_t at = text.find(what); at != text.npos; at = text.find(what, at + what.size()))
    ++count;
  return count;
}

TEST(Markdown, OfALeakIsThis) {
  EXPECT_EQ(ToMarkdown({Leak()}, ExampleOptions()), R"(### 1 finding in 120 reports

| # | finding | where | sure | reports | |
|--:|---|---|---|--:|---|
| 1 | indirect leak of an object | `second.cc:6:3` `Second` | certain | 1 |  |

<details><summary><b>1. indirect leak of an object</b> — certain, 1 report</summary>

**At** `second.cc:6:3` `Second` — allocates 96 bytes in 3 objects

~~~text
#1 Second second.cc:6:3
… 1 of libraries
~~~

**So** The memory is never given back. (leak)

**Fix** Drop the reference that keeps it.

**Sure?** certain

**From** line 1

</details>

)");
}

TEST(Markdown, ARaceShowsBothSitesInItsRow) {
  const std::string text = ToMarkdown({RaceOnCount()}, ExampleOptions());
  EXPECT_NE(text.find("| `objects/schemes/no_lock.h:32:64` `objects::NoLock::Incref`<br>"
                      "`objects/schemes/no_lock.h:40:12` `objects::NoLock::Decref` | likely | 3 |"),
            text.npos)
      << text;
}

TEST(Markdown, SaysWhatIsNewAndWhatIsExpected) {
  std::vector<Finding> findings = {Overflow(), Leak(), UseAfterFree()};
  findings[0].status = Status::kExpected;
  findings[1].is_new = false;
  OutputOptions options = ExampleOptions();
  options.baseline = true;
  const std::string text = ToMarkdown(findings, options);
  EXPECT_TRUE(text.starts_with("### 3 findings in 120 reports (1 expected, 1 new)\n")) << text;
  EXPECT_NE(text.find("| certain | 1 | new |\n"), text.npos) << text;
  EXPECT_NE(text.find("| certain | 1 | known |\n"), text.npos) << text;
  EXPECT_NE(text.find("| certain | 1 | expected |\n"), text.npos) << text;
}

TEST(Markdown, ProseIsNoMarkup) {
  EXPECT_EQ(Prose("a<b> & *c* `d` [e](f) | g_h_ @me #1"),
            "a&#60;b&#62; &#38; &#42;c&#42; &#96;d&#96; &#91;e&#93;(f) &#124; g&#95;h&#95; &#64;me "
            "&#35;1");
  EXPECT_EQ(Prose("see https://x.y"), "see https&#58;//x.y");
  EXPECT_EQ(Prose("a\n# b"), "a &#35; b");
}

TEST(Markdown, CodeHoldsBackquotes) {
  EXPECT_EQ(Code("a"), "`a`");
  EXPECT_EQ(Code("a`b"), "``a`b``");
  EXPECT_EQ(Code("`anonymous namespace'::f"), "`` `anonymous namespace'::f ``");
  EXPECT_EQ(Code("a``b`c"), "```a``b`c```");
  EXPECT_EQ(Code(""), "");
}

TEST(Markdown, ALogCannotLeaveItsCell) {
  Finding finding = RaceOnCount();
  const std::string evil = "x|y\n</details><script>`~~~\n~~~ @everyone [a](http://b) | c |";
  finding.title = finding.subject_detail = finding.consequence = finding.remedy = evil;
  finding.why = finding.sites[0].file = finding.sites[0].function = finding.sites[0].does = evil;
  finding.report.notes = {evil};
  finding.report.test = evil;
  finding.report.stacks[0].frames[0].function = finding.report.stacks[2].header = evil;
  const std::string text = ToMarkdown({finding}, ExampleOptions());
  EXPECT_EQ(CountOf("<script>", text), CountOf("<script>`", text));  // inside code, after its fence
  EXPECT_EQ(CountOf("\n</details>", text), 1u) << text;
  EXPECT_EQ(CountOf("\n~~~text\n", text) * 2, CountOf("\n~~~", text)) << text;
  const std::string_view row = std::string_view(text).substr(text.find("| 1 |"));
  const std::string_view line = row.substr(0, row.find('\n'));
  EXPECT_EQ(CountOf("|", line) - CountOf("\\|", line), 7u) << line;
}

TEST(Markdown, IsNeverTooLongForAComment) {
  std::vector<Finding> findings;
  for (int i = 0; i < 500; ++i) findings.push_back(RaceOnCount());
  const std::string text = ToMarkdown(findings, ExampleOptions());
  EXPECT_LE(text.size(), 60'000u);
  EXPECT_GE(text.size(), 50'000u);
  EXPECT_TRUE(
      text.ends_with("findings left out of the sections, which would be too long for a "
                     "comment; the JSON and SARIF files hold all._\n\n"))
      << text.substr(text.size() - 200);
  EXPECT_EQ(CountOf("left out of the table", text), 1u);
  EXPECT_EQ(CountOf("<details>", text), CountOf("</details>", text));
}

TEST(Markdown, OneHugeSectionDoesNotHideTheOthers) {
  Finding huge = RaceOnCount();
  huge.report.notes.assign(1000, std::string(500, 'n'));
  const std::string text = ToMarkdown({huge, Overflow()}, ExampleOptions());
  EXPECT_EQ(CountOf("<details>", text), 1u);
  EXPECT_NE(text.find("_1 finding left out of the sections"), text.npos);
}

TEST(Markdown, WithoutFindingsIsALine) {
  EXPECT_EQ(ToMarkdown({}, ExampleOptions()), "### 0 findings in 120 reports\n\n");
}

}  // namespace
}  // namespace sanitizers
