// Finding one text in another: find, count, replace, startswith, partition. All take time linear
// in the text, forwards and backwards.
//
// Indices, given and returned, are in code points with Python's rules for negative and far ones.
// Views that are returned point into the text that was given.
//
// Thread safety: functions of their arguments.

#ifndef LAB_MINIPY_TEXT_SEARCH_H_
#define LAB_MINIPY_TEXT_SEARCH_H_

#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace minipy::text {

inline constexpr int64_t kEnd = std::numeric_limits<int64_t>::max();

// -1 if it is not there.
int64_t Find(std::string_view text, std::string_view part, int64_t start = 0, int64_t end = kEnd);
int64_t RFind(std::string_view text, std::string_view part, int64_t start = 0, int64_t end = kEnd);
// The same, with a ValueError "substring not found".
int64_t Index(std::string_view text, std::string_view part, int64_t start = 0, int64_t end = kEnd);
int64_t RIndex(std::string_view text, std::string_view part, int64_t start = 0, int64_t end = kEnd);
int64_t Count(std::string_view text, std::string_view part, int64_t start = 0, int64_t end = kEnd);

inline bool Contains(std::string_view text, std::string_view part) { return Find(text, part) >= 0; }

bool StartsWith(std::string_view text, std::string_view prefix, int64_t start = 0,
                int64_t end = kEnd);
bool EndsWith(std::string_view text, std::string_view suffix, int64_t start = 0,
              int64_t end = kEnd);
std::string_view RemovePrefix(std::string_view text, std::string_view prefix);
std::string_view RemoveSuffix(std::string_view text, std::string_view suffix);

// At most `count` times; every time if that is negative.
std::string Replace(std::string_view text, std::string_view from, std::string_view to,
                    int64_t count = -1);

// Before, separator, after. ValueError "empty separator".
std::array<std::string_view, 3> Partition(std::string_view text, std::string_view separator);
std::array<std::string_view, 3> RPartition(std::string_view text, std::string_view separator);

// Byte offsets, for code that cuts at what it finds; npos if it is not there. Two-way search: the
// standard library's find is quadratic in the worst case.
size_t FindBytes(std::string_view text, std::string_view part, size_t from = 0);

// Occurrences from the end of a text, each before the one found last.
class BackwardSearch {
 public:
  BackwardSearch(std::string_view text, std::string_view part);
  // The byte at which the next one begins, npos when there is no more. REQUIRES: part not empty
  size_t Next();

 private:
  // Both turned round: the C library searches forwards only.
  std::string text_;
  std::string part_;
  size_t from_ = 0;
};

}  // namespace minipy::text

#endif  // LAB_MINIPY_TEXT_SEARCH_H_
