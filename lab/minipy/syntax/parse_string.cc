// Literals of strings: neighbours are one, and if one of them is an f-string all of them are.

#include <algorithm>

#include "lab/minipy/syntax/literal.h"
#include "lab/minipy/syntax/parser.h"
#include "lab/minipy/syntax/pieces.h"

namespace minipy {
namespace {

bool IsAscii(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
}

}  // namespace

Expr* Parser::Strings() {
  const size_t first = at_;
  bool format = false;
  for (; At(Tok::kString); ++at_) format |= TakeApart(tokens_[at_].text).format;
  return format ? FormatStrings(first) : PlainStrings(first);
}

// Decodes one literal, f-strings apart. Mistakes are found from the left, the kind of a literal
// behind what is in it.
bool Parser::StringPart(const Token& token, bool bytes, std::string* value) {
  const StringParts parts = TakeApart(token.text);
  if (parts.bytes && !IsAscii(parts.body)) {
    Raise(token.span, "bytes can only contain ASCII literal characters");
    return false;
  }
  if (parts.raw) {
    value->append(parts.body);
  } else if (!Decoded(token.span, parts.bytes ? DecodeBytes(parts.body, value)
                                              : DecodeStr(parts.body, value))) {
    return false;
  }
  if (parts.bytes != bytes) RaiseHere("cannot mix bytes and nonbytes literals");
  return !failed();
}

Expr* Parser::PlainStrings(size_t first) {
  const StringParts parts = TakeApart(tokens_[first].text);
  const ConstantKind kind = parts.bytes ? ConstantKind::kBytes : ConstantKind::kStr;
  const bool plain = !parts.bytes && parts.body.find('\\') == std::string_view::npos;
  if (plain && at_ == first + 1) return New<Constant>(first, kind, int64_t{0}, 0.0, parts.body);
  std::string joined;
  for (size_t i = first; i < at_; ++i) {
    if (!StringPart(tokens_[i], parts.bytes, &joined)) return nullptr;
  }
  return New<Constant>(first, kind, int64_t{0}, 0.0, arena_.Copy(joined));
}

// `error` is what a decoder has returned. What is refused is so at the string; CPython's own errors
// are raised once it has read on.
bool Parser::Decoded(Span span, const std::string& error) {
  if (error.empty()) return true;
  if (error.starts_with(kRefusalStart)) {
    Raise(span, error);
  } else {
    RaiseHere(error);
  }
  return false;
}

Expr* Parser::FormatStrings(size_t first) {
  Pieces pieces;
  pieces.span = Place(first);
  const size_t end = at_;
  const bool bytes = TakeApart(tokens_[first].text).bytes;
  for (size_t i = first; i < end; ++i) {
    const Token& token = tokens_[i];
    const StringParts parts = TakeApart(token.text);
    if (!parts.format) {
      if (!StringPart(token, bytes, &pieces.literal)) return nullptr;
      continue;
    }
    if (bytes) return static_cast<Expr*>(RaiseHere("cannot mix bytes and nonbytes literals"));
    FieldText text = {&token, parts.body_start, parts.body_start + parts.body.size(), parts.raw};
    if (!FormatPieces(&text, 0, &pieces)) return nullptr;
  }
  return JoinPieces(&pieces);
}

void Parser::FlushLiteral(Pieces* pieces) {
  if (pieces->literal.empty()) return;
  pieces->values.push_back(NewAt<Constant>(pieces->span, ConstantKind::kStr, int64_t{0}, 0.0,
                                           arena_.Copy(pieces->literal)));
  pieces->literal.clear();
}

Expr* Parser::JoinPieces(Pieces* pieces) {
  FlushLiteral(pieces);
  if (failed()) return nullptr;
  return NewAt<JoinedStr>(pieces->span, arena_.Copy(pieces->values));
}

}  // namespace minipy
