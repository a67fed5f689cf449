#include "lab/minipy/syntax/parse.h"

#include <utility>

#include "lab/minipy/syntax/lexer.h"
#include "lab/minipy/syntax/parser.h"
#include "lab/minipy/syntax/source.h"

namespace minipy {

namespace {

template <class Rule>
Parsed ParseBy(std::string_view text, std::string_view filename, const Rule& rule) {
  Module module;
  const Source source(module.arena, text, filename);
  if (auto error = source.CheckBytes()) return std::move(*error);
  Lexer lexer(source);
  lexer.Run();
  Parser parser(source, lexer, module.arena);
  Parser::Result result = rule(parser, module);
  if (!result.ok) return std::move(result.error);
  module.filename = source.filename();
  module.source = source.text();
  return Parsed(std::move(module));
}

}  // namespace

Parsed Parse(std::string_view text, std::string_view filename) {
  return ParseBy(text, filename,
                 [](Parser& parser, Module& module) { return parser.ParseFile(&module.body); });
}

Parsed ParseExpression(std::string_view text, std::string_view filename) {
  return ParseBy(text, filename, [](Parser& parser, Module& module) {
    return parser.ParseExpression(&module.expression);
  });
}

}  // namespace minipy
