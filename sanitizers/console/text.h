// Putting strings together. absl::StrCat would do, but Debian builds Abseil with a string_view of
// its own that a std::string_view does not turn into; these take what the standard library has.
//
// Thread safety: pure functions over values.

#ifndef SANITIZERS_CONSOLE_TEXT_H_
#define SANITIZERS_CONSOLE_TEXT_H_

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace console {

template <typename T>
std::string Piece(const T& value) {
  if constexpr (std::is_same_v<T, char>) {
    return std::string(1, value);
  } else if constexpr (std::is_arithmetic_v<T>) {
    return std::to_string(value);
  } else {
    return std::string(std::string_view(value));
  }
}

// Cat("run ", 3, " of ", name)
template <typename... Pieces>
std::string Cat(const Pieces&... pieces) {
  std::string text;
  (text.append(Piece(pieces)), ...);
  return text;
}

inline std::string Join(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (size_t i = 0; i < parts.size(); ++i) text.append(i == 0 ? "" : between).append(parts[i]);
  return text;
}

// Empty parts are kept: "a,,b" is three.
inline std::vector<std::string> Split(std::string_view text, char at) {
  std::vector<std::string> parts;
  for (size_t cut = text.find(at); cut != std::string_view::npos; cut = text.find(at)) {
    parts.emplace_back(text.substr(0, cut));
    text.remove_prefix(cut + 1);
  }
  parts.emplace_back(text);
  return parts;
}

}  // namespace console

#endif  // SANITIZERS_CONSOLE_TEXT_H_
