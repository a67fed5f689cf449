#include "lab/minipy/syntax/parse.h"

#include <utility>

#include "lab/minipy/syntax/lexer.h"
#include "lab/minipy/syntax/parser.h"
#include "lab/minipy/syntax/source.h"

namespace minipy {

Parsed Parse(std::string_view text, std::string_view filename) {
  Module module;
  const Source source(module.arena, text, filename);
  if (auto error = source.CheckBytes()) return std::move(*error);
  Lexer lexer(source);
  lexer.Run();
  Parser parser(source, lexer, module.arena);
  Parser::Result result = parser.ParseFile(&module.body);
  if (!result.ok) return std::move(result.error);
  module.filename = source.filename();
  module.source = source.text();
  return Parsed(std::move(module));
}

}  // namespace minipy
