#include "tests/minipy/syntax/corpus.h"

#include <variant>

#include "lab/minipy/syntax/parse.h"
#include "tests/minipy/syntax/dump.h"
#include "tests/shell/shell.h"

namespace minipy {

std::vector<Case> ReadCorpus(const std::string& name) {
  const std::string text = shell::Contents(std::string(CORPUS) + "/" + name);
  constexpr std::string_view kCase = "%%\n";
  constexpr std::string_view kExpected = "--\n";
  std::vector<Case> cases;
  for (size_t at = text.find(kCase); at != std::string::npos;) {
    at += kCase.size();
    const size_t next = text.find(kCase, at);
    const std::string part = text.substr(at, next == std::string::npos ? next : next - at);
    const size_t cut = part.find(kExpected);
    cases.push_back({part.substr(0, cut), part.substr(cut + kExpected.size())});
    at = next;
  }
  return cases;
}

std::string Shown(std::string_view source) {
  const Parsed parsed = Parse(source, "prog.py");
  if (const Module* const module = std::get_if<Module>(&parsed)) return Dump(*module) + "\n";
  return Format(std::get<SyntaxError>(parsed));
}

std::string MessageFor(std::string_view source) {
  const Parsed parsed = Parse(source, "prog.py");
  const SyntaxError* const error = std::get_if<SyntaxError>(&parsed);
  return error == nullptr ? "" : error->message;
}

}  // namespace minipy
