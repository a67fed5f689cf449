// Python itself, where 3.11 is on the machine: every tree with the places of its nodes, every error
// with its kind, message and place, for all programs of the corpora.

#include <variant>

#include "gtest/gtest.h"
#include "lab/minipy/syntax/parse.h"
#include "tests/minipy/syntax/corpus.h"
#include "tests/minipy/syntax/dump.h"
#include "tests/shell/shell.h"

namespace minipy {
namespace {

constexpr int kNotPython311 = 77;

std::string Escaped(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\n') {
      escaped += "\\n";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

// As oracle.py says it. For a script Python leaves some places without a column, and those of wrong
// indentation elsewhere, than for the text that the oracle gives it: these are held to their line
// here, and to their carets by wrong.txt.
std::string Answer(const std::string& source, const std::string& expected) {
  const Parsed parsed = Parse(source, "<unknown>");
  if (const Module* const module = std::get_if<Module>(&parsed)) return Dump(*module, true);
  const SyntaxError& error = std::get<SyntaxError>(parsed);
  const std::string column = error.column == 0 || error.kind == SyntaxErrorKind::kIndentationError
                                 ? expected.substr(expected.rfind(':') + 1)
                                 : std::to_string(error.column);
  return Escaped(std::string(NameOf(error.kind)) + ": " + error.message + " @" +
                 std::to_string(error.line) + ":" + column);
}

void ComparedWithPython(const std::string& name) {
  const shell::Shown answers =
      shell::Started("exec python3 -I '" CORPUS "/oracle.py' answers '" CORPUS "/" + name + "'")
          .Wait();
  if (answers.exit == kNotPython311 || answers.exit == 127) GTEST_SKIP() << "no Python 3.11 here";
  ASSERT_EQ(answers.exit, 0) << answers.err;
  size_t at = 0;
  for (const Case& each : ReadCorpus(name)) {
    const size_t end = answers.out.find('\n', at);
    ASSERT_NE(end, std::string::npos) << "fewer answers than programs";
    const std::string expected = answers.out.substr(at, end - at);
    EXPECT_EQ(Answer(each.source, expected), expected) << each.source;
    at = end + 1;
  }
  EXPECT_EQ(at, answers.out.size());
}

TEST(Oracle, RightProgramsAreTheSameTreesInTheSamePlaces) { ComparedWithPython("right.txt"); }

TEST(Oracle, WrongProgramsAreWrongForTheSameReasonInTheSamePlace) {
  ComparedWithPython("wrong.txt");
}

}  // namespace
}  // namespace minipy
