// Cutting a text into parts: split, rsplit, splitlines, strip. Parts are views into the text.
//
// Thread safety: functions of their arguments.

#ifndef LAB_MINIPY_TEXT_SPLIT_H_
#define LAB_MINIPY_TEXT_SPLIT_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace minipy::text {

// Without a separator: at runs of white space, and no part is empty. With one: at each, and parts
// may be empty; an empty separator is a ValueError. A negative `most` is no limit.
std::vector<std::string_view> Split(std::string_view text,
                                    std::optional<std::string_view> separator = std::nullopt,
                                    int64_t most = -1);
// The same from the end: where `most` is reached it is the beginning that stays whole.
std::vector<std::string_view> RSplit(std::string_view text,
                                     std::optional<std::string_view> separator = std::nullopt,
                                     int64_t most = -1);

// At every line boundary that Python knows, "\r\n" being one.
std::vector<std::string_view> SplitLines(std::string_view text, bool keep_ends = false);

// Without the points of `chars` at its ends, or without white space.
std::string_view Strip(std::string_view text, std::optional<std::string_view> chars = std::nullopt);
std::string_view LStrip(std::string_view text,
                        std::optional<std::string_view> chars = std::nullopt);
std::string_view RStrip(std::string_view text,
                        std::optional<std::string_view> chars = std::nullopt);

}  // namespace minipy::text

#endif  // LAB_MINIPY_TEXT_SPLIT_H_
