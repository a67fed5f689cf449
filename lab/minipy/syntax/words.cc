#include "lab/minipy/syntax/words.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iterator>

namespace minipy {
namespace {

struct Word {
  Tok kind;
  std::string_view spelling;
};

constexpr Word kOperators[] = {
#define MINIPY_X(name, spelling) {Tok::name, spelling},
    MINIPY_OPERATORS(MINIPY_X)
#undef MINIPY_X
};

constexpr Word kKeywords[] = {
#define MINIPY_X(name, spelling) {Tok::name, spelling},
    MINIPY_KEYWORDS(MINIPY_X)
#undef MINIPY_X
};

// Where the words that start with a character begin in a table: most names in a program start like
// no keyword, and most operators are alone with their first character.
template <size_t n>
constexpr std::array<uint8_t, 128> FirstByCharacter(const Word (&words)[n]) {
  std::array<uint8_t, 128> first{};
  for (auto& entry : first) entry = n;
  for (size_t i = n; i-- > 0;) first[words[i].spelling[0]] = static_cast<uint8_t>(i);
  return first;
}
constexpr std::array<uint8_t, 128> kFirstOperator = FirstByCharacter(kOperators);
constexpr std::array<uint8_t, 128> kFirstKeyword = FirstByCharacter(kKeywords);

}  // namespace

OperatorMatch OperatorAt(std::string_view text) {
  const auto c = static_cast<unsigned char>(text[0]);
  if (text.starts_with("<>")) return {Tok::kUnknown, 2};
  if (c < 128) {
    for (size_t i = kFirstOperator[c]; i < std::size(kOperators); ++i) {
      const std::string_view spelling = kOperators[i].spelling;
      if (text.starts_with(spelling))
        return {kOperators[i].kind, static_cast<int>(spelling.size())};
    }
  }
  return {Tok::kUnknown, 1};
}

Tok KeywordOrName(std::string_view word) {
  const auto c = static_cast<unsigned char>(word[0]);
  if (c >= 128) return Tok::kName;
  for (size_t i = kFirstKeyword[c]; i < std::size(kKeywords) && kKeywords[i].spelling[0] == word[0];
       ++i) {
    if (kKeywords[i].spelling == word) return kKeywords[i].kind;
  }
  return Tok::kName;
}

const char* SpellingOf(Tok kind) {
  for (const Word& word : kOperators) {
    if (word.kind == kind) return word.spelling.data();
  }
  for (const Word& word : kKeywords) {
    if (word.kind == kind) return word.spelling.data();
  }
  return "";
}

bool IsStringPrefix(std::string_view word) {
  if (word.empty() || word.size() > 2) return false;
  const char first = static_cast<char>(word[0] | 0x20);
  if (word.size() == 1) return first == 'r' || first == 'b' || first == 'u' || first == 'f';
  const char second = static_cast<char>(word[1] | 0x20);
  const char other = first == 'r' ? second : first;
  return (first == 'r' || second == 'r') && (other == 'b' || other == 'f');
}

std::string CodeName(uint32_t point) {
  char code[16];
  std::snprintf(code, sizeof(code), "U+%04X", point);
  return code;
}

}  // namespace minipy
