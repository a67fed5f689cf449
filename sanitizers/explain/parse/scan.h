// Taking a line apart from the left: each Eat removes what it recognises and says whether it did.
// Reports are written by printf, so this is all the grammar they need; nothing here backtracks, and
// a line costs its length.
//
// Thread safety: pure functions over the caller's values.

#ifndef SANITIZERS_EXPLAIN_PARSE_SCAN_H_
#define SANITIZERS_EXPLAIN_PARSE_SCAN_H_

#include <charconv>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string>
#include <string_view>

namespace sanitizers {

inline constexpr size_t kNowhere = std::string_view::npos;

inline bool IsDigit(char c) { return c >= '0' && c <= '9'; }
inline bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
inline bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || IsUpper(c); }
inline bool IsBlank(char c) { return c == ' ' || c == '\t'; }
inline char Lower(char c) { return IsUpper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

inline std::string_view TrimLeft(std::string_view text) {
  size_t at = 0;
  while (at < text.size() && IsBlank(text[at])) ++at;
  return text.substr(at);
}
inline std::string_view TrimRight(std::string_view text) {
  while (!text.empty() && IsBlank(text.back())) text.remove_suffix(1);
  return text;
}

// memmem has a worst case that is linear; string_view::find tries every first letter.
inline size_t Find(std::string_view text, std::string_view what, size_t from = 0) {
  // memmem may not be given the null pointer of an empty view.
  if (what.empty() || from > text.size() || text.size() - from < what.size()) return kNowhere;
  const void* at = memmem(text.data() + from, text.size() - from, what.data(), what.size());
  return at == nullptr ? kNowhere : static_cast<size_t>(static_cast<const char*>(at) - text.data());
}
inline bool Has(std::string_view text, std::string_view what) {
  return Find(text, what) != kNowhere;
}

inline bool Eat(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

// Removes everything up to and with `word`; nothing if it is not there.
inline bool EatThrough(std::string_view& text, std::string_view word) {
  const size_t at = Find(text, word);
  if (at == kNowhere) return false;
  text.remove_prefix(at + word.size());
  return true;
}

// A decimal number; one beyond 64 bits is not eaten.
inline bool EatNumber(std::string_view& text, int64_t* value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), *value);
  if (error != std::errc() || !IsDigit(text.front())) return false;
  text.remove_prefix(static_cast<size_t>(end - text.data()));
  return true;
}

// "0x7b04…", or the same without 0x as Windows prints it if `bare`.
inline bool EatHex(std::string_view& text, uint64_t* value) {
  if (!text.starts_with("0x")) return false;
  const auto [end, error] = std::from_chars(text.data() + 2, text.data() + text.size(), *value, 16);
  if (error != std::errc()) return false;
  text.remove_prefix(static_cast<size_t>(end - text.data()));
  return true;
}

// Up to the first of `stops`, which stays; all of the text if none is there.
inline std::string_view EatUntil(std::string_view& text, std::string_view stops) {
  const size_t at = std::min(text.find_first_of(stops), text.size());
  const std::string_view eaten = text.substr(0, at);
  text.remove_prefix(at);
  return eaten;
}

// Up to `word`, which stays; all of the text if it is not there.
inline std::string_view EatBefore(std::string_view& text, std::string_view word) {
  const size_t at = std::min(Find(text, word), text.size());
  const std::string_view eaten = text.substr(0, at);
  text.remove_prefix(at);
  return eaten;
}

inline bool StartsWithAny(std::string_view text, std::initializer_list<std::string_view> words) {
  for (std::string_view word : words) {
    if (text.starts_with(word)) return true;
  }
  return false;
}

// "[failed to restore…]" → "failed-to-restore": letters and digits, the rest one dash each.
inline std::string Slug(std::string_view text) {
  std::string slug;
  for (char c : text) {
    if (IsLetter(c) || IsDigit(c)) {
      slug += Lower(c);
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_PARSE_SCAN_H_
