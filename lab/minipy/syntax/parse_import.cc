// import and from … import.

#include "lab/minipy/syntax/parser.h"

namespace minipy {

Stmt* Parser::ImportStatement() {
  const size_t first = at_++;
  std::vector<Alias> names;
  do {
    const size_t start = at_;
    Alias alias = {};
    if (!DottedName(&alias.name) || !AsName(&alias, start)) return nullptr;
    names.push_back(alias);
  } while (Take(Tok::kComma));
  return New<Import>(first, arena_.Copy(names));
}

Stmt* Parser::FromStatement() {
  const size_t first = at_++;
  int32_t level = 0;
  while (At(Tok::kDot) || At(Tok::kEllipsis)) {
    level += At(Tok::kDot) ? 1 : 3;
    ++at_;
  }
  std::string_view module;
  if (!At(Tok::kImport) || level == 0) {
    if (!DottedName(&module)) return nullptr;
  }
  std::vector<Alias> names;
  if (!Take(Tok::kImport) || !ImportTargets(&names)) return nullptr;
  return New<ImportFrom>(first, module, arena_.Copy(names), level);
}

// '*', names, or names in parentheses, where a last comma is allowed.
bool Parser::ImportTargets(std::vector<Alias>* names) {
  const size_t first = at_;
  if (Take(Tok::kStar)) {
    names->push_back({Place(first), "*", {}});
    return true;
  }
  const bool parens = Take(Tok::kOpenParen);
  const size_t inside = at_;
  do {
    if (parens && !names->empty() && At(Tok::kCloseParen)) break;
    const size_t start = at_;
    Alias alias = {};
    if (!TakeName(&alias.name) || !AsName(&alias, start)) {
      at_ = inside;
      if (!parens) Try([this] { InvalidImportTargets(); });
      return false;
    }
    names->push_back(alias);
  } while (Take(Tok::kComma));
  return !parens || Take(Tok::kCloseParen);
}

// Blanks around the dots are not part of the name.
bool Parser::DottedName(std::string_view* name) {
  std::string dotted;
  const size_t first = at_;
  do {
    std::string_view part;
    if (!TakeName(&part)) return false;
    dotted.append(dotted.empty() ? "" : ".").append(part);
  } while (Take(Tok::kDot));
  *name = at_ == first + 1 ? tokens_[first].text : arena_.Copy(dotted);
  return true;
}

// ['as' NAME]
bool Parser::AsName(Alias* alias, size_t first) {
  if (Take(Tok::kAs) && !TakeName(&alias->asname)) return false;
  alias->span = Place(first);
  return true;
}

}  // namespace minipy
