// The programs in right.txt and wrong.txt, with what is expected of them.
//
// Thread safety: functions of their arguments.

#ifndef TESTS_MINIPY_SYNTAX_CORPUS_H_
#define TESTS_MINIPY_SYNTAX_CORPUS_H_

#include <string>
#include <string_view>
#include <vector>

namespace minipy {

struct Case {
  std::string source;
  std::string expected;  // with the end of its last line
};

// REQUIRES: `name` lies beside this file.
std::vector<Case> ReadCorpus(const std::string& name);

// The tree, or what the error prints for the script prog.py; both with the end of their last line.
std::string Shown(std::string_view source);
// The error's message; "" if there is none.
std::string MessageFor(std::string_view source);

}  // namespace minipy

#endif  // TESTS_MINIPY_SYNTAX_CORPUS_H_
